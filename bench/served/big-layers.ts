import { promisify } from 'node:util'
import { gzip, zstdCompress } from 'node:zlib'
import { anImage, type BuiltImage } from '../../__tests__/helpers/image/image.js'
import { aLayer } from '../../__tests__/helpers/image/layer.js'
import { aTar } from '../../__tests__/helpers/image/tar.js'
import { digestOf } from '../../src/oci/digest.js'

export interface LayersSpec {
  readonly count: number
  /** Unpacked, of each. */
  readonly mebibytes: number
  readonly compression: 'gzip' | 'zstd'
}

const MiB = 1024 ** 2
const WORDS = 1536
const gzipped = promisify(gzip)
const zstded = promisify(zstdCompress)

/** An image of large layers, which pack about as well as programs and libraries do. */
export async function anImageOfLayers({ count, mebibytes, compression }: LayersSpec): Promise<BuiltImage> {
  const layers = []
  for (let at = 0; at < count; at += 1) {
    const plain = aTar({ programs: likePrograms(mebibytes * MiB, at + 1) })
    const bytes = compression === 'gzip' ? await gzipped(plain, { level: 6 }) : await zstded(plain)
    const extra = { bytes, digest: digestOf(bytes), diffID: digestOf(plain), tar: EMPTY }
    layers.push(aLayer(EMPTY, compression, 'oci', extra))
  }
  return anImage({ layers })
}

const EMPTY = new Uint8Array()

/** Words of their own, in an order that nothing foretells; the same for the same seed. */
function likePrograms(bytes: number, seed: number): Uint8Array {
  let state = seed
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  const words = Array.from({ length: WORDS }, () => Uint8Array.from({ length: 6 + (next() % 20) }, () => next() & 255))
  const made = new Uint8Array(bytes)
  for (let at = 0; at < bytes;) {
    const word = words[next() % WORDS] ?? EMPTY
    made.set(word.subarray(0, bytes - at), at)
    at += word.byteLength
  }
  return made
}
