import { hashUncompressed } from '../../src/bytes/hash-uncompressed.js'
import type { Case } from './cases.js'
import { reading, refused, type Reading } from './reading.js'

const MOST_BYTES = 1024 * 1024

/**
 * A layer, cut in several ways that must not change the outcome. It is refused also where it unpacks to something else
 * than `diff-id` says.
 */
export async function readLayer({ bytes, optional }: Case): Promise<Reading> {
  const layer = bytes('layer')
  const readings = await Promise.all([1, 7, 4096, Math.max(1, layer.byteLength)].map((cut) => readCut(layer, cut)))
  const [first = refused('corpus.empty')] = readings
  if (readings.some((other) => JSON.stringify(other) !== JSON.stringify(first))) return refused('corpus.cuts-disagree')
  const diffID = optional('diff-id')?.trim()
  const isOther = diffID !== undefined && first.seen?.endsWith(` ${diffID}`) === false
  return isOther ? refused('layer.content') : first
}

function readCut(layer: Uint8Array, cut: number): Promise<Reading> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < layer.byteLength; at += cut) {
      yield await Promise.resolve(layer.subarray(at, at + cut))
    }
  }
  return reading(async () => {
    const { compression, digest } = await hashUncompressed(chunks(), { algorithm: 'sha256', maxBytes: MOST_BYTES })
    return `${compression} ${digest}`
  })
}
