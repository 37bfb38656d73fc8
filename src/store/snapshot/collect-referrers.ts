import type { Descriptor } from '../../oci/descriptor.js'
import type { Digest } from '../../oci/digest.js'
import type { ImageStore } from '../image-store.js'
import type { Collecting } from './collecting.js'

/**
 * Collects what is attached to these digests, and to that in turn: lists and manifests, no blobs. What could not be told
 * is a gap, and no list is written of it. Throws what the store throws.
 */
export async function collectReferrers(
  store: ImageStore,
  subjects: readonly Digest[],
  { collection, limits, signal }: Collecting,
): Promise<void> {
  const visited = new Set<Digest>()

  async function visit(subject: Digest, depth: number): Promise<void> {
    if (visited.has(subject) || depth > limits.referrerDepth) return
    visited.add(subject)
    const name = `${store.repository}@${subject}`
    const list = await store.referrers?.(subject, signal)
    if (list === undefined) return
    if (list.problem !== undefined) {
      collection.gap(`What is attached to ${name} could not be told; it was left out. ${list.problem.message}`)
      return
    }
    collection.refer(name, list)
    await Promise.all(list.found.map(({ descriptor }) => take(name, descriptor, depth)))
  }

  async function take(name: string, descriptor: Descriptor, depth: number): Promise<void> {
    const bytes = await collection.once(descriptor, async () => {
      const fetched = await store.document(descriptor, signal)
      return fetched.kind === 'found' ? fetched.value.bytes : undefined
    })
    if (bytes === undefined) collection.gap(`${descriptor.digest}, attached to ${name}, is not there; it was left out.`)
    else await visit(descriptor.digest, depth + 1)
  }

  await Promise.all(subjects.map((subject) => visit(subject, 0)))
}
