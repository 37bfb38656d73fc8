import { describe, expect, it } from '@jest/globals'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Settings, TagRule } from '../../src/model/settings.js'
import { digestOf } from '../../src/oci/digest.js'
import { anAttestation } from '../helpers/image/attestation.js'
import { repack } from '../helpers/image/change.js'
import { anImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import type { TestRegistry } from '../helpers/registry/start-registry.js'
import { pairOf, settingsFor } from './settings-for.js'
import { aPath, aRegistry, arm, askedOf, check, image, index, refused, taken } from './snapshots.js'

describe('taking a snapshot', () => {
  it('asks for each document once, and for no layer and no attestation', async () => {
    const source = await aRegistry()
    const attested = anIndex([image, anAttestation(image)])
    const names = [push(source, 'team/app', '1', index), push(source, 'team/app', '2', attested)]
    const path = await aPath()
    const outcome = await taken(settingsFor(names.map((name) => pairOf(name, 'mirror.invalid/a:1'))), path)
    expect(outcome).toMatchObject({ images: 2, documents: 6, leftOut: [] })
    expect(askedOf(source).toSorted()).toEqual(
      [
        'GET manifests/1',
        'GET manifests/2',
        ...[image, arm].flatMap(({ digest, config }) => [`GET manifests/${digest}`, `GET blobs/${config.digest}`]),
      ].toSorted(),
    )
  })

  it('gives the same bytes twice, whatever the order', async () => {
    const source = await aRegistry()
    const names = [push(source, 'team/app', '1', index), push(source, 'team/app', '2', image)]
    const [one, two] = [await aPath(), await aPath()]
    const pairs = names.map((name) => pairOf(name, 'mirror.invalid/a:1'))
    const first = await taken(settingsFor(pairs), one)
    expect(await taken(settingsFor(pairs.toReversed()), two)).toEqual(first)
    expect(await readFile(two)).toEqual(await readFile(one))
    expect(first.digest).toBe(digestOf(await readFile(one)))
  })

  it('keeps what the file holds of other images where that is asked for', async () => {
    const source = await aRegistry()
    const names = [push(source, 'team/app', '1', index), push(source, 'team/app', '2', image)]
    const [pairs, path, both] = [names.map((name) => pairOf(name, 'mirror.invalid/a:1')), await aPath(), await aPath()]
    const [first, second] = pairs.map((pair) => settingsFor([pair]))
    if (first === undefined || second === undefined) throw new Error('There are two.')
    expect(await taken(first, path, true)).toMatchObject({ images: 1 })
    const updated = await taken(second, path, true)
    expect(updated).toEqual(await taken(settingsFor(pairs), both))
    push(source, 'team/app', '1', image)
    await taken(first, path, true)
    expect(await taken(second, path)).toMatchObject({ images: 1, documents: 2 })
    await writeFile(path, 'no tar')
    expect(await refused(first, path, true)).toEqual([expect.stringMatching(/^archive\.truncated /)])
  })

  it('writes all or nothing, and leaves no other file behind', async () => {
    const source = await aRegistry()
    const name = push(source, 'team/app', '1', index)
    const path = await aPath()
    await taken(settingsFor([pairOf(name, 'mirror.invalid/a:1')]), path)
    const before = await readFile(path)
    const gone = settingsFor([name, `${source.host}/team/app:none`].map((one) => pairOf(one, 'mirror.invalid/a:1')))
    expect(await refused(gone, path)).toEqual([expect.stringMatching(/^manifest\.missing .*team\/app:none/)])
    expect(await readFile(path)).toEqual(before)
    expect(await readdir(dirname(path))).toEqual(['sources.tar'])
    expect(await refused(gone, join(path, 'below'))).toEqual([expect.stringMatching(/^report\.unwritable .*ENOTDIR/)])
    expect(await refused(gone, dirname(path))).toEqual([expect.stringMatching(/no plain file/)])
  })

  it('tells of what the source lists and does not hold, and leaves that out', async () => {
    const source = await aRegistry()
    const name = push(source, 'team/app', '1', index)
    source.deleteManifest('team/app', arm.digest)
    source.deleteBlob('team/app', image.config.digest)
    const path = await aPath()
    const pair = pairOf(name, 'mirror.invalid/a:1')
    const sentences = [arm.digest, image.config.digest].map(
      (digest) => `${name} lists ${digest}, which is not there; it was left out.`,
    )
    expect((await taken(settingsFor([pair]), path)).leftOut.toSorted()).toEqual(sentences.toSorted())
    expect(
      (
        await taken(
          settingsFor([
            pairOf(push(source, 'team/app', '2', anImage({ platform: 'linux/s390x' })), 'mirror.invalid/a:1'),
          ]),
          path,
          true,
        )
      ).leftOut.toSorted(),
    ).toEqual(sentences.toSorted())
    const mirror = await aRegistry()
    const copy = push(mirror, 'hub/app', '1', anIndex([image, repack(arm, { compression: 'zstd' })]))
    const report = await check(settingsFor([pairOf(name, copy)]), { path })
    expect(report.pairs[0]?.platforms).toMatchObject([
      { platform: 'linux/amd64', result: 'identical' },
      { platform: 'linux/arm64', result: 'inconclusive', error: { code: 'snapshot.missing' } },
    ])
  })

  it('refuses a source that serves other bytes than its manifest names', async () => {
    const source = await aRegistry()
    const name = push(source, 'team/app', '1', image)
    source.replaceBlobBytes('team/app', image.config.digest, Buffer.alloc(image.config.bytes.byteLength))
    expect(await refused(settingsFor([pairOf(name, 'mirror.invalid/a:1')]), await aPath())).toEqual([
      `source.corrupt Could not read the source ${name}: it serves other bytes than ${image.config.digest} names. Push the source again.`,
    ])
  })

  it('needs an image of a registry, and readable files', async () => {
    const local = settingsFor([pairOf('oci:build', 'mirror.invalid/a:1')])
    expect(await refused(local, await aPath())).toEqual([expect.stringMatching(/^nothing-to-compare /)])
    const source = await aRegistry()
    const name = push(source, 'team/app', '1', image)
    const both = settingsFor(['oci:build', name].map((one) => pairOf(one, 'mirror.invalid/a:1')))
    expect((await taken(both, await aPath())).leftOut).toEqual([
      'oci:build is on this machine and needs no snapshot; it was left out.',
    ])
    const unreadable = settingsFor(both.pairs, { access: { caFile: 'none.pem' } })
    expect(await refused(unreadable, await aPath())).toEqual([expect.stringMatching(/^file\.missing /)])
  })
})

describe('a list of tags', () => {
  const rule = { include: ['1*'], exclude: [] }
  const selectionOf = (source: TestRegistry, mirror: string, own: TagRule = rule): Settings => ({
    ...settingsFor([]),
    selections: [
      {
        source: { registry: source.host, repository: 'team/app' },
        mirror: { registry: mirror, repository: 'hub/app' },
        platforms: 'all',
        match: 'config',
        verify: 'blobs',
        ignore: [],
        rule: own,
      },
    ],
  })

  it('is what it was when the snapshot was taken', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    for (const tag of ['1', '1.1', '2']) push(source, 'team/app', tag, image)
    push(mirror, 'hub/app', '1', image)
    push(mirror, 'hub/app', '1.9', image)
    const settings = selectionOf(source, mirror.host)
    const path = await aPath()
    expect(await taken(settings, path)).toMatchObject({ images: 2 })
    expect(mirror.requests).toEqual([])
    await source.close()
    const report = await check(settings, { path })
    expect(report.pairs.map(({ result }) => result)).toEqual(['missing', 'identical'])
    expect(report.pairs[0]?.notes).toContainEqual({
      kind: 'tags.uncompared',
      repository: `${mirror.host}/hub/app`,
      tags: ['1.9'],
    })
  })

  it('that a snapshot does not hold selects nothing, and is kept by an update', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const name = push(source, 'team/app', '1', image)
    push(mirror, 'hub/app', '1', image)
    const settings = selectionOf(source, mirror.host)
    const single = settingsFor([pairOf(name, 'mirror.invalid/a:1')])
    const path = await aPath()
    await taken(single, path)
    expect((await check(settings, { path })).problems).toMatchObject([{ code: 'snapshot.missing' }])
    await taken(settings, path, true)
    await taken(single, path, true)
    expect(await check(settings, { path })).toMatchObject({ passed: true })
  })

  it('that selects nothing, or cannot be read, is told', async () => {
    const source = await aRegistry()
    push(source, 'team/app', '2', image)
    expect(await refused(selectionOf(source, 'mirror.invalid'), await aPath())).toEqual([
      expect.stringMatching(/^tags\.none-selected /),
    ])
    push(source, 'team/app', 'a'.repeat(100), image)
    const slow = selectionOf(source, 'mirror.invalid', { include: [], exclude: [], matching: ['^(a+)+b$'] })
    expect(await refused(slow, await aPath())).toEqual([
      expect.stringMatching(/^tags\.pattern-slow .*fewer repetitions/),
    ])
    expect(await refused(selectionOf(await aRegistry(), 'mirror.invalid'), await aPath())).toHaveLength(1)
  })
})
