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

function layersOf(mediaType: string, ...names: readonly string[]): readonly Readonly<Record<string, unknown>>[] {
  return names.map((name) => entry(name, { mediaType }))
}

const DOCKER_IMAGE = anImage({ ...DOCKER, layers: layersOf(DOCKER_GZIP, 'base.gz', 'app.gz') })

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

  it('names a layer that is the same bytes of another size, and no layer of other bytes', () => {
    const layers = [entry('base.gz', { size: 7 }), entry('app.new', { size: 8 })]
    const found = compareImages(anImage(), anImage({ layers }))
    expect(found).toContainEqual({
      kind: 'blob.size',
      path: 'layers/1',
      layer: 1,
      source: 100,
      mirror: 7,
      declared: true,
    })
    expect(kindsOf(found)).toEqual(['blob.size', 'layer.compression'])
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
    const config = configBody(['base', 'app'], { author: 'me' })
    const embedded = (body: unknown): string => Buffer.from(JSON.stringify(body)).toString('base64')
    const source = anImage({ configMembers: { data: embedded(configBody()) } })
    const mirror = anImage({ config, configMembers: { data: embedded(config) } })
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
    const mirror = anImage({ config: configBody(['base', 'evil'], { created: '2024-01-01T00:00:00Z' }) })
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
    const CHART = {
      config: '{"name":"chart"}',
      configType: 'application/vnd.cncf.helm.config.v1+json',
      layers: layersOf('application/vnd.cncf.helm.chart.content.v1.tar+gzip', 'chart'),
    }
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

  it('is the same configs where only the algorithm of their digests differs', () => {
    const mirror = anImage({ config: JSON.stringify(configBody(), undefined, 1) })
    expect(compareImages(anImage(), mirror, { isSameConfig: true })).toEqual([{ kind: 'manifest.serialisation' }])
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
