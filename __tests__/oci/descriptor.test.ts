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
    ['json.invalid', 'unknown to others', { ...MINIMAL, Digest: DIGEST_A }],
    ['json.invalid', 'unknown to others', { ...MINIMAL, platform: { OS: 'linux' } }],
  ])('throws %s: %s', (code, message, value) => {
    expect(expectOciError(code, () => parse(value)).message).toContain(message)
  })

  it.each([
    ['urls that are no list', { urls: 'https://example.com' }],
    ['annotations that are no object', { annotations: [] }],
    ['annotations that are text', { annotations: 'a' }],
    ['an artifact type that is no text', { artifactType: 1 }],
    ['data that is no text', { data: [1] }],
    ['a platform that is text', { platform: 'linux/amd64' }],
    ['a platform that is a list', { platform: [] }],
  ])('leaves out what nothing here rests on: %s', (_, members) => {
    expect(parse({ ...MINIMAL, ...members })).toEqual(parse(MINIMAL))
  })

  it('keeps of a list and of annotations what is text', () => {
    const descriptor = parse({ ...MINIMAL, urls: ['a', null, 1], annotations: { a: 1, b: null, c: 'd' } })
    expect(descriptor.urls).toEqual(['a'])
    expect(descriptor.annotations).toEqual(new Map([['c', 'd']]))
  })

  it.each([
    [{ os: 'linux' }, { os: 'linux' }],
    [{ architecture: 'arm64', variant: 8 }, { architecture: 'arm64' }],
    [{ os: 1, architecture: 'amd64' }, { architecture: 'amd64' }],
    [
      { os: 'linux', architecture: '386', 'os.features': 'x' },
      { os: 'linux', architecture: '386' },
    ],
  ])('reads what is text in the platform %j', (platform, read) => {
    const nothing = { os: '', architecture: '', variant: '', osVersion: '', osFeatures: [] }
    expect(parse({ ...MINIMAL, platform }).platform).toEqual({ ...nothing, ...read })
  })

  it('leaves members in other letter case as members of no name, where nothing rests on them', () => {
    expect(parse({ ...MINIMAL, Urls: ['a'], Annotations: { a: 'b' }, ArtifactType: 'c', DATA: 'e30=' })).toEqual(
      parse(MINIMAL),
    )
  })

  it('refuses two spellings of one such member, of which each reader takes another', () => {
    const error = expectOciError('json.invalid', () => parse({ ...MINIMAL, urls: [], Urls: ['a'] }))
    expect(error.message).toContain('"Urls" is there twice to those who do not look at letter case')
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
