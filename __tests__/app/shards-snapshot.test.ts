import { describe, expect, it } from '@jest/globals'
import { mergeReports } from '../../src/app/merge-reports.js'
import type { Report } from '../../src/model/report.js'
import type { SnapshotSettings } from '../../src/model/settings.js'
import { push } from '../helpers/image/push.js'
import { asPublished } from '../helpers/report-schema.js'
import { pairOf, settingsFor } from './settings-for.js'
import { aPath, aRegistry, arm, check, image, taken } from './snapshots.js'

describe('shards whose sources a snapshot answers for', () => {
  it('are of one plan only with one snapshot', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const pairs = ['one', 'two'].map((name) =>
      pairOf(push(source, name, '1', image), push(mirror, `hub/${name}`, '1', image)),
    )
    const [before, after] = [await aPath(), await aPath()]
    const { digest } = await taken(settingsFor(pairs), before)
    push(source, 'two', '1', arm)
    await taken(settingsFor(pairs), after)

    const shard = async (index: number, snapshot: SnapshotSettings): Promise<Report> =>
      asPublished(await check({ ...settingsFor(pairs), shard: { index, total: 2 } }, snapshot))
    const codesOf = (reports: readonly Report[]): readonly string[] =>
      mergeReports(
        reports.map((report, at) => ({ name: `${at}`, report })),
        { version: reports[0]?.tool.version ?? '', now: new Date() },
      ).problems.map(({ code }) => code)

    const first = await shard(1, { path: before })
    expect(codesOf([first, await shard(2, { path: before, digest })])).toEqual([])
    expect(codesOf([first, await shard(2, { path: after })])).toEqual(['merge.other-plan'])
    expect(codesOf([first, await shard(2, { path: `${before}.gone` })])).toContain('merge.other-plan')
    const pinned = await shard(2, { path: after, digest })
    expect([pinned.passed, pinned.pairs[0]?.error?.code]).toEqual([false, 'snapshot.digest'])
  })
})
