import { compressionOf, familyOf, type Compression } from './media-type.js'

/**
 * Whether every client unpacks bytes that are packed as `actual` under this type. All of them go by the first bytes, whatever
 * the type promises (seen with each of the nine combinations), but for one: containerd passes OCI's plain layers on as they
 * are. A type that promises nothing is judged elsewhere.
 */
export function isUnpackedUnder(mediaType: string, actual: Compression): boolean {
  const isPassedOn = compressionOf(mediaType) === 'none' && familyOf(mediaType) === 'oci'
  return actual === 'none' || !isPassedOn
}
