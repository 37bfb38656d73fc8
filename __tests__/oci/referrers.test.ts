import { describe, expect, it } from '@jest/globals'
import { parseDigest } from '../../src/oci/digest.js'
import { parseDocument } from '../../src/oci/document.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { artifactTypeOf, cosignTags, listedTypeOf, referrersTag, subjectOf } from '../../src/oci/referrers.js'

const hex = '0123456789abcdef'.repeat(4)
const sha256 = parseDigest(`sha256:${hex}`)
const sha512 = parseDigest(
  'sha512:27c74670adb75075fad058d5ceaf7b20c4e7786c83bae8a32f626f9782af34c9a33c2046ef60fd2a7878d378e29fec851806bbd9a67878f3a9f1cda4830763fd',
)
const blob = (mediaType: string): object => ({ mediaType, digest: sha256, size: 2 })

function documentOf(value: object): ReturnType<typeof parseDocument> {
  return parseDocument(Buffer.from(JSON.stringify({ schemaVersion: 2, ...value })), {})
}

function manifest(config: string, over: object = {}): ReturnType<typeof parseDocument> {
  return documentOf({ mediaType: MEDIA_TYPES.ociManifest, config: blob(config), layers: [blob('a/layer')], ...over })
}

describe('the tags of a digest', () => {
  it('hold at most 64 digits for a list', () => {
    expect(referrersTag(sha256)).toBe(`sha256-${hex}`)
    expect(referrersTag(sha512)).toBe('sha512-27c74670adb75075fad058d5ceaf7b20c4e7786c83bae8a32f626f9782af34c9')
  })

  it('are three of cosign’s, if they are tags', () => {
    expect(cosignTags(sha256)).toEqual([`sha256-${hex}.sig`, `sha256-${hex}.att`, `sha256-${hex}.sbom`])
    expect(cosignTags(sha512)).toEqual([])
  })
})

it.each<readonly [string, unknown, string | undefined]>([
  ['a digest', { ...blob(MEDIA_TYPES.ociManifest) }, sha256],
  ['no digest', { digest: 'sha256:1' }, undefined],
  ['nothing', {}, undefined],
  ['a text', 'x', undefined],
  ['null', null, undefined],
])('the subject is %s', (_, subject, digest) => {
  expect(subjectOf(manifest('a/config', { subject }))).toBe(digest)
})

it.each<readonly [string, ReturnType<typeof parseDocument>, string, string]>([
  ['its own type', manifest('a/config', { artifactType: 'a/b' }), 'a/b', 'a/b'],
  ['its config', manifest('a/config', { artifactType: '' }), 'a/config', 'a/config'],
  ['its layer', manifest(MEDIA_TYPES.ociConfig), MEDIA_TYPES.ociConfig, 'a/layer'],
  ['no layer', manifest(MEDIA_TYPES.ociConfig, { layers: [] }), MEDIA_TYPES.ociConfig, MEDIA_TYPES.ociConfig],
  [
    'an index',
    documentOf({ mediaType: MEDIA_TYPES.ociIndex, manifests: [] }),
    MEDIA_TYPES.ociIndex,
    MEDIA_TYPES.ociIndex,
  ],
])('a document is called by %s', (_, document, listed, told) => {
  expect([listedTypeOf(document), artifactTypeOf(document)]).toEqual([listed, told])
})
