import { describe, expect, it } from '@jest/globals'
import { parseConfig, parseImageConfig, type ImageConfig } from '../../src/oci/config.js'
import type { OciErrorCode } from '../../src/oci/error.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { bytesOf, DIGEST_A, DIGEST_B } from './documents.js'
import { expectOciError } from './expect-oci-error.js'

const IMAGE = {
  architecture: 'arm64',
  os: 'linux',
  variant: 'v8',
  rootfs: { type: 'layers', diff_ids: [DIGEST_A, DIGEST_B] },
}
const IMAGE_TYPES = [MEDIA_TYPES.ociConfig, MEDIA_TYPES.dockerConfig]
const OTHER_TYPE = 'application/octet-stream'

function parseImage(value: unknown, mediaType: string = MEDIA_TYPES.ociConfig): ImageConfig {
  const config = parseConfig(bytesOf(value), mediaType)
  if (config.kind !== 'image') throw new Error('The config is not that of an image.')
  return config
}

describe('parseConfig with the config of an image', () => {
  it.each([...IMAGE_TYPES, OTHER_TYPE, MEDIA_TYPES.ociEmpty])('reads it whatever its type is: %s', (mediaType) => {
    expect(parseImage(IMAGE, mediaType)).toMatchObject({
      platform: { os: 'linux', architecture: 'arm64', variant: '', osVersion: '', osFeatures: [] },
      diffIDs: [DIGEST_A, DIGEST_B],
      history: [],
      runtime: new Map(),
    })
  })

  it('gives platform, history, what a runtime obeys and every member', () => {
    const config = parseImage({
      ...IMAGE,
      'os.version': '10.0.1',
      'os.features': ['b', 'a'],
      config: { Env: ['A=1'], Labels: { ENV: 'x', env: 'y' }, ExposedPorts: { '80/tcp': {} }, Custom: 1 },
      history: [
        { created: '2020-01-01T00:00:00Z', created_by: 'RUN a' },
        { created_by: 'ENV A=1', empty_layer: true },
        { created_by: null, empty_layer: null },
        {},
      ],
      created: '2020-01-01T00:00:00Z',
      unknown: { CREATED: 1, created: 2 },
    })
    expect(config.platform).toMatchObject({ osVersion: '10.0.1', osFeatures: ['a', 'b'] })
    expect(config.history).toEqual([
      { createdBy: 'RUN a', emptyLayer: false },
      { createdBy: 'ENV A=1', emptyLayer: true },
      { createdBy: '', emptyLayer: false },
      { createdBy: '', emptyLayer: false },
    ])
    expect([...config.runtime.keys()]).toEqual(['Env', 'Labels', 'ExposedPorts', 'Custom'])
    expect(config.members.get('config')).toBe(config.runtime)
    expect(config.members.get('created')).toBe('2020-01-01T00:00:00Z')
  })

  it('takes null for what is absent, as Docker writes it', () => {
    const nulls = { history: null, config: null, variant: null, 'os.version': null, 'os.features': null, created: null }
    expect(parseImage({ ...IMAGE, ...nulls })).toMatchObject({ history: [], runtime: new Map() })
  })

  it('leaves empty what the config does not name of the platform', () => {
    const config = parseImage({ os: 'linux', rootfs: { type: 'layers', diff_ids: [] } })
    expect(config.platform).toEqual({ os: 'linux', architecture: '', variant: '', osVersion: '', osFeatures: [] })
    expect(config.diffIDs).toEqual([])
  })

  it.each<[string, Record<string, unknown>]>([
    ['a config that is a list', { config: [] }],
    ['a config that is text', { config: 'x' }],
    ['a history that is an object', { history: {} }],
    ['features that are text', { 'os.features': 'x' }],
    ['features that are numbers', { 'os.features': [1] }],
    ['a variant that is a list', { variant: [] }],
  ])('leaves out what it cannot read and keeps it among the members: %s', (_, members) => {
    const { members: all, ...read } = parseImage({ ...IMAGE, variant: undefined, ...members })
    const { members: fewer, ...without } = parseImage({ ...IMAGE, variant: undefined })
    expect(read).toEqual(without)
    expect([...all.keys()].toSorted()).toEqual([...fewer.keys(), ...Object.keys(members)].toSorted())
  })

  it('takes entries of the history that it cannot read for layers that nobody described', () => {
    const nobody = { createdBy: '', emptyLayer: false }
    const history = [null, 'x', { created_by: 1 }, { empty_layer: 'true' }, { created_by: 'a', empty_layer: true }]
    const described = { createdBy: 'a', emptyLayer: true }
    expect(parseImage({ ...IMAGE, history }).history).toEqual([nobody, nobody, nobody, nobody, described])
  })

  it('reads members of `config` in other letter case as what they are: members of no name', () => {
    const { runtime } = parseImage({ ...IMAGE, config: { cmd: ['a'], EntryPoint: ['b'], healthCheck: { Test: [] } } })
    expect([...runtime.keys()]).toEqual(['cmd', 'EntryPoint', 'healthCheck'])
  })

  it('lets the config of a build container be as it is', () => {
    const members = {
      container_config: { Env: [], ENV: [], Labels: { a: 1 } },
      docker_version: '1.9',
      Size: 3,
      size: 4,
    }
    expect(parseImage({ ...IMAGE, ...members }).members.get('size')).toBe(4)
  })

  it.each<[OciErrorCode, string, unknown]>([
    ['json.invalid', 'twice', '{"rootfs":{},"rootfs":{}}'],
    ['json.invalid', '"RootFS"', { ...IMAGE, RootFS: {} }],
    ['json.invalid', '"root\u017fs"'.replace('\u017fs', 'f\u017f'), { ...IMAGE, 'rootf\u017f': {} }],
    ['json.invalid', '"Diff_IDs"', { ...IMAGE, rootfs: { ...IMAGE.rootfs, Diff_IDs: [] } }],
    ['json.invalid', '"env" is there twice', { ...IMAGE, config: { Env: [], env: [] } }],
    ['json.invalid', '"Env" is there twice', { ...IMAGE, config: { env: [], Env: [] } }],
    ['json.invalid', '"ENV" is there twice', { ...IMAGE, config: { env: [], ENV: [] } }],
    ['json.invalid', '"Labels" is there twice', { ...IMAGE, config: { 'label\u017f': {}, Labels: {} } }],
    ['json.invalid', '"test"', { ...IMAGE, config: { Healthcheck: { test: [] } } }],
    ['json.invalid', '"Empty_Layer"', { ...IMAGE, history: [{ Empty_Layer: true }] }],
    ['json.invalid', '"OS"', { ...IMAGE, OS: 'windows' }],
    ['document.invalid', 'rootfs.diff_ids[0]', { ...IMAGE, rootfs: { type: 'layers', diff_ids: [null] } }],
    ['digest.invalid', 'rootfs.diff_ids[1]', { ...IMAGE, rootfs: { type: 'layers', diff_ids: [DIGEST_A, 'x'] } }],
    ['digest.unsupported', 'rootfs.diff_ids[0]', { ...IMAGE, rootfs: { type: 'layers', diff_ids: ['md5:a'] } }],
  ])('throws %s: %s', (code, message, value) => {
    for (const mediaType of IMAGE_TYPES) {
      expect(expectOciError(code, () => parseConfig(bytesOf(value), mediaType)).message).toContain(message)
    }
  })
})

/** What is called an image's config and is none: Docker and OCI would not run it, and some artifacts are written so. */
const NO_IMAGES: readonly (readonly [string, unknown])[] = [
  ['nothing', ''],
  ['no JSON', 'not json'],
  ['two braces', '{}'],
  ['a list', []],
  ['null', 'null'],
  ['no rootfs', { ...IMAGE, rootfs: null }],
  ['a rootfs that is a list', { ...IMAGE, rootfs: [] }],
  ['a rootfs without type', { ...IMAGE, rootfs: { diff_ids: [] } }],
  ['a rootfs of another type', { ...IMAGE, rootfs: { type: 'layers+base', diff_ids: [] } }],
  ['diff_ids that are no list', { ...IMAGE, rootfs: { type: 'layers', diff_ids: {} } }],
]

describe('an image type around what is no image', () => {
  it.each(NO_IMAGES)('tells nobody that it is an image: %s', (_, value) => {
    for (const mediaType of IMAGE_TYPES) {
      expect(parseConfig(bytesOf(value), mediaType)).toEqual({ kind: 'other' })
    }
  })

  it('tells nobody that it is an image: what cosign writes, an image of no machine', () => {
    const signature = { architecture: '', os: '', config: {}, rootfs: { type: 'layers', diff_ids: [DIGEST_A] } }
    expect(parseConfig(bytesOf(signature), MEDIA_TYPES.ociConfig)).toEqual({ kind: 'other' })
    expect(parseConfig(bytesOf({ rootfs: IMAGE.rootfs }), MEDIA_TYPES.ociConfig)).toEqual({ kind: 'other' })
  })
})

describe('parseImageConfig', () => {
  it.each(NO_IMAGES.filter(([, value]) => value !== '' && value !== 'not json'))('refuses %s', (_, value) => {
    const error = expectOciError('document.invalid', () => parseImageConfig(bytesOf(value), MEDIA_TYPES.dockerConfig))
    expect(error.message).toBe(
      `The config of type ${MEDIA_TYPES.dockerConfig} is not that of an image: rootfs must have the type "layers" and a list of diff_ids.`,
    )
  })

  it.each(['', 'not json', '\ufeff{}'])('refuses %j, which is no JSON', (text) => {
    expectOciError('json.invalid', () => parseImageConfig(bytesOf(text), MEDIA_TYPES.ociConfig))
  })

  it('reads an image, also one of no machine', () => {
    expect(parseImageConfig(bytesOf(IMAGE), MEDIA_TYPES.ociConfig).diffIDs).toEqual([DIGEST_A, DIGEST_B])
    expect(parseImageConfig(bytesOf({ rootfs: IMAGE.rootfs }), MEDIA_TYPES.ociConfig).platform.os).toBe('')
  })
})

describe('parseConfig with an image without layers', () => {
  it.each([{ type: 'layers' }, { type: 'layers', diff_ids: null }, { type: 'layers', diff_ids: [] }])(
    'reads no diffIDs from %j',
    (rootfs) => {
      expect(parseImage({ ...IMAGE, rootfs }).diffIDs).toEqual([])
    },
  )
})

describe('parseConfig with another type', () => {
  it.each<[string, unknown]>([
    ['nothing', ''],
    ['two braces', '{}'],
    ['no JSON', '\u007fELF'],
    ['a list', '[1]'],
    ['a number', '1'],
    ['null', 'null'],
    ['a chart', { name: 'chart', version: '1', OS: 'any', config: 7 }],
    ['a rootfs of another type', { rootfs: { type: 'other', diff_ids: [] } }],
    ['a rootfs without diff_ids', { rootfs: { type: 'layers' } }],
    ['a rootfs that is text', { rootfs: 'x' }],
  ])('says that %s is no image', (_, value) => {
    expect(parseConfig(bytesOf(value), OTHER_TYPE)).toEqual({ kind: 'other' })
  })

  it.each<[string, unknown]>([
    ['one name twice', '{"rootfs":{"type":"other"},"rootfs":{"type":"layers","diff_ids":[]}}'],
    ['capitals', { RootFS: IMAGE.rootfs }],
    ['the long s', { 'rootf\u017f': IMAGE.rootfs }],
    ['a byte order mark', `\ufeff${JSON.stringify(IMAGE)}`],
  ])('refuses what some clients take for an image: %s', (_, value) => {
    expectOciError('json.invalid', () => parseConfig(bytesOf(value), OTHER_TYPE))
  })

  it('refuses an image whose layers are broken', () => {
    const rootfs = { type: 'layers', diff_ids: [7] }
    expectOciError('document.invalid', () => parseConfig(bytesOf({ ...IMAGE, rootfs }), OTHER_TYPE))
  })
})
