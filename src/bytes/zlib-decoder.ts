import type { InflateRaw, ZstdDecompress } from 'node:zlib'
import type { Decoder, Sink } from './decoder.js'
import { ContentError, malformed } from './error.js'

/** Unpacked bytes per piece. Node's 16 KiB costs a third of the speed. */
export const OUTPUT_BYTES = 256 * 1024

/**
 * Gives the memory of unpacked bytes back at once, where they end a piece that is as long as `OUTPUT_BYTES` or are the last
 * in it: the decompressor takes a new one then, and what stood before in this one was handed on before. The garbage
 * collector would let some 60 MiB gather before it looks at them.
 */
export function releasePiece({ buffer, byteOffset, byteLength }: Uint8Array, isLast = false): void {
  const endsPiece = buffer.byteLength === OUTPUT_BYTES && byteOffset + byteLength === OUTPUT_BYTES
  // Small buffers of all kinds share memory.
  const isLastOfLong = isLast && buffer.byteLength > Buffer.poolSize
  if ((endsPiece || isLastOfLong) && 'transfer' in buffer) buffer.transfer(0)
}

/** One of Node's decompressors, held to account: each error becomes that of the call it belongs to. */
export class ZlibDecoder implements Decoder {
  readonly #stream: InflateRaw | ZstdDecompress
  /** Fulfilled when the last unpacked byte was handed on. */
  readonly #ended: Promise<unknown>
  #fed = 0
  #failure: { readonly error: unknown } | undefined
  /** The last call, which a failure ends. */
  #call = Promise.withResolvers<number>()

  constructor(stream: InflateRaw | ZstdDecompress, sink: Sink) {
    this.#stream = stream
    this.#ended = new Promise((resolve) => {
      stream.once('end', resolve)
    })
    stream.on('error', (error) => {
      this.#fail(contentErrorOf(error))
    })
    stream.on('data', (bytes: Uint8Array) => {
      try {
        sink(bytes, this.#isLast(bytes))
      } catch (error) {
        this.#fail(error)
        stream.destroy()
      }
    })
  }

  /** All of the block must be taken, where Node would end as if all were well. */
  async write(block: Uint8Array): Promise<void> {
    if ((await this.feed(block)) > 0) throw malformed('it is complete, but more bytes follow')
  }

  /**
   * Answers how many bytes at the end of the block were not taken. Where there are any, the compressed data is complete and
   * all of it was handed on. Where there are none, it may be complete, too: the next block tells.
   */
  feed(block: Uint8Array): Promise<number> {
    return this.#attempt((done) => {
      this.#fed += block.byteLength
      this.#stream.write(block, (error) => {
        const failure = error ?? undefined
        if (failure !== undefined) this.#fail(contentErrorOf(failure))
        const left = this.#fed - this.#stream.bytesWritten
        if (left === 0) done(0)
        else
          void this.#ended.then(() => {
            done(left)
          })
      })
    })
  }

  async end(): Promise<void> {
    await this.#attempt((done) => {
      void this.#ended.then(() => {
        done(0)
      })
      this.#stream.end()
    })
  }

  close(): void {
    this.#stream.destroy()
  }

  /** A decompressor that leaves input, although it has room for output, is at its end. */
  #isLast({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
    return this.#stream.bytesWritten < this.#fed && byteOffset + byteLength < buffer.byteLength
  }

  #attempt(start: (done: (left: number) => void) => void): Promise<number> {
    const call = Promise.withResolvers<number>()
    this.#call = call
    if (this.#failure === undefined) start(call.resolve)
    else call.reject(this.#failure.error)
    return call.promise
  }

  /** A promise settles once: what fails here first wins over the `done` that may follow. */
  #fail(error: unknown): void {
    this.#failure ??= { error }
    this.#call.reject(this.#failure.error)
  }
}

/** The meaning of a decompressor's error. What is not about the content (out of memory) stays as it is. */
function contentErrorOf(error: Error & { readonly code?: unknown }): Error {
  const { code } = error
  if (code === 'Z_BUF_ERROR') {
    return new ContentError('layer.truncated', 'The compressed layer ends too early.', { cause: error })
  }
  if (code !== 'Z_DATA_ERROR' && !isZstdContentCode(code)) return error
  return malformed(error.message, { cause: error })
}

function isZstdContentCode(code: unknown): boolean {
  return typeof code === 'string' && code.startsWith('ZSTD_error_') && code !== 'ZSTD_error_memory_allocation'
}
