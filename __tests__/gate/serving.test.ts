import { describe, expect, it } from '@jest/globals'
import { ALL_CLIENTS } from '../../src/model/client.js'
import { headContradiction, headDifferences, servingDifferences } from '../../src/gate/serving.js'
import { digestOf } from '../../src/oci/digest.js'
import { parseDocument } from '../../src/oci/document.js'
import type { ManifestHead, StoredDocument } from '../../src/store/image-store.js'
import { jsonBytes } from '../helpers/image/document.js'
import { anImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'

const IMAGE = anImage()
const INDEX = anIndex([IMAGE])
const OTHER = digestOf(Buffer.from('another'))
const DOCKER = 'application/vnd.docker.distribution.manifest.v2+json'

function stored(bytes: Uint8Array, mediaType: string, contentType?: string | null): StoredDocument {
  const document = parseDocument(bytes, { descriptor: mediaType })
  const served = contentType === null ? {} : { served: { contentType } }
  return { digest: digestOf(bytes), bytes, document, ...served }
}

const manifest = (contentType?: string | null): StoredDocument => stored(IMAGE.bytes, IMAGE.mediaType, contentType)
const index = (contentType?: string | null): StoredDocument => stored(INDEX.bytes, INDEX.mediaType, contentType)

/** The image's manifest as a registry may have it that leaves its own type out of the body. */
function nameless(members: Readonly<Record<string, unknown>>, type: string): StoredDocument {
  return stored(jsonBytes({ schemaVersion: 2, ...members }), type, type)
}

const CONFIG = { digest: IMAGE.config.digest, size: IMAGE.config.bytes.byteLength }
const ociConfig = { ...CONFIG, mediaType: 'application/vnd.oci.image.config.v1+json' }
const dockerConfig = { ...CONFIG, mediaType: 'application/vnd.docker.container.image.v1+json' }
const child = (mediaType: string): object => ({ mediaType, digest: IMAGE.digest, size: IMAGE.bytes.byteLength })
const LIST = 'application/vnd.docker.distribution.manifest.list.v2+json'

describe('the Content-Type of a document', () => {
  const refused = (
    served: string,
    kind: 'manifest.refused' | 'index.refused' = 'manifest.refused',
    clients = ALL_CLIENTS,
  ): object[] => [{ kind, path: 'Content-Type', why: 'content-type', clients, served }]

  it.each<[string, StoredDocument, string | undefined, readonly object[]]>([
    ['came from a file', manifest(null), undefined, []],
    ['is its own', manifest(IMAGE.mediaType), undefined, []],
    ['has a parameter', manifest(`${IMAGE.mediaType}; charset=utf-8`), undefined, []],
    ['has white space around it', manifest(` ${IMAGE.mediaType} `), undefined, []],
    [
      'has white space before a parameter',
      manifest(`${IMAGE.mediaType} ;x=1`),
      undefined,
      refused(`${IMAGE.mediaType} ;x=1`, 'manifest.refused', ['containerd']),
    ],
    [
      'has a parameter without a value',
      manifest(`${IMAGE.mediaType}; charset`),
      undefined,
      refused(`${IMAGE.mediaType}; charset`, 'manifest.refused', ['docker', 'containers-image']),
    ],
    ['is another one', manifest('application/json'), undefined, refused('application/json')],
    ['is another one of an index', index('text/plain;a=b'), undefined, refused('text/plain', 'index.refused')],
    ['is empty', manifest(''), undefined, refused('none')],
    ['is nothing but a parameter', manifest(';x'), undefined, refused('none')],
    ['is not there', manifest(), undefined, refused('none')],
    ['is its own, and the source tells another one', manifest(IMAGE.mediaType), DOCKER, refused(IMAGE.mediaType)],
    [
      'is of the other family than its config, which alone tells',
      nameless({ config: dockerConfig, layers: [] }, IMAGE.mediaType),
      undefined,
      refused(IMAGE.mediaType),
    ],
    ['is of its config’s family', nameless({ config: ociConfig, layers: [] }, IMAGE.mediaType), undefined, []],
    [
      'is of no family that its config has',
      nameless({ config: { ...CONFIG, mediaType: 'text/plain' }, layers: [] }, IMAGE.mediaType),
      undefined,
      [],
    ],
    [
      'is of the other family than all entries',
      nameless({ manifests: [child(DOCKER), child(DOCKER)] }, INDEX.mediaType),
      undefined,
      refused(INDEX.mediaType, 'index.refused'),
    ],
    [
      'is of the family of one entry',
      nameless({ manifests: [child(DOCKER), child(IMAGE.mediaType)] }, INDEX.mediaType),
      undefined,
      [],
    ],
    ['is of an index without entries', nameless({ manifests: [] }, INDEX.mediaType), undefined, []],
  ])('%s', (_, document, told, differences) => {
    expect(servingDifferences(document, told)).toEqual(differences)
  })

  it('is told by the body where that names it', () => {
    const named = stored(
      jsonBytes({ schemaVersion: 2, mediaType: LIST, manifests: [child(IMAGE.mediaType)] }),
      LIST,
      LIST,
    )
    expect(servingDifferences(named)).toEqual([])
  })
})

describe('what HEAD says', () => {
  const refused = (served: string, kind: 'manifest.refused' | 'index.refused' = 'manifest.refused'): object[] => [
    { kind, path: 'HEAD', why: 'head', clients: ['containerd'], served },
  ]
  const own: ManifestHead = {
    kind: 'served',
    contentType: IMAGE.mediaType,
    digest: IMAGE.digest,
    size: IMAGE.bytes.byteLength,
  }

  const odd = (oddDigest: string): Pick<ManifestHead & { kind: 'served' }, 'digest' | 'oddDigest'> => ({
    digest: undefined,
    oddDigest,
  })

  it.each<[string, StoredDocument, ManifestHead, boolean, readonly object[]]>([
    ['as GET', manifest(), own, false, []],
    ['as GET of a digest', manifest(), own, true, []],
    ['with a parameter', manifest(), { ...own, contentType: `${IMAGE.mediaType};a=b` }, false, []],
    ['that it is not there', manifest(), { kind: 'refused', status: 404 }, false, refused('HTTP 404')],
    [
      'that it is not there, of an index',
      index(),
      { kind: 'refused', status: 405 },
      true,
      refused('HTTP 405', 'index.refused'),
    ],
    [
      'another digest',
      manifest(),
      { ...own, digest: OTHER },
      false,
      [{ kind: 'tag.moved', path: 'mirror', mirror: OTHER }],
    ],
    ['another digest than the one asked for', manifest(), { ...own, digest: OTHER }, true, refused(OTHER)],
    ['no digest of a tag', manifest(), { ...own, digest: undefined, contentType: 'x' }, false, []],
    ['no digest of a digest, and its type', manifest(), { ...own, digest: undefined }, true, []],
    [
      'no digest of a digest, and another type',
      manifest(),
      { ...own, digest: undefined, contentType: 'x' },
      true,
      refused('x'),
    ],
    ['no length', manifest(), { ...own, size: undefined, contentType: 'x' }, true, []],
    ['another type', manifest(), { ...own, contentType: 'text/plain' }, false, refused('text/plain')],
    ['no type', manifest(), { ...own, contentType: undefined }, false, refused('no Content-Type')],
    ['another length', manifest(), { ...own, size: 7 }, false, refused('7 bytes')],
    [
      'its type and white space before a parameter',
      manifest(),
      { ...own, contentType: `${IMAGE.mediaType} ;x=1` },
      false,
      refused(`${IMAGE.mediaType} ;x=1`),
    ],
    ['what is no digest', manifest(), { ...own, ...odd('latest') }, false, refused('latest')],
    ['what is no digest of a digest', manifest(), { ...own, ...odd('latest') }, true, []],
    ['what is no digest, and no length', manifest(), { ...own, ...odd('latest'), size: undefined }, false, []],
    ['another digest first', manifest(), { ...own, ...odd(OTHER) }, false, refused(OTHER)],
    ['its own digest by sha512', manifest(), { ...own, ...odd(digestOf(IMAGE.bytes, 'sha512')) }, false, []],
  ])('%s', (_, document, head, isPinned, differences) => {
    expect(headDifferences(document, head, isPinned)).toEqual(differences)
  })

  it('of another algorithm’s digest cannot be held against it', () => {
    const document = { ...manifest(), digest: digestOf(IMAGE.bytes, 'sha512') }
    expect(headDifferences(document, own, true)).toEqual([])
  })

  it('is a contradiction of a manifest or of an index', () => {
    expect([headContradiction(manifest().document, 'a'), headContradiction(index().document, 'b')]).toEqual([
      ...refused('a'),
      ...refused('b', 'index.refused'),
    ])
  })
})
