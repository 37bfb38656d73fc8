import { ContentError } from './error.js'

/** What a frame's header says that matters for unpacking it (RFC 8878, 3.1.1.1). */
export interface FrameHeader {
  readonly hasChecksum: boolean
  /** Unpacked bytes, where told. Rounded above 2^53. */
  readonly contentSize: number | undefined
  /** Unpacked bytes that must be kept in memory to unpack the rest. */
  readonly windowBytes: number
}

/**
 * The binary logarithm of the largest window: 64 MiB. Builders stay at or below 32 MiB, zstd itself at 8 MiB; only
 * `--ultra -22` and `--long` ask for more, and those 128 MiB would not fit into the memory that a run may take.
 */
export const WINDOW_LOG_MAX = 26

const CONTENT_SIZE_BYTES = [0, 2, 4, 8] as const
const DICTIONARY_BYTES = [0, 1, 2, 4] as const

/** How many bytes of header follow the descriptor: window, dictionary and content size. At least 1, at most 13. */
export function headerBytesAfter(descriptor: Uint8Array): number {
  const { windowBytes, dictionaryBytes, sizeBytes } = layoutOf(descriptor)
  return windowBytes + dictionaryBytes + sizeBytes
}

/**
 * Reads a frame's header: the descriptor byte and what follows it.
 * Throws `layer.malformed`, `layer.encoding-unsupported` for a frame that needs a dictionary, and `limit.layer-window`.
 * A decompressor looks at the window too, but not always: it depends on how much of the frame it is given at once.
 */
export function parseFrameHeader(descriptor: Uint8Array, rest: Uint8Array): FrameHeader {
  const { flags, windowBytes, dictionaryBytes, sizeBytes } = layoutOf(descriptor)
  if ((flags & 0b1000) !== 0) {
    throw new ContentError('layer.malformed', 'The zstd layer has a frame with a reserved bit set.')
  }
  const dictionary = rest.subarray(windowBytes, windowBytes + dictionaryBytes)
  if (dictionary.some((byte) => byte !== 0)) {
    throw new ContentError('layer.encoding-unsupported', 'The zstd layer needs a dictionary, which no registry serves.')
  }
  const contentSize = parseContentSize(rest.subarray(windowBytes + dictionaryBytes), sizeBytes)
  const window = windowBytes === 0 ? (contentSize ?? 0) : parseWindow(rest[0] ?? 0)
  if (window > 2 ** WINDOW_LOG_MAX) {
    throw new ContentError(
      'limit.layer-window',
      `Unpacking the zstd layer needs a window of ${window} bytes; the limit is ${2 ** WINDOW_LOG_MAX}. Push it again without --ultra or --long.`,
    )
  }
  return { hasChecksum: (flags & 0b100) !== 0, contentSize, windowBytes: Math.min(window, contentSize ?? window) }
}

function layoutOf(descriptor: Uint8Array): {
  readonly flags: number
  readonly windowBytes: number
  readonly dictionaryBytes: number
  readonly sizeBytes: number
} {
  const flags = descriptor[0] ?? 0
  const isSingleSegment = (flags & 0b10_0000) !== 0
  const sizeBytes = CONTENT_SIZE_BYTES[flags >> 6] ?? 0
  return {
    flags,
    windowBytes: isSingleSegment ? 0 : 1,
    dictionaryBytes: DICTIONARY_BYTES[flags & 3] ?? 0,
    sizeBytes: isSingleSegment && sizeBytes === 0 ? 1 : sizeBytes,
  }
}

function parseContentSize(bytes: Uint8Array, length: number): number | undefined {
  if (length === 0) return undefined
  const value = bytes.reduceRight((sum, byte) => sum * 256 + byte, 0)
  // Two bytes begin where one byte ends.
  return length === 2 ? value + 256 : value
}

function parseWindow(byte: number): number {
  const base = 2 ** (10 + (byte >> 3))
  return base + (base / 8) * (byte & 7)
}
