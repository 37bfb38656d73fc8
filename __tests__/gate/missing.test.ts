import { describe, expect, it } from '@jest/globals'
import { repack, swapLayer } from '../helpers/image/change.js'
import { assembleImage, type BuiltImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { aLayer, compress } from '../helpers/image/layer.js'
import { aTar } from '../helpers/image/tar.js'
import { anApp, anAppIndex, PLATFORMS } from './images.js'
import type { Verify } from '../../src/model/result.js'
import { aWorld, codesOf, kindsOf, REPOSITORY, rowOf, rowsOf, type Content } from './pair.js'

const APP = anApp()
const LAST = APP.layers[1]?.digest ?? APP.digest
const EVIL = aTar({ 'app/': '', 'app/server': 'evil\n' })

describe('a mirror without the reference', () => {
  it('misses every platform of the source', async () => {
    const { compare } = await aWorld(anAppIndex(), null)
    const report = await compare()
    expect(report).toMatchObject({ result: 'missing', passed: false })
    expect(rowsOf(report)).toEqual(PLATFORMS.map((platform) => `${platform} missing proven`))
    expect(report.notes).toEqual([{ kind: 'reference.absent', reference: report.mirror.reference }])
    expect(report.mirror.digest).toBeUndefined()
    expect(report.causes).toEqual([])
    expect(codesOf(report)).toEqual([])
  })

  it('misses the platforms of a list', async () => {
    const { compare } = await aWorld(anAppIndex(), null)
    const report = await compare({ platforms: 'linux/arm64' })
    expect([report.result, rowsOf(report)]).toEqual(['missing', ['linux/arm64 missing proven']])
  })

  it('misses it even where the source has no platform of the list', async () => {
    const { compare } = await aWorld(anAppIndex(), null)
    const report = await compare({ platforms: 'linux/s390x' })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['missing', false, ['platform.unknown']])
  })

  it('misses a single image', async () => {
    const { compare } = await aWorld(APP, null)
    const report = await compare()
    expect([report.result, rowsOf(report)]).toEqual(['missing', ['linux/amd64 missing proven']])
  })
})

describe('a mirror without the reference of a source that cannot be read', () => {
  const tooDeep = (depth: number): Content => (depth === 0 ? APP : anIndex([{ image: tooDeep(depth - 1) }]))

  it('is missing all the same, and says what could not be read', async () => {
    const { compare } = await aWorld(tooDeep(5), null)
    const report = await compare()
    expect([report.result, report.passed, codesOf(report)]).toEqual(['missing', false, ['limit.index-depth']])
    expect(report.notes).toEqual([{ kind: 'reference.absent', reference: report.mirror.reference }])
    const listed = await compare({ platforms: 'linux/arm64' })
    expect([listed.result, rowsOf(listed)]).toEqual(['missing', ['linux/arm64 inconclusive claimed']])
  })
})

describe('a mirror that lacks a part', () => {
  it('misses a platform', async () => {
    const { compare } = await aWorld(anAppIndex(), anIndex([anApp('linux/arm64')]))
    const report = await compare()
    expect(report).toMatchObject({ result: 'missing', passed: false, causes: ['single-platform'] })
    expect(rowsOf(report)).toEqual([
      'linux/amd64 missing proven',
      'linux/arm64 identical proven',
      'linux/arm/v7 missing proven',
    ])
    expect(await compare({ platforms: 'linux/arm64' })).toMatchObject({ result: 'identical', passed: true })
  })

  it('misses all but one where it holds a single image', async () => {
    const { compare } = await aWorld(anAppIndex(), anApp('linux/arm64'))
    const report = await compare()
    expect(report).toMatchObject({ result: 'missing', passed: false, causes: ['single-platform'] })
  })

  it('misses a manifest that its index lists', async () => {
    const { mirror, compare } = await aWorld(anAppIndex(), anAppIndex())
    mirror.deleteManifest(REPOSITORY, anApp('linux/arm64').digest)
    const report = await compare()
    expect(report).toMatchObject({ result: 'missing', passed: false, causes: ['incomplete'] })
    expect(rowsOf(report)[1]).toBe('linux/arm64 missing proven')
    expect(report.platforms[1]?.differences).toEqual([
      { kind: 'blob.missing', path: 'manifest', mirror: { digest: anApp('linux/arm64').digest } },
    ])
  })

  it('misses a manifest that its index lists in the place of the source’s', async () => {
    const copied = repack(APP, { compression: 'zstd' })
    const { mirror, compare } = await aWorld(anIndex([APP]), anIndex([copied]))
    mirror.deleteManifest(REPOSITORY, copied.digest)
    const report = await compare({ match: 'diff-ids' })
    expect(report).toMatchObject({ result: 'missing', passed: false, causes: ['incomplete'] })
    expect(rowOf(report).differences).toEqual([
      { kind: 'blob.missing', path: 'manifest', mirror: { digest: copied.digest } },
    ])
    expect(rowOf(report).source).toMatchObject({ digest: APP.digest })
  })

  it.each(['blobs', 'content', 'manifests'] as const)(
    'misses the config of a single image, with verify: %s',
    async (verify) => {
      const { mirror, compare } = await aWorld(APP, APP)
      mirror.deleteBlob(REPOSITORY, APP.config.digest)
      const report = await compare({ verify })
      expect(report).toMatchObject({ result: 'missing', passed: false, causes: ['incomplete'] })
      expect(rowOf(report)).toMatchObject({
        platform: 'linux/amd64',
        differences: [{ kind: 'blob.missing', path: 'config' }],
      })
    },
  )

  it.each([
    ['an index', anIndex([APP]), anIndex([APP])],
    ['other manifests', APP, repack(APP, { indent: 2 })],
    ['an index around it', APP, anIndex([APP])],
  ])('misses the config behind %s', async (_, source, mirrored) => {
    const { mirror, compare } = await aWorld(source, mirrored)
    mirror.deleteBlob(REPOSITORY, APP.config.digest)
    const report = await compare()
    expect(report).toMatchObject({ result: 'missing', passed: false })
    expect(kindsOf(report)).toContain('blob.missing')
  })

  it.each(['blobs', 'content'] as const)('misses a layer though all digests agree, with verify: %s', async (verify) => {
    const { mirror, compare } = await aWorld(anAppIndex(), anAppIndex())
    mirror.deleteBlob(REPOSITORY, LAST)
    const report = await compare({ verify })
    expect(report).toMatchObject({ result: 'missing', passed: false, causes: ['incomplete'] })
    expect(report.platforms[0]?.differences).toEqual([
      { kind: 'blob.missing', path: 'layers/2', layer: 2, mirror: { digest: LAST } },
    ])
    expect(rowsOf(report).slice(1)).toEqual(['linux/arm64 identical proven', 'linux/arm/v7 identical proven'])
  })

  it('misses a shared layer in every row', async () => {
    const { mirror, compare } = await aWorld(anAppIndex(), anAppIndex())
    mirror.deleteBlob(REPOSITORY, APP.layers[0]?.digest ?? LAST)
    expect((await compare()).platforms.map(({ result }) => result)).toEqual(['missing', 'missing', 'missing'])
  })
})

describe('a mirror that serves other bytes', () => {
  it('is different where a blob has another size', async () => {
    const { mirror, compare } = await aWorld(APP, APP)
    mirror.replaceBlobBytes(REPOSITORY, LAST, Buffer.from('short'))
    const report = await compare()
    expect(report).toMatchObject({ result: 'different', passed: false, causes: ['corrupt'] })
    expect(rowOf(report).differences).toEqual([
      { kind: 'blob.size', path: 'layers/2', layer: 2, source: APP.layers[1]?.bytes.byteLength, mirror: 5 },
    ])
  })

  it('is different where a layer of the right size has other bytes, once the content is read', async () => {
    const { mirror, compare } = await aWorld(APP, APP)
    mirror.replaceBlobBytes(REPOSITORY, LAST, Buffer.alloc(APP.layers[1]?.bytes.byteLength ?? 0))
    const report = await compare({ verify: 'content' })
    expect(report).toMatchObject({ result: 'different', passed: false, causes: ['corrupt'] })
    expect(rowOf(report).differences).toMatchObject([{ kind: 'blob.digest', path: 'layers/2', layer: 2, source: LAST }])
  })

  it('is different in every row of a layer of the right size that was read for one of them', async () => {
    const [amd64, arm64] = ['linux/amd64', 'linux/arm64'].map((platform) =>
      repack(anApp(platform), { compression: 'zstd' }),
    )
    const images = [amd64, arm64].flatMap((image) => image ?? [])
    const { mirror, compare } = await aWorld(anIndex([APP, ...images.slice(1)]), anIndex(images))
    const base = amd64?.layers[0]
    mirror.replaceBlobBytes(REPOSITORY, base?.digest ?? LAST, Buffer.alloc(base?.bytes.byteLength ?? 0))
    const report = await compare()
    expect(rowsOf(report)).toEqual(['linux/amd64 different proven', 'linux/arm64 different proven'])
    for (const { differences } of report.platforms) {
      expect(differences).toContainEqual(expect.objectContaining({ kind: 'blob.digest', path: 'layers/1', layer: 1 }))
    }
  })

  it.each<[string, Verify, Content, Content]>([
    ['one image, manifests', 'manifests', APP, APP],
    ['one image, blobs', 'blobs', APP, APP],
    ['one image, content', 'content', APP, APP],
    ['an index, content', 'content', anIndex([APP]), anIndex([APP])],
    ['an index around it, manifests', 'manifests', APP, anIndex([APP])],
    ['an index around it, blobs', 'blobs', APP, anIndex([APP])],
    ['other manifests, manifests', 'manifests', APP, repack(APP, { indent: 2 })],
    ['other manifests, blobs', 'blobs', APP, repack(APP, { indent: 2 })],
  ])('is different where a config that was read has other bytes: %s', async (_, verify, source, mirrored) => {
    const { mirror, compare } = await aWorld(source, mirrored)
    mirror.replaceBlobBytes(REPOSITORY, APP.config.digest, Buffer.alloc(APP.config.bytes.byteLength, ' '))
    const report = await compare({ verify })
    expect(report).toMatchObject({ result: 'different', passed: false })
    expect(kindsOf(report)).toContain('blob.digest')
  })
})

describe("a mirror that shows the source's config", () => {
  it.each<[string, BuiltImage]>([
    ['and another layer', swapLayer(APP, 1, EVIL)],
    ['and its layers in another order', assembleImage(APP.platform, APP.config.bytes, APP.layers.toReversed())],
    ['and one layer twice', swapLayer(APP, 1, APP.layers[0] ?? EVIL)],
    ['and another layer, not compressed', swapLayer(APP, 0, aLayer(EVIL, 'none'))],
    ['and a layer more', assembleImage(APP.platform, APP.config.bytes, [...APP.layers, aLayer(EVIL)])],
    ['and a layer less', assembleImage(APP.platform, APP.config.bytes, APP.layers.slice(0, 1))],
    ['and no layers', assembleImage(APP.platform, APP.config.bytes, [])],
  ])('%s is different: its layers were swapped', async (_, mirrored) => {
    const { compare } = await aWorld(APP, mirrored)
    const report = await compare({ match: 'diff-ids' })
    expect(report).toMatchObject({ result: 'different', passed: false, causes: ['swapped'] })
    expect(rowOf(report).evidence).toBe('proven')
  })

  it('and another layer for one platform of several is different', async () => {
    const images = PLATFORMS.map((platform) => anApp(platform))
    const mirrored = anIndex(images.map((image, at) => (at === 1 ? swapLayer(image, 1, EVIL) : image)))
    const { compare } = await aWorld(anIndex(images), mirrored)
    const report = await compare()
    expect(report).toMatchObject({ result: 'different', passed: false, causes: ['swapped'] })
    expect(report.platforms.map(({ result }) => result)).toEqual(['identical', 'different', 'identical'])
    expect(report.platforms[1]?.differences).toMatchObject([
      { kind: 'layer.content', path: '2', source: { position: 2, createdBy: 'COPY step-2 / # test' } },
    ])
  })

  it.each(['gzip', 'zstd'] as const)('and more behind the end of a %s layer is different', async (compression) => {
    const tar = APP.layers[1]?.tar ?? EVIL
    const bytes = Buffer.concat([compress(tar, compression), compress(EVIL, compression)])
    const smuggled = { ...aLayer(tar, compression), bytes, digest: aLayer(bytes, 'none').digest }
    const { compare } = await aWorld(APP, swapLayer(APP, 1, smuggled))
    const report = await compare({ match: 'diff-ids' })
    expect(report).toMatchObject({ result: 'different', passed: false, causes: ['swapped'] })
  })

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.byteLength - 9)],
    ['with garbage behind it', (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.from('garbage')])],
    ['with a wrong checksum', (bytes: Uint8Array) => Buffer.concat([bytes.subarray(0, -8), Buffer.alloc(8)])],
  ])('and a gzip layer %s is inconclusive or different, never a pass', async (_, change) => {
    const layer = aLayer(APP.layers[1]?.tar ?? EVIL)
    const bytes = change(layer.bytes)
    const broken = { ...layer, bytes, digest: aLayer(bytes, 'none').digest }
    const { compare } = await aWorld(APP, swapLayer(APP, 1, broken))
    const report = await compare({ match: 'diff-ids' })
    expect(report).toMatchObject({ result: 'inconclusive', passed: false })
    expect(rowOf(report).evidence).toBe('claimed')
  })
})

describe('a layer that no registry need hold', () => {
  const [base, program] = APP.layers
  const foreign = (urls: readonly string[]): BuiltImage => {
    const mediaType = 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip'
    const layers = [
      ...(base === undefined ? [] : [{ ...base, mediaType, urls, absent: true }]),
      ...(program === undefined ? [] : [program]),
    ]
    return assembleImage(APP.platform, APP.config.bytes, layers)
  }
  const named = foreign(['https://layers.example/base'])

  it('is left out where both sides name it alike, and that is noted', async () => {
    const { compare } = await aWorld(named, named)
    const report = await compare()
    expect(report).toMatchObject({ result: 'identical', passed: true })
    expect(report.notes).toEqual([{ kind: 'layers.external', platform: 'linux/amd64', count: 1 }])
    expect(report.platforms.map(({ evidence }) => evidence)).toEqual(['claimed'])
  })

  it.each<[string, BuiltImage, BuiltImage]>([
    ['calls it so and the source does not', APP, named],
    ['names another place', named, foreign(['https://evil.example/base'])],
    ['names no place', named, foreign([])],
  ])('is missing where only the mirror %s', async (_, source, mirror) => {
    const { compare } = await aWorld(source, mirror)
    expect(await compare({ match: 'diff-ids' })).toMatchObject({ result: 'missing', passed: false })
  })
})
