import { createMemory } from '../../async/memory.js'
import { formatReference, formatRepository, type Reference } from '../../oci/reference.js'
import type { Repository } from '../../registry/repository.js'
import type { ImageStore, StoredDocument } from '../image-store.js'
import { StoreError } from '../store-error.js'
import type { TopDescriptor } from './contents.js'
import { readTags, type Listing } from './listing.js'
import { readReferrerList } from './referrer-list.js'
import { TAKE_AGAIN, type Snapshot } from './open-snapshot.js'

const MOST_LISTED = 10

/**
 * An image of a registry as a snapshot holds it: the registry itself is asked nothing. What is not there throws: that a
 * snapshot lacks it says nothing of the registry.
 */
export function createSnapshotStore(snapshot: Snapshot, reference: Reference): ImageStore {
  const { registry, repository, tag, digest } = reference
  const name = formatReference(reference)
  const memory = createMemory<StoredDocument>()
  const { place } = snapshot

  async function readTop(signal: AbortSignal): Promise<StoredDocument> {
    const listing = await snapshot.listing(signal)
    const top = topIn(listing, reference)
    if (top !== undefined) return await snapshot.document(top, signal)
    const why = `it does not hold ${name}, but ${listed(listing)}`
    throw new StoreError(place, { code: 'snapshot.missing', why, advice: `${TAKE_AGAIN} Name this image for it, too.` })
  }

  const topOf = (signal: AbortSignal): Promise<StoredDocument> => memory.once('top', () => readTop(signal))

  function noLayers(what: string): StoreError {
    return new StoreError(place, { code: 'snapshot.missing', why: `it holds no layers, and ${what} was asked for` })
  }

  return {
    reference: name,
    // What it stands for: a note says who answers.
    transport: 'registry',
    repository: `${registry}/${repository}`,
    tag,
    pinnedByDigest: digest !== undefined,
    pinned: digest,
    top: async (signal) => ({ kind: 'found', value: await topOf(signal) }),
    // Its digest is known, so that a HEAD has nothing to tell.
    head: async (signal) => {
      const { document, bytes, digest: known } = await topOf(signal)
      return { kind: 'served', contentType: document.mediaType, digest: known, size: bytes.byteLength }
    },
    // A tag in a snapshot does not move. One beside a digest decides nothing, and may not be known.
    tagDigest: async (signal) => {
      if (digest !== undefined) return undefined
      return topIn(await snapshot.listing(signal), reference)?.digest
    },
    document: async (descriptor, signal) => ({ kind: 'found', value: await snapshot.document(descriptor, signal) }),
    smallBlob: async (descriptor, signal) => ({ kind: 'found', value: await snapshot.bytes(descriptor, signal) }),
    referrers: async (subject, signal) => {
      const list = (await snapshot.listing(signal)).referrers.get(`${registry}/${repository}@${subject}`)
      if (list !== undefined) return readReferrerList(await snapshot.bytes(list, signal), place)
      const why = `it does not hold what is attached to ${subject} in ${registry}/${repository}`
      const advice = `${TAKE_AGAIN} Set "referrers" for it, too.`
      throw new StoreError(place, { code: 'snapshot.missing', why, advice })
    },
    lookUp: (descriptor) => Promise.reject(noLayers(descriptor.digest)),
    blob: (descriptor) => Promise.reject(noLayers(descriptor.digest)),
    notes: () => {
      const known = snapshot.known()
      return known === undefined ? [] : [{ kind: 'snapshot.answered', file: snapshot.path, digest: known.digest }]
    },
  }
}

/** All tags that a repository had when the snapshot was taken. Throws `snapshot.missing` where they were not listed. */
export async function tagsIn(snapshot: Snapshot, of: Repository, signal: AbortSignal): Promise<readonly string[]> {
  const { place } = snapshot
  const repository = formatRepository(of)
  const list = (await snapshot.listing(signal)).tags.get(repository)
  if (list !== undefined) return readTags(await snapshot.bytes(list, signal), place)
  const why = `it holds no list of the tags of ${repository}`
  const advice = `${TAKE_AGAIN} Give it the list that selects the tags.`
  throw new StoreError(place, { code: 'snapshot.missing', why, advice })
}

/** As it was asked for, or by its digest from the same repository. */
function topIn({ images }: Listing, reference: Reference): TopDescriptor | undefined {
  const exact = images.get(formatReference(reference))
  const { digest } = reference
  if (digest === undefined) return exact
  if (exact?.digest === digest) return exact
  const repository = formatRepository(reference)
  for (const [name, top] of images) {
    const isOfRepository = name.startsWith(`${repository}:`) || name.startsWith(`${repository}@`)
    if (isOfRepository && top.digest === digest) return top
  }
  return undefined
}

function listed({ images }: Listing): string {
  const names = [...images.keys()]
  const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : ''
  return names.length === 0 ? 'nothing' : `${names.slice(0, MOST_LISTED).join(', ')}${more}`
}
