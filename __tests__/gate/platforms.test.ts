import { describe, expect, it } from '@jest/globals'
import { anImage, assembleImage, type BuiltImage } from '../helpers/image/image.js'
import { jsonBytes } from '../helpers/image/document.js'
import { anIndex, type BuiltIndex } from '../helpers/image/image-index.js'
import { aLayer } from '../helpers/image/layer.js'
import { sha256Of } from '../helpers/registry/store.js'
import { anApp, anAppIndex, relabelled } from './images.js'
import { askedOf, aWorld, codesOf, kindsOf, rowsOf, type Content } from './pair.js'

const APP = anApp()
const ARM64 = anApp('linux/arm64')
const ARM = anApp('linux/arm')

function rows(...platforms: readonly string[]): readonly string[] {
  return platforms.map((platform) => `${platform} identical proven`)
}

describe('platforms', () => {
  it.each<[string, Content, Content, string | undefined, readonly string[]]>([
    [
      'arm64 is arm64/v8',
      anIndex([ARM64]),
      anIndex([{ image: ARM64, platform: 'linux/arm64/v8' }]),
      undefined,
      rows('linux/arm64'),
    ],
    ['as asked for with a variant', anIndex([ARM64]), anIndex([ARM64]), 'linux/arm64/v8', rows('linux/arm64')],
    [
      'in the source’s order',
      anAppIndex(),
      anAppIndex(),
      'linux/arm/v7,linux/amd64',
      rows('linux/amd64', 'linux/arm/v7'),
    ],
    ['of a single image', APP, APP, 'linux/amd64', rows('linux/amd64')],
    ['of a single image behind an index', anAppIndex(), APP, 'linux/amd64', rows('linux/amd64')],
    ['twice in a list', anAppIndex(), anAppIndex(), 'linux/amd64,linux/amd64', rows('linux/amd64')],
  ])('are paired by what they mean: %s', async (_, source, mirror, platforms, expected) => {
    const { compare } = await aWorld(source, mirror)
    const report = await compare(platforms === undefined ? {} : { platforms })
    expect(rowsOf(report)).toEqual(expected)
    expect(report.passed).toBe(true)
  })

  it('are no pass where only containerd takes both names for one: arm and arm/v7', async () => {
    const { compare } = await aWorld(anIndex([ARM]), anIndex([{ image: ARM, platform: 'linux/arm/v7' }]))
    const report = await compare()
    expect(rowsOf(report)).toEqual(rows('linux/arm/v7'))
    expect([report.passed, kindsOf(report)]).toEqual([false, ['index.other']])
  })

  it('of Windows are told apart by version', async () => {
    const old = anApp('windows/amd64:10.0.17763.1')
    const current = anApp('windows/amd64:10.0.20348.5')
    const index = anIndex([old, current])
    const { compare } = await aWorld(index, index)
    expect(rowsOf(await compare())).toEqual(rows('windows/amd64:10.0.17763.1', 'windows/amd64:10.0.20348.5'))
    const some = await compare({ platforms: 'windows/amd64:10.0.17763' })
    expect(rowsOf(some)).toEqual(rows('windows/amd64:10.0.17763.1'))
    expect(some.notes).toEqual([
      { kind: 'platforms.uncompared', side: 'source', platforms: ['windows/amd64:10.0.20348.5'] },
    ])
  })

  it('that only the mirror has are named where a list leaves them out', async () => {
    const { compare } = await aWorld(anIndex([APP]), anIndex([APP, ARM64]))
    const report = await compare({ platforms: 'linux/amd64' })
    expect(report).toMatchObject({ result: 'identical', passed: true })
    expect(report.notes).toEqual([{ kind: 'platforms.uncompared', side: 'mirror', platforms: ['linux/arm64'] }])
  })

  it('that only the mirror has are different', async () => {
    const { compare } = await aWorld(anIndex([APP]), anIndex([APP, ARM64]))
    const report = await compare()
    expect(report).toMatchObject({ result: 'different', passed: false })
    expect(rowsOf(report)).toEqual(['linux/amd64 identical proven', 'linux/arm64 different proven'])
    expect(kindsOf(report)).toEqual(['platform.extra'])
    expect(await compare({ platforms: 'linux/amd64' })).toMatchObject({ result: 'identical', passed: true })
  })

  it('that an index gives and the config of the mirror does not are different settings', async () => {
    const lying = relabelled('linux/arm64')
    const { compare } = await aWorld(anIndex([APP]), anIndex([{ image: lying, platform: 'linux/amd64' }]))
    const report = await compare()
    expect(report.passed).toBe(false)
    expect(kindsOf(report)).toContain('platform.config')
  })

  it('come from the config where the index gives none', async () => {
    const bare = anIndex([
      { image: APP, platform: null },
      { image: ARM64, platform: null },
    ])
    const { source, mirror, compare } = await aWorld(bare, bare)
    expect(rowsOf(await compare())).toEqual(rows('linux/amd64', 'linux/arm64'))
    // The configs are read for their platforms, at the mirror, and never again.
    expect(askedOf(source)).toEqual(['GET manifests/1'])
    expect(new Set(askedOf(mirror)).size).toBe(askedOf(mirror).length)
  })
})

describe('a single image against an index', () => {
  it('costs one config, of the mirror', async () => {
    const { source, mirror, compare } = await aWorld(anAppIndex(), APP)
    await compare({ platforms: 'linux/amd64' })
    expect(askedOf(source)).toEqual(['GET manifests/1'])
    expect(askedOf(mirror).filter((asked) => asked.endsWith(APP.config.digest))).toHaveLength(1)
  })

  it('is wrapped where the mirror is the index', async () => {
    const { source, compare } = await aWorld(APP, anIndex([APP]))
    expect(await compare()).toMatchObject({ result: 'equivalent', causes: ['wrapped'] })
    expect(askedOf(source)).toEqual(['GET manifests/1'])
  })
})

describe('nested indexes', () => {
  const nested = (depth: number, inner: Content = APP): Content =>
    depth === 0 ? inner : anIndex([{ image: nested(depth - 1, inner) }])

  it('are followed to the limit', async () => {
    const { compare } = await aWorld(nested(4), nested(4))
    expect(rowsOf(await compare())).toEqual(rows('linux/amd64'))
  })

  it('deeper than that are inconclusive', async () => {
    const { compare } = await aWorld(nested(5), nested(5))
    const report = await compare()
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['limit.index-depth']])
  })

  it('hold what a flat index holds', async () => {
    const { compare } = await aWorld(anIndex([{ image: anIndex([APP]) }, ARM64]), anIndex([APP, ARM64]))
    const report = await compare()
    expect(report).toMatchObject({ result: 'equivalent', passed: true })
    expect(rowsOf(report)).toEqual(rows('linux/amd64', 'linux/arm64'))
  })

  it('are compared entry by entry with a flat index', async () => {
    const flat = anIndex([APP, ARM64])
    const document = JSON.parse(Buffer.from(flat.bytes).toString()) as { manifests: object[] }
    const manifests = document.manifests.map((entry) => ({ ...entry, urls: ['http://127.0.0.1:9/x'] }))
    const bytes = jsonBytes({ ...document, manifests })
    const { compare } = await aWorld(anIndex([{ image: anIndex([APP]) }, ARM64]), {
      ...flat,
      bytes,
      digest: sha256Of(bytes),
    })
    const report = await compare()
    expect(report.differences.map((difference) => ('path' in difference ? difference.path : ''))).toEqual([
      'linux/arm64/urls',
      'linux/amd64/urls',
    ])
    expect([report.result, report.passed]).toEqual(['missing', false])
  })

  it('that the mirror does not hold are missing', async () => {
    const source = anIndex([{ image: anIndex([ARM64]) }, APP])
    const { mirror, compare } = await aWorld(source, source)
    mirror.deleteManifest('team/app', anIndex([ARM64]).digest)
    const report = await compare({ ignore: 'index.*' })
    expect(report).toMatchObject({ result: 'missing', passed: false })
    expect(rowsOf(report)).toEqual(['linux/arm64 missing proven', 'linux/amd64 identical proven'])
    expect(report.differences).toMatchObject([{ kind: 'blob.missing', path: 'manifest' }])
  })

  it('that the source does not hold are inconclusive', async () => {
    const source = anIndex([{ image: anIndex([ARM64]) }, APP])
    const world = await aWorld(source, anIndex([APP, ARM64]))
    world.source.deleteManifest('team/app', anIndex([ARM64]).digest)
    expect(await world.compare()).toMatchObject({ result: 'inconclusive', passed: false })
  })
})

describe('an index that is too large', () => {
  const limits = { indexChildren: 4 }

  it('is inconclusive', async () => {
    const index = anIndex(['a', 'b', 'c', 'd', 'e'].map((name) => anApp(`linux/${name}`)))
    const { compare } = await aWorld(index, index)
    const report = await compare({ limits })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['limit.index-children']])
    expect(await compare()).toMatchObject({ result: 'identical' })
  })

  it('is inconclusive where small indexes name each other', async () => {
    const twice = (image: BuiltImage | BuiltIndex): BuiltIndex => anIndex([{ image }, { image }])
    const index = twice(twice(twice(APP)))
    const { compare } = await aWorld(index, index)
    const report = await compare({ limits })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['limit.index-children']])
  })
})

describe('an entry that is no image', () => {
  const odd = { ...APP, mediaType: 'application/vnd.example.signature' }
  const index = anIndex([{ image: odd, platform: null }, ARM64])

  it('is a row of its own, and passed over with a list', async () => {
    const { mirror, compare } = await aWorld(index, index)
    expect(rowsOf(await compare())).toEqual(rows('artifact', 'linux/arm64'))
    expect(askedOf(mirror)).toContain(`GET blobs/${APP.digest}`)
    expect(rowsOf(await compare({ platforms: 'linux/arm64' }))).toEqual(rows('linux/arm64'))
  })

  it('is missing where the mirror has neither a blob nor a manifest', async () => {
    const { mirror, compare } = await aWorld(index, index)
    mirror.deleteManifest('team/app', APP.digest)
    const report = await compare()
    expect([report.result, report.passed, kindsOf(report)]).toEqual(['missing', false, ['blob.missing']])
  })

  it('leaves open what the mirror alone lists', async () => {
    const { compare } = await aWorld(anIndex([ARM64]), index)
    const report = await compare({ ignore: 'platform.extra' })
    expect([report.passed, codesOf(report)]).toEqual([false, ['index.child-unsupported']])
  })
})

describe('an artifact', () => {
  const chart = (text: string, indent = 0): BuiltImage =>
    anImage({
      configMediaType: 'application/vnd.cncf.helm.config.v1+json',
      config: { rootfs: undefined, history: undefined, config: undefined, name: 'chart' },
      layers: [
        aLayer(Buffer.from(text), 'none', 'oci', { mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip' }),
      ],
      indent,
    })

  function repackedConfig(): BuiltImage {
    const { platform, config, layers } = chart('a')
    return assembleImage(platform, Buffer.concat([config.bytes, Buffer.from(' ')]), layers, {
      configMediaType: config.mediaType,
    })
  }

  it.each<[string, BuiltImage, string, boolean]>([
    ['the same bytes', chart('a'), 'identical', true],
    ['another serialisation', chart('a', 2), 'equivalent', true],
    ['another content', chart('b'), 'different', false],
    ['an image', APP, 'different', false],
    ['another config', repackedConfig(), 'different', false],
  ])('is one row: %s', async (_, mirror, result, passed) => {
    const { compare } = await aWorld(chart('a'), mirror)
    const report = await compare()
    expect([report.result, report.passed]).toEqual([result, passed])
  })

  it('is named as one', async () => {
    const { compare } = await aWorld(chart('a'), chart('a'))
    for (const verify of ['manifests', 'blobs', 'content'] as const) {
      expect(rowsOf(await compare({ verify }))).toEqual(['artifact identical proven'])
    }
  })

  it('is inconclusive with a list of platforms', async () => {
    const { compare } = await aWorld(chart('a'), chart('a'))
    const report = await compare({ platforms: 'linux/amd64' })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['platform.unknown']])
  })

  it('is missing or different where its blobs are', async () => {
    const { mirror, compare } = await aWorld(chart('a'), chart('a', 2))
    const digest = chart('a').layers[0]?.digest ?? APP.digest
    mirror.replaceBlobBytes('team/app', digest, Buffer.from('b'))
    expect(await compare({ verify: 'content' })).toMatchObject({ result: 'different', passed: false })
    mirror.deleteBlob('team/app', digest)
    expect(await compare()).toMatchObject({ result: 'missing', passed: false })
  })
})
