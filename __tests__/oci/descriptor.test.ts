import { describe, expect, it } from '@jest/globals'
import { DESCRIPTOR_SHAPE, parseDescriptor, type Descriptor } from '../../src/oci/descriptor.js'
import type { OciErrorCode } from '../../src/oci/error.js'
import { isAttestation } from '../../src/oci/image-index.js'
import { parseStrictJson } from '../../src/oci/strict-json.js'
import { bytesOf, DIGEST_A } from './documents.js'
import { expectOciError } from './expect-oci-error.js'

const MINIMAL = { mediaType: 'application/octet-stream', digest: DIGEST_A, size: 0 }

function parse(value: unknown): Descriptor {
  return parseDescriptor(parseStrictJson(bytesOf(value), DESCRIPTOR_SHAPE), 'layers[2]')
}

describe('parseDescriptor', () => {
  it('reads the least that a descriptor has', () => {
    expect(parse(MINIMAL)).toEqual({ ...MINIMAL, urls: [], annotations: new Map() })
    expect(Object.keys(parse(MINIMAL))).not.toContain('platform')
    expect(Object.keys(parse(MINIMAL))).not.toContain('artifactType')
  })

  it('reads all that a descriptor has', () => {
    const descriptor = parse({
      ...MINIMAL,
      size: Number.MAX_SAFE_INTEGER,
      urls: ['https://example.com/layer'],
      annotations: { a: 'b', __proto: '' },
      artifactType: 'application/example',
      data: 'e30=',
      platform: {
        os: 'Windows',
        architecture: 'x86_64',
        variant: 'v2',
        'os.version': '10.0.17763.1',
        'os.features': ['win32k'],
        features: ['sse'],
      },
    })
    expect(descriptor).toEqual({
      mediaType: MINIMAL.mediaType,
      digest: DIGEST_A,
      size: Number.MAX_SAFE_INTEGER,
      urls: ['https://example.com/layer'],
      annotations: new Map([
        ['a', 'b'],
        ['__proto', ''],
      ]),
      artifactType: 'application/example',
      platform: {
        os: 'windows',
        architecture: 'amd64',
        variant: 'v2',
        osVersion: '10.0.17763.1',
        osFeatures: ['win32k'],
      },
    })
  })

  it('takes null for what is absent, as Go writes it', () => {
    const nulls = { urls: null, annotations: null, artifactType: null, data: null, platform: null }
    expect(parse({ ...MINIMAL, ...nulls })).toEqual(parse(MINIMAL))
  })

  it.each([
    [{}],
    [{ os: '', architecture: '' }],
    [{ os: null, architecture: null, variant: null, 'os.version': null, 'os.features': null }],
  ])('takes the platform %j for none, and tells that it is there', (platform) => {
    expect(parse({ ...MINIMAL, platform })).toEqual({ ...parse(MINIMAL), isPlatformBlank: true })
  })

  it('keeps annotations apart from the prototype', () => {
    const text = `{"mediaType":"a/b","digest":"${DIGEST_A}","size":1,"annotations":{"__proto__":"x"}}`
    expect([...parse(text).annotations]).toEqual([['__proto__', 'x']])
  })

  it.each<[OciErrorCode, string, unknown]>([
    ['document.invalid', 'layers[2] must be an object', []],
    ['document.invalid', 'layers[2] must be an object', 'null'],
    ['document.invalid', 'layers[2].mediaType must be a string', { ...MINIMAL, mediaType: undefined }],
    ['document.invalid', 'layers[2].mediaType must be a string', { ...MINIMAL, mediaType: null }],
    ['document.invalid', 'layers[2].mediaType must not be empty', { ...MINIMAL, mediaType: '' }],
    ['document.invalid', 'layers[2].digest must be a digest', { ...MINIMAL, digest: undefined }],
    ['document.invalid', 'layers[2].digest must be a digest', { ...MINIMAL, digest: 7 }],
    ['digest.invalid', 'layers[2].digest: ', { ...MINIMAL, digest: 'sha256:abc' }],
    ['digest.unsupported', 'layers[2].digest: ', { ...MINIMAL, digest: 'md5:abc' }],
    ['document.invalid', 'layers[2].urls must be an array', { ...MINIMAL, urls: 'https://example.com' }],
    ['document.invalid', 'layers[2].urls[1] must be a string', { ...MINIMAL, urls: ['a', null] }],
    ['document.invalid', 'layers[2].annotations must be an object', { ...MINIMAL, annotations: [] }],
    ['document.invalid', 'layers[2].annotations."a" must be a string', { ...MINIMAL, annotations: { a: 1 } }],
    ['document.invalid', 'layers[2].annotations."a" must be a string', { ...MINIMAL, annotations: { a: null } }],
    ['document.invalid', 'layers[2].artifactType must be a string', { ...MINIMAL, artifactType: 1 }],
    ['document.invalid', 'layers[2].data must be a string', { ...MINIMAL, data: [1] }],
    ['document.invalid', 'layers[2].platform must be an object', { ...MINIMAL, platform: 'linux/amd64' }],
    ['document.invalid', 'layers[2].platform must name both', { ...MINIMAL, platform: { os: 'linux' } }],
    ['document.invalid', 'layers[2].platform must name both', { ...MINIMAL, platform: { architecture: 'arm' } }],
    ['document.invalid', 'layers[2].platform.os must be a string', { ...MINIMAL, platform: { os: 1 } }],
    [
      'document.invalid',
      'layers[2].platform.os.features must be an array',
      { ...MINIMAL, platform: { os: 'linux', architecture: 'arm', 'os.features': 'x' } },
    ],
    ['json.invalid', 'unknown to others', { ...MINIMAL, Digest: DIGEST_A }],
    ['json.invalid', 'unknown to others', { ...MINIMAL, platform: { OS: 'linux' } }],
  ])('throws %s: %s', (code, message, value) => {
    expect(expectOciError(code, () => parse(value)).message).toContain(message)
  })

  it.each(['-1', '-0', '1.0', '1e3', '1e999', '9007199254740992', '"12"', 'null', 'true', '[1]'])(
    'refuses the size %s',
    (size) => {
      const text = `{"mediaType":"a/b","digest":"${DIGEST_A}","size":${size}}`
      expect(expectOciError('document.invalid', () => parse(text)).message).toBe(
        'layers[2].size must be an integer from 0 to 9007199254740991.',
      )
    },
  )
})

describe('isAttestation', () => {
  const unknown = { os: 'unknown', architecture: 'unknown' }

  it.each([
    [true, { platform: unknown }],
    [true, { platform: { os: 'Unknown', architecture: 'UNKNOWN' } }],
    [false, { annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } }],
    [true, { annotations: { 'vnd.docker.reference.type': 'builder' }, platform: unknown }],
    [false, {}],
    [false, { platform: { os: 'linux', architecture: 'amd64' } }],
    [false, { platform: { os: 'linux', architecture: 'unknown' } }],
    [false, { platform: { os: 'unknown', architecture: 'amd64' } }],
    [false, { annotations: { 'vnd.docker.reference.digest': DIGEST_A } }],
    [false, { platform: { os: '', architecture: '' } }],
  ])('says %s of an entry with %j', (attestation, members) => {
    expect(isAttestation(parse({ ...MINIMAL, ...members }))).toBe(attestation)
  })
})
