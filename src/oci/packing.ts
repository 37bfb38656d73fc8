import { compressionOf, familyOf, type Compression } from './media-type.js'

/** What clients make of a layer's bytes under the type that the manifest gives them. */
export type Packing = 'read' | 'refused' | 'unjudged'

/** Types by what they promise. containerd passes OCI's plain layers on as they are; all others are sniffed. */
type Promised = 'oci-none' | 'docker-none' | 'gzip' | 'zstd'

/** One row a promise: what each client was seen to do with bytes that are packed so. */
const TABLE: Readonly<Record<Promised, Readonly<Record<Compression, Packing>>>> = {
  'oci-none': { none: 'read', gzip: 'refused', zstd: 'refused' },
  'docker-none': { none: 'read', gzip: 'read', zstd: 'unjudged' },
  gzip: { none: 'read', gzip: 'read', zstd: 'read' },
  zstd: { none: 'unjudged', gzip: 'unjudged', zstd: 'read' },
}

/** Whether clients unpack bytes that are packed as `actual` under this type. A type that promises nothing is kept apart elsewhere. */
export function packingUnder(mediaType: string, actual: Compression): Packing {
  const promised = compressionOf(mediaType)
  if (promised === 'unknown') return 'read'
  if (promised !== 'none') return TABLE[promised][actual]
  return TABLE[familyOf(mediaType) === 'docker' ? 'docker-none' : 'oci-none'][actual]
}
