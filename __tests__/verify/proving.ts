import { gzipSync } from 'node:zlib'
import { createWindowTurns } from '../../src/bytes/window-turns.js'
import type { Descriptor } from '../../src/oci/descriptor.js'
import { algorithmOf, digestOf, type Digest } from '../../src/oci/digest.js'
import type { BlobStore } from '../../src/store/image-store.js'
import type { Finding } from '../../src/verify/finding.js'
import { judgeLayer, readLayer, type ProofOptions } from '../../src/verify/prove.js'

/** A layer, unpacked and packed, and another one. */
export const TAR = Buffer.alloc(60_000, 'a layer, unpacked\n')
export const OTHER = Buffer.alloc(60_000, 'another layer, unpacked\n')
export const GZIP = gzipSync(TAR)
export const DIFF_ID = digestOf(TAR)
/** Bytes that no packing makes smaller. */
export const NOISE = Buffer.concat(
  Array.from({ length: 2000 }, (_, index) => Buffer.from(digestOf(Buffer.from([index & 255, index >> 8])))),
)

export const signal = new AbortController().signal
export const options = { maxBytes: 1024 ** 2, signal, turns: createWindowTurns() }

/** Reads a layer of the mirror's own; `isSources` where the source names the same one in the same way. */
export async function proveLayer(
  store: BlobStore,
  layer: Descriptor,
  diffID: Digest,
  how: ProofOptions,
  isSources = false,
): Promise<Finding> {
  const task = { action: 'read', descriptor: layer, diffID, isSources, positions: [1] } as const
  return judgeLayer(task, diffID, await readLayer(store, layer, algorithmOf(diffID), how))
}
