import type { BlobStream, ImageStore } from '../store/image-store.js'
import { bounded } from './deadline.js'

/**
 * A store whose answers end with the signal, whether or not it listens to it. So work that stands on it always comes to
 * an end by itself, and keeps what it found out before.
 */
export function boundedStore(store: ImageStore, signal: AbortSignal): ImageStore {
  return {
    ...store,
    reference: store.reference,
    repository: store.repository,
    tag: store.tag,
    pinnedByDigest: store.pinnedByDigest,
    top: (own) => bounded(store.top(own), signal),
    tagDigest: (own) => bounded(store.tagDigest(own), signal),
    document: (descriptor, own) => bounded(store.document(descriptor, own), signal),
    smallBlob: (descriptor, own) => bounded(store.smallBlob(descriptor, own), signal),
    lookUp: (descriptor, own) => bounded(store.lookUp(descriptor, own), signal),
    blob: async (descriptor, own) => {
      const fetched = await bounded(store.blob(descriptor, own), signal)
      return fetched.kind === 'found' ? { kind: 'found', value: boundedStream(fetched.value, signal) } : fetched
    },
  }
}

function boundedStream(stream: BlobStream, signal: AbortSignal): BlobStream {
  const source = stream.chunks[Symbol.asyncIterator]()
  const iterator: AsyncIterator<Uint8Array> = {
    next: () => bounded(source.next(), signal),
    return: async () => (await source.return?.()) ?? { done: true, value: undefined },
  }
  return { chunks: { [Symbol.asyncIterator]: () => iterator }, end: () => stream.end() }
}
