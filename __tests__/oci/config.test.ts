import { describe, expect, it } from '@jest/globals'
import { parseConfig, type ImageConfig } from '../../src/oci/config.js'
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

  it('leaves the platform empty where the config names none', () => {
    const config = parseImage({ rootfs: { type: 'layers', diff_ids: [] } })
    expect(config.platform).toEqual({ os: '', architecture: '', variant: '', osVersion: '', osFeatures: [] })
    expect(config.diffIDs).toEqual([])
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
    ['json.invalid', 'line 1', 'not json'],
    ['json.invalid', 'twice', '{"rootfs":{},"rootfs":{}}'],
    ['json.invalid', '"RootFS"', { ...IMAGE, RootFS: {} }],
    ['json.invalid', '"root\u017fs"'.replace('\u017fs', 'f\u017f'), { ...IMAGE, 'rootf\u017f': {} }],
    ['json.invalid', '"Diff_IDs"', { ...IMAGE, rootfs: { ...IMAGE.rootfs, Diff_IDs: [] } }],
    ['json.invalid', '"env"', { ...IMAGE, config: { env: [] } }],
    ['json.invalid', '"test"', { ...IMAGE, config: { Healthcheck: { test: [] } } }],
    ['json.invalid', '"Empty_Layer"', { ...IMAGE, history: [{ Empty_Layer: true }] }],
    ['json.invalid', '"OS"', { ...IMAGE, OS: 'windows' }],
    ['document.invalid', 'not that of an image: rootfs must have the type "layers" and a list of diff_ids.', []],
    ['document.invalid', 'not that of an image', 'null'],
    ['document.invalid', 'not that of an image', {}],
    ['document.invalid', 'not that of an image', { ...IMAGE, rootfs: null }],
    ['document.invalid', 'not that of an image', { ...IMAGE, rootfs: [] }],
    ['document.invalid', 'not that of an image', { ...IMAGE, rootfs: { diff_ids: [] } }],
    ['document.invalid', 'not that of an image', { ...IMAGE, rootfs: { type: 'layers+base', diff_ids: [] } }],
    ['document.invalid', 'not that of an image', { ...IMAGE, rootfs: { type: 'layers', diff_ids: {} } }],
    ['document.invalid', 'rootfs.diff_ids[0]', { ...IMAGE, rootfs: { type: 'layers', diff_ids: [null] } }],
    ['digest.invalid', 'rootfs.diff_ids[1]', { ...IMAGE, rootfs: { type: 'layers', diff_ids: [DIGEST_A, 'x'] } }],
    ['digest.unsupported', 'rootfs.diff_ids[0]', { ...IMAGE, rootfs: { type: 'layers', diff_ids: ['md5:a'] } }],
    ['document.invalid', 'config must be an object', { ...IMAGE, config: [] }],
    ['document.invalid', 'history[1] must be an object', { ...IMAGE, history: [{}, null] }],
    ['document.invalid', 'history[0].created_by must be a string', { ...IMAGE, history: [{ created_by: 1 }] }],
    ['document.invalid', 'history[0].empty_layer must be true', { ...IMAGE, history: [{ empty_layer: 'true' }] }],
    ['document.invalid', 'os.features[0] must be a string', { ...IMAGE, 'os.features': [1] }],
  ])('throws %s: %s', (code, message, value) => {
    for (const mediaType of IMAGE_TYPES) {
      expect(expectOciError(code, () => parseConfig(bytesOf(value), mediaType)).message).toContain(message)
    }
  })
})

describe('a broken member', () => {
  it.each([
    ['architecture must be a string.', { architecture: 1 }],
    ['history must be an array.', { history: {} }],
  ])('is called by its bare name where it stands at the top: %s', (message, members) => {
    const config = bytesOf({ ...IMAGE, ...members })
    expect(expectOciError('document.invalid', () => parseConfig(config, OTHER_TYPE)).message).toBe(message)
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

  it('refuses an image that is broken', () => {
    expectOciError('document.invalid', () => parseConfig(bytesOf({ ...IMAGE, history: 1 }), OTHER_TYPE))
  })
})
