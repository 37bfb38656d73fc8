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

interface Piece {
  readonly bytes: Buffer
  readonly packed: Buffer
}

/** A full flush ends it so that what comes next does not lean on it. */
function packed(bytes: Buffer): Piece {
  return { bytes, packed: deflateRawSync(bytes, { level: 1, finishFlush: constants.Z_FULL_FLUSH }) }
}

let body: Piece | undefined

/**
 * A gzip layer of one member of about `mebibytes` MiB as stored, half as much again unpacked. It begins in its own way; all
 * that follows is one piece, which is compressed once for all layers and repeated.
 */
export function createBigLayer(mebibytes: number): BigLayer {
  const bodyMiB = 16
  body ??= packed(Buffer.concat([randomBytes(bodyMiB * MiB), Buffer.alloc((bodyMiB / 2) * MiB, 'compressible ')]))
  const times = Math.ceil((mebibytes * MiB) / body.packed.length)
  const pieces: readonly Piece[] = [packed(randomBytes(1024)), ...new Array<Piece>(times).fill(body)]
  const length = (part: keyof Piece): number => pieces.reduce((sum, piece) => sum + piece[part].length, 0)
  const stored = createHash('sha256')
  const unpacked = createHash('sha256')

  function* parts(): Generator<Buffer> {
    let checksum = 0
    yield gzipHeader
    for (const piece of pieces) {
      checksum = crc32(piece.bytes, checksum)
      unpacked.update(piece.bytes)
      yield piece.packed
    }
    const trailer = Buffer.alloc(8)
    trailer.writeUInt32LE(checksum, 0)
    trailer.writeUInt32LE(length('bytes') % 2 ** 32, 4)
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
    size: gzipHeader.length + length('packed') + lastBlock.length + 8,
  }
}
