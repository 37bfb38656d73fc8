import { abortable } from '../async/abortable.js'
import type { BlobStore, BlobStream } from '../store/image-store.js'

/**
 * A store whose answers about blobs end with the signal, whether or not it listens to it. So work that stands on it always
 * comes to an end by itself, and keeps what it found out before.
 */
export function boundedStore(store: BlobStore, signal: AbortSignal): BlobStore {
  return {
    reference: store.reference,
    repository: store.repository,
    lookUp: (descriptor, own) => abortable(store.lookUp(descriptor, own), signal),
    blob: async (descriptor, own) => {
      const fetched = await abortable(store.blob(descriptor, own), signal)
      return fetched.kind === 'found' ? { kind: 'found', value: boundedStream(fetched.value, signal) } : fetched
    },
  }
}

function boundedStream(stream: BlobStream, signal: AbortSignal): BlobStream {
  const source = stream.chunks[Symbol.asyncIterator]()
  const iterator: AsyncIterator<Uint8Array> = {
    next: () => abortable(source.next(), signal),
    return: async () => {
      await source.return?.()
      return { done: true, value: undefined }
    },
  }
  return { chunks: { [Symbol.asyncIterator]: () => iterator }, end: () => stream.end() }
}
