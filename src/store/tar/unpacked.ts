import { inBlocks } from '../../bytes/blocks.js'
import type { Decoder, Sink } from '../../bytes/decoder.js'
import { GzipDecoder } from '../../bytes/gzip-decoder.js'
import { createWindowTurns, type WindowTurns } from '../../bytes/window-turns.js'
import { ZstdDecoder } from '../../bytes/zstd-decoder.js'

/**
 * What is unpacked of one block waits in memory: of gzip at most about a thousand times as much, of zstd 128 KiB for
 * every four bytes. So both stay at 64 MiB or less.
 */
const BLOCK_BYTES = { gzip: 32 * 1024, zstd: 2 * 1024 } as const

/**
 * A packed archive as what it unpacks to, with constant memory; `turns` are shared with what is unpacked at the same time. Every byte must belong to the packed data. Throws a
 * `ContentError`, and what `chunks` throws.
 */
export async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  compression: 'gzip' | 'zstd',
  turns: WindowTurns = createWindowTurns(),
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const decoder = createDecoder(compression, turns, (bytes) => {
    ready.push(bytes)
  })
  try {
    const bytes = BLOCK_BYTES[compression]
    for await (const block of inBlocks(chunks, { most: bytes, least: bytes })) {
      await decoder.write(block)
      yield* ready.splice(0)
    }
    await decoder.end()
    yield* ready
  } finally {
    decoder.close()
  }
}

function createDecoder(compression: 'gzip' | 'zstd', turns: WindowTurns, sink: Sink): Decoder {
  return compression === 'gzip' ? new GzipDecoder(sink) : new ZstdDecoder(sink, turns)
}
