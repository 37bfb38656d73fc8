import type { Limits } from '../../model/limits.js'
import type { Descriptor } from '../../oci/descriptor.js'
import { algorithmOf, digestOf, type Digest } from '../../oci/digest.js'
import { parseDocument } from '../../oci/document.js'
import type { Fetched, StoredDocument } from '../image-store.js'
import { absent, atPlace, StoreError, type Place } from '../store-error.js'
import { readSmallFile, type FileSet, type StoredFile } from '../stored-file.js'
import { blobPath, listEntries, type LayoutChoice } from './layout-index.js'

/** What a layout holds of documents. Throws `StoreError` for one that is not what its name says. */
export interface LayoutDocuments {
  /** What was chosen of the entries; without one, what the digest that was asked for names. */
  readonly readChosen: (
    entries: readonly Descriptor[],
    entry: Descriptor | undefined,
    signal: AbortSignal,
  ) => Promise<Fetched<StoredDocument>>
  /** What a descriptor names, of its size and digest. */
  readonly readDocument: (descriptor: Descriptor, signal: AbortSignal) => Promise<Fetched<StoredDocument>>
}

/** Reads documents out of the files of a layout, anew each time. */
export function layoutDocuments(
  files: FileSet,
  { choice, place, limits }: { readonly choice: LayoutChoice; readonly place: Place; readonly limits: Limits },
): LayoutDocuments {
  async function readChosen(
    entries: readonly Descriptor[],
    entry: Descriptor | undefined,
    signal: AbortSignal,
  ): Promise<Fetched<StoredDocument>> {
    if (entry !== undefined) return readDocument(entry, signal)
    // What an index in the layout lists can be named, too.
    const { digest } = choice
    const file = digest === undefined ? undefined : await files.find(blobPath(digest), signal)
    if (digest !== undefined && file !== undefined) return { kind: 'found', value: await checked(file, digest, signal) }
    return absent(place, { code: 'manifest.missing', why: `it is not there; the layout holds ${listEntries(entries)}` })
  }

  async function readDocument(descriptor: Descriptor, signal: AbortSignal): Promise<Fetched<StoredDocument>> {
    const { digest, size } = descriptor
    const file = await files.find(blobPath(digest), signal)
    if (file === undefined)
      return absent(place, { code: 'manifest.missing', why: `the manifest ${digest} is not there` })
    if (file.size !== size) {
      const why = `the manifest ${digest} should have ${size} bytes, but its file has ${file.size}`
      throw new StoreError(place, { code: 'manifest.size', why })
    }
    return { kind: 'found', value: await checked(file, digest, signal, descriptor.mediaType) }
  }

  async function checked(
    file: StoredFile,
    digest: Digest,
    signal: AbortSignal,
    mediaType?: string,
  ): Promise<StoredDocument> {
    const bytes = await readSmallFile(file, `the manifest ${digest}`, limits.documentBytes, place, signal)
    const actual = digestOf(bytes, algorithmOf(digest))
    if (actual !== digest) {
      const why = `the bytes under ${digest} have the digest ${actual}`
      throw new StoreError(place, { code: 'manifest.digest', why, advice: 'Copy the image again.' })
    }
    const told = mediaType === undefined ? {} : { descriptor: mediaType }
    return { digest, bytes, document: atPlace(place, digest, () => parseDocument(bytes, told)) }
  }

  return { readChosen, readDocument }
}
