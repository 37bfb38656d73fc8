import type { Descriptor } from '../../oci/descriptor.js'
import type { Digest } from '../../oci/digest.js'
import { digestOf } from '../../oci/digest.js'
import { MEDIA_TYPES } from '../../oci/media-type.js'
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
export function layoutFiles({ images, tags, documents }: SnapshotContents): readonly TarFile[] {
  const lists = sorted(tags).map(([repository, names]) => {
    const bytes = json({ name: repository, tags: names.toSorted(byText) })
    const descriptor = { mediaType: TAGS_TYPE, digest: digestOf(bytes), size: bytes.byteLength }
    return { bytes, entry: { ...descriptor, annotations: { [TAGS_OF]: repository } } }
  })
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
