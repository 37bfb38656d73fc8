import type { Descriptor } from '../../oci/descriptor.js'
import type { Digest } from '../../oci/digest.js'
import { digestOf } from '../../oci/digest.js'
import { MEDIA_TYPES } from '../../oci/media-type.js'
import type { StoredReferrers } from '../referrers.js'
import { referrerList, REFERRERS_OF, REFERRERS_TYPE } from './referrer-list.js'
import { blobPath, REF_NAME } from '../oci/layout-index.js'
import type { TarFile } from '../tar/tar-writer.js'

/** What names the top of an image. */
export type TopDescriptor = Pick<Descriptor, 'mediaType' | 'digest' | 'size'>

/** What a snapshot holds: documents as they came, and what named them. */
export interface SnapshotContents {
  /** By canonical reference, tag and digest as they were asked for. */
  readonly images: ReadonlyMap<string, TopDescriptor>
  /** Lists of tags, whole, by canonical `registry/repository`. */
  readonly tags: ReadonlyMap<string, readonly string[]>
  /** Lists of what refers to a digest, by `registry/repository@digest`. */
  readonly referrers?: ReadonlyMap<string, StoredReferrers>
  readonly documents: ReadonlyMap<Digest, Uint8Array>
}

/** The type of a list of tags, a document that other tools pass over. */
export const TAGS_TYPE = 'application/vnd.image-parity.tags.v1+json'

/** Of which repository a list of tags is. */
export const TAGS_OF = 'vnd.image-parity.tags.of'

/**
 * The files of a snapshot: an OCI image layout without layers (image-spec, image-layout.md), in one order for one content.
 * The name of an image is its whole reference.
 */
export function layoutFiles({ images, tags, documents, referrers = new Map() }: SnapshotContents): readonly TarFile[] {
  const lists = [
    ...sorted(tags).map(([repository, names]) =>
      listOf(TAGS_TYPE, { [TAGS_OF]: repository }, { name: repository, tags: names.toSorted(byText) }),
    ),
    ...sorted(referrers).map(([of, list]) => listOf(REFERRERS_TYPE, { [REFERRERS_OF]: of }, referrerList(of, list))),
  ]
  const entries = sorted(images).map(([reference, { mediaType, digest, size }]) => {
    return { mediaType, digest, size, annotations: { [REF_NAME]: reference } }
  })
  const manifests = [...entries, ...lists.map(({ entry }) => entry)]
  const blobs = new Map([...documents, ...lists.map(({ bytes, entry }) => [entry.digest, bytes] as const)])
  return [
    { name: 'oci-layout', bytes: json({ imageLayoutVersion: '1.0.0' }) },
    { name: 'index.json', bytes: json({ schemaVersion: 2, mediaType: MEDIA_TYPES.ociIndex, manifests }) },
    ...sorted(blobs).map(([digest, bytes]) => ({ name: blobPath(digest), bytes })),
  ]
}

/** A document of ours, and the entry that names it. */
function listOf(
  mediaType: string,
  annotations: Readonly<Record<string, string>>,
  value: unknown,
): { readonly bytes: Uint8Array; readonly entry: TopDescriptor & { readonly annotations: object } } {
  const bytes = json(value)
  return { bytes, entry: { mediaType, digest: digestOf(bytes), size: bytes.byteLength, annotations } }
}

function sorted<K extends string, V>(map: ReadonlyMap<K, V>): readonly (readonly [K, V])[] {
  return [...map].toSorted(([one], [other]) => byText(one, other))
}

/** By code units: the same on every machine. */
function byText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value))
}
