import { createMemory } from '../../async/memory.js'
import type { Descriptor } from '../../oci/descriptor.js'
import type { Digest } from '../../oci/digest.js'
import { keyOf } from '../descriptor-key.js'
import type { StoredReferrers } from '../referrers.js'
import { StoreError } from '../store-error.js'

/** The documents of a snapshot while it is taken; what several images share is asked for once. */
export interface Collection {
  readonly documents: ReadonlyMap<Digest, Uint8Array>
  /** What refers to digests, by `registry/repository@digest`. */
  readonly referrers: ReadonlyMap<string, StoredReferrers>
  /** What there is to say about documents that are not there, each once. */
  readonly gaps: ReadonlySet<string>
  /** Takes a document in. Throws `limit.snapshot-size` where all of them together are too long. */
  keep(digest: Digest, bytes: Uint8Array): void
  /** Gives what a descriptor names, from what is held or by asking; undefined where it is not there. */
  once(descriptor: Descriptor, ask: () => Promise<Uint8Array | undefined>): Promise<Uint8Array | undefined>
  gap(sentence: string): void
  /** Takes a list of referrers in. */
  refer(of: string, list: StoredReferrers): void
}

/** The most bytes of all documents of one file together. */
const MOST_BYTES = 256 * 1024 ** 2

/** An empty collection for the file that is called `name`. */
export function createCollection(name: string, mostBytes = MOST_BYTES): Collection {
  const documents = new Map<Digest, Uint8Array>()
  const gaps = new Set<string>()
  const referrers = new Map<string, StoredReferrers>()
  const asked = createMemory<Uint8Array | undefined>()
  let total = 0

  function keep(digest: Digest, bytes: Uint8Array): void {
    if (documents.has(digest)) return
    total += bytes.byteLength
    if (total > mostBytes) {
      const why = `its documents have more than ${mostBytes} bytes, which is the limit`
      const place = { side: 'source', name: `snapshot ${name}` } as const
      throw new StoreError(place, { code: 'limit.snapshot-size', why, advice: 'Take several snapshots.' })
    }
    documents.set(digest, bytes)
  }

  return {
    documents,
    gaps,
    referrers,
    refer: (of, list) => void referrers.set(of, list),
    keep,
    gap: (sentence) => void gaps.add(sentence),
    once: (descriptor, ask) =>
      asked.once(keyOf(descriptor), async () => {
        const known = documents.get(descriptor.digest)
        if (known?.byteLength === descriptor.size) return known
        const bytes = await ask()
        if (bytes !== undefined) keep(descriptor.digest, bytes)
        return bytes
      }),
  }
}
