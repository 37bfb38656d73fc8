import { describe, expect, it } from '@jest/globals'
import { configFaults } from '../../../src/compare/clients/config-faults.js'
import { hasRightData, indexFaults, manifestFaults } from '../../../src/compare/clients/document-faults.js'
import type { MemberFault } from '../../../src/compare/clients/member-fault.js'
import { digestOf } from '../../../src/oci/digest.js'
import type { ImageManifest } from '../../../src/oci/manifest.js'
import { MEDIA_TYPES } from '../../../src/oci/media-type.js'
import {
  aConfig,
  anImage,
  aTop,
  configBody,
  DOCKER_GZIP,
  entry,
  indexBody,
  jsonObject,
  listed,
  named,
} from '../builders.js'

type Members = Readonly<Record<string, unknown>>

const EVERYBODY = 'containerd,docker,containers-image'

function told(faults: readonly MemberFault[]): readonly string[] {
  return faults.map(({ at, why, clients }) => `${at.join('/')} ${why} ${clients.join()}`)
}

function ofManifest(parts: NonNullable<Parameters<typeof anImage>[0]>): readonly string[] {
  return told(manifestFaults(anImage(parts).manifest))
}

function ofIndex(entries: readonly Members[], changes: Members = {}): readonly string[] {
  const { document } = aTop(indexBody(entries, changes))
  return document.kind === 'index' ? told(indexFaults(document)) : ['no index']
}

const SHA512 = digestOf(Buffer.from('app'), 'sha512')

describe('a digest by another algorithm than sha256', () => {
  const refused = (place: string): readonly string[] => [`${place}/digest digest-algorithm containers-image`]

  it('is refused where the config, a layer or an entry bears it', () => {
    expect(ofManifest({ configMembers: { digest: SHA512 } })).toEqual(refused('config'))
    expect(ofManifest({ layers: [entry('base'), entry('app', { digest: SHA512 })] })).toEqual(refused('layers/2'))
    expect(ofIndex([{ ...listed('amd64', 'linux/amd64'), digest: SHA512 }])).toEqual(refused('manifests/1'))
  })
})

describe('what clients refuse in a manifest', () => {
  it.each<[string, NonNullable<Parameters<typeof anImage>[0]>, readonly string[]]>([
    ['nothing', {}, []],
    ['annotations that are a list', { members: { annotations: [] } }, [`annotations member-type ${EVERYBODY}`]],
    [
      'an annotation that is a number',
      { members: { annotations: { a: 1, b: null } } },
      [`annotations/a member-type ${EVERYBODY}`],
    ],
    [
      'an artifact type that is a number',
      { members: { artifactType: 5 } },
      ['artifactType member-type containerd,containers-image'],
    ],
    ['a subject that is text', { members: { subject: 'x' } }, ['subject member-type containerd,containers-image']],
    [
      'a subject with a size that is text',
      { members: { subject: { size: '12' } } },
      ['subject/size member-type containerd,containers-image'],
    ],
    [
      'a version beside the layers',
      { members: { fsLayers: [], history: [], signatures: [] } },
      ['history ambiguous containers-image', 'fsLayers ambiguous containers-image,containerd'],
    ],
    ['such members that are null', { members: { fsLayers: null, history: null, signatures: null } }, []],
    ['places of the config that are text', { configMembers: { urls: 'x' } }, [`config/urls member-type ${EVERYBODY}`]],
    [
      'data of the config that is no base64',
      { configMembers: { data: 'x' } },
      ['config/data data-encoding containerd,containers-image'],
    ],
    ['data of the config of another size', { configMembers: { data: 'AAAA' } }, []],
    [
      'data of a layer that is other bytes',
      { layers: [entry('a', { size: 3, data: 'AAAA' })] },
      ['layers/1/data data-bytes containerd'],
    ],
    ['data of a layer that is a list', { layers: [entry('a', { size: 1, data: [1] })] }, []],
    ['an empty copy', { layers: [entry('a', { size: 0, data: '' })] }, []],
    [
      'features of a platform',
      { layers: [entry('a', { platform: { features: 5, os: 1 } })] },
      [
        'layers/1/platform/features member-type docker,containers-image',
        `layers/1/platform/os member-type ${EVERYBODY}`,
      ],
    ],
    [
      'Docker’s config type in OCI’s manifest',
      { configType: MEDIA_TYPES.dockerConfig },
      ['config/mediaType mixed-family containers-image'],
    ],
    ['Docker’s layer type in OCI’s manifest', { layers: [entry('a', { mediaType: DOCKER_GZIP })] }, []],
  ])('is found: %s', (_words, parts, faults) => {
    expect(ofManifest(parts)).toEqual(faults)
  })

  const docker = { mediaType: MEDIA_TYPES.dockerManifest, configType: MEDIA_TYPES.dockerConfig }

  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [DOCKER_GZIP, 'application/x'], []],
    [
      'OCI’s layer type',
      [DOCKER_GZIP, 'application/vnd.oci.image.layer.v1.tar'],
      ['layers/2/mediaType mixed-family containers-image'],
    ],
    [
      'its own type for zstd',
      [DOCKER_GZIP.replace('gzip', 'zstd')],
      ['layers/1/mediaType mixed-family containers-image'],
    ],
  ])('is found in Docker’s: %s', (_words, types, faults) => {
    const layers = types.map((mediaType) => entry('a', { mediaType }))
    expect(ofManifest({ ...docker, layers })).toEqual(faults)
    expect(ofManifest({ ...docker, configType: MEDIA_TYPES.ociConfig, layers })).toEqual(faults)
  })

  it('is a manifest of Docker that does not name its type', () => {
    const { manifest } = anImage({ ...docker, layers: [] })
    const unnamed = (members: ImageManifest['members']): readonly string[] =>
      told(manifestFaults({ ...manifest, members }))
    const without = new Map([...manifest.members].filter(([name]) => name !== 'mediaType'))
    expect(unnamed(without)).toEqual(['mediaType body-type docker,containers-image'])
    expect(unnamed(new Map([...without, ['mediaType', '']]))).toEqual(['mediaType body-type docker,containers-image'])
    expect(unnamed(manifest.members)).toEqual([])
  })
})

describe('what clients refuse in an index', () => {
  const AMD64 = listed('amd64', 'linux/amd64')

  it.each<[string, readonly Members[], Members, readonly string[]]>([
    ['nothing', [AMD64], {}, []],
    [
      'an artifact type that is a number',
      [AMD64],
      { artifactType: 5 },
      ['artifactType member-type containerd,containers-image'],
    ],
    ['layers of schema 1', [AMD64], { fsLayers: [] }, ['fsLayers ambiguous containers-image,containerd']],
    [
      'an annotation that is no text',
      [AMD64],
      { annotations: { a: true } },
      [`annotations/a member-type ${EVERYBODY}`],
    ],
    [
      'a platform that is text',
      [AMD64, { ...AMD64, platform: 'linux/amd64' }],
      {},
      [`manifests/2/platform member-type ${EVERYBODY}`],
    ],
    [
      'an OS that is a number',
      [{ ...AMD64, platform: { os: 1 } }],
      {},
      [`manifests/1/platform/os member-type ${EVERYBODY}`],
    ],
    [
      'features that are a number',
      [{ ...AMD64, platform: { features: 5 } }],
      {},
      ['manifests/1/platform/features member-type docker,containers-image'],
    ],
    ['data that is other bytes', [{ ...AMD64, size: 3, data: 'AAAA' }], {}, ['manifests/1/data data-bytes containerd']],
  ])('is found: %s', (_words, entries, changes, faults) => {
    expect(ofIndex(entries, changes)).toEqual(faults)
  })
})

describe('hasRightData', () => {
  const described = (changes: Members): ReturnType<typeof jsonObject> =>
    jsonObject({ mediaType: 'a/b', digest: named('abc'), size: 3, ...changes })

  it.each([
    [true, { data: 'YWJj' }],
    [true, { data: 'YW\nJj' }],
    [false, {}],
    [false, { data: '' }],
    [false, { data: 5 }],
    [false, { data: 'YWJ' }],
    [false, { data: 'YWJk' }],
    [false, { data: 'YWJj', size: 4 }],
  ])('says %s of %j', (right, changes) => {
    expect(hasRightData(described(changes))).toBe(right)
  })
})

describe('what clients refuse in a config', () => {
  it.each<[string, Members, readonly string[]]>([
    ['nothing', { created: '2024-01-01T00:00:00Z', history: [{ created: null }] }, []],
    ['a date that is none', { created: 'yesterday' }, [`created member-type ${EVERYBODY}`]],
    ['an author that is a number', { author: 5 }, [`author member-type ${EVERYBODY}`]],
    [
      'entries of the history',
      { history: [{}, { created: 'x', empty_layer: 'true' }, 5] },
      [
        `history/2/created member-type ${EVERYBODY}`,
        `history/2/empty_layer member-type ${EVERYBODY}`,
        `history/3 member-type ${EVERYBODY}`,
        'history history-longer docker',
      ],
    ],
    ['a history of more layers than there are', { history: [{}, {}] }, ['history history-longer docker']],
    ['a history with steps that made no layer', { history: [{ empty_layer: true }, {}] }, []],
    [
      'a host name that is a number',
      { config: { Hostname: 5 } },
      ['config/Hostname member-type docker,containers-image'],
    ],
    ['a label that is a number', { config: { Labels: { a: 5 } } }, [`config/Labels/a member-type ${EVERYBODY}`]],
    [
      'a port that is a number',
      { config: { ExposedPorts: { 80: 1 } } },
      [`config/ExposedPorts member-type ${EVERYBODY}`],
    ],
    [
      'a command that is text, which Docker reads',
      { config: { Cmd: 'a', Entrypoint: 'b' } },
      [
        'config/Cmd member-type containerd,containers-image',
        'config/Entrypoint member-type containerd,containers-image',
      ],
    ],
    [
      'a health check that is a list',
      { config: { Healthcheck: [] } },
      ['config/Healthcheck member-type docker,containers-image'],
    ],
    [
      'an interval with a unit',
      { config: { Healthcheck: { Interval: '30s' } } },
      ['config/Healthcheck/Interval member-type docker,containers-image'],
    ],
    ['members in other letter case', { config: { user: 5 } }, [`config/user member-type ${EVERYBODY}`]],
    [
      'the config of a build container',
      { container_config: { Env: 'x' } },
      ['container_config/Env member-type docker,containers-image'],
    ],
    ['members of nobody', { x: 5, config: { x: 5 } }, []],
  ])('is found: %s', (_words, changes, faults) => {
    expect(told(configFaults(aConfig(configBody(['a'], changes))))).toEqual(faults)
  })
})
