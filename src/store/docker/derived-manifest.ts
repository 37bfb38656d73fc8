import { digestOf, type Digest } from '../../oci/digest.js'
import { parseDocument } from '../../oci/document.js'
import { MEDIA_TYPES, type Compression } from '../../oci/media-type.js'
import type { Derivation, StoredDocument } from '../image-store.js'

/** A layer as far as a store without manifests knows it. */
export interface KnownLayer {
  readonly digest: Digest
  readonly size: number
  readonly compression: Compression
}

const LAYER = 'application/vnd.docker.image.rootfs.diff.tar'

const LAYER_TYPES: Readonly<Record<Compression, string>> = { none: LAYER, gzip: `${LAYER}.gzip`, zstd: `${LAYER}.zstd` }

/** Writes the manifest that a store lacks, in Docker's types; the same knowledge gives the same bytes. */
export function deriveManifest(
  config: { readonly digest: Digest; readonly size: number },
  layers: readonly KnownLayer[],
  derived: Derivation,
): StoredDocument {
  const manifest = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPES.dockerManifest,
    config: { mediaType: MEDIA_TYPES.dockerConfig, size: config.size, digest: config.digest },
    layers: layers.map(({ digest, size, compression }) => ({ mediaType: LAYER_TYPES[compression], size, digest })),
  }
  const bytes = Buffer.from(JSON.stringify(manifest))
  return { digest: digestOf(bytes), bytes, document: parseDocument(bytes, {}), derived }
}
