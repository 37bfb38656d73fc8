import { ContentError } from './error.js'
import { isSkippableMagic, isZstdMagic } from './sniff.js'
import { headerBytesAfter, littleEndian, parseFrameHeader, type FrameHeader } from './zstd-header.js'

/** What must happen next for the walk over zstd frames to go on. */
export type Step =
  /** Hand over the next few bytes (14 at most). `isBorder` where the input may end here. */
  | { readonly kind: 'take'; readonly count: number; readonly isBorder: boolean }
  /** Pass over bytes that say nothing about borders. */
  | { readonly kind: 'pass'; readonly count: number }
  /** A frame began; `head` is its magic number and header, taken already. */
  | { readonly kind: 'open'; readonly header: FrameHeader; readonly head: Uint8Array }
  /** All bytes of the open frame were taken or passed. */
  | { readonly kind: 'close' }

/** The answer to `take` is the bytes; what the other steps are answered is not read. */
type Grammar<T> = Generator<Step, T, Uint8Array>

/**
 * The layout of zstd data (RFC 8878, 3.1): frames and skippable frames, one after the other, for ever.
 * Throws `layer.malformed`, `layer.encoding-unsupported` (dictionary) and `limit.layer-window`.
 */
export function* zstdGrammar(): Grammar<never> {
  for (;;) {
    const magic = yield* takeMagic()
    if (isZstdMagic(magic[0], 0)) yield* frame(magic)
    else yield { kind: 'pass', count: littleEndian(yield* take(4)) }
  }
}

/** Byte by byte, so that what cannot become a frame is told from a frame that was cut. */
function* takeMagic(): Grammar<Uint8Array> {
  const magic = new Uint8Array(4)
  for (let index = 0; index < magic.length; index++) {
    const [byte] = yield { kind: 'take', count: 1, isBorder: index === 0 }
    const isFirstOfFrame = index === 0 ? isZstdMagic(byte, 0) : isZstdMagic(magic[0], 0)
    const fits = isFirstOfFrame ? isZstdMagic(byte, index) : isSkippableMagic(byte, index)
    if (byte === undefined || !fits) {
      throw new ContentError('layer.malformed', 'The zstd layer goes on behind a frame with bytes that are no frame.')
    }
    magic[index] = byte
  }
  return magic
}

function* frame(magic: Uint8Array): Grammar<void> {
  const descriptor = yield* take(1)
  const flags = littleEndian(descriptor)
  const rest = yield* take(headerBytesAfter(flags))
  const header = parseFrameHeader(flags, rest)
  yield { kind: 'open', header, head: Buffer.concat([magic, descriptor, rest]) }
  let isLast = false
  while (!isLast) {
    const block = littleEndian(yield* take(3))
    const type = (block >> 1) & 3
    if (type === 3)
      throw new ContentError('layer.malformed', 'The zstd layer has a block of a type that does not exist.')
    isLast = (block & 1) === 1
    // Of a run (type 1) only the byte that is repeated is there.
    yield { kind: 'pass', count: type === 1 ? 1 : block >> 3 }
  }
  if (header.hasChecksum) yield { kind: 'pass', count: 4 }
  yield { kind: 'close' }
}

function* take(count: number): Grammar<Uint8Array> {
  return yield { kind: 'take', count, isBorder: false }
}
