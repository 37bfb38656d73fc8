import type { Descriptor } from '../oci/descriptor.js'
import type { BlobStore } from '../store/image-store.js'
import type { Finding } from './finding.js'

/** Asks a store whether it holds a blob of the right size, reading no more than it must. Throws what the store throws. */
export async function lookUpBlob(store: BlobStore, descriptor: Descriptor, signal: AbortSignal): Promise<Finding> {
  const shown = await store.lookUp(descriptor, signal)
  switch (shown.kind) {
    case 'proven':
      return { kind: 'proven', bytes: 0 }
    case 'claimed':
    case 'missing':
      return shown
    case 'size':
      return { kind: 'size', expected: descriptor.size, actual: shown.actual }
    case 'digest':
      return { kind: 'digest', expected: descriptor.digest, actual: shown.actual }
  }
}
