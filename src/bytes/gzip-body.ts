import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import type { BlockReader } from './block-reader.js'
import type { Sink } from './decoder.js'
import { OUTPUT_BYTES, releasePiece, ZlibDecoder } from './zlib-decoder.js'

/** How a further member begins (RFC 1952, 2.3.1): magic number and method. */
const NEXT = Buffer.from([0x1f, 0x8b, 8])
/** A member is unpacked as a whole where the next one begins within so many bytes. */
const SMALL_BYTES = 16 * 1024
/** What a member ends with: CRC-32 and length. */
const TRAILER_BYTES = 8

/** What `info` makes of the answer of zlib; Node's types do not tell. */
interface Inflated {
  readonly buffer: Uint8Array
  readonly engine: { readonly bytesWritten: number }
}

/** The content of one gzip member after the other: raw deflate (RFC 1951), and what a trailer says of it. */
export class GzipBody {
  readonly #sink: Sink
  #stream: ZlibDecoder | undefined
  /** CRC-32 of what the member unpacked to so far, and its length. */
  #checksum = 0
  #bytes = 0

  constructor(sink: Sink) {
    this.#sink = (bytes, isLast) => {
      this.#checksum = crc32(bytes, this.#checksum)
      this.#bytes += bytes.byteLength
      // A few bytes must not keep a long piece, as whoever gets them may gather those of many members.
      const isWasteful = isLast === true && bytes.byteLength * 2 < bytes.buffer.byteLength
      sink(isWasteful ? new Uint8Array(bytes) : bytes, isLast)
      if (isWasteful) releasePiece(bytes, isLast)
    }
  }

  get checksum(): number {
    return this.#checksum
  }

  /** Unpacked bytes, modulo 2^32. */
  get bytes(): number {
    return this.#bytes % 2 ** 32
  }

  /** To be called at the beginning of a member. */
  start(): void {
    this.#checksum = 0
    this.#bytes = 0
  }

  /** Takes what belongs to the content: `true` where that ended before the block did. */
  async take(input: BlockReader): Promise<boolean> {
    const { rest } = input
    const small = this.#stream === undefined ? inflateSmall(rest) : undefined
    if (small !== undefined) {
      input.take(small.engine.bytesWritten)
      this.#sink(small.buffer, true)
      return true
    }
    this.#stream ??= new ZlibDecoder(createInflateRaw({ chunkSize: OUTPUT_BYTES }), this.#sink)
    const left = await this.#stream.feed(rest)
    input.take(rest.byteLength - left)
    if (left === 0) return false
    this.close()
    return true
  }

  close(): void {
    this.#stream?.close()
    this.#stream = undefined
  }
}

/**
 * Unpacks a small member at once: layers made for lazy pulling have thousands, and a stream for each takes several times
 * as long. Whatever is not as it seems (longer, cut, broken) is left to a stream, so the outcome is the same.
 */
function inflateSmall(rest: Uint8Array): Inflated | undefined {
  const near = Buffer.from(rest.buffer, rest.byteOffset, Math.min(rest.byteLength, SMALL_BYTES))
  const next = near.indexOf(NEXT)
  if (next < TRAILER_BYTES) return undefined
  const length = near.readUInt32LE(next - 4)
  if (length >= OUTPUT_BYTES) return undefined
  // A byte more than needed: zlib tells then that this was all.
  const chunkSize = Math.max(length + 1, constants.Z_MIN_CHUNK)
  try {
    const answers: readonly object[] = [
      inflateRawSync(near.subarray(0, next), { info: true, chunkSize, maxOutputLength: chunkSize }),
    ]
    return answers.find(isInflated)
  } catch {
    return undefined
  }
}

function isInflated(answer: object): answer is Inflated {
  return 'engine' in answer
}
