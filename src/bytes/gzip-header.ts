import { crc32 } from 'node:zlib'
import type { BlockReader, Reading } from './block-reader.js'
import type { Oddity } from './decoder.js'
import { malformed } from './error.js'
import { littleEndian } from './little-endian.js'

/** Go's reader has room for so many bytes of a name or comment, its closing zero included (compress/gzip, readString). */
const LONGEST_TEXT = 512

const MAGIC = 0x8b1f
const DEFLATE = 8

const HEADER_CHECKSUM = 0x02
const EXTRA = 0x04
const NAME = 0x08
const COMMENT = 0x10
const RESERVED = 0xe0

/**
 * Reads the header of a gzip member (RFC 1952, 2.3) and ends behind it. Fields may be of any length: none is kept. The
 * answer is what some clients refuse of it. Throws `layer.malformed` where zlib does, and with its words.
 */
export function* readGzipHeader(input: BlockReader): Reading<Oddity | undefined> {
  // A field at a time, as zlib does: what is wrong already is told from what was cut.
  const magic = yield* input.read(2)
  if (littleEndian(magic) !== MAGIC) throw malformed('incorrect header check')
  const kind = yield* input.read(2)
  const flags = littleEndian(kind) >> 8
  if (kind[0] !== DEFLATE) throw malformed('unknown compression method')
  if ((flags & RESERVED) !== 0) throw malformed('unknown header flags set')
  // Time, extra flags and operating system.
  const others = yield* input.read(6)
  let checksum = [magic, kind, others].reduce((sum, bytes) => crc32(bytes, sum), 0)

  if ((flags & EXTRA) !== 0) {
    const length = yield* input.read(2)
    checksum = yield* passBytes(input, littleEndian(length), crc32(length, checksum))
  }
  let isReadable = true
  for (const field of [NAME, COMMENT]) {
    if ((flags & field) === 0) continue
    const text = yield* passText(input, checksum)
    checksum = text.checksum
    isReadable &&= text.bytes <= LONGEST_TEXT
  }
  if ((flags & HEADER_CHECKSUM) !== 0 && littleEndian(yield* input.read(2)) !== (checksum & 0xffff)) {
    throw malformed('header crc mismatch')
  }
  if (!isReadable) return 'gzip-header'
  // The parallel reader of Podman and its relatives leaves the fields out of the checksum.
  return (flags & HEADER_CHECKSUM) !== 0 && (flags & (EXTRA | NAME | COMMENT)) !== 0 ? 'gzip-checksum' : undefined
}

/** The checksum with the bytes that were passed. */
function* passBytes(input: BlockReader, count: number, before: number): Reading<number> {
  let checksum = before
  let left = count
  for (;;) {
    const part = input.take(left)
    checksum = crc32(part, checksum)
    left -= part.byteLength
    if (left === 0) return checksum
    yield 'more'
  }
}

/** The same for all bytes up to a zero, and how many they are. */
function* passText(input: BlockReader, before: number): Reading<{ readonly checksum: number; readonly bytes: number }> {
  let checksum = before
  let bytes = 0
  for (;;) {
    const part = input.takeText()
    checksum = crc32(part, checksum)
    bytes += part.byteLength
    if (part.at(-1) === 0) return { checksum, bytes }
    yield 'more'
  }
}
