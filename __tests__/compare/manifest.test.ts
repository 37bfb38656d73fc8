import { describe, expect, it } from '@jest/globals'
import { compareImages } from '../../src/compare/image.js'
import { manifestDifferences } from '../../src/compare/manifest.js'
import type { Difference } from '../../src/model/difference.js'
import { digestOf } from '../../src/oci/digest.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { anImage, configBody, DOCKER_GZIP, entry, OCI_GZIP, OCI_ZSTD } from './builders.js'

type Parts = NonNullable<Parameters<typeof anImage>[0]>

const DOCKER: Parts = {
  mediaType: MEDIA_TYPES.dockerManifest,
  configType: MEDIA_TYPES.dockerConfig,
  layers: [entry('base.gz', { mediaType: DOCKER_GZIP }), entry('app.gz', { mediaType: DOCKER_GZIP })],
}
const CONFIG = JSON.stringify(configBody())
const EMBEDDED = Buffer.from(CONFIG).toString('base64')

function between(source: Parts, mirror: Parts): readonly Difference[] {
  return manifestDifferences(anImage(source).manifest, anImage(mirror).manifest)
}

/** Kind, path and, of what clients refuse, why. */
function told(found: readonly Difference[]): readonly string[] {
  return found.map((one) => [one.kind, 'path' in one ? one.path : '', 'why' in one ? one.why : ''].join(' ').trim())
}

describe('what a manifest says beside its layers', () => {
  it.each<[string, Parts, readonly string[]]>([
    ['nothing', {}, []],
    ['annotations', { members: { annotations: { a: '' } } }, ['manifest.annotation a']],
    [
      'an annotation that a runtime obeys',
      { members: { annotations: { 'run.oci.handler': 'x' } } },
      ['manifest.runtime-annotation run.oci.handler'],
    ],
    [
      'a subject and an artifact type',
      { members: { subject: entry('x'), artifactType: 'a/b' } },
      ['manifest.other subject', 'manifest.other artifactType'],
    ],
    ['a member of nobody', { members: { x: null } }, ['manifest.other x']],
    ['signatures, which clients leave aside', { members: { signatures: [] } }, ['manifest.other signatures']],
    ['members that are as good as none', { members: { subject: null, artifactType: '', annotations: null } }, []],
    ['annotations in other letter case', { members: { Annotations: { a: 'b' } } }, ['manifest.other Annotations']],
    ['annotations of the config', { configMembers: { annotations: { a: 'b' } } }, ['manifest.annotation config/a']],
    [
      'an annotation of the config that becomes a label',
      { configMembers: { annotations: { 'containerd.io/snapshot/x': 'b' } } },
      ['manifest.runtime-annotation config/containerd.io/snapshot/x'],
    ],
    ['a member of the config’s descriptor', { configMembers: { platform: {} } }, ['manifest.other config/platform']],
    [
      'a place of the config outside',
      { configMembers: { urls: ['https://x'] } },
      ['manifest.refused config/urls urls'],
    ],
    ['a right copy of the config', { configMembers: { data: EMBEDDED } }, ['descriptor.data config']],
    ['another size of the same config', { configMembers: { size: 1 } }, ['manifest.other config/size']],
    [
      'a type of the config that is none of an image',
      { configType: 'application/octet-stream' },
      ['manifest.other config/mediaType'],
    ],
    ['the empty type of the config', { configType: MEDIA_TYPES.ociEmpty }, ['manifest.other config/mediaType']],
  ])('is named where the mirror has %s', (_words, parts, names) => {
    expect(told(between({}, parts))).toEqual(names)
  })

  it.each<[string, Parts, readonly string[]]>([
    ['places of the config outside', { configMembers: { urls: ['https://x'] } }, ['descriptor.urls config']],
    ['a copy of the config', { configMembers: { data: EMBEDDED } }, ['descriptor.data config']],
    [
      'what no client reads',
      { members: { subject: 'x', history: [] } },
      ['manifest.other subject', 'manifest.other history'],
    ],
  ])('is harmless or unjudged where the mirror drops %s', (_words, parts, names) => {
    expect(told(between(parts, {}))).toEqual(names)
  })

  it('tells the types of a conversion, and that of the config only where nothing explains it', () => {
    expect(told(between(DOCKER, {}))).toEqual(['manifest.media-type'])
    expect(told(between({}, DOCKER))).toEqual(['manifest.media-type'])
    const turned = { ...DOCKER, configType: MEDIA_TYPES.ociConfig }
    expect(between(DOCKER, turned)).toEqual([
      { kind: 'manifest.config-type', source: MEDIA_TYPES.dockerConfig, mirror: MEDIA_TYPES.ociConfig },
    ])
    expect(told(between({}, turned))).toEqual(['manifest.media-type'])
  })

  it('tells annotations that a conversion brings to those who obey them, or takes from them', () => {
    const members = { annotations: { a: 'b', 'run.oci.handler': 'wasm' } }
    const obeyed = { kind: 'manifest.runtime-annotation', path: 'run.oci.handler' }
    const converted = {
      kind: 'manifest.media-type',
      source: MEDIA_TYPES.ociManifest,
      mirror: MEDIA_TYPES.dockerManifest,
    }
    expect(between({ members }, { ...DOCKER, members })).toEqual([converted, { ...obeyed, source: 'wasm' }])
    expect(between({ ...DOCKER, members }, { members })).toContainEqual({ ...obeyed, mirror: 'wasm' })
    const other = { annotations: { 'run.oci.handler': 'krun' } }
    expect(between({ members }, { ...DOCKER, members: other })).toContainEqual({
      ...obeyed,
      source: 'wasm',
      mirror: 'krun',
    })
    expect(between({ ...DOCKER, members }, { ...DOCKER, members })).toEqual([])
  })

  it('refuses digests by sha512 only where the source has none there', () => {
    const digest = digestOf(Buffer.from('x'), 'sha512')
    const [config, layer]: readonly Parts[] = [
      { configMembers: { digest } },
      { layers: [entry('base.gz', { digest }), entry('app.gz')] },
    ]
    expect(told(between({}, config ?? {}))).toContain('manifest.refused config/digest digest-algorithm')
    expect(told(between({}, layer ?? {}))).toContain('layer.refused 1/digest digest-algorithm')
    expect(told(between(layer ?? {}, { ...layer, members: { annotations: { a: 'b' } } }))).toEqual([
      'manifest.annotation a',
    ])
  })

  it('names the same layer with two sizes', () => {
    const layers = [entry('base.gz', { size: 7 }), entry('app.new', { size: 8 })]
    expect(between({}, { layers })).toEqual([
      { kind: 'blob.size', path: 'layers/1', layer: 1, source: 100, mirror: 7, declared: true },
    ])
    expect(between({}, { layers: [] })).toEqual([])
  })
})

describe('what clients refuse in a manifest', () => {
  const layers = (changes: Readonly<Record<string, unknown>>): Parts => ({
    layers: [entry('base.gz', changes), entry('app.gz')],
  })

  it.each<[string, Parts, Parts, readonly string[]]>([
    [
      'a subject that is text',
      {},
      { members: { subject: 'x' } },
      ['manifest.refused subject member-type', 'manifest.other subject'],
    ],
    [
      'a subject with a size that is text',
      {},
      { members: { subject: { ...entry('x'), size: '12' } } },
      ['manifest.refused subject/size member-type', 'manifest.other subject'],
    ],
    ['annotations that are a list', {}, { members: { annotations: [] } }, ['manifest.refused annotations member-type']],
    [
      'an annotation that is a number',
      {},
      { members: { annotations: { a: 5 } } },
      ['manifest.refused annotations/a member-type', 'manifest.annotation a'],
    ],
    [
      'a member `history`',
      {},
      { members: { history: [] } },
      ['manifest.refused history ambiguous', 'manifest.other history'],
    ],
    [
      'a member `fsLayers`',
      {},
      { members: { fsLayers: [] } },
      ['manifest.refused fsLayers ambiguous', 'manifest.other fsLayers'],
    ],
    [
      'Docker’s config type in OCI’s manifest',
      {},
      { configType: MEDIA_TYPES.dockerConfig },
      ['manifest.config-type', 'manifest.refused config/mediaType mixed-family'],
    ],
    [
      'OCI’s layer type in Docker’s manifest',
      DOCKER,
      { ...DOCKER, layers: [entry('base.gz'), entry('app.gz', { mediaType: DOCKER_GZIP })] },
      ['layer.refused 1/mediaType mixed-family'],
    ],
    [
      'Docker’s type for zstd',
      DOCKER,
      { ...DOCKER, layers: [entry('base.gz', { mediaType: DOCKER_GZIP.replace('gzip', 'zstd') })] },
      ['layer.refused 1/mediaType mixed-family'],
    ],
    ['places of a layer that are text', {}, layers({ urls: 'https://x' }), ['layer.refused 1/urls member-type']],
    ['data of a layer that is no base64', {}, layers({ data: '%' }), ['layer.refused 1/data data-encoding']],
    [
      'data of a layer that is other bytes',
      {},
      layers({ size: 3, data: 'AAAA' }),
      ['layer.refused 1/data data-bytes', 'blob.size layers/1'],
    ],
    [
      'data of the config that is other bytes',
      {},
      { configMembers: { data: Buffer.from(CONFIG.replace('linux', 'evil!')).toString('base64') } },
      ['manifest.refused config/data data-bytes', 'manifest.other config/data'],
    ],
    [
      'data of the config that is no base64',
      {},
      { configMembers: { data: 'x' } },
      ['manifest.refused config/data data-encoding', 'manifest.other config/data'],
    ],
    [
      'the platform of a layer with features that are a number',
      {},
      layers({ platform: { features: 5 } }),
      ['layer.refused 1/platform/features member-type'],
    ],
  ])('is named where only the mirror has %s', (_words, source, mirror, names) => {
    expect(told(between(source, mirror)).toSorted()).toEqual(names.toSorted())
    expect(told(between(mirror, mirror))).toEqual([])
  })

  it('is Docker’s manifest that does not name its own type', () => {
    const { manifest } = anImage(DOCKER)
    const nameless = { ...manifest, members: new Map([...manifest.members].filter(([name]) => name !== 'mediaType')) }
    expect(told(manifestDifferences(manifest, nameless))).toEqual(['manifest.refused mediaType body-type'])
    expect(told(manifestDifferences(nameless, nameless))).toEqual([])
    expect(told(manifestDifferences(nameless, manifest))).toEqual([])
  })

  it('ends in no pass together with the comparison of the stored layers', () => {
    const found = compareImages(anImage(), anImage({ layers: [entry('base.gz', { urls: 'x' }), entry('app.gz')] }))
    expect(told(found)).toEqual(['layer.refused 1/urls member-type', 'layer.other 1/urls'])
  })

  it('is not a type of the family that the source has there, too', () => {
    const mixed: Parts = { ...DOCKER, layers: [entry('base.gz', { mediaType: OCI_GZIP })] }
    const packed: Parts = { ...DOCKER, layers: [entry('base.zst', { mediaType: OCI_ZSTD })] }
    expect(told(between(mixed, packed))).toEqual([])
  })
})
