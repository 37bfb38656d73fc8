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
  #failure: Error | undefined
  #reject: (error: Error) => void = () => undefined

  constructor(stream: Gunzip | ZstdDecompress, sink: Sink) {
    this.#stream = stream
    stream.on('error', (error) => {
      this.#fail(contentErrorOf(error))
    })
    stream.on('data', (bytes: Uint8Array) => {
      if (this.#failure !== undefined) return
      try {
        sink(bytes)
      } catch (error) {
        this.#fail(error instanceof Error ? error : new Error(String(error)))
        stream.destroy()
      }
    })
  }

  write(block: Uint8Array): Promise<void> {
    return this.#attempt((resolve) => {
      this.#fed += block.byteLength
      this.#stream.write(block, (error) => {
        if (error instanceof Error) this.#fail(contentErrorOf(error))
        this.#checkTaken()
        resolve()
      })
    })
  }

  end(): Promise<void> {
    return this.#attempt((resolve) => {
      this.#stream.once('end', () => {
        this.#checkTaken()
        resolve()
      })
      this.#stream.end()
    })
  }

  close(): void {
    this.#stream.destroy()
  }

  #attempt(start: (resolve: () => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#reject = reject
      if (this.#failure === undefined) start(resolve)
      else reject(this.#failure)
    })
  }

  /** A promise settles once: what fails here first wins over the `resolve` that may follow. */
  #fail(error: Error): void {
    this.#failure ??= error
    this.#reject(this.#failure)
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
  const isMalformed = code === 'Z_DATA_ERROR' || code === 'Z_NEED_DICT' || isZstdContentCode(code)
  if (!isMalformed) return error
  return new ContentError('layer.malformed', `The compressed layer is broken: ${error.message}.`, { cause: error })
}

function isZstdContentCode(code: unknown): boolean {
  return typeof code === 'string' && code.startsWith('ZSTD_error_') && code !== 'ZSTD_error_memory_allocation'
}
