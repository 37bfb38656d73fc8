import { compressionOf, familyOf, type Compression } from './media-type.js'

/**
 * Whether every client unpacks bytes that are packed as `actual` under this type. All of them go by the first bytes, whatever
 * the type promises (seen with each of the nine combinations), but for one: containerd passes OCI's plain layers on as they
 * are. A type that promises nothing is judged elsewhere.
 */
export function isUnpackedUnder(mediaType: string, actual: Compression): boolean {
  return actual === 'none' || !isPassedOn(mediaType)
}

/**
 * Whether the same bytes need to be read before it is known that clients unpack them under another type than before: it
 * says another compression, or Docker's plain type, under which all look at the bytes, has become OCI's.
 */
export function isRelabelled(from: string, to: string): boolean {
  return compressionOf(from) !== compressionOf(to) || (isPassedOn(to) && !isPassedOn(from))
}

function isPassedOn(mediaType: string): boolean {
  return compressionOf(mediaType) === 'none' && familyOf(mediaType) === 'oci'
}
