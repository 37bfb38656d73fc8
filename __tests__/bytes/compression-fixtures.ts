import { constants, crc32, deflateRawSync, zstdCompressSync } from 'node:zlib'
import { gzip, noise, rawFrame, runFrame, skippable, zstd } from './packed-layers.js'

/** A packed layer, and what must come of it: unpacked content, or the code of an error. */
export type Fixture = readonly [name: string, packed: Uint8Array, expected: Uint8Array | string]

const EMPTY = Buffer.alloc(0)
const ONE = Buffer.from('a')
const A = Buffer.from('a file of a layer\n'.repeat(12))
const B = noise(160)
const join = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts)

interface MemberSpec {
  readonly flags?: number
  readonly fields?: Uint8Array
  readonly level?: number
  readonly crc?: number
  readonly size?: number
  readonly method?: number
}

/** A gzip member (RFC 1952) written by hand: any flags, fields and trailer. */
export function member(content: Uint8Array, spec: MemberSpec = {}): Buffer {
  const { flags = 0, fields = EMPTY, level = 6, crc = crc32(content), size = content.byteLength, method = 8 } = spec
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc, 0)
  trailer.writeUInt32LE(size, 4)
  const head = Buffer.from([0x1f, 0x8b, method, flags, 0, 0, 0, 0, 0, 255])
  return join(head, fields, deflateRawSync(content, { level }), trailer)
}

/** Flags FHCRC, FEXTRA, FNAME and FCOMMENT, with a header checksum that is right, or off by `error`. */
export function fullHeader(content: Uint8Array, error = 0): Buffer {
  const fields = join(Buffer.from([4, 0, 0x41, 0x70, 0, 0]), Buffer.from('name\0'), Buffer.from('a comment\0'))
  const head = join(Buffer.from([0x1f, 0x8b, 8, 0b11110, 0, 0, 0, 0, 0, 255]), fields)
  const checksum = Buffer.alloc(2)
  checksum.writeUInt16LE((crc32(head) & 0xffff) ^ error)
  return member(content, { flags: 0b11110, fields: join(fields, checksum) })
}

function named(content: Uint8Array, length: number): Buffer {
  return member(content, { flags: 8, fields: Buffer.from('n'.repeat(length) + '\0') })
}

function extra(length: number, content: Uint8Array = ONE): Buffer {
  return join(Buffer.from([length & 0xff, length >> 8]), Buffer.alloc(length, content))
}

/** A zstd frame of the given header and blocks; each block with its type: 0 raw, 1 run, 2 compressed, 3 reserved. */
function frame(
  header: string,
  ...blocks: readonly (readonly [type: number, size: number, bytes: Uint8Array])[]
): Buffer {
  const parts = blocks.map(([type, size, bytes], index) => {
    const head = Buffer.alloc(3)
    head.writeUIntLE(size * 8 + type * 2 + (index === blocks.length - 1 ? 1 : 0), 0, 3)
    return join(head, bytes)
  })
  return join(Buffer.from('28b52ffd' + header, 'hex'), ...parts)
}

const raw = (bytes: Uint8Array): readonly [number, number, Uint8Array] => [0, bytes.byteLength, bytes]
const zstdAt = (content: Uint8Array, params: Readonly<Record<number, number>>): Buffer =>
  zstdCompressSync(content, { params })
const SUMMED = zstd(A, { hasChecksum: true })
const flip = (bytes: Uint8Array, at: number): Buffer => {
  const changed = Buffer.from(bytes)
  changed[at < 0 ? changed.byteLength + at : at] = (changed.at(at) ?? 0) ^ 0x55
  return changed
}

export const GZIP_FIXTURES: readonly Fixture[] = [
  ['one byte', gzip(ONE), ONE],
  ['stored blocks', member(A, { level: 0 }), A],
  ['stored blocks over the largest one', member(noise(70_000), { level: 0 }), noise(70_000)],
  ['every optional field', fullHeader(A), A],
  ['a file name', member(A, { flags: 8, fields: Buffer.from('layer.tar\0') }), A],
  [
    'members at different levels',
    join(member(A, { level: 1 }), member(B, { level: 9 }), member(ONE, { level: 0 })),
    join(A, B, ONE),
  ],
  [
    'a hundred members',
    join(...Array.from({ length: 100 }, (_, at) => gzip(Buffer.from([at])))),
    Buffer.from(Array.from({ length: 100 }, (_, at) => at)),
  ],
  ['content of a window', gzip(Buffer.alloc(32_768, A)), Buffer.alloc(32_768, A)],
  ['content of a window and a byte', gzip(Buffer.alloc(32_769, A)), Buffer.alloc(32_769, A)],
  ['a member that holds a member', gzip(gzip(A)), gzip(A)],
  ['flushes in the middle', flushed(), join(A, A)],
  ['a wrong header checksum', fullHeader(A, 1), 'layer.malformed'],
  ['a wrong header checksum in the second member', join(gzip(A), fullHeader(B, 1)), 'layer.malformed'],
  ['a reserved flag in the second member', join(gzip(A), member(B, { flags: 0x80 })), 'layer.malformed'],
  ['an unknown method in the second member', join(gzip(A), member(B, { method: 0 })), 'layer.malformed'],
  ['a wrong checksum in the second member', join(gzip(A), member(B, { crc: 1 })), 'layer.malformed'],
  ['a wrong checksum, cut behind it', member(A, { crc: 1 }).subarray(0, -4), 'layer.malformed'],
  ['a size that leads astray', join(member(A, { size: 1 }), gzip(B)), 'layer.malformed'],
  ['a long name in each member', join(named(A, 511), named(B, 5000)), join(A, B)],
  ['an extra field of the largest size', member(A, { flags: 4, fields: extra(65_535) }), A],
  ['an extra field that looks like a member', member(A, { flags: 4, fields: extra(60, gzip(ONE)) }), A],
  ['content that looks like a member', join(member(gzip(A), { level: 0 }), gzip(B)), join(gzip(A), B)],
  ['a byte between members', join(gzip(A), ONE, gzip(B)), 'layer.malformed'],
  ['a byte between content and trailer', join(gzip(A).subarray(0, -8), ONE, gzip(A).subarray(-8)), 'layer.malformed'],
  ['a reserved flag', member(A, { flags: 0x20 }), 'layer.malformed'],
  ['an unknown method', member(A, { method: 7 }), 'layer.malformed'],
  ['a wrong checksum', member(A, { crc: 1 }), 'layer.malformed'],
  ['a wrong size', member(A, { size: A.byteLength + 1 }), 'layer.malformed'],
  ['a wrong size in the first of two', join(member(A, { size: 0 }), gzip(B)), 'layer.malformed'],
  ['no trailer', gzip(A).subarray(0, -8), 'layer.truncated'],
  ['half a trailer', gzip(A).subarray(0, -4), 'layer.truncated'],
  ['a header and nothing else', gzip(A).subarray(0, 10), 'layer.truncated'],
  ['half a header', gzip(A).subarray(0, 5), 'layer.truncated'],
  ['a second member of which the magic number is cut', join(gzip(A), Buffer.from([0x1f])), 'layer.truncated'],
  ['a second member of which the header is cut', join(gzip(A), gzip(B).subarray(0, 6)), 'layer.truncated'],
  ['a reserved block type', join(gzip(A).subarray(0, 10), Buffer.from([0x07, 0, 0])), 'layer.malformed'],
  ['a stored block of which the length is wrong', flip(member(A, { level: 0 }), 12), 'layer.malformed'],
  ['a line break at the end', join(gzip(A), Buffer.from('\n')), 'layer.truncated'],
  ['a tar block of zeros at the end', join(gzip(A), Buffer.alloc(512)), 'layer.trailing-data'],
  ['bzip2 behind it', join(gzip(A), Buffer.from('BZh91AY&SY')), 'layer.malformed'],
]

export const ZSTD_FIXTURES: readonly Fixture[] = [
  ['one byte', zstd(ONE), ONE],
  ['one byte, with a checksum', zstd(ONE, { hasChecksum: true }), ONE],
  ['nothing, with a checksum', zstd(EMPTY, { hasChecksum: true }), EMPTY],
  ['no size in the header', zstdAt(A, { [constants.ZSTD_c_contentSizeFlag]: 0 }), A],
  ['the smallest window', frame('0000', raw(A)), A],
  ['a raw block of nothing, last', frame('0058', raw(A), raw(EMPTY)), A],
  ['a raw block of the largest size', frame('0058', raw(noise(131_072)), raw(ONE)), join(noise(131_072), ONE)],
  ['raw and run blocks', frame('0058', raw(A), [1, 5000, ONE], raw(B)), join(A, Buffer.alloc(5000, 'a'), B)],
  ['a run of nothing', frame('0058', [1, 0, ONE], raw(A)), A],
  ['the highest level', zstdAt(noise(40_000), { [constants.ZSTD_c_compressionLevel]: 22 }), noise(40_000)],
  ['a negative level', zstdAt(A, { [constants.ZSTD_c_compressionLevel]: -5 }), A],
  ['content of exactly a block', zstd(Buffer.alloc(131_072, A)), Buffer.alloc(131_072, A)],
  ['content of a block and a byte', zstd(Buffer.alloc(131_073, A)), Buffer.alloc(131_073, A)],
  ['every kind of skippable frame', join(...Array.from({ length: 16 }, (_, kind) => skippable(B, kind)), zstd(A)), A],
  ['skippable frames all around', join(skippable(A), zstd(A), skippable(B), SUMMED, skippable(EMPTY)), join(A, A)],
  [
    'a hundred frames',
    join(...Array.from({ length: 100 }, (_, at) => zstd(Buffer.from([at])))),
    Buffer.from(Array.from({ length: 100 }, (_, at) => at)),
  ],
  ['a frame that holds a frame', zstd(zstd(A)), zstd(A)],
  ['an empty dictionary id', frame('01' + '58' + '00', raw(A)), A],
  ['a dictionary id', frame('01' + '58' + '01', raw(A)), 'layer.encoding-unsupported'],
  ['a dictionary id of four bytes', frame('03' + '58' + '00000001', raw(A)), 'layer.encoding-unsupported'],
  ['a reserved bit', frame('0858', raw(A)), 'layer.malformed'],
  ['an unused bit, which means nothing', frame('1058', raw(A)), A],
  ['a reserved block', frame('0058', [3, 1, ONE]), 'layer.malformed'],
  ['a reserved block, and no more', frame('0058', [3, 9, EMPTY]), 'layer.malformed'],
  ['a block larger than its window', frame('0000', raw(noise(1025))), 'layer.malformed'],
  ['a block larger than any', frame('0070', raw(noise(131_073))), 'layer.malformed'],
  ['less content than told', frame('2005', raw(ONE)), 'layer.malformed'],
  ['more content than told', frame('2001', raw(A)), 'layer.malformed'],
  ['a wrong checksum', flip(SUMMED, -1), 'layer.malformed'],
  ['half a checksum', SUMMED.subarray(0, -2), 'layer.truncated'],
  ['half a magic number', join(zstd(A), Buffer.from([0x28, 0xb5])), 'layer.truncated'],
  ['half a header', zstd(A).subarray(0, 5), 'layer.truncated'],
  ['half a block', zstd(A).subarray(0, -2), 'layer.truncated'],
  ['no last block', frame('0058', raw(A), raw(B)).subarray(0, -(B.byteLength + 3)), 'layer.truncated'],
  ['a skippable frame longer than the rest', join(zstd(A), Buffer.from('502a4d18ffffffff', 'hex')), 'layer.truncated'],
  ['one zero at the end', join(zstd(A), Buffer.alloc(1)), 'layer.malformed'],
  ['a tar block of zeros at the end', join(zstd(A), Buffer.alloc(512)), 'layer.malformed'],
  ['gzip behind it', join(zstd(A), gzip(B)), 'layer.malformed'],
  ['an old format behind it', join(zstd(A), Buffer.from('27b52ffd0058', 'hex')), 'layer.malformed'],
  ['a window of 72 MiB', rawFrame(0x81, A), 'limit.layer-window'],
  ['a single segment of 4 GiB', frame('a0ffffffff', raw(A)), 'limit.layer-window'],
  ['a run frame and a raw one', join(runFrame(0x62, 300), rawFrame(0x58, B)), join(Buffer.alloc(300, 'b'), B)],
]

/** One member with a full flush between two parts. */
function flushed(): Buffer {
  const part = deflateRawSync(A, { finishFlush: constants.Z_FULL_FLUSH })
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc32(join(A, A)), 0)
  trailer.writeUInt32LE(A.byteLength * 2, 4)
  return join(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]), part, part, deflateRawSync(EMPTY), trailer)
}
