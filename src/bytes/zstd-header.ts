import { ContentError } from './error.js'
import { littleEndian } from './little-endian.js'

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
const WINDOW_LOG_MAX = 26

/** How many bytes of header follow the descriptor: window, dictionary and content size. At least 1, at most 13. */
export function headerBytesAfter(descriptor: number): number {
  const { windowBytes, dictionaryBytes, sizeBytes } = layoutOf(descriptor)
  return windowBytes + dictionaryBytes + sizeBytes
}

/**
 * Reads a frame's header: the descriptor byte and what follows it.
 * Throws `layer.malformed`, `layer.encoding-unsupported` for a frame that needs a dictionary, and `limit.layer-window`.
 * A decompressor looks at the window too, but not always: it depends on how much of the frame it is given at once.
 */
export function parseFrameHeader(descriptor: number, rest: Uint8Array): FrameHeader {
  const { windowBytes, dictionaryBytes, sizeBytes } = layoutOf(descriptor)
  if ((descriptor & 0b1000) !== 0) {
    throw new ContentError('layer.malformed', 'The zstd layer has a frame with a reserved bit set.')
  }
  const dictionary = rest.subarray(windowBytes, windowBytes + dictionaryBytes)
  if (dictionary.some((byte) => byte !== 0)) {
    throw new ContentError('layer.encoding-unsupported', 'The zstd layer needs a dictionary, which no registry serves.')
  }
  const told = parseContentSize(rest.subarray(windowBytes + dictionaryBytes))
  const contentSize = sizeBytes === 0 ? undefined : told
  // A single segment needs no window: its size is always told.
  const window = windowBytes === 0 ? told : parseWindow(littleEndian(rest.subarray(0, windowBytes)))
  if (window > 2 ** WINDOW_LOG_MAX) {
    throw new ContentError(
      'limit.layer-window',
      `Unpacking the zstd layer needs a window of ${window} bytes; the limit is ${2 ** WINDOW_LOG_MAX}. Push it again without --ultra or --long.`,
    )
  }
  return { hasChecksum: (descriptor & 0b100) !== 0, contentSize, windowBytes: Math.min(window, contentSize ?? window) }
}

/** The two highest bits tell the bytes of the content size (0, 2, 4, 8), the two lowest of the dictionary (0, 1, 2, 4). */
function layoutOf(descriptor: number): {
  readonly windowBytes: number
  readonly dictionaryBytes: number
  readonly sizeBytes: number
} {
  const windowBytes = (descriptor & 0b10_0000) === 0 ? 1 : 0
  const size = descriptor >> 6
  const dictionary = descriptor & 3
  return {
    windowBytes,
    dictionaryBytes: dictionary === 0 ? 0 : 2 ** (dictionary - 1),
    // A single segment without a longer one has a size of one byte.
    sizeBytes: size === 0 ? 1 - windowBytes : 2 ** size,
  }
}

function parseContentSize(bytes: Uint8Array): number {
  // Two bytes begin where one byte ends.
  return littleEndian(bytes) + (bytes.byteLength === 2 ? 256 : 0)
}

function parseWindow(byte: number): number {
  const base = 2 ** (10 + (byte >> 3))
  return base + (base / 8) * (byte & 7)
}
