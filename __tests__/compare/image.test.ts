import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { worst } from '../../src/model/floor.js'
import { KINDS } from '../../src/model/kinds.js'
import { compareImages, type Image } from '../../src/compare/image.js'
import type { Difference } from '../../src/model/difference.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { parsePlatform } from '../../src/oci/platform.js'
import { anImage, configBody, DOCKER_GZIP, entry, kindsOf, OCI_GZIP, OCI_TAR, OCI_ZSTD } from './builders.js'

const DOCKER = { mediaType: MEDIA_TYPES.dockerManifest, configType: MEDIA_TYPES.dockerConfig }
const FOREIGN = 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip'
const HELM_CONFIG = 'application/vnd.cncf.helm.config.v1+json'
const HELM_LAYER = 'application/vnd.cncf.helm.chart.content.v1.tar+gzip'

function layersOf(mediaType: string, ...names: readonly string[]): readonly Readonly<Record<string, unknown>>[] {
  return names.map((name) => entry(name, { mediaType }))
}

const DOCKER_IMAGE = anImage({ ...DOCKER, layers: layersOf(DOCKER_GZIP, 'base.gz', 'app.gz') })
const CHART = { config: '{"name":"chart"}', configType: HELM_CONFIG, layers: layersOf(HELM_LAYER, 'chart') }

describe('the same image in another manifest', () => {
  it('is a conversion and nothing more from Docker to OCI and back', () => {
    const { mediaType: docker } = DOCKER
    const oci = MEDIA_TYPES.ociManifest
    expect(compareImages(DOCKER_IMAGE, anImage())).toEqual([
      { kind: 'manifest.media-type', source: docker, mirror: oci },
    ])
    expect(compareImages(anImage(), DOCKER_IMAGE)).toEqual([
      { kind: 'manifest.media-type', source: oci, mirror: docker },
    ])
  })

  it('is another serialisation where nothing else differs', () => {
    expect(compareImages(anImage(), anImage())).toEqual([{ kind: 'manifest.serialisation' }])
  })

  it.each([
    [OCI_ZSTD, 'gzip', 'zstd'],
    [OCI_TAR, 'gzip', 'none'],
    [OCI_GZIP, 'gzip', 'gzip'],
  ])('names each layer that is packed anew as %s', (mediaType, source, mirror) => {
    expect(compareImages(anImage(), anImage({ layers: layersOf(mediaType, 'base.new', 'app.new') }))).toEqual([
      { kind: 'layer.compression', path: '1', source, mirror },
      { kind: 'layer.compression', path: '2', source, mirror },
    ])
  })

  it('can be converted and recompressed at once', () => {
    const mirror = anImage({ layers: layersOf(OCI_ZSTD, 'base.zst', 'app.zst') })
    expect(kindsOf(compareImages(DOCKER_IMAGE, mirror))).toEqual([
      'manifest.media-type',
      'layer.compression',
      'layer.compression',
    ])
  })

  it.each([
    ['another compression of the same bytes', OCI_GZIP, OCI_TAR],
    ['a type that is no layer', OCI_GZIP, 'application/octet-stream'],
    ['a layer that need not be there', OCI_GZIP, FOREIGN],
    ['the family that the manifest is not of', OCI_GZIP, DOCKER_GZIP],
    ['another type that nobody knows', 'application/a', 'application/b'],
  ])('names a layer whose type promises %s', (_words, from, to) => {
    const image = (mediaType: string): Image =>
      anImage({ layers: layersOf(mediaType, 'base.gz', 'app.gz').with(1, entry('app.gz')) })
    expect(compareImages(image(from), image(to))).toEqual([
      { kind: 'layer.media-type', path: '1', source: from, mirror: to },
    ])
  })

  it('names a layer that is the same bytes of another size, and no layer of other bytes', () => {
    const layers = [entry('base.gz', { size: 7 }), entry('app.new', { size: 8 })]
    const found = compareImages(anImage(), anImage({ layers }))
    expect(found).toContainEqual({ kind: 'blob.size', path: 'layer 1', source: 100, mirror: 7 })
    expect(kindsOf(found)).toEqual(['blob.size', 'layer.compression'])
  })

  it.each([
    [OCI_GZIP, `${OCI_GZIP}+encrypted`],
    [`${OCI_GZIP}+encrypted`, OCI_GZIP],
  ])('names a layer that is other bytes of a type that nobody can unpack: %s, %s', (from, to) => {
    const source = anImage({ layers: [entry('base.1', { mediaType: from }), entry('app.gz')] })
    const mirror = anImage({ layers: [entry('base.2', { mediaType: to }), entry('app.gz')] })
    expect(kindsOf(compareImages(source, mirror))).toEqual(['layer.compression', 'layer.media-type'])
  })

  it('does not repeat the type of a layer that is packed anew in the family that it had', () => {
    const source = anImage({ ...DOCKER, layers: layersOf(OCI_GZIP, 'base.gz', 'app.gz') })
    const mirror = anImage({ layers: layersOf(OCI_ZSTD, 'base.zst', 'app.zst') })
    expect(kindsOf(compareImages(source, mirror))).toEqual([
      'manifest.media-type',
      'layer.compression',
      'layer.compression',
    ])
  })

  it('names a layer that turns foreign while it is packed anew', () => {
    const mirror = anImage({ layers: [entry('base.new', { mediaType: FOREIGN }), entry('app.gz')] })
    expect(kindsOf(compareImages(anImage(), mirror))).toEqual(['layer.compression', 'layer.media-type'])
  })

  it('names annotations of the manifest and of layers', () => {
    const mirror = anImage({
      layers: [entry('base.gz', { annotations: { toc: 'x' } }), entry('app.gz')],
      members: { annotations: { a: '' } },
    })
    expect(compareImages(anImage(), mirror)).toEqual([
      { kind: 'manifest.annotation', path: 'a', mirror: '' },
      { kind: 'layer.annotation', path: '1:toc', mirror: 'x' },
    ])
  })

  it.each([
    ['members of the manifest', { members: { subject: entry('x'), artifactType: 'a/b' } }, ['subject', 'artifactType']],
    ['the type of the config', { configType: 'application/octet-stream' }, ['config.mediaType']],
    ['members of the config’s descriptor', { configMembers: { annotations: { a: 'b' } } }, ['config.annotations']],
    [
      'where a layer can be found',
      { layers: [entry('base.gz', { urls: ['https://x'] }), entry('app.gz')] },
      ['layer 1.urls'],
    ],
    [
      'a copy inside of the descriptor',
      { layers: [entry('base.gz', { data: '' }), entry('app.gz')] },
      ['layer 1.data'],
    ],
  ])('names %s', (_words, parts, paths) => {
    const found = compareImages(anImage(), anImage(parts))
    expect(found.map((difference) => [difference.kind, 'path' in difference ? difference.path : ''])).toEqual(
      paths.map((path) => ['manifest.other', path]),
    )
  })

  it.each([
    ['no config of an image', DOCKER_IMAGE, { configType: 'application/octet-stream' }],
    ['another type of the family', DOCKER_IMAGE, { configType: MEDIA_TYPES.ociEmpty }],
    ['Docker’s in the same manifest', anImage(), { configType: MEDIA_TYPES.dockerConfig }],
  ])('names a config type that no conversion explains: %s', (_words, source, parts) => {
    expect(compareImages(source, anImage(parts))).toContainEqual({
      kind: 'manifest.other',
      path: 'config.mediaType',
      source: source.manifest.config.mediaType,
      mirror: parts.configType,
    })
  })

  it('does not tell no layers as null from none', () => {
    const config = configBody([])
    const image = (layers: unknown): Image => anImage({ config, layers: [], members: { layers } })
    expect(compareImages(image([]), image(null))).toEqual([{ kind: 'manifest.serialisation' }])
  })
})

describe('a manifest that a store did not keep', () => {
  const kept = anImage()
  const derived: Image = { ...DOCKER_IMAGE, isDerived: true }
  const UNKNOWN: Difference = { kind: 'manifest.unknown' }

  it.each<[string, Image, Image]>([
    ['the source’s', derived, kept],
    ['the mirror’s', kept, derived],
    ['either', derived, derived],
  ])('says nothing of its own where it is %s', (_words, source, mirror) => {
    expect(compareImages(source, mirror)).toEqual([UNKNOWN])
  })

  it('is compared where the store kept it after all', () => {
    const said: Image = { ...kept, isDerived: false }
    expect(compareImages(said, said)).toEqual([{ kind: 'manifest.serialisation' }])
  })

  it('still stands over layers and a config that are compared', () => {
    const other = anImage({ config: configBody(['base', 'evil'], { author: 'me' }) })
    expect(kindsOf(compareImages(derived, other))).toEqual(['manifest.unknown', 'layer.content', 'config.author'])
  })
})

describe('another config', () => {
  it('is named by its members, and the layers by how they are stored', () => {
    const mirror = anImage({
      config: configBody(['base', 'app'], { author: 'me' }),
      layers: layersOf(OCI_ZSTD, 'base.zst', 'app.zst'),
    })
    expect(kindsOf(compareImages(anImage(), mirror))).toEqual([
      'config.author',
      'layer.compression',
      'layer.compression',
    ])
  })

  it('does not repeat the size and the copy of other bytes', () => {
    const source = anImage({ configMembers: { data: 'e30=' } })
    const mirror = anImage({ config: configBody(['base', 'app'], { author: 'me' }), configMembers: { data: 'e319' } })
    expect(kindsOf(compareImages(source, mirror))).toEqual(['config.author'])
  })

  it('is another serialisation where no member differs', () => {
    const mirror = anImage({ config: JSON.stringify(configBody(), undefined, 1) })
    expect(compareImages(anImage(), mirror)).toEqual([{ kind: 'config.serialisation' }])
  })

  it('differs by its layers where only they do', () => {
    const mirror = anImage({ config: configBody(['base', 'evil']), layers: layersOf(OCI_GZIP, 'base.gz', 'evil.gz') })
    expect(kindsOf(compareImages(anImage(), mirror))).toEqual(['layer.content'])
  })

  it('keeps what else it says beside other layers', () => {
    const mirror = anImage({ config: configBody(['base', 'evil'], { created: 'x' }) })
    expect(kindsOf(compareImages(anImage(), mirror))).toEqual(['layer.content', 'config.created'])
  })
})

describe('the same config over other layers', () => {
  it.each([
    ['one layer less', ['base.gz'], ['layer.removed']],
    ['one layer more', ['base.gz', 'app.gz', 'evil.gz'], ['layer.added']],
    ['the layers the other way round', ['app.gz', 'base.gz'], ['layer.compression', 'layer.compression']],
    ['none', [], ['layer.removed', 'layer.removed']],
  ])('is seen where the mirror lists %s', (_words, names, kinds) => {
    expect(kindsOf(compareImages(anImage(), anImage({ layers: layersOf(OCI_GZIP, ...names) })))).toEqual(kinds)
  })
})

describe('artifacts', () => {
  it('are equivalent where config and layers are the same', () => {
    expect(compareImages(anImage(CHART), anImage(CHART))).toEqual([{ kind: 'manifest.serialisation' }])
  })

  it.each([
    ['another config', { config: '{"name":"other"}' }, ['artifact.config']],
    ['another layer', { layers: layersOf(HELM_LAYER, 'evil') }, ['layer.content']],
    ['both', { config: '{}', layers: layersOf(HELM_LAYER, 'chart', 'evil') }, ['artifact.config', 'layer.added']],
    ['another type of the same layer', { layers: layersOf('application/x', 'chart') }, ['layer.media-type']],
    ['another type of the same config', { configType: 'application/x' }, ['manifest.other']],
    [
      'another file name of the same layer',
      { layers: [entry('chart', { mediaType: HELM_LAYER, annotations: { 'org.opencontainers.image.title': 'x' } })] },
      ['layer.annotation'],
    ],
    ['another artifact type', { members: { artifactType: 'application/x' } }, ['manifest.other']],
  ])('differ by %s', (_words, parts, kinds) => {
    expect(kindsOf(compareImages(anImage(CHART), anImage({ ...CHART, ...parts })))).toEqual(kinds)
  })

  it('name the configs by their digests', () => {
    const mirror = anImage({ ...CHART, config: '{}' })
    const digests = { source: anImage(CHART).manifest.config.digest, mirror: mirror.manifest.config.digest }
    expect(compareImages(anImage(CHART), mirror)).toEqual([{ kind: 'artifact.config', ...digests }])
  })

  it('are never the same as an image', () => {
    for (const found of [compareImages(anImage(), anImage(CHART)), compareImages(anImage(CHART), anImage())]) {
      expect(worst(kindsOf(found).map((kind) => KINDS[kind].floor))).toBe('different')
    }
  })
})

describe('what the index and the config call a platform', () => {
  const arm = configBody(['base', 'app'], { architecture: 'arm64' })
  const AMD64 = parsePlatform('linux/amd64')
  const SAID: Difference = {
    kind: 'platform.config',
    path: 'linux/amd64',
    source: 'linux/amd64',
    mirror: 'linux/arm64',
  }

  it('is a difference where only the mirror’s config says otherwise', () => {
    const found = compareImages(anImage(), anImage({ config: arm }), { platform: AMD64 })
    expect(found).toContainEqual(SAID)
    expect(kindsOf(found)).toContain('config.architecture')
  })

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['the OS', { os: 'freebsd' }],
    ['the architecture', { architecture: 'arm64' }],
    ['the variant', { variant: 'v3' }],
  ])('is a difference in %s alone', (_words, changes) => {
    const config = configBody(['base', 'app'], changes)
    expect(kindsOf(compareImages(anImage(), anImage({ config }), { platform: AMD64 }))).toContain('platform.config')
  })

  it('is none where the source’s config says the same, or no index names them', () => {
    expect(kindsOf(compareImages(anImage({ config: arm }), anImage({ config: arm }), { platform: AMD64 }))).toEqual([
      'manifest.serialisation',
    ])
    expect(kindsOf(compareImages(anImage(), anImage({ config: arm })))).toEqual(['config.architecture'])
    expect(kindsOf(compareImages(anImage({ config: arm }), anImage(), { platform: AMD64 }))).toEqual([
      'config.architecture',
    ])
  })

  it('leaves aside an OS version that a config often lacks', () => {
    const config = configBody(['base', 'app'], { os: 'windows' })
    const windows = parsePlatform('windows/amd64:10.0.17763.1')
    expect(kindsOf(compareImages(anImage({ config }), anImage({ config }), { platform: windows }))).toEqual([
      'manifest.serialisation',
    ])
  })

  it('says nothing of artifacts', () => {
    expect(kindsOf(compareImages(anImage(CHART), anImage(CHART), { platform: AMD64 }))).toEqual([
      'manifest.serialisation',
    ])
    expect(kindsOf(compareImages(anImage(), anImage(CHART), { platform: AMD64 }))).not.toContain('platform.config')
    expect(kindsOf(compareImages(anImage(CHART), anImage({ config: arm }), { platform: AMD64 }))).not.toContain(
      'platform.config',
    )
  })
})

describe('laws of comparing images', () => {
  const names = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 })
  const image = fc
    .record({
      diffIDs: names,
      author: fc.constantFrom('x', 'y'),
      mediaType: fc.constantFrom(MEDIA_TYPES.ociManifest, MEDIA_TYPES.dockerManifest),
      layers: names,
      type: fc.constantFrom(OCI_GZIP, OCI_ZSTD, DOCKER_GZIP, FOREIGN, 'application/x'),
    })
    .map(({ diffIDs, author, mediaType, layers, type }) =>
      anImage({ config: configBody(diffIDs, { author }), mediaType, layers: layersOf(type, ...layers) }),
    )

  it('is never empty', () => {
    fc.assert(
      fc.property(image, image, (one, other) => {
        expect(compareImages(one, other)).not.toEqual([])
      }),
    )
  })

  it('is different wherever the diffIDs are', () => {
    fc.assert(
      fc.property(image, image, (one, other) => {
        const idsOf = ({ config }: Image): string => (config.kind === 'image' ? config.diffIDs.join() : '')
        const floors = kindsOf(compareImages(one, other)).map((kind) => KINDS[kind].floor)
        expect(idsOf(one) === idsOf(other) || floors.includes('different')).toBe(true)
      }),
    )
  })

  it('is equivalent only where the configs are the same bytes', () => {
    fc.assert(
      fc.property(image, image, (one, other) => {
        const result = worst(kindsOf(compareImages(one, other)).map((kind) => KINDS[kind].floor))
        const same = one.manifest.config.digest === other.manifest.config.digest
        expect(result !== 'equivalent' || same).toBe(true)
      }),
    )
  })
})
