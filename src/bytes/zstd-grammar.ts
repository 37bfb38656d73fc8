import { ContentError } from './error.js'
import { littleEndian } from './little-endian.js'
import { isSkippableMagic, isZstdMagic, ZSTD_MAGIC } from './sniff.js'
import { headerBytesAfter, parseFrameHeader, type FrameHeader } from './zstd-header.js'

/** What must happen next for the walk over zstd frames to go on. */
export type Step =
  /** Hand over the next byte, if there is one: the input may end here. */
  | { readonly kind: 'border'; readonly count: 1 }
  /** Hand over the next few bytes (13 at most). */
  | { readonly kind: 'take'; readonly count: number }
  /** Pass over bytes that say nothing about borders. */
  | { readonly kind: 'pass'; readonly count: number }
  /** A frame began; `head` is its magic number and header, taken already. */
  | { readonly kind: 'open'; readonly header: FrameHeader; readonly head: Uint8Array }
  /** All bytes of the open frame were taken or passed. */
  | { readonly kind: 'close' }

/** The answer to `border` and `take` is the bytes; what the other steps are answered is not read. */
type Grammar<T> = Generator<Step, T, Uint8Array>

/**
 * The layout of zstd data (RFC 8878, 3.1): frames and skippable frames, one after the other, for ever.
 * Throws `layer.malformed`, `layer.encoding-unsupported` (dictionary) and `limit.layer-window`.
 */
export function* zstdGrammar(): Grammar<never> {
  for (;;) {
    if (yield* takeMagic()) yield* frame()
    else yield { kind: 'pass', count: littleEndian(yield* take(4)) }
  }
}

/** Whether a frame begins, or a skippable one. Byte by byte, so that what can become neither is told from what was cut. */
function* takeMagic(): Grammar<boolean> {
  let fits = isSkippableMagic
  for (let index = 0; index < ZSTD_MAGIC.length; index++) {
    const byte = littleEndian(yield { kind: index === 0 ? 'border' : 'take', count: 1 })
    if (index === 0 && isZstdMagic(byte, 0)) fits = isZstdMagic
    if (!fits(byte, index)) {
      throw new ContentError('layer.malformed', 'Foreign bytes follow its zstd data.')
    }
  }
  return fits === isZstdMagic
}

function* frame(): Grammar<void> {
  const descriptor = yield* take(1)
  const flags = littleEndian(descriptor)
  const rest = yield* take(headerBytesAfter(flags))
  const header = parseFrameHeader(flags, rest)
  yield { kind: 'open', header, head: Uint8Array.of(...ZSTD_MAGIC, ...descriptor, ...rest) }
  let isLast = false
  while (!isLast) {
    const block = littleEndian(yield* take(3))
    const type = (block >> 1) & 3
    isLast = (block & 1) === 1
    // Of a run (type 1) only the byte that is repeated is there. Type 3 does not exist: no decompressor goes on behind it.
    yield { kind: 'pass', count: type === 1 ? 1 : block >> 3 }
  }
  if (header.hasChecksum) yield* take(4)
  yield { kind: 'close' }
}

function* take(count: number): Grammar<Uint8Array> {
  return yield { kind: 'take', count }
}
