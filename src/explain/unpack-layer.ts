import { ContentError } from '../bytes/error.js'
import { sniff } from '../bytes/sniff.js'
import type { WindowTurns } from '../bytes/window-turns.js'
import { unpacked } from '../store/tar/unpacked.js'

const MAGIC_BYTES = 6

/**
 * A layer as what it unpacks to, by its own first bytes, with constant memory. Throws a `ContentError`
 * (`limit.layer-size` beyond `maxBytes`), and what `chunks` throws.
 */
export async function* unpackLayer(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  turns: WindowTurns,
): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  try {
    let first: Uint8Array = new Uint8Array(0)
    while (first.byteLength < MAGIC_BYTES) {
      const next = await source.next()
      if (next.done === true) break
      first = Buffer.concat([first, next.value])
    }
    const compression = sniff(first)
    const whole = behind(first, source)
    let bytes = 0
    for await (const piece of compression === 'none' ? whole : unpacked(whole, compression, turns)) {
      bytes += piece.byteLength
      if (bytes > maxBytes) throw tooLarge(maxBytes)
      yield piece
    }
  } finally {
    // Not awaited: input that is stuck must not hold back the error.
    void source.return?.().catch(() => undefined)
  }
}

/** Bytes that were taken already, and the rest. */
async function* behind(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value
}

function tooLarge(maxBytes: number): ContentError {
  return new ContentError(
    'limit.layer-size',
    `The layer unpacks to more than the limit of ${maxBytes} bytes. Raise max-layer-size if it is meant to be that large.`,
  )
}
