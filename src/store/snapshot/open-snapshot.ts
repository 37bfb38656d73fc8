import { resolve } from 'node:path'
import { createCache } from '../../async/cache.js'
import type { Limits } from '../../model/limits.js'
import type { SnapshotSettings } from '../../model/settings.js'
import { algorithmOf, Digester, digestOf, type Digest } from '../../oci/digest.js'
import { parseDocument } from '../../oci/document.js'
import { bytesOf, openPlain } from '../file-system.js'
import type { StoredDocument } from '../image-store.js'
import { blobPath } from '../oci/layout-index.js'
import { atPlace, StoreError, type Place } from '../store-error.js'
import { fileInput, readExactly, streamInput } from '../tar/tar-input.js'
import type { TopDescriptor } from './contents.js'
import { readListing, type Listing } from './listing.js'

/** A file with what sources served elsewhere. All that comes out of it was hashed; it is read when it is first asked. */
export interface Snapshot {
  /** As messages name it. */
  readonly place: Place
  /** As it was written. */
  readonly path: string
  /** What the file lists, and its digest; read once. Throws `snapshot.digest` where another digest is pinned. */
  listing(signal: AbortSignal): Promise<Listing>
  /** What is known of the file by now; undefined before it was read. */
  known(): Listing | undefined
  /** Throws `snapshot.missing` for what is not in it, `snapshot.broken` for other bytes. */
  document(descriptor: TopDescriptor, signal: AbortSignal): Promise<StoredDocument>
  /** The bytes of a document or config. Throws the same. */
  bytes(descriptor: TopDescriptor, signal: AbortSignal): Promise<Uint8Array>
}

/** What a snapshot is read with. */
export interface SnapshotOptions {
  readonly limits: Pick<Limits, 'documentBytes'>
  /** What relative paths start from. */
  readonly workingDirectory: string
  /** What messages call it; its path where left out. */
  readonly name?: string
}

/** What to do about everything that a snapshot lacks. */
export const TAKE_AGAIN = 'Take the snapshot again.'

/** A snapshot in a tar file; nothing is read before it is asked. */
export function openSnapshot(
  { path, digest: pinned }: SnapshotSettings,
  { limits, workingDirectory, name = path }: SnapshotOptions,
): Snapshot {
  const place: Place = { side: 'source', name: `snapshot ${name}` }
  const file = resolve(workingDirectory, path)
  const cache = createCache<Listing>({ limit: 1, weigh: () => 1 })
  let known: Listing | undefined

  /** One pass over all bytes: what is believed of the file is what was hashed. */
  async function load(signal: AbortSignal): Promise<Listing> {
    const digester = new Digester(pinned === undefined ? 'sha256' : algorithmOf(pinned))
    const plain = await openPlain(file, path, place).catch((error: unknown) => {
      throw isAbsent(error) ? noFile(place, path, error) : error
    })
    async function* hashed(): AsyncGenerator<Uint8Array> {
      for await (const chunk of bytesOf(plain, signal)) {
        digester.update(chunk)
        yield chunk
      }
    }
    const input = streamInput(hashed(), signal)
    const close = async (): Promise<void> => {
      await input.close()
      await plain.close()
    }
    const listed = await readListing({ open: () => Promise.resolve({ ...input, close }) }, place, limits, signal)
    const digest = digester.digest()
    if (pinned !== undefined && digest !== pinned) throw otherFile(place, digest, pinned)
    return { ...listed, digest }
  }

  const listing = async (signal: AbortSignal): Promise<Listing> => {
    known = await cache.once('listing', signal, load)
    return known
  }

  async function bytes({ digest, size }: TopDescriptor, signal: AbortSignal): Promise<Uint8Array> {
    const at = (await listing(signal)).files.get(blobPath(digest))
    if (at === undefined) {
      throw new StoreError(place, { code: 'snapshot.missing', why: `it does not hold ${digest}`, advice: TAKE_AGAIN })
    }
    if (at.size !== size) throw broken(place, `${digest} should have ${size} bytes, and has ${at.size} there`)
    if (size > limits.documentBytes) {
      const why = `${digest} has ${size} bytes, more than the limit of ${limits.documentBytes} for a document`
      throw new StoreError(place, { code: 'limit.document-size', why })
    }
    const found = await readAt(at.offset, size, signal)
    const actual = digestOf(found, algorithmOf(digest))
    if (actual !== digest) throw broken(place, `the bytes under ${digest} have the digest ${actual}`)
    return found
  }

  async function readAt(offset: number, size: number, signal: AbortSignal): Promise<Uint8Array> {
    const input = fileInput(await openPlain(file, path, place), signal)
    try {
      await input.skip(offset)
      return await readExactly(input, size)
    } finally {
      await input.close()
    }
  }

  return {
    place,
    path,
    listing,
    known: () => known,
    bytes,
    document: async (descriptor, signal) => {
      const { digest, mediaType } = descriptor
      const found = await bytes(descriptor, signal)
      const document = atPlace(place, digest, () => parseDocument(found, { descriptor: mediaType }))
      return { digest, bytes: found, document }
    },
  }
}

/** The bytes of a snapshot are not what their names say. */
export function broken(place: Place, why: string): StoreError {
  return new StoreError(place, {
    code: 'snapshot.broken',
    why,
    advice: `${TAKE_AGAIN} If it was copied, copy it again.`,
  })
}

function isAbsent(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'location.absent'
}

/** That the file is not there says nothing of the source. */
function noFile(place: Place, path: string, cause: unknown): StoreError {
  const advice = 'Check the path; relative ones start from the working directory.'
  return new StoreError(place, { code: 'snapshot.missing', why: `there is no file ${path}`, advice, cause })
}

function otherFile(place: Place, actual: Digest, pinned: Digest): StoreError {
  const why = `the digest of the file is ${actual}, not ${pinned}, which is pinned`
  const advice = 'Look where the file comes from; if it is the one that is meant, pin its digest.'
  return new StoreError(place, { code: 'snapshot.digest', why, advice })
}
