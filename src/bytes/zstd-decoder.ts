import { constants, createZstdDecompress } from 'node:zlib'
import type { Decoder, Oddity, Sink } from './decoder.js'
import { ContentError } from './error.js'
import { isZstdMagic } from './sniff.js'
import { OUTPUT_BYTES, ZlibDecoder } from './zlib-decoder.js'
import { ZstdFrameWalk } from './zstd-frames.js'
import type { FrameHeader } from './zstd-header.js'
import type { WindowTurns } from './window-turns.js'

/**
 * Unpacks zstd (RFC 8878): all frames, one after the other; skippable frames unpack to nothing. Each frame gets a
 * decompressor of its own, because Node's stops after the first one and, in some versions, takes a cut frame for a whole.
 */
export class ZstdDecoder implements Decoder {
  readonly #walk = new ZstdFrameWalk()
  readonly #sink: Sink
  readonly #turns: WindowTurns
  #firstByte: number | undefined
  #frame: ZlibDecoder | undefined
  #release: () => void = () => undefined

  constructor(sink: Sink, turns: WindowTurns) {
    this.#sink = sink
    this.#turns = turns
  }

  get oddity(): Oddity | undefined {
    return this.#firstByte === undefined || isZstdMagic(this.#firstByte, 0) ? undefined : 'zstd-skippable'
  }

  async write(block: Uint8Array): Promise<void> {
    this.#firstByte ??= block[0]
    for (const part of this.#walk.walk(block)) {
      switch (part.kind) {
        case 'start':
          this.#release = await this.#turns.take(part.header.windowBytes)
          this.#frame = openFrame(part.header, this.#sink)
          break
        case 'bytes':
          await this.#frame?.write(part.bytes)
          break
        case 'end':
          await this.#frame?.end()
          this.close()
      }
    }
  }

  end(): Promise<void> {
    if (this.#walk.isBetweenFrames) return Promise.resolve()
    return Promise.reject(new ContentError('layer.truncated', 'Its zstd data breaks off in the middle of a frame.'))
  }

  close(): void {
    this.#frame?.close()
    this.#frame = undefined
    this.#release()
  }
}

function openFrame(header: FrameHeader, sink: Sink): ZlibDecoder {
  // Layers made for lazy pulling have a frame per file: small frames get small buffers.
  const chunkSize = Math.max(constants.Z_MIN_CHUNK, Math.min(OUTPUT_BYTES, (header.contentSize ?? OUTPUT_BYTES) + 1))
  return new ZlibDecoder(createZstdDecompress({ chunkSize }), sink)
}
