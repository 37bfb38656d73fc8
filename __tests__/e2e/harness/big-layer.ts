import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { constants, crc32, deflateRawSync } from 'node:zlib'

export interface BigLayer {
  /** The digests are known once the stream has ended. */
  readonly stream: Readable
  readonly digest: () => string
  readonly diffID: () => string
  /** Bytes as stored. */
  readonly size: number
}

const MiB = 1024 ** 2
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const lastBlock = deflateRawSync(Buffer.alloc(0))

/**
 * A gzip layer of one member of about `mebibytes` MiB as stored, half as much again unpacked. One piece is compressed
 * once and repeated: a full flush ends it so that the next one does not lean on it.
 */
export function createBigLayer(mebibytes: number): BigLayer {
  const pieceMiB = 16
  const piece = Buffer.concat([randomBytes(pieceMiB * MiB), Buffer.alloc((pieceMiB / 2) * MiB, 'compressible ')])
  const packed = deflateRawSync(piece, { level: 1, finishFlush: constants.Z_FULL_FLUSH })
  const times = Math.ceil((mebibytes * MiB) / packed.length)
  const stored = createHash('sha256')
  const unpacked = createHash('sha256')

  function* parts(): Generator<Buffer> {
    let checksum = 0
    yield gzipHeader
    for (let count = 0; count < times; count += 1) {
      checksum = crc32(piece, checksum)
      unpacked.update(piece)
      yield packed
    }
    const trailer = Buffer.alloc(8)
    trailer.writeUInt32LE(checksum, 0)
    trailer.writeUInt32LE((piece.length * times) % 2 ** 32, 4)
    yield Buffer.concat([lastBlock, trailer])
  }

  function* hashed(): Generator<Buffer> {
    for (const part of parts()) {
      stored.update(part)
      yield part
    }
  }

  return {
    stream: Readable.from(hashed()),
    digest: () => `sha256:${stored.copy().digest('hex')}`,
    diffID: () => `sha256:${unpacked.copy().digest('hex')}`,
    size: gzipHeader.length + packed.length * times + lastBlock.length + 8,
  }
}
