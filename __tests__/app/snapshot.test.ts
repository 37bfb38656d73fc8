import { describe, expect, it } from '@jest/globals'
import { readFile, writeFile } from 'node:fs/promises'
import { checkPairs } from '../../src/app/check.js'
import type { PairReport, Report } from '../../src/model/report.js'
import { digestOf } from '../../src/oci/digest.js'
import { repack, swapLayer } from '../helpers/image/change.js'
import { anImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import { pairOf, settingsFor } from './settings-for.js'
import { aPath, aRegistry, arm, askedOf, check, image, index, quiet, taken } from './snapshots.js'

/** What a verdict is, without what tells the ways to it apart: over what a source is read, no file can say. */
function verdictOf({ source, mirror, result, passed, causes, platforms, differences, error }: PairReport): unknown {
  return { source: { ...source, tls: undefined }, mirror, result, passed, causes, platforms, differences, error }
}

const codesOf = ({ pairs }: Report): readonly (string | undefined)[] => pairs.map(({ error }) => error?.code)
describe('a snapshot in the place of its source', () => {
  const mirrors = {
    'the same': index,
    'compressed again': anIndex([repack(image, { compression: 'zstd' }), arm]),
    'without a platform': anIndex([image]),
    'with a layer exchanged': anIndex([swapLayer(image, 0, aTar({ evil: 'evil' })), arm]),
    'of another configuration': anIndex([anImage({ runtime: { Labels: { a: 'b' } } }), arm]),
  }

  it.each(
    Object.entries(mirrors).flatMap(([name, mirror]) =>
      (['manifests', 'blobs', 'content'] as const).map((verify) => [name, verify, mirror] as const),
    ),
  )('gives the verdict of the source itself: %s, %s', async (_, verify, built) => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const pair = pairOf(push(source, 'team/app', '1', index), push(mirror, 'hub/app', '1', built), { verify })
    const settings = settingsFor([pair])
    const [direct] = (await checkPairs(settings, quiet)).pairs
    const path = await aPath()
    const { digest } = await taken(settings, path)
    await source.close()
    const [report] = (await check(settings, { path, digest })).pairs
    if (direct === undefined || report === undefined) throw new Error('There is one pair.')
    expect(verdictOf(report)).toEqual(verdictOf(direct))
    expect(report.notes).toContainEqual({ kind: 'snapshot.answered', file: path, digest })
  })

  it('is known by its digest, so that one HEAD is enough', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const pair = pairOf(push(source, 'team/app', '1', index), push(mirror, 'hub/app', '1', index), {
      verify: 'manifests',
      headFirst: true,
    })
    const path = await aPath()
    await taken(settingsFor([pair]), path)
    const [asked] = [askedOf(source).length]
    const report = await check(settingsFor([pair]), { path })
    expect(report).toMatchObject({ passed: true, pairs: [{ platforms: [{ platform: '*', evidence: 'claimed' }] }] })
    expect(mirror.requests.map(({ method }) => method)).toEqual(['HEAD'])
    expect(askedOf(source)).toHaveLength(asked)
  })

  it('answers by digest, and beside a tag', async () => {
    const source = await aRegistry()
    const name = push(source, 'team/app', '1', index)
    const path = await aPath()
    await taken(settingsFor([pairOf(name, 'mirror.invalid/a:1')]), path)
    const mirror = await aRegistry()
    const copy = push(mirror, 'hub/app', '1', index)
    const pairs = [`${source.host}/team/app@${index.digest}`, `${name}@${index.digest}`].map((one) => pairOf(one, copy))
    expect(await check(settingsFor(pairs), { path })).toMatchObject({ passed: true, counts: { identical: 2 } })
    const others = [
      `${source.host}/team/app@${image.digest}`,
      `${source.host}/team/other@${index.digest}`,
      `${source.host}/team/app:2`,
    ]
    const report = await check(settingsFor(others.map((one) => pairOf(one, copy))), { path })
    expect(codesOf(report)).toEqual(['snapshot.missing', 'snapshot.missing', 'snapshot.missing'])
    expect(report).toMatchObject({ result: 'inconclusive', passed: false })
    expect(report.pairs[2]?.error?.message).toBe(
      `Could not read the source snapshot ${path}: it does not hold ${source.host}/team/app:2, but ${name}. Take the snapshot again. Name this image for it, too.`,
    )
  })

  it('is drift of a source that is its own mirror', async () => {
    const source = await aRegistry()
    const name = push(source, 'team/app', '1', index)
    const path = await aPath()
    const settings = settingsFor([pairOf(name, name)])
    await taken(settings, path)
    expect(await check(settings, { path })).toMatchObject({ result: 'identical', passed: true })
    push(source, 'team/app', '1', anIndex([anImage({ runtime: { Labels: { new: 'yes' } } }), arm]))
    expect(await check(settings, { path })).toMatchObject({ result: 'same-layers', passed: false })
  })

  it('never passes where the file is damaged, cut, or another one than is pinned', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const settings = settingsFor([
      pairOf(
        push(source, 'team/app', '1', index),
        push(mirror, 'hub/app', '1', anIndex([repack(image, { compression: 'zstd' }), arm])),
      ),
    ])
    const path = await aPath()
    const { digest } = await taken(settings, path)
    const whole = await readFile(path)
    const other = digestOf(Buffer.from('other'))
    expect(codesOf(await check(settings, { path, digest: other }))).toEqual(['snapshot.digest'])
    expect(codesOf(await check(settings, { path: `${path}.none` }))).toEqual(['snapshot.missing'])
    let passes = 0
    for (let at = 0; at < whole.byteLength; at += 97) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 0x10
      await writeFile(path, flipped)
      const pinned = await check(settings, { path, digest })
      expect([at, pinned.passed, pinned.result]).toEqual([at, false, 'inconclusive'])
      const loose = await check(settings, { path })
      passes += loose.passed ? 1 : 0
      expect([at, loose.passed || loose.result === 'inconclusive']).toEqual([at, true])
    }
    // Without a pin only what is no part of a document may be another: padding, times, owners.
    expect(passes).toBeGreaterThan(0)
    for (const end of [0, 511, 1500, whole.byteLength - 1024, whole.byteLength - 1]) {
      await writeFile(path, whole.subarray(0, end))
      expect([end, (await check(settings, { path })).result]).toEqual([
        end,
        end === whole.byteLength - 1 ? 'equivalent' : 'inconclusive',
      ])
    }
  })
})
