import { describe, expect, it } from '@jest/globals'
import type { Report } from '../../src/model/report.js'
import type { ReferrerPolicy } from '../../src/model/result.js'
import type { Settings } from '../../src/model/settings.js'
import { anArtifact, attach, SBOM, sign, SIGNATURE } from '../helpers/image/artifact.js'
import { anIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import type { TestRegistry } from '../helpers/registry/start-registry.js'
import { pairOf, settingsFor } from './settings-for.js'
import { aPath, aRegistry, arm, check, image, taken } from './snapshots.js'

const index = anIndex([image, arm], { attestations: true })
const sbom = anArtifact(image, SBOM)
const signature = anArtifact(sbom, SIGNATURE)

interface Sides {
  readonly source: TestRegistry
  readonly mirror: TestRegistry
  readonly settings: (referrers: ReferrerPolicy) => Settings
}

/** Both with the index; the source with all that is attached to it. */
async function sides(): Promise<Sides> {
  const [source, mirror] = [await aRegistry(), await aRegistry()]
  const references = [push(source, 'team/app', '1', index), push(mirror, 'hub/app', '1', index)] as const
  attach(source, 'team/app', image, sbom)
  attach(source, 'team/app', sbom, signature)
  sign(source, 'team/app', index)
  return { source, mirror, settings: (referrers) => settingsFor([pairOf(...references, { referrers })]) }
}

const statesOf = ({ pairs }: Report): readonly string[] =>
  pairs.flatMap(({ referrers = [] }) => referrers.map(({ state }) => state)).toSorted()

describe('a snapshot with what is attached', () => {
  it('tells what the mirror lacks, and that it has it, without the source', async () => {
    const { source, mirror, settings } = await sides()
    const path = await aPath()
    const { digest, leftOut } = await taken(settings('require'), path)
    expect(leftOut).toEqual([])
    await source.close()
    const lacking = await check(settings('require'), { path, digest })
    expect(lacking).toMatchObject({ result: 'identical', passed: false })
    expect(statesOf(lacking)).toEqual(['missing', 'missing', 'missing', 'present', 'present'])
    attach(mirror, 'hub/app', image, sbom)
    attach(mirror, 'hub/app', sbom, signature)
    sign(mirror, 'hub/app', index)
    const whole = await check(settings('require'), { path, digest })
    expect(whole).toMatchObject({ result: 'identical', passed: true })
    expect(statesOf(whole)).toEqual(['present', 'present', 'present', 'present', 'present'])
  })

  it('keeps it where other images are taken anew', async () => {
    const { settings } = await sides()
    const other = await sides()
    const path = await aPath()
    await taken(settings('require'), path)
    await taken(other.settings('require'), path, true)
    for (const each of [settings, other.settings]) {
      expect(statesOf(await check(each('require'), { path }))).toHaveLength(5)
    }
  })

  it('does not pass where it was taken without', async () => {
    const { settings } = await sides()
    const path = await aPath()
    await taken(settings('ignore'), path)
    const report = await check(settings('require'), { path })
    expect(report).toMatchObject({ result: 'identical', passed: false })
    expect(report.pairs[0]?.error).toMatchObject({ code: 'referrers.unknown', side: 'source' })
    expect(await check(settings('warn'), { path })).toMatchObject({ passed: true })
    const again = await aPath()
    await taken(settings('ignore'), again)
    await taken((await sides()).settings('require'), again, true)
    expect((await check(settings('require'), { path: again })).passed).toBe(false)
  })

  it('leaves out, and says so, what could not be told or is not there', async () => {
    const { source, settings } = await sides()
    source.deleteManifest('team/app', signature.digest)
    source.intercept(({ path }) => (path.endsWith(`referrers/${index.digest}`) ? { status: 403 } : undefined))
    const { leftOut } = await taken(settings('require'), await aPath())
    expect(leftOut).toEqual([
      expect.stringContaining(`What is attached to ${source.host}/team/app@${index.digest} could not be told`),
      expect.stringContaining(`${signature.digest}, attached to ${source.host}/team/app@${sbom.digest}, is not there`),
    ])
  })
})
