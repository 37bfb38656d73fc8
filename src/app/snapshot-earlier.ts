import { stat } from 'node:fs/promises'
import type { Limits } from '../model/limits.js'
import { parseReference } from '../oci/reference.js'
import type { Fetched, ImageStore } from '../store/image-store.js'
import { collectImage } from '../store/snapshot/collect-image.js'
import type { Collecting } from '../store/snapshot/collecting.js'
import type { TopDescriptor } from '../store/snapshot/contents.js'
import { openSnapshot, type Snapshot } from '../store/snapshot/open-snapshot.js'
import { createSnapshotStore, tagsIn } from '../store/snapshot/snapshot-store.js'
import { NO_REFERRERS } from '../store/referrers.js'
import { absent, atPlace, StoreError } from '../store/store-error.js'
import type { SnapshotPlan, SnapshotTarget } from './snapshot-plan.js'

/** What an earlier snapshot holds of what is not taken anew. */
export interface Kept {
  readonly images: ReadonlyMap<string, TopDescriptor>
  readonly tags: ReadonlyMap<string, readonly string[]>
}

/** Of no earlier snapshot. */
export const NOTHING: Kept = { images: new Map(), tags: new Map() }

const NEVER = new AbortController().signal

/** The snapshot that is there already; undefined where there is none. Throws where it cannot be read. */
export async function openEarlier({ path }: SnapshotTarget, limits: Limits): Promise<Snapshot | undefined> {
  const snapshot = openSnapshot({ path }, { limits, workingDirectory: '/' })
  const isThere = await stat(path).then(
    () => true,
    () => false,
  )
  if (!isThere) return undefined
  await snapshot.listing(NEVER)
  return snapshot
}

/** Collects what the earlier snapshot holds of other images than those of the plan, every byte hashed once more. */
export async function keepEarlier(
  snapshot: Snapshot,
  { references, tags: listed }: Pick<SnapshotPlan, 'references' | 'tags'>,
  collecting: Collecting,
): Promise<Kept> {
  const listing = await snapshot.listing(collecting.signal)
  const images = new Map<string, TopDescriptor>()
  const tags = new Map<string, readonly string[]>()
  for (const [name, top] of listing.images) {
    if (references.has(name)) continue
    const reference = atPlace(snapshot.place, 'index.json', () => parseReference(name))
    const store = lenient(createSnapshotStore(snapshot, reference))
    const attached = listing.referrers.has(`${store.repository}@${top.digest}`)
    const collected = await collectImage(store, collecting, attached)
    if (collected.kind === 'found') images.set(name, collected.value)
  }
  for (const name of listing.tags.keys()) {
    if (listed.has(name)) continue
    const repository = atPlace(snapshot.place, 'index.json', () => parseReference(name))
    tags.set(name, await tagsIn(snapshot, repository, collecting.signal))
  }
  return { images, tags }
}

/** What was left out before is so again. */
function lenient(store: ImageStore): ImageStore {
  const orMissing = async <T>(work: Promise<T>): Promise<T | Extract<Fetched<never>, { readonly kind: 'missing' }>> =>
    work.catch((error: unknown) => {
      if (!(error instanceof StoreError && error.code === 'snapshot.missing')) throw error
      return absent({ side: 'source', name: store.reference }, { code: error.code, why: 'it was left out' })
    })
  return {
    ...store,
    document: (descriptor, signal) => orMissing(store.document(descriptor, signal)),
    smallBlob: (descriptor, signal) => orMissing(store.smallBlob(descriptor, signal)),
    referrers: async (subject, signal) => {
      const list = await orMissing(store.referrers?.(subject, signal) ?? Promise.resolve(NO_REFERRERS))
      return 'kind' in list ? { found: [], problem: list.problem } : list
    },
  }
}
