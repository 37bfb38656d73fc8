import type { Note, Problem } from '../model/report.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import type { ManifestDocument } from '../oci/document.js'
import type { Platform } from '../oci/platform.js'

/** An answer that may be a plain "not there"; all other failures throw a typed error with a `problem`. */
export type Fetched<T> =
  { readonly kind: 'found'; readonly value: T } | { readonly kind: 'missing'; readonly problem: Problem }

/** A manifest or index: bytes that were hashed here, and what they say. */
export interface StoredDocument {
  readonly digest: Digest
  readonly bytes: Uint8Array
  readonly document: ManifestDocument
  /** Set where the store keeps no manifest and this one was written from what it knows: its digest names nothing. */
  readonly derived?: Derivation
}

/**
 * What a derived manifest rests on. Its config digest is true. Layers are uncompressed where nothing else is known of
 * them: then their digests are the config's diffIDs.
 */
export interface Derivation {
  /**
   * `at-hand`: the layers can be read here, but nothing has compared their bytes with their digests (docker-archive).
   * `claimed`: an engine lists them; their bytes come only out of an export, and all sizes are written as 0.
   */
  readonly layers: 'at-hand' | 'claimed'
  /** Of the one image, where the store knows it without the config. */
  readonly platform?: Platform
}

/** What a look-up of a blob showed (design: Evidence, `blobs`). */
export type LookUp =
  /** The last byte arrived and the total was the descriptor's size. */
  | { readonly kind: 'proven' }
  /** The store said so and sent no byte. */
  | { readonly kind: 'claimed' }
  | { readonly kind: 'missing'; readonly problem: Problem }
  /** It is there with another size; -1 where the store did not say which. */
  | { readonly kind: 'size'; readonly actual: number }

/** What a blob's bytes, received in full, turned out to be. Only `whole` is the blob that was asked for. */
export type BlobEnd =
  | { readonly kind: 'whole' }
  | { readonly kind: 'size'; readonly actual: number }
  | { readonly kind: 'digest'; readonly actual: Digest }

/** What is wrong with bytes that were received in full. */
export type WrongEnd = Exclude<BlobEnd, { readonly kind: 'whole' }>

/** A blob on its way: read `chunks` to the end, then ask `end`. A body that could not be received in full throws. */
export interface BlobStream {
  readonly chunks: AsyncIterable<Uint8Array>
  /** To be called after the last chunk. */
  end(): BlobEnd
}

/** One image, wherever it is. All that leaves a store was checked against its digest and size, or is marked. */
export interface ImageStore {
  /** As people write it, canonical. */
  readonly reference: string
  /** The repository without tag or digest: what `@digest` can be put behind. */
  readonly repository: string
  /** The tag in the reference, if there is one. */
  readonly tag: string | undefined
  /** Whether the reference names a digest: then the tag decides nothing. */
  readonly pinnedByDigest: boolean
  /** Whether the image lies on this machine and not in a registry. */
  readonly local?: true
  /** What the reference names, asked for once. */
  top(signal: AbortSignal): Promise<Fetched<StoredDocument>>
  /** The digest that the tag names now, for a second look; undefined where the reference has no tag or the tag is gone. */
  tagDigest(signal: AbortSignal): Promise<Digest | undefined>
  /** A child of an index, by digest. */
  document(descriptor: Descriptor, signal: AbortSignal): Promise<Fetched<StoredDocument>>
  /** A small blob (a config), whole and verified; `wrong` where all bytes came and are not the ones asked for. */
  smallBlob(
    descriptor: Descriptor,
    signal: AbortSignal,
  ): Promise<Fetched<Uint8Array> | { readonly kind: 'wrong'; readonly end: WrongEnd }>
  lookUp(descriptor: Descriptor, signal: AbortSignal): Promise<LookUp>
  blob(descriptor: Descriptor, signal: AbortSignal): Promise<Fetched<BlobStream>>
  /** What there is to say about the way to it so far, and changes no result. */
  notes?(): readonly Note[]
}

/** As much of a store as proofs by bytes need. */
export type BlobStore = Pick<ImageStore, 'reference' | 'lookUp' | 'blob'>
