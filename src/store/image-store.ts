import type { Note, UnverifiedTls } from '../model/report.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import type { Transport } from '../oci/location.js'
import type { Platform } from '../oci/platform.js'
import type { BlobStream, Fetched, FetchedDocument, LookUp, ManifestHead, WrongEnd } from '../registry/answer.js'
import type { StoredReferrers } from './referrers.js'

// Every store answers as a registry does.
export type { BlobEnd, BlobStream, Fetched, LookUp, ManifestHead, WrongEnd } from '../registry/answer.js'

/** A manifest or index: bytes that were hashed here, and what they say. */
export interface StoredDocument extends FetchedDocument {
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

/** A small blob, whole and verified; `wrong` where all bytes came and are not the ones asked for. */
export type SmallBlob = Fetched<Uint8Array> | { readonly kind: 'wrong'; readonly end: WrongEnd }

/** Whether a reference may name what it named for another image of the run, or is looked at once more. */
export type Look = 'first' | 'again'

/** One image, wherever it is. All that leaves a store was checked against its digest and size, or is marked. */
export interface ImageStore {
  /** As people write it, canonical. */
  readonly reference: string
  readonly transport: Transport
  /** The repository without tag or digest: what `@digest` can be put behind. */
  readonly repository: string
  /** The tag in the reference, if there is one. */
  readonly tag: string | undefined
  /** Whether the reference names a digest: then the tag decides nothing. */
  readonly pinnedByDigest: boolean
  /** The digest that a reference to a registry names. */
  readonly pinned?: Digest | undefined
  /** Whether the image lies on this machine and not in a registry. */
  readonly local?: true
  /** What the reference names, asked for once. */
  top(signal: AbortSignal): Promise<Fetched<StoredDocument>>
  /** When `top` was asked for, by the clock in milliseconds; absent, or undefined, where that is not known. */
  resolvedAt?(): number | undefined
  /** What HEAD says of the top; absent where images are not asked for over HTTP. */
  head?(signal: AbortSignal): Promise<ManifestHead>
  /** Whether a document of a type that nothing here understands is there as a manifest; absent where all is one to a store. */
  proveManifest?(descriptor: Descriptor, signal: AbortSignal): Promise<Fetched<undefined>>
  /**
   * The digest that the tag names now, for a second look; undefined where the reference has no tag or the tag is gone. That
   * it is another one than `known` is never taken from a header.
   */
  tagDigest(signal: AbortSignal, known?: Digest): Promise<Digest | undefined>
  /** A child of an index, by digest. */
  document(descriptor: Descriptor, signal: AbortSignal): Promise<Fetched<StoredDocument>>
  /** What refers to a digest in the repository; absent where nothing ever does. */
  referrers?(subject: Digest, signal: AbortSignal): Promise<StoredReferrers>
  /** A config, for example. */
  smallBlob(descriptor: Descriptor, signal: AbortSignal): Promise<SmallBlob>
  lookUp(descriptor: Descriptor, signal: AbortSignal): Promise<LookUp>
  blob(descriptor: Descriptor, signal: AbortSignal): Promise<Fetched<BlobStream>>
  /** What there is to say about the way to it so far, and changes no result. */
  notes?(): readonly Note[]
  /** What it is read over, where that is not verified TLS; absent where nothing is between here and it. */
  tls?(): UnverifiedTls | undefined
}

/** As much of a store as proofs by bytes need. */
export type BlobStore = Pick<ImageStore, 'reference' | 'repository' | 'local' | 'lookUp' | 'blob'>
