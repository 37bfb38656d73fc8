import { constants, gzipSync, zstdCompressSync } from 'node:zlib'
import type { Digest } from '../../../src/oci/digest.js'
import { sha256Of } from '../registry/store.js'

export type Format = 'oci' | 'docker'

/** `gzip-stored` is gzip without compression: the same content in other bytes of the same media type. */
export type LayerCompression = 'none' | 'gzip' | 'gzip-stored' | 'zstd'

export interface BuiltLayer {
  readonly mediaType: string
  readonly digest: Digest
  /** As stored in the registry. */
  readonly bytes: Uint8Array
  readonly diffID: Digest
  /** Uncompressed. */
  readonly tar: Uint8Array
  readonly annotations?: Readonly<Record<string, string>>
  readonly urls?: readonly string[]
  /** For a foreign layer: described in the manifest and not pushed. */
  readonly absent?: boolean
}

const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar'
const DOCKER_LAYER = 'application/vnd.docker.image.rootfs.diff.tar'

const OCI_SUFFIX: Readonly<Record<LayerCompression, string>> = {
  none: '',
  gzip: '+gzip',
  'gzip-stored': '+gzip',
  zstd: '+zstd',
}
const DOCKER_SUFFIX: Readonly<Record<LayerCompression, string>> = {
  none: '',
  gzip: '.gzip',
  'gzip-stored': '.gzip',
  zstd: '.zstd',
}

/** A layer of uncompressed bytes, with true digests. `extra` replaces what was computed. */
export function aLayer(
  tar: Uint8Array,
  compression: LayerCompression = 'gzip',
  format: Format = 'oci',
  extra: Partial<BuiltLayer> = {},
): BuiltLayer {
  const bytes = compress(tar, compression)
  const mediaType = format === 'oci' ? OCI_LAYER + OCI_SUFFIX[compression] : DOCKER_LAYER + DOCKER_SUFFIX[compression]
  return { mediaType, digest: sha256Of(bytes), bytes, diffID: sha256Of(tar), tar, ...extra }
}

/** The same bytes for the same tar on every machine (zstd: for one version of Node). */
export function compress(tar: Uint8Array, compression: LayerCompression): Uint8Array {
  switch (compression) {
    case 'none':
      return tar
    case 'gzip':
      // Run lengths only: matches found by hash differ between processors.
      return gzipOf(tar, { level: 6, strategy: constants.Z_RLE })
    case 'gzip-stored':
      return gzipOf(tar, { level: 0 })
    case 'zstd':
      return zstdCompressSync(tar)
  }
}

const OS_BYTE = 9
const UNKNOWN_OS = 255

function gzipOf(tar: Uint8Array, options: { readonly level: number; readonly strategy?: number }): Uint8Array {
  const bytes = gzipSync(tar, options)
  // zlib writes no time, but the system it was built for.
  bytes[OS_BYTE] = UNKNOWN_OS
  return bytes
}
