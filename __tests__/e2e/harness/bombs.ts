import { createHash } from 'node:crypto'
import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib'

/** A small layer that unpacks to much: as stored, and the digest that a config would give it. */
export interface Bomb {
  readonly bytes: Buffer
  /** Unpacked. */
  readonly size: number
  readonly diffID: string
}

const MiB = 1024 ** 2
const PIECE = 64 * MiB

/** One gzip member of zeros: a piece compressed once and repeated, so that it is quick to make. */
export function gzipBomb(gibibytes: number): Bomb {
  const piece = Buffer.alloc(PIECE)
  const times = (gibibytes * 1024 * MiB) / PIECE
  const packed = deflateRawSync(piece, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const trailer = Buffer.alloc(8)
  let checksum = 0
  for (let count = 0; count < times; count += 1) checksum = crc32(piece, checksum)
  trailer.writeUInt32LE(checksum, 0)
  trailer.writeUInt32LE((PIECE * times) % 2 ** 32, 4)
  const head = gzipSync('').subarray(0, 10)
  const end = deflateRawSync('')
  return bomb(Buffer.concat([head, ...Array.from({ length: times }, () => packed), end, trailer]), gibibytes)
}

/** gzip members of zeros, all the same. */
export function gzipMembersBomb(gibibytes: number): Bomb {
  const member = gzipSync(Buffer.alloc(PIECE), { level: 9 })
  return bomb(Buffer.concat(repeated(member, (gibibytes * 1024 * MiB) / PIECE)), gibibytes)
}

/** One zstd frame of runs, each of them 128 KiB of zeros in four bytes, with a window of 2 to the power `windowLog`. */
export function zstdBomb(gibibytes: number, windowLog: number): Bomb {
  const run = 128 * 1024
  const block = (isLast: boolean): Buffer => {
    const bytes = Buffer.alloc(4)
    bytes.writeUIntLE(run * 8 + 0b10 + (isLast ? 1 : 0), 0, 3)
    return bytes
  }
  const blocks = repeated(block(false), (gibibytes * 1024 * MiB) / run - 1)
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, (windowLog - 10) << 3])
  return bomb(Buffer.concat([head, ...blocks, block(true)]), gibibytes)
}

/** zstd frames of 1 MiB of zeros each. */
export function zstdFramesBomb(gibibytes: number): Bomb {
  const run = 128 * 1024
  const block = Buffer.alloc(4)
  block.writeUIntLE(run * 8 + 0b10, 0, 3)
  const last = Buffer.alloc(4)
  last.writeUIntLE(run * 8 + 0b11, 0, 3)
  const frame = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]), ...repeated(block, 7), last])
  return bomb(Buffer.concat(repeated(frame, gibibytes * 1024)), gibibytes)
}

function repeated(bytes: Buffer, times: number): readonly Buffer[] {
  return Array.from({ length: times }, () => bytes)
}

function bomb(bytes: Buffer, gibibytes: number): Bomb {
  return { bytes, size: gibibytes * 1024 * MiB, diffID: zerosDigest(gibibytes) }
}

/** No limit of a test lets a bomb be read to its end, so any digest will do that is not true by chance. */
function zerosDigest(gibibytes: number): string {
  return `sha256:${createHash('sha256').update(`${gibibytes} GiB of zeros`).digest('hex')}`
}
