import { describe, expect, it } from '@jest/globals'
import { attestationAnnotations } from '../helpers/image/attestation.js'
import { repack, swapLayer } from '../helpers/image/change.js'
import { jsonBytes } from '../helpers/image/document.js'
import { anImage, assembleImage, type BuiltImage } from '../helpers/image/image.js'
import { anIndex, type BuiltIndex } from '../helpers/image/image-index.js'
import { aTar } from '../helpers/image/tar.js'
import { sha256Of } from '../helpers/registry/store.js'
import type { Match, Verify } from '../../src/model/result.js'
import { anApp, anAppIndex, PLATFORMS } from './images.js'
import { aWorld, codesOf, comparePairOf, kindsOf, REPOSITORY, type Content } from './pair.js'

const APP = anApp()
const EVIL = anApp('linux/amd64', 'mine coins')
const LENIENT = { match: 'diff-ids', ignore: 'config.*\nindex.*\n*.annotation\nplatform.extra' } as const

/** The index with its entries changed, around the same images. */
function withEntries(index: BuiltIndex, change: (entry: Record<string, unknown>, at: number) => object): BuiltIndex {
  const document = JSON.parse(Buffer.from(index.bytes).toString()) as { manifests: Record<string, unknown>[] }
  const bytes = jsonBytes({ ...document, manifests: document.manifests.map(change) })
  return { ...index, bytes, digest: sha256Of(bytes) }
}

describe('whatever is ignored and however low the bar', () => {
  const twins = anIndex([APP, EVIL])
  const hidden = { image: EVIL, annotations: attestationAnnotations(APP) }
  const attestationsOnly = anIndex([{ image: APP, platform: 'unknown/unknown' }])

  it.each<[string, Content, Content]>([
    ['an empty source', anIndex([]), anIndex([APP])],
    ['an empty source and an empty mirror', anIndex([]), anIndex([])],
    ['two tops of attestations alone', attestationsOnly, attestationsOnly],
    ['a source of attestations alone', attestationsOnly, anIndex([EVIL])],
    ['a second image for the platform, before the right one', anIndex([APP]), anIndex([EVIL, APP])],
    ['a second image for the platform, behind the right one', anIndex([APP]), anIndex([APP, EVIL])],
    [
      'a second image for the platform, with an OS version that no Linux host looks at',
      anIndex([APP]),
      anIndex([{ image: EVIL, platform: 'linux/amd64:6.1' }, APP]),
    ],
    ['two images for one platform in another order', twins, anIndex([EVIL, APP])],
    ['an image dressed up as an attestation', anIndex([APP]), anIndex([hidden, APP])],
    ['the same without a platform', anIndex([APP]), anIndex([{ ...hidden, platform: null }, APP])],
    ['the same as a nested index', anIndex([APP]), anIndex([{ ...hidden, image: anIndex([EVIL]) }, APP])],
    ['platforms swapped', anAppIndex(), withSwappedPlatforms()],
    ['an image behind the name of another platform', anIndex([APP]), anIndex([{ image: EVIL }])],
    ['an empty mirror', anIndex([APP]), anIndex([])],
  ])('%s does not pass', async (_, source, mirror) => {
    const { compare } = await aWorld(source, mirror)
    for (const verify of ['manifests', 'blobs', 'content'] as const) {
      expect(await compare({ ...LENIENT, verify })).toMatchObject({ passed: false })
      expect(await compare({ ...LENIENT, verify, platforms: 'linux/arm64,linux/amd64' })).toMatchObject({
        passed: false,
      })
    }
  })

  function withSwappedPlatforms(): BuiltIndex {
    const [first, second, third] = PLATFORMS.map((platform) => anApp(platform))
    return anIndex(
      [first, second, third].flatMap((image, at) =>
        image === undefined ? [] : [{ image, platform: PLATFORMS[[1, 0, 2][at] ?? 0] ?? null }],
      ),
    )
  }
})

describe('two images for one platform', () => {
  const zstd = repack(APP, { compression: 'zstd' })

  it.each<[string, Content, Content]>([
    ['on both sides', anIndex([APP, zstd]), anIndex([APP, zstd])],
    ['in another order, but of one config', anIndex([APP, zstd]), anIndex([zstd, APP])],
    ['that are not the same, in the same order', anIndex([APP, EVIL]), anIndex([APP, EVIL])],
  ])('pass %s', async (_, source, mirror) => {
    const { compare } = await aWorld(source, mirror)
    expect(await compare()).toMatchObject({ passed: true })
  })

  it('are a platform too many where the source has one', async () => {
    const { compare } = await aWorld(anIndex([APP]), anIndex([APP, zstd]))
    const report = await compare()
    expect([report.result, kindsOf(report), codesOf(report)]).toEqual([
      'different',
      ['platform.extra'],
      ['platform.ambiguous'],
    ])
  })

  it('are one too few where the mirror has one', async () => {
    const { compare } = await aWorld(anIndex([APP, zstd]), anIndex([APP]))
    expect(await compare()).toMatchObject({ result: 'missing', passed: false })
  })

  it('leave another platform that only the mirror has to be ignored', async () => {
    const { compare } = await aWorld(anIndex([APP]), anIndex([APP, anApp('linux/arm64')]))
    expect(await compare()).toMatchObject({ result: 'different', passed: false })
    expect(await compare({ ignore: 'platform.extra' })).toMatchObject({ result: 'different', passed: true })
  })
})

describe('one digest with two sizes', () => {
  const index = anIndex([APP])
  const shrunk = withEntries(index, (entry) => ({ ...entry, size: 10 }))

  it.each<Verify>(['manifests', 'blobs', 'content'])('in an index is no pass, with verify: %s', async (verify) => {
    const { compare } = await aWorld(index, shrunk)
    const report = await compare({ ...LENIENT, verify })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['manifest.size']])
  })

  it('in an index is no pass where the manifest was read under its right size before', async () => {
    const twice = anIndex([
      { image: APP, platform: null },
      { image: APP, platform: 'linux/amd64' },
    ])
    const lying = withEntries(twice, (entry, at) => (at === 0 ? entry : { ...entry, size: 10 }))
    const { compare } = await aWorld(twice, lying)
    for (const verify of ['manifests', 'blobs', 'content'] as const) {
      expect(await compare({ ...LENIENT, verify })).toMatchObject({ passed: false })
    }
  })

  it('in a manifest is no pass for the config', async () => {
    const lying = withMember(APP, 'config', { size: 10 })
    const { compare } = await aWorld(anIndex([APP]), anIndex([lying]))
    for (const verify of ['manifests', 'blobs', 'content'] as const) {
      expect(await compare({ ...LENIENT, verify })).toMatchObject({ result: 'different', passed: false })
    }
  })

  it('in a manifest is no pass for the config even where another platform has it right', async () => {
    const other = assembleImage({ os: 'linux', architecture: 'arm64' }, APP.config.bytes, APP.layers, { indent: 1 })
    const entries = (second: BuiltImage): BuiltIndex =>
      anIndex([{ image: repack(APP, { indent: 2 }) }, { image: second, platform: 'linux/arm64' }])
    const { compare } = await aWorld(anIndex([APP, other]), entries(withMember(other, 'config', { size: 10 })))
    expect(await compare({ ...LENIENT })).toMatchObject({ result: 'different', passed: false })
  })

  it('in a manifest is no pass for a layer, even where the registry plays along', async () => {
    const layers = APP.layers.map(({ mediaType, digest }) => ({ mediaType, digest, size: 10 }))
    const lying = assembleImage(APP.platform, APP.config.bytes, APP.layers, { members: { layers } })
    const { mirror, compare } = await aWorld(APP, lying)
    const isLayer = (path: string): boolean => layers.some(({ digest }) => path.endsWith(digest))
    const lastByte = { status: 206, headers: { 'content-range': 'bytes 9-9/10' }, body: 'x' }
    mirror.intercept(({ path }) => (isLayer(path) ? lastByte : undefined))
    for (const verify of ['manifests', 'blobs', 'content'] as const) {
      const report = await compare({ ...LENIENT, verify })
      expect([report.result, report.passed, kindsOf(report)]).toEqual(['different', false, ['blob.size']])
    }
  })

  function withMember(image: BuiltImage, name: string, over: object): BuiltImage {
    const document = JSON.parse(Buffer.from(image.bytes).toString()) as Record<string, object>
    const bytes = jsonBytes({ ...document, [name]: { ...document[name], ...over } })
    return { ...image, bytes, digest: sha256Of(bytes) }
  }
})

describe('what stands beside the images', () => {
  it('is compared member by member, in the entry of an attestation, too', async () => {
    const index = anIndex([APP], { attestations: true })
    const lying = withEntries(index, (entry, at) => (at === 1 ? { ...entry, urls: ['http://127.0.0.1:9/x'] } : entry))
    const { compare } = await aWorld(index, lying)
    const report = await compare(LENIENT)
    expect([report.result, report.passed, kindsOf(report)]).toEqual(['missing', false, ['index.refused']])
  })

  it('may be no history of more layers than there are', async () => {
    const layers = APP.layers.map(({ tar }) => tar)
    const history = Array.from({ length: layers.length + 1 }, () => ({ created_by: 'RUN true' }))
    const { compare } = await aWorld(APP, anImage({ layers, history }))
    const report = await compare({ match: 'runtime' })
    expect([report.result, report.passed]).toEqual(['missing', false])
    expect(kindsOf(report)).toEqual(['config.history', 'config.refused'])
  })
})

describe('a type that clients do not know', () => {
  const UNKNOWN = 'application/octet-stream'
  const odd = { configMediaType: UNKNOWN }
  const oddLayers = APP.layers.map((layer, at) => (at === 1 ? { ...layer, mediaType: UNKNOWN } : layer))
  const withOddConfig = assembleImage(APP.platform, APP.config.bytes, APP.layers, odd)
  const withOddLayer = assembleImage(APP.platform, APP.config.bytes, oddLayers)

  it.each([
    ['the config', withOddConfig, 'config'],
    ['a layer', withOddLayer, 'layer 2'],
  ])('is no pass for %s that the source gives a good one', async (_, lying, place) => {
    for (const verify of ['manifests', 'blobs', 'content'] as const) {
      const { compare } = await aWorld(APP, lying)
      const report = await compare({ ...LENIENT, verify })
      expect([report.result, report.passed, codesOf(report)]).toEqual([
        'inconclusive',
        false,
        ['manifest.type-unknown'],
      ])
      expect(report.platforms[0]?.error?.message).toContain(place)
    }
  })

  it('does not hide that other files are there', async () => {
    const { compare } = await aWorld(EVIL, withOddConfig)
    expect(await compare()).toMatchObject({ result: 'different', passed: false })
  })

  it('is no pass where the mirror alone has a good one: nobody knows what the source is then', async () => {
    const { compare } = await aWorld(withOddConfig, APP)
    expect(await compare(LENIENT)).toMatchObject({ result: 'inconclusive', passed: false })
  })

  it('passes where both have it', async () => {
    const both = assembleImage(APP.platform, APP.config.bytes, oddLayers, odd)
    const { compare } = await aWorld(
      both,
      assembleImage(APP.platform, APP.config.bytes, oddLayers, { ...odd, indent: 1 }),
    )
    expect(await compare({ verify: 'manifests' })).toMatchObject({ passed: true })
  })

  it('is left open where the mirror alone has a good one, and nobody reads whether it is right', async () => {
    const { compare } = await aWorld(withOddLayer, APP)
    expect(await compare()).toMatchObject({ result: 'equivalent', passed: true })
    const report = await compare({ verify: 'manifests' })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['layer.type-unread']])
  })
})

describe('what only the source holds', () => {
  const cases: readonly [string, Content, Content][] = [
    ['the same index', anAppIndex(), anAppIndex()],
    ['an index in another order', anAppIndex(), anIndex(PLATFORMS.map((platform) => anApp(platform)).toReversed())],
    ['an index around the source’s image', APP, anIndex([APP])],
    ['nested indexes', anIndex([anIndexEntry()]), anIndex([anIndexEntry()])],
    ['no platforms', anIndex([{ image: APP, platform: null }]), anIndex([{ image: APP, platform: null }])],
  ]
  const images: readonly [string, Content, Content][] = [
    ['one image', APP, APP],
    ['other manifests around the same layers', APP, repack(APP, { indent: 2 })],
  ]

  it.each([...cases, ...images])('is not taken for the mirror’s blobs: %s', async (_, source, mirrored) => {
    const { mirror, compare } = await aWorld(source, mirrored)
    for (const digest of contentOf(mirrored)) mirror.deleteBlob(REPOSITORY, digest)
    for (const verify of ['blobs', 'content'] as const) {
      expect(await compare({ ...LENIENT, verify })).toMatchObject({ result: 'missing', passed: false })
    }
  })

  it.each(cases)('is not taken for the mirror’s manifests: %s', async (_, source, mirrored) => {
    const { mirror, compare } = await aWorld(source, mirrored)
    for (const digest of manifestsIn(mirrored)) mirror.deleteManifest(REPOSITORY, digest)
    for (const verify of ['blobs', 'content'] as const) {
      expect(await compare({ ...LENIENT, verify })).toMatchObject({ result: 'missing', passed: false })
    }
  })

  function anIndexEntry(): { readonly image: BuiltIndex } {
    return { image: anIndex([APP]) }
  }

  function contentOf(content: Content): readonly ReturnType<typeof sha256Of>[] {
    if (content.kind === 'index') return [...new Set(content.children.flatMap(contentOf))]
    return [content.config.digest, ...content.layers.map(({ digest }) => digest)]
  }

  function manifestsIn(content: Content): readonly string[] {
    return content.kind === 'index' ? content.children.flatMap((child) => [child.digest, ...manifestsIn(child)]) : []
  }
})

describe('one repository compared with another tag of itself', () => {
  it('is compared like any other', async () => {
    const { source, put, references } = await aWorld(APP, null)
    put('source', APP)
    const other = swapLayer(APP, 1, aTar({ 'app/server': 'evil' }))
    source.putBlob(REPOSITORY, other.layers[1]?.bytes ?? other.bytes)
    source.putManifest(REPOSITORY, other.bytes, other.mediaType, 'other')
    const mirror = references.source.replace(/:1$/, ':other')
    expect(await comparePairOf({ source: references.source, mirror })).toMatchObject({
      result: 'different',
      passed: false,
    })
  })
})

describe('an error page', () => {
  const PAGE = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>503</html>' }

  it.each<[string, { status: number; headers?: Record<string, string>; body?: string }]>([
    ['a login page with status 200', PAGE],
    ['an empty body with status 200', { status: 200 }],
    ['an empty object', { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' }],
    ['a proxy’s 404', { status: 404, headers: { 'content-type': 'text/html' }, body: '<html>404</html>' }],
    ['a 404 without a body', { status: 404 }],
    ['a 500', { status: 500 }],
    ['a 401', { status: 401 }],
  ])('on both sides is inconclusive: %s', async (_, answer) => {
    const { source, mirror, compare } = await aWorld(APP, APP)
    source.intercept(() => answer)
    mirror.intercept(() => answer)
    const report = await compare({ ...LENIENT })
    expect([report.result, report.passed, report.platforms]).toEqual(['inconclusive', false, []])
    expect(report.error).toBeDefined()
  })
})

describe('an image without layers', () => {
  const empty = anImage({ layers: [] })
  it.each<[Match, Content, boolean]>([
    ['config', empty, true],
    ['config', repack(empty, { indent: 2 }), true],
    ['diff-ids', APP, false],
    ['diff-ids', assembleImage(empty.platform, empty.config.bytes, APP.layers), false],
  ])('is nothing special: match %s', async (match, mirror, passed) => {
    const { compare } = await aWorld(empty, mirror)
    expect(await compare({ match })).toMatchObject({ passed })
  })
})
