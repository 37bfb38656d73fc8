import { describe, expect, it } from '@jest/globals'
import { parseDocument, type ManifestDocument, type ToldTypes } from '../../src/oci/document.js'
import type { OciErrorCode } from '../../src/oci/error.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { bytesOf, DIGEST_A, DIGEST_B, indexBody, LAYER_TYPE, manifestBody } from './documents.js'
import { expectOciError } from './expect-oci-error.js'

const { ociIndex, ociManifest, dockerIndex, dockerManifest } = MEDIA_TYPES
const KINDS = { [ociIndex]: 'index', [dockerIndex]: 'index', [ociManifest]: 'manifest', [dockerManifest]: 'manifest' }
const TYPES = [ociIndex, ociManifest, dockerIndex, dockerManifest]
const SILENT = [
  undefined,
  '',
  ' ',
  'text/plain',
  'text/plain; charset=utf-8',
  'Application/JSON',
  'application/octet-stream',
]

function parse(body: unknown, told: ToldTypes = {}): ManifestDocument {
  return parseDocument(bytesOf(body), told)
}

function bodyOf(mediaType: string, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return mediaType === ociIndex || mediaType === dockerIndex ? indexBody(changes) : manifestBody(changes)
}

describe('parseDocument', () => {
  it('reads a manifest', () => {
    const body = manifestBody({ mediaType: ociManifest, artifactType: 'a/b', annotations: { k: 'v' }, extra: [1] })
    const document = parse(body)
    expect(document).toMatchObject({
      kind: 'manifest',
      mediaType: ociManifest,
      config: { mediaType: MEDIA_TYPES.ociConfig, digest: DIGEST_A, size: 100 },
      layers: [{ mediaType: LAYER_TYPE, digest: DIGEST_B, size: 2000 }],
      annotations: new Map([['k', 'v']]),
      artifactType: 'a/b',
    })
    expect([...document.members.keys()]).toEqual(Object.keys(body))
    expect(document.members.get('extra')).toEqual([1])
  })

  it('reads an index', () => {
    const document = parse(indexBody({ mediaType: ociIndex, annotations: { k: 'v' } }))
    expect(document).toMatchObject({
      kind: 'index',
      mediaType: ociIndex,
      manifests: [{ digest: DIGEST_A, platform: { os: 'linux', architecture: 'arm64', variant: '' } }],
      annotations: new Map([['k', 'v']]),
    })
    expect(document.members.get('schemaVersion')).toBe(2)
  })

  it('reads an index with entries of any type', () => {
    const entry = { mediaType: 'application/vnd.example', digest: DIGEST_A, size: 1, platform: null }
    expect(parse(indexBody({ manifests: [entry, entry] }))).toMatchObject({ manifests: [{ size: 1 }, { size: 1 }] })
  })

  it('takes null for empty lists and absent members, as Go writes it', () => {
    const nulls = {
      mediaType: null,
      annotations: null,
      artifactType: null,
      manifests: null,
      fsLayers: null,
      signatures: null,
    }
    expect(parse(manifestBody({ ...nulls, layers: null }))).toMatchObject({ kind: 'manifest', layers: [] })
    expect(Object.hasOwn(parse(manifestBody(nulls)), 'artifactType')).toBe(false)
    const index = { schemaVersion: 2, manifests: null, config: null, layers: null }
    expect(parse(index)).toMatchObject({ kind: 'index', mediaType: ociIndex, manifests: [] })
    expect(parse({ schemaVersion: 2, manifests: null }, { descriptor: ociIndex })).toMatchObject({ manifests: [] })
    expect(parse({ schemaVersion: 2, manifests: [] })).toMatchObject({ kind: 'index', manifests: [] })
  })
})

describe('the type of a document', () => {
  it.each(TYPES)('is %s where body, descriptor and Content-Type say so, one or all', (type) => {
    const expected = { kind: KINDS[type], mediaType: type }
    expect(parse(bodyOf(type, { mediaType: type }))).toMatchObject(expected)
    expect(parse(bodyOf(type), { descriptor: type })).toMatchObject(expected)
    expect(parse(bodyOf(type), { contentType: type })).toMatchObject(expected)
    expect(parse(bodyOf(type, { mediaType: '' }), { contentType: type })).toMatchObject(expected)
    expect(parse(bodyOf(type, { mediaType: type }), { descriptor: type, contentType: type })).toMatchObject(expected)
  })

  it.each(TYPES)('is %s with parameters, capitals or spaces in the Content-Type', (type) => {
    for (const contentType of [`${type};charset=utf-8`, ` ${type} ; charset="utf-8"; q=1`, type.toUpperCase()]) {
      expect(parse(bodyOf(type, { mediaType: type }), { contentType }).mediaType).toBe(type)
    }
  })

  it.each(SILENT)('does not depend on the Content-Type %j', (contentType) => {
    const told = contentType === undefined ? {} : { contentType }
    for (const type of TYPES) {
      expect(parse(bodyOf(type, { mediaType: type }), told).mediaType).toBe(type)
      expect(parse(bodyOf(type), { ...told, descriptor: type }).mediaType).toBe(type)
    }
    expect(parse(indexBody(), told).mediaType).toBe(ociIndex)
    expect(parse(manifestBody(), told).mediaType).toBe(ociManifest)
  })

  it('is that of Docker for a bare manifest with a config of Docker', () => {
    const config = { mediaType: MEDIA_TYPES.dockerConfig, digest: DIGEST_A, size: 1 }
    expect(parse(manifestBody({ config })).mediaType).toBe(dockerManifest)
  })

  const pairs = TYPES.flatMap((one) => TYPES.filter((other) => other !== one).map((other) => [one, other]))

  it.each(pairs)('is refused where one says %s and another %s', (one, other) => {
    for (const body of [indexBody, manifestBody]) {
      for (const [own, told] of [
        [one, { contentType: other }],
        [one, { descriptor: other }],
        [undefined, { descriptor: one, contentType: other }],
        [one, { descriptor: one, contentType: other }],
        [one, { descriptor: other, contentType: one }],
        [one, { descriptor: other, contentType: other }],
        [one, { descriptor: other, contentType: 'text/plain' }],
      ] as const) {
        expectOciError('document.media-type', () => parse(body({ mediaType: own }), told))
      }
    }
  })

  it.each<[ToldTypes, string, string, string]>([
    [{ descriptor: ociIndex, contentType: ociManifest }, '', 'the descriptor', 'the Content-Type'],
    [{ descriptor: ociIndex }, ociManifest, 'the descriptor', 'the body'],
    [{ contentType: ociIndex }, ociManifest, 'the Content-Type', 'the body'],
  ])('is refused with who says what: %j, %j', (told, mediaType, one, other) => {
    expect(expectOciError('document.media-type', () => parse(manifestBody({ mediaType }), told)).message).toBe(
      `The type of the document is contradictory: ${one} says "${ociIndex}", ${other} says "${ociManifest}".`,
    )
  })

  it.each(TYPES)('is refused where it is %s, but the body is of the other kind', (type) => {
    const body = KINDS[type] === 'index' ? manifestBody : indexBody
    expectOciError('document.media-type', () => parse(body({ mediaType: type })))
    expectOciError('document.media-type', () => parse(body(), { descriptor: type }))
    const error = expectOciError('document.media-type', () => parse(body(), { contentType: type }))
    expect(error.message).toContain(KINDS[type] === 'index' ? 'an image manifest' : 'an index')
  })

  it('is refused where the body has an unknown one and the rest a known one', () => {
    expectOciError('document.media-type', () => parse(manifestBody({ mediaType: 'a/b' }), { contentType: ociManifest }))
    expectOciError('document.media-type', () =>
      parse(manifestBody({ mediaType: ociManifest.toUpperCase() }), { descriptor: ociManifest }),
    )
  })

  it.each(['text/html', 'application/vnd.oci.image.layer.v1.tar', `${ociIndex}, ${ociIndex}`])(
    'is refused as unsupported where it is %s',
    (type) => {
      expectOciError('document.unsupported', () => parse(manifestBody({ mediaType: type })))
      expectOciError('document.unsupported', () => parse('<html>', { contentType: type }))
      const error = expectOciError('document.unsupported', () => parse(manifestBody(), { descriptor: type }))
      expect(error.message).toBe(
        `The document cannot be compared: the descriptor says "${type}", which is neither an image index nor an image manifest.`,
      )
    },
  )
})

describe('a document of two kinds', () => {
  const { config, layers } = manifestBody()

  it.each([
    indexBody({ config }),
    indexBody({ layers }),
    indexBody({ layers: [] }),
    indexBody({ config, layers }),
    manifestBody({ manifests: [] }),
    indexBody({ fsLayers: [], schemaVersion: 1 }),
    manifestBody({ fsLayers: [], schemaVersion: 1 }),
    manifestBody({ fsLayers: [], schemaVersion: undefined }),
    { schemaVersion: 2, fsLayers: [] },
  ])('is refused: %j', (body) => {
    for (const told of [{}, { contentType: ociManifest }, { descriptor: ociIndex }]) {
      const error = expectOciError('document.ambiguous', () => parse(body, told))
      expect(error.message).toContain('of two kinds at once')
    }
  })
})

describe('members of another kind beside those of schema 2', () => {
  it.each(['fsLayers', 'signatures', 'history'])('are kept for the comparison: %s', (name) => {
    for (const body of [manifestBody, indexBody]) {
      expect(parse(body({ [name]: [{}] })).members.has(name)).toBe(true)
    }
  })
})

describe('an artifact manifest of OCI', () => {
  const { ociArtifact } = MEDIA_TYPES
  const blob = { mediaType: 'a/b', digest: DIGEST_B, size: 7 }

  it('is read without a config and a version, whoever names its type', () => {
    const body = { mediaType: ociArtifact, artifactType: 'c/d', blobs: [blob], annotations: { e: 'f' } }
    const read = { kind: 'artifact', mediaType: ociArtifact, blobs: [{ mediaType: 'a/b', digest: DIGEST_B, size: 7 }] }
    expect(parse(body)).toMatchObject(read)
    expect(parse(body, { descriptor: ociArtifact, contentType: ociArtifact })).toMatchObject(read)
    expect(parse({ ...body, mediaType: undefined }, { contentType: ociArtifact })).toMatchObject(read)
    expect([...parse(body).members.keys()]).toEqual(['mediaType', 'artifactType', 'blobs', 'annotations'])
  })

  it.each([undefined, null, []])('may have no blobs: %j', (blobs) => {
    expect(parse({ mediaType: ociArtifact, blobs })).toMatchObject({ kind: 'artifact', blobs: [] })
  })

  it('must have blobs that are descriptors', () => {
    const error = expectOciError('document.invalid', () => parse({ mediaType: ociArtifact, blobs: [blob, 7] }))
    expect(error.message).toBe('blobs[1] must be an object.')
    expectOciError('document.invalid', () => parse({ mediaType: ociArtifact, blobs: {} }))
  })

  it('is refused where something else says that it is another kind', () => {
    expectOciError('document.media-type', () => parse({ mediaType: ociArtifact }, { descriptor: ociManifest }))
    expectOciError('document.media-type', () => parse({ mediaType: ociManifest }, { contentType: ociArtifact }))
  })
})

describe('schema 1', () => {
  const body = { schemaVersion: 1, name: 'a', tag: 'b', fsLayers: [{ blobSum: DIGEST_A }], signatures: [{}] }

  it.each<[string, unknown, ToldTypes]>([
    ['the Content-Type', body, { contentType: `${MEDIA_TYPES.dockerSchema1Signed}; charset=utf-8` }],
    ['the Content-Type of what is not even JSON', 'x', { contentType: MEDIA_TYPES.dockerSchema1 }],
    ['the descriptor', body, { descriptor: MEDIA_TYPES.dockerSchema1 }],
    ['its own type', { schemaVersion: 1, mediaType: MEDIA_TYPES.dockerSchema1 }, {}],
    ['its own type only', { mediaType: MEDIA_TYPES.dockerSchema1Signed }, {}],
    ['its body', body, { contentType: 'application/json' }],
    ['its version', { schemaVersion: 1 }, {}],
    ['its version, in an index', indexBody({ schemaVersion: 1 }), {}],
    ['its layers', { fsLayers: [] }, {}],
    ['its signatures', { signatures: [] }, {}],
    ['its signatures in version 2', { schemaVersion: 2, signatures: [] }, {}],
    ['its body against another type', body, { contentType: dockerManifest }],
    ['one of two', body, { descriptor: dockerManifest, contentType: MEDIA_TYPES.dockerSchema1 }],
  ])('is told by %s, with what to do', (_, given, told) => {
    const error = expectOciError('document.schema1', () => parse(given, told))
    expect(error.message).toContain('schema 1 manifest, which cannot be compared. Push the image again')
  })
})

describe('a malformed document', () => {
  it.each<[OciErrorCode, string, unknown, ToldTypes]>([
    ['json.invalid', 'line 1', '{', {}],
    ['json.invalid', 'twice', '{"layers":[],"layers":[]}', {}],
    ['json.invalid', '"Layers"', manifestBody({ Layers: [] }), {}],
    ['json.invalid', '"layer\u017f"', manifestBody({ 'layer\u017f': [] }), {}],
    ['json.invalid', '"Size"', manifestBody({ config: { Size: 1 } }), {}],
    ['json.invalid', '"Digest"', manifestBody({ layers: [{ Digest: DIGEST_A }] }), {}],
    ['json.invalid', '"Digest"', indexBody({ manifests: [{ Digest: DIGEST_A }] }), {}],
    ['json.invalid', '"BlobS"', manifestBody({ BlobS: [] }), {}],
    ['json.invalid', '"Subject" is there twice', manifestBody({ subject: {}, Subject: {} }), {}],
    ['document.invalid', 'The document must be an object', '[]', {}],
    ['document.invalid', 'The document must be an object', 'null', {}],
    ['document.invalid', 'mediaType must be a string', manifestBody({ mediaType: [ociManifest] }), {}],
    ['document.invalid', 'schemaVersion', manifestBody({ schemaVersion: undefined }), {}],
    ['document.invalid', 'schemaVersion', manifestBody({ schemaVersion: '2' }), {}],
    ['document.invalid', 'schemaVersion', indexBody({ schemaVersion: 3 }), {}],
    ['document.invalid', 'schemaVersion', { errors: [] }, {}],
    ['document.invalid', 'config must be an object', { schemaVersion: 2 }, {}],
    ['document.invalid', 'manifests must be an array', { schemaVersion: 2 }, { descriptor: ociIndex }],
    ['document.invalid', 'manifests[0] must be an object', indexBody({ manifests: [null] }), {}],
    ['document.invalid', 'layers must be an array', manifestBody({ layers: undefined }), {}],
    ['document.invalid', 'config must be an object', manifestBody({ config: null }), {}],
    ['document.invalid', 'config must be an object', manifestBody({ config: [] }), {}],
    ['digest.invalid', 'config.digest', manifestBody({ config: { mediaType: 'a/b', size: 1, digest: '' } }), {}],
    [
      'digest.unsupported',
      'layers[1].digest',
      manifestBody({
        layers: [
          { mediaType: 'a/b', size: 1, digest: DIGEST_A },
          { mediaType: 'a/b', size: 1, digest: 'md5:0' },
        ],
      }),
      {},
    ],
  ])('throws %s: %s', (code, message, body, told) => {
    expect(expectOciError(code, () => parse(body, told)).message).toContain(message)
  })

  it.each([
    ['mediaType must be a string.', manifestBody({ mediaType: 2 })],
    ['manifests must be an array.', indexBody({ manifests: {} })],
    ['layers must be an array.', manifestBody({ layers: {} })],
  ])('is told by the bare name of a member at its top: %s', (message, body) => {
    expect(expectOciError('document.invalid', () => parse(body)).message).toBe(message)
  })

  it('keeps what it cannot read among the members, where nothing rests on it', () => {
    const document = parse(manifestBody({ annotations: [], artifactType: {}, subject: 'x' }))
    expect(document).toMatchObject({ kind: 'manifest', annotations: new Map() })
    expect(document).not.toHaveProperty('artifactType')
    expect([...document.members.keys()]).toEqual(expect.arrayContaining(['annotations', 'artifactType', 'subject']))
    expect(parse(indexBody({ annotations: 'a' }))).toMatchObject({ kind: 'index', annotations: new Map() })
    expect(parse(manifestBody({ annotations: { a: {}, b: 'c' } }))).toMatchObject({
      annotations: new Map([['b', 'c']]),
    })
  })

  it('leaves members in other letter case as members of no name, where nothing rests on them', () => {
    const document = parse(manifestBody({ Annotations: { a: 'b' }, SUBJECT: {}, ArtifactType: 'c' }))
    expect(document).toMatchObject({ annotations: new Map() })
    expect([...document.members.keys()]).toEqual(expect.arrayContaining(['Annotations', 'SUBJECT', 'ArtifactType']))
  })
})
