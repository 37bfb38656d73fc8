import type { Difference } from '../model/difference.js'
import { ALL_CLIENTS } from '../model/client.js'
import { typeReadBy } from '../compare/clients/content-type.js'
import { algorithmOf, digestIn, digestOf, type Digest } from '../oci/digest.js'
import type { ManifestDocument } from '../oci/document.js'
import { familyOf } from '../oci/media-type.js'
import type { ManifestHead, StoredDocument } from '../store/image-store.js'

/**
 * How the mirror hands out a document that it has: clients know what they read by the Content-Type alone, or by what it says
 * together with the body. `told`: the type under which the source serves the same bytes, where that is another one.
 */
export function servingDifferences({ document, served }: StoredDocument, told?: string): readonly Difference[] {
  if (served === undefined) return []
  const { contentType } = served
  const isOther = told !== undefined || isOfOtherFamily(document)
  const clients = ALL_CLIENTS.filter((client) => isOther || typeReadBy(client, contentType) !== document.mediaType)
  if (clients.length === 0) return []
  const kind = document.kind === 'index' ? 'index.refused' : 'manifest.refused'
  return [{ kind, path: 'Content-Type', why: 'content-type', clients, served: saidIn(contentType, document) }]
}

/** A body that does not name its type, and by all that it names is of the other family than its Content-Type. */
function isOfOtherFamily(document: ManifestDocument): boolean {
  if (document.kind === 'artifact' || document.members.has('mediaType')) return false
  const named = document.kind === 'manifest' ? [document.config] : document.manifests
  const families = named.map(({ mediaType }) => familyOf(mediaType))
  return (
    families.length > 0 && families.every((family) => family !== 'other' && family !== familyOf(document.mediaType))
  )
}

/** What is wrong in a Content-Type: the type, or else all of it. */
function saidIn(contentType: string | undefined, { mediaType }: ManifestDocument): string {
  const whole = (contentType ?? '').trim()
  const [type = ''] = whole.split(';', 1)
  if (type.trim() === '') return 'none'
  return type.trim() === mediaType ? whole : type.trim()
}

/**
 * How HEAD speaks of the mirror's top, by which containerd resolves a reference. A digest that is another one may only be a
 * tag that has moved since; of a reference that names its digest it is a contradiction.
 */
export function headDifferences(
  { document, digest, bytes }: StoredDocument,
  head: ManifestHead,
  isPinned: boolean,
): readonly Difference[] {
  const refused = (served: string): readonly Difference[] => [headContradiction(document, served)]
  if (head.kind === 'refused') return refused(`HTTP ${head.status}`)
  if (head.digest !== undefined && head.digest !== digest) {
    if (isPinned) return isSha256(digest) ? refused(head.digest) : []
    return [{ kind: 'tag.moved', path: 'mirror', mirror: head.digest }]
  }
  // A tag's digest is looked at where there is a length, too, and has to be one.
  if (!isPinned && head.size !== undefined && head.oddDigest !== undefined && !isOf(bytes, head.oddDigest))
    return refused(head.oddDigest)
  // Without a length, or a digest for a tag, containerd believes nothing of it and goes by GET.
  if (head.size === undefined || (head.digest === undefined && !isPinned)) return []
  if (typeReadBy('containerd', head.contentType) !== document.mediaType)
    return refused(head.contentType ?? 'no Content-Type')
  return head.size === bytes.byteLength ? [] : refused(`${head.size} bytes`)
}

/** HEAD says something else of a document than GET; `served` is what. */
export function headContradiction({ kind }: ManifestDocument, served: string): Difference {
  const refused = kind === 'index' ? 'index.refused' : 'manifest.refused'
  return { kind: refused, path: 'HEAD', why: 'head', clients: ['containerd'], served }
}

/** Whether a text is the digest of bytes, by whatever algorithm. */
function isOf(bytes: Uint8Array, text: string): boolean {
  const told = digestIn(text)
  return told !== undefined && digestOf(bytes, algorithmOf(told)) === told
}

/** Only such a digest can be compared with what registries say in their headers. */
function isSha256(digest: Digest): boolean {
  return algorithmOf(digest) === 'sha256'
}
