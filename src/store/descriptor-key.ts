import type { Descriptor } from '../oci/descriptor.js'

/** A key for what is asked of a descriptor. Its type and size belong to it: what was checked for others may not do. */
export function keyOf({ digest, mediaType, size }: Descriptor): string {
  return JSON.stringify([digest, mediaType, size])
}

/** A key for the bytes of a blob. The size belongs to it: two sizes for one digest are two questions, and one of them has a bad answer. */
export function blobKey({ digest, size }: Descriptor): string {
  return `${digest} ${size}`
}
