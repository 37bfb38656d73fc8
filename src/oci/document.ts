import { readArtifactManifest, type ArtifactManifest } from './artifact-manifest.js'
import { DESCRIPTOR_SHAPE } from './descriptor.js'
import { OciError } from './error.js'
import { excerpt } from './excerpt.js'
import { readIndex, type ImageIndex } from './image-index.js'
import { isAbsent, objectOf, optionalString } from './json-fields.js'
import { readManifest, type ImageManifest } from './manifest.js'
import { isIndexType, isManifestType, isSchema1Type, MEDIA_TYPES } from './media-type.js'
import { FOLDABLE, isJsonObject, parseStrictJson, type JsonObject, type Shape } from './strict-json.js'

export type ManifestDocument = ImageIndex | ImageManifest | ArtifactManifest

/** Where a document's type was told: the descriptor that led to it, and the Content-Type header of the answer. */
export interface ToldTypes {
  readonly descriptor?: string
  readonly contentType?: string
}

/** One source of a document's type and what it says. */
interface Saying {
  readonly source: string
  readonly mediaType: string
}

/** One shape for both kinds, as the kind is not known before the body is read. */
const DOCUMENT_SHAPE: Shape = {
  members: {
    schemaVersion: {},
    mediaType: {},
    artifactType: FOLDABLE,
    config: DESCRIPTOR_SHAPE,
    layers: { items: DESCRIPTOR_SHAPE },
    manifests: { items: DESCRIPTOR_SHAPE },
    blobs: { items: DESCRIPTOR_SHAPE },
    subject: FOLDABLE,
    annotations: FOLDABLE,
    fsLayers: {},
    signatures: {},
  },
}

/** What servers send that do not know what they serve. */
const SAYS_NOTHING = ['', 'text/plain', 'application/json', 'application/octet-stream']

/**
 * Reads a manifest or an index. Descriptor, Content-Type and body must agree on the type; where none of them names it,
 * the body's shape decides (image-spec, manifest.md and image-index.md; distribution-spec, Pulling manifests).
 * Throws `json.invalid`, `document.schema1`, `document.unsupported` (another kind of document),
 * `document.media-type` (a contradiction), `document.ambiguous` (two kinds at once), `document.invalid` and the codes of
 * digests.
 */
export function parseDocument(bytes: Uint8Array, told: ToldTypes): ManifestDocument {
  const sayings = readTold(told)
  // Before the body is read: what is no manifest need not be JSON.
  settle(sayings)
  const value = parseStrictJson(bytes, DOCUMENT_SHAPE)
  const members = objectOf(value, '')
  const shape = shapeOf(members)
  const ownType = optionalString(members, 'mediaType', '') ?? ''
  const mediaType = settle(ownType === '' ? sayings : [...sayings, { source: 'the body', mediaType: ownType }])
  if (mediaType === MEDIA_TYPES.ociArtifact) return readArtifactManifest(members, mediaType)
  if (members.get('schemaVersion') !== 2) throw new OciError('document.invalid', 'schemaVersion must be 2.')
  if (mediaType === undefined) return readByShape(members, shape)
  const kind = isIndexType(mediaType) ? 'index' : 'manifest'
  if (shape !== undefined && shape !== kind) {
    throw new OciError(
      'document.media-type',
      `The type is ${mediaType}, but the body is that of an ${shape === 'index' ? 'index' : 'image manifest'}.`,
    )
  }
  return kind === 'index' ? readIndex(members, mediaType) : readManifest(members, mediaType)
}

function readTold({ descriptor, contentType }: ToldTypes): readonly Saying[] {
  const bare = (contentType?.split(';', 1)[0] ?? '').trim().toLowerCase()
  return [
    ...(descriptor === undefined ? [] : [{ source: 'the descriptor', mediaType: descriptor }]),
    ...(SAYS_NOTHING.includes(bare) ? [] : [{ source: 'the Content-Type', mediaType: bare }]),
  ]
}

/** The one type that everything says, or undefined where nothing says any. */
function settle(sayings: readonly Saying[]): string | undefined {
  const [first, ...others] = sayings
  if (first === undefined) return undefined
  if (sayings.some(({ mediaType }) => isSchema1Type(mediaType))) throw schema1()
  const other = others.find(({ mediaType }) => mediaType !== first.mediaType)
  if (other !== undefined) {
    const words = `${first.source} says ${excerpt(first.mediaType)}, ${other.source} says ${excerpt(other.mediaType)}`
    throw new OciError('document.media-type', `The type of the document is contradictory: ${words}.`)
  }
  if (isIndexType(first.mediaType) || isManifestType(first.mediaType)) return first.mediaType
  if (first.mediaType === MEDIA_TYPES.ociArtifact) return first.mediaType
  const words = `${first.source} says ${excerpt(first.mediaType)}, which is neither an image index nor an image manifest`
  throw new OciError('document.unsupported', `The document cannot be compared: ${words}.`)
}

/** What the body looks like; null is as good as absent, as it is for clients written in Go. */
function shapeOf(members: JsonObject): 'index' | 'manifest' | undefined {
  const has = (key: string): boolean => !isAbsent(members, key)
  const index = has('manifests')
  const manifest = has('config') || has('layers')
  const version2 = members.get('schemaVersion') === 2
  const version1 = has('fsLayers')
  // Beside the members of schema 2, those of schema 1 are for the comparison: some clients refuse them.
  if ((index && manifest) || (version1 && (version2 ? !index && !manifest : index || manifest))) {
    throw new OciError('document.ambiguous', 'The document is of two kinds at once: clients could read it differently.')
  }
  if ((version1 && !version2) || members.get('schemaVersion') === 1 || (has('signatures') && !index && !manifest))
    throw schema1()
  if (index) return 'index'
  return manifest ? 'manifest' : undefined
}

/** Only OCI documents may leave out their type; a Docker config in one gives away Docker's own manifest. */
function readByShape(members: JsonObject, shape: 'index' | 'manifest' | undefined): ManifestDocument {
  if (shape === 'index' || (shape === undefined && members.has('manifests')))
    return readIndex(members, MEDIA_TYPES.ociIndex)
  const config = members.get('config')
  const docker = isJsonObject(config) && config.get('mediaType') === MEDIA_TYPES.dockerConfig
  return readManifest(members, docker ? MEDIA_TYPES.dockerManifest : MEDIA_TYPES.ociManifest)
}

function schema1(): OciError {
  const advice = 'Push the image again with a current client'
  return new OciError(
    'document.schema1',
    `The document is a Docker schema 1 manifest, which cannot be compared. ${advice}.`,
  )
}
