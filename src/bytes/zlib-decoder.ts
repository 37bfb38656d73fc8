import type { Gunzip, ZstdDecompress } from 'node:zlib'
import type { Decoder, Sink } from './decoder.js'
import { ContentError } from './error.js'

/** Unpacked bytes per piece. Node's 16 KiB costs a third of the speed. */
export const OUTPUT_BYTES = 256 * 1024

/**
 * Gives the memory of unpacked bytes back at once, where they end a piece that is as long as `OUTPUT_BYTES`: the
 * decompressor takes a new one then, and what stood before in this one was handed on before. The garbage collector would
 * let some 60 MiB gather before it looks at them.
 */
export function releasePiece({ buffer, byteOffset, byteLength }: Uint8Array): void {
  const isWhole = buffer.byteLength === OUTPUT_BYTES && byteOffset + byteLength === OUTPUT_BYTES
  if (isWhole && 'transfer' in buffer) buffer.transfer(0)
}

/**
 * One of Node's decompressors, held to account: a decompressor that stops taking bytes is an error
 * (`layer.trailing-data`), where Node would end as if all were well.
 */
export class ZlibDecoder implements Decoder {
  readonly #stream: Gunzip | ZstdDecompress
  #fed = 0
  #failure: { readonly error: unknown } | undefined
  /** The last call, which a failure ends. */
  #call = Promise.withResolvers<undefined>()

  constructor(stream: Gunzip | ZstdDecompress, sink: Sink) {
    this.#stream = stream
    stream.on('error', (error) => {
      this.#fail(contentErrorOf(error))
    })
    stream.on('data', (bytes: Uint8Array) => {
      try {
        sink(bytes)
      } catch (error) {
        this.#fail(error)
        stream.destroy()
      }
    })
  }

  write(block: Uint8Array): Promise<void> {
    return this.#attempt((done) => {
      this.#fed += block.byteLength
      this.#stream.write(block, (error) => {
        const failure = error ?? undefined
        if (failure !== undefined) this.#fail(contentErrorOf(failure))
        this.#checkTaken()
        done()
      })
    })
  }

  end(): Promise<void> {
    return this.#attempt((done) => {
      this.#stream.once('end', done)
      this.#stream.end()
    })
  }

  close(): void {
    this.#stream.destroy()
  }

  #attempt(start: (done: () => void) => void): Promise<void> {
    const call = Promise.withResolvers<undefined>()
    this.#call = call
    if (this.#failure === undefined) {
      start(() => {
        call.resolve(undefined)
      })
    } else {
      call.reject(this.#failure.error)
    }
    return call.promise
  }

  /** A promise settles once: what fails here first wins over the `done` that may follow. */
  #fail(error: unknown): void {
    this.#failure ??= { error }
    this.#call.reject(this.#failure.error)
  }

  #checkTaken(): void {
    const left = this.#fed - this.#stream.bytesWritten
    if (left === 0) return
    this.#fail(
      new ContentError(
        'layer.trailing-data',
        'The compressed layer is complete, but more bytes follow that unpack to nothing. ' +
          'Tools disagree on such a layer: push it again.',
      ),
    )
  }
}

/** The meaning of a decompressor's error. What is not about the content (out of memory) stays as it is. */
function contentErrorOf(error: Error & { readonly code?: unknown }): Error {
  const { code } = error
  if (code === 'Z_BUF_ERROR') {
    return new ContentError('layer.truncated', 'The compressed layer ends too early.', { cause: error })
  }
  if (code !== 'Z_DATA_ERROR' && !isZstdContentCode(code)) return error
  return new ContentError('layer.malformed', `The compressed layer is broken: ${error.message}.`, { cause: error })
}

function isZstdContentCode(code: unknown): boolean {
  return typeof code === 'string' && code.startsWith('ZSTD_error_') && code !== 'ZSTD_error_memory_allocation'
}
