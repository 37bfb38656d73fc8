import { createMemory } from '../../async/memory.js'
import type { Limits } from '../../model/limits.js'
import type { Descriptor } from '../../oci/descriptor.js'
import type { Transport } from '../../oci/location.js'
import { keyOf } from '../descriptor-key.js'
import type { Fetched, ImageStore, SmallBlob, StoredDocument } from '../image-store.js'
import { blobPath, checkLayoutVersion, chooseEntry, readLayoutIndex, type LayoutChoice } from './layout-index.js'
import { layoutDocuments } from './layout-documents.js'
import { layoutReferrers } from './layout-referrers.js'
import type { ArchiveFiles } from './layout-tree.js'
import type { LayoutReading } from '../docker/manifest-json-reading.js'
import { absent, StoreError, type Place } from '../store-error.js'
import { collect, readSmallFile, verifiedStream, type FileSet } from '../stored-file.js'

export interface LayoutStoreOptions {
  /** As people write it. */
  readonly reference: string
  readonly transport: Transport
  /** What `@digest` can be put behind. */
  readonly repository: string
  readonly choice: LayoutChoice
  /** The files as they are now: called once for the store, and once more for every second look at the tag. */
  readonly files: () => FileSet
  readonly place: Place
  readonly limits: Limits
  /** Looks for another reading of the same files. Throws where it leads elsewhere. */
  readonly checkOther?: (reading: LayoutReading, archive: ArchiveFiles) => Promise<void>
}

/** An image in an OCI image layout (image-spec, image-layout.md), wherever the layout's files are. */
export function createLayoutStore(options: LayoutStoreOptions): ImageStore {
  const { choice, place, limits, checkOther } = options
  const files = options.files()
  const documents = createMemory<Fetched<StoredDocument>>()
  const smallBlobs = createMemory<SmallBlob>()
  const { readChosen, readDocument } = layoutDocuments(files, options)

  async function readTop(signal: AbortSignal): Promise<Fetched<StoredDocument>> {
    const entries = await readEntries(files, options, signal)
    const entry = chooseEntry(entries, choice, place)
    const top = await readChosen(entries, entry, signal)
    if (top.kind === 'found') await checkOther?.({ entries, entry }, { files, place, limits, signal })
    return top
  }

  async function readSmallBlob(descriptor: Descriptor, signal: AbortSignal): Promise<SmallBlob> {
    if (descriptor.size > limits.documentBytes) {
      const why = `a config of ${descriptor.size} bytes is larger than ${limits.documentBytes} bytes`
      throw new StoreError(place, { code: 'blob.too-large', why })
    }
    const file = await files.find(blobPath(descriptor.digest), signal)
    if (file === undefined) return absentBlob(place, descriptor)
    const stream = verifiedStream(file, descriptor, place, signal)
    const bytes = await collect(stream.chunks)
    const end = stream.end()
    return end.kind === 'whole' ? { kind: 'found', value: bytes } : { kind: 'wrong', end }
  }

  const read = (descriptor: Descriptor, signal: AbortSignal): Promise<Fetched<StoredDocument>> =>
    documents.once(keyOf(descriptor), () => readDocument(descriptor, signal))

  return {
    reference: options.reference,
    transport: options.transport,
    repository: options.repository,
    tag: choice.tag,
    pinnedByDigest: choice.digest !== undefined,
    local: true,
    top: (signal) => documents.once('top', () => readTop(signal)),
    tagDigest: async (signal) => {
      if (choice.tag === undefined && choice.digest !== undefined) return undefined
      // Without a tag it is the only entry that can change.
      const entries = await readEntries(options.files(), options, signal)
      return chooseEntry(entries, { tag: choice.tag }, place)?.digest
    },
    document: read,
    referrers: async (subject, signal) => {
      const entries = await readEntries(files, options, signal)
      return await layoutReferrers({ entries, read: (entry) => read(entry, signal), place, limits }, subject)
    },
    smallBlob: (descriptor, signal) => smallBlobs.once(keyOf(descriptor), () => readSmallBlob(descriptor, signal)),
    lookUp: async (descriptor, signal) => {
      const file = await files.find(blobPath(descriptor.digest), signal)
      if (file === undefined) return absentBlob(place, descriptor)
      if (file.size !== descriptor.size) return { kind: 'size', actual: file.size }
      if (file.size === 0 || (await file.hasLastByte(signal))) return { kind: 'proven' }
      throw new StoreError(place, {
        code: 'blob.incomplete',
        why: `the last byte of ${descriptor.digest} cannot be read`,
      })
    },
    blob: async (descriptor, signal) => {
      const file = await files.find(blobPath(descriptor.digest), signal)
      if (file === undefined) return absentBlob(place, descriptor)
      return { kind: 'found', value: verifiedStream(file, descriptor, place, signal) }
    },
  }
}

/** Checks the layout itself and lists what is in it. */
async function readEntries(
  files: FileSet,
  { place, limits }: LayoutStoreOptions,
  signal: AbortSignal,
): Promise<readonly Descriptor[]> {
  const read = async (name: string): Promise<Uint8Array> => {
    const file = await files.find(name, signal)
    if (file !== undefined) return readSmallFile(file, name, limits.documentBytes, place, signal)
    const why = `it has no file ${name}, so it is no OCI image layout`
    const advice = 'For what "docker save" wrote, put docker-archive: in front of the path.'
    throw new StoreError(place, { code: 'layout.invalid', why, advice })
  }
  checkLayoutVersion(await read('oci-layout'), place)
  return readLayoutIndex(await read('index.json'), place)
}

function absentBlob(place: Place, { digest }: Descriptor): ReturnType<typeof absent> {
  return absent(place, { code: 'blob.missing', why: `the blob ${digest} is not there` })
}
