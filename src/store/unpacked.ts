import { inBlocks } from '../bytes/blocks.js'
import type { Decoder, Sink } from '../bytes/decoder.js'
import { createGzipDecoder } from '../bytes/gzip-decoder.js'
import { createWindowTurns } from '../bytes/window-turns.js'
import { ZstdDecoder } from '../bytes/zstd-decoder.js'

/** What is unpacked of one block waits in memory, at most about a thousand times as much. */
const BLOCK_BYTES = 32 * 1024

/**
 * A packed archive as what it unpacks to, with constant memory. Every byte must belong to the packed data. Throws a
 * `ContentError`, and what `chunks` throws.
 */
export async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  compression: 'gzip' | 'zstd',
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const decoder = createDecoder(compression, (bytes) => {
    ready.push(bytes)
  })
  try {
    for await (const block of inBlocks(chunks, BLOCK_BYTES)) {
      await decoder.write(block)
      yield* ready.splice(0)
    }
    await decoder.end()
    yield* ready
  } finally {
    decoder.close()
  }
}

function createDecoder(compression: 'gzip' | 'zstd', sink: Sink): Decoder {
  return compression === 'gzip' ? createGzipDecoder(sink) : new ZstdDecoder(sink, createWindowTurns())
}
