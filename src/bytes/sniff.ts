import type { Compression } from '../oci/media-type.js'
import { ContentError } from './error.js'

const GZIP = [0x1f, 0x8b]
/** How a zstd frame begins. */
export const ZSTD_MAGIC: readonly number[] = [0x28, 0xb5, 0x2f, 0xfd]
/** The lower half of the first byte is free. */
const SKIPPABLE = [0x50, 0x2a, 0x4d, 0x18]
const BZIP2 = [0x42, 0x5a, 0x68]
const XZ = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]

/** Whether `byte` may stand at `index` of the magic number of a zstd frame (RFC 8878, 3.1.1). */
export function isZstdMagic(byte: number, index: number): boolean {
  return byte === ZSTD_MAGIC[index]
}

/** Whether `byte` may stand at `index` of the magic number of a zstd frame that holds no content (RFC 8878, 3.1.2). */
export function isSkippableMagic(byte: number, index: number): boolean {
  return (index === 0 ? byte & 0xf0 : byte) === SKIPPABLE[index]
}

/**
 * Tells from the first bytes of a layer how it is packed, as the runtimes do: media types are often wrong. Anything
 * unknown counts as not packed. `first` holds at least 6 bytes, or the whole layer.
 * Throws `layer.encoding-unsupported` for bzip2 and xz.
 */
export function sniff(first: Uint8Array): Compression {
  if (startsWith(first, GZIP)) return 'gzip'
  if (startsWith(first, ZSTD_MAGIC) || startsWithSkippable(first.subarray(0, SKIPPABLE.length))) return 'zstd'
  if (startsWith(first, BZIP2)) throw unsupported('bzip2')
  if (startsWith(first, XZ)) throw unsupported('xz')
  return 'none'
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

function startsWithSkippable(magic: Uint8Array): boolean {
  return magic.byteLength === SKIPPABLE.length && magic.every(isSkippableMagic)
}

function unsupported(name: string): ContentError {
  return new ContentError(
    'layer.encoding-unsupported',
    `The layer is packed with ${name}, which cannot be unpacked here: only gzip, zstd and plain tar can be compared.`,
  )
}
