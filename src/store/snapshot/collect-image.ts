import type { Limits } from '../../model/limits.js'
import type { Descriptor } from '../../oci/descriptor.js'
import type { Digest } from '../../oci/digest.js'
import { parseDocument, type ManifestDocument } from '../../oci/document.js'
import { isAttestation } from '../../oci/image-index.js'
import { isIndexType, isManifestType, MEDIA_TYPES } from '../../oci/media-type.js'
import type { Fetched, ImageStore } from '../image-store.js'
import { StoreError, type Place } from '../store-error.js'
import { collectReferrers } from './collect-referrers.js'
import type { Collecting } from './collecting.js'
import type { TopDescriptor } from './contents.js'

/**
 * Collects what a comparison may ask of a source: its top, and the indexes, manifests and configs under it, of every
 * platform; with `attached` also what is attached to them, without its blobs. What the source lists and does not hold is a gap. Throws what the store throws, `limit.index-depth`,
 * `limit.index-children` and `source.corrupt`.
 */
export async function collectImage(
  store: ImageStore,
  collecting: Collecting,
  attached = false,
): Promise<Fetched<TopDescriptor>> {
  const { collection, limits, signal } = collecting
  const top = await store.top(signal)
  if (top.kind === 'missing') return top
  const { digest, bytes, document } = top.value
  collection.keep(digest, bytes)
  const walk = createWalk(store, collecting, attached)
  await walk.follow(document, limits.indexDepth)
  if (attached) await collectReferrers(store, [digest, ...walk.found], collecting)
  return { kind: 'found', value: { mediaType: document.mediaType, digest, size: bytes.byteLength } }
}

interface Walk {
  follow(document: ManifestDocument, depth: number): Promise<void>
  /** Documents that were met. */
  readonly found: ReadonlySet<Digest>
}

/** Goes from one document to all that is under it; `depth` is how many indexes deep it may go. */
function createWalk(store: ImageStore, { collection, limits, signal }: Collecting, attached: boolean): Walk {
  const found = new Set<Digest>()
  const place: Place = { side: 'source', name: store.reference }
  let entries = 0

  async function follow(document: ManifestDocument, depth: number): Promise<void> {
    switch (document.kind) {
      case 'artifact':
        return
      case 'manifest':
        await takeConfig(document.config)
        return
      case 'index': {
        const wanted = document.manifests.filter((entry) => isDocument(entry) && (attached || !isAttestation(entry)))
        entries += wanted.length
        if (depth === 0) throw tooDeep(place, limits)
        if (entries > limits.indexChildren) throw tooMany(place, entries, limits)
        await Promise.all(wanted.map((entry) => takeEntry(entry, depth)))
      }
    }
  }

  async function takeEntry(entry: Descriptor, depth: number): Promise<void> {
    const bytes = await collection.once(entry, async () => {
      const fetched = await store.document(entry, signal)
      return fetched.kind === 'found' ? fetched.value.bytes : undefined
    })
    if (bytes === undefined) {
      leaveOut(entry, 'is not there')
      return
    }
    found.add(entry.digest)
    // Of an attestation nothing but its manifest is asked for.
    if (!isAttestation(entry)) await follow(parseDocument(bytes, { descriptor: entry.mediaType }), depth - 1)
  }

  async function takeConfig(config: Descriptor): Promise<void> {
    // A comparison does not read so long a one either.
    if (config.size > limits.documentBytes) {
      leaveOut(config, `is a config of ${config.size} bytes, which is too long`)
      return
    }
    const bytes = await collection.once(config, async () => {
      const fetched = await store.smallBlob(config, signal)
      if (fetched.kind === 'wrong') throw corrupt(place, config)
      return fetched.kind === 'found' ? fetched.value : undefined
    })
    if (bytes === undefined) leaveOut(config, 'is not there')
  }

  function leaveOut({ digest }: Descriptor, what: string): void {
    collection.gap(`${store.reference} lists ${digest}, which ${what}; it was left out.`)
  }

  return { follow, found }
}

/** Of what is no manifest a source is asked nothing. */
function isDocument({ mediaType }: Descriptor): boolean {
  return isIndexType(mediaType) || isManifestType(mediaType) || mediaType === MEDIA_TYPES.ociArtifact
}

function tooDeep(place: Place, { indexDepth }: Limits): StoreError {
  const why = `it nests indexes more than ${indexDepth} deep, which is the limit`
  return new StoreError(place, { code: 'limit.index-depth', why, advice: 'Name an inner index by its digest.' })
}

function tooMany(place: Place, entries: number, { indexChildren }: Limits): StoreError {
  const why = `its index has ${entries} entries; the limit is ${indexChildren}`
  return new StoreError(place, { code: 'limit.index-children', why, advice: 'Name one of them by its digest.' })
}

function corrupt(place: Place, { digest }: Descriptor): StoreError {
  const why = `it serves other bytes than ${digest} names`
  return new StoreError(place, { code: 'source.corrupt', why, advice: 'Push the source again.' })
}
