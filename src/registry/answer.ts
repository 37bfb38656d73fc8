import type { Problem } from '../model/report.js'
import type { Digest } from '../oci/digest.js'
import type { ManifestDocument } from '../oci/document.js'

/** An answer that may be a plain "not there"; all other failures throw a typed error with a `problem`. */
export type Fetched<T> = { readonly kind: 'found'; readonly value: T } | Missing

export interface Missing {
  readonly kind: 'missing'
  readonly problem: Problem
}

/** A manifest or index: bytes that were hashed here, and what they say. */
export interface FetchedDocument {
  readonly digest: Digest
  readonly bytes: Uint8Array
  readonly document: ManifestDocument
  /** What the registry said of it; absent where it came from a file. */
  readonly served?: { readonly contentType: string | undefined }
}

/** What HEAD says of a manifest that GET serves. */
export type ManifestHead =
  | {
      readonly kind: 'served'
      readonly contentType: string | undefined
      /** As the header says; undefined where it says nothing of use. */
      readonly digest: Digest | undefined
      /** What the header says instead, as it came first: no digest, one of another algorithm, one of several. */
      readonly oddDigest?: string
      readonly size: number | undefined
    }
  | { readonly kind: 'refused'; readonly status: number }

/** What a look-up of a blob showed (design: Evidence, `blobs`). */
export type LookUp =
  /** The last byte arrived and the total was the descriptor's size, or all of it came and has the right digest. */
  | { readonly kind: 'proven' }
  /** The other end said so and sent no byte. */
  | { readonly kind: 'claimed' }
  | Missing
  /** It is there with another size; -1 where the other end did not say which. */
  | { readonly kind: 'size'; readonly actual: number }
  /** All of it came, and it is something else. */
  | { readonly kind: 'digest'; readonly actual: Digest }

/**
 * What a blob's bytes, received in full, turned out to be. Only `whole` is the blob that was asked for. A size is -1
 * where more came than asked for and no total was told.
 */
export type BlobEnd =
  | { readonly kind: 'whole' }
  | { readonly kind: 'size'; readonly actual: number }
  | { readonly kind: 'digest'; readonly actual: Digest }

/** What is wrong with bytes that were received in full. */
export type WrongEnd = Exclude<BlobEnd, { readonly kind: 'whole' }>

/** A blob on its way: read `chunks` to the end, once, then ask `end`. A body that could not be received in full throws. */
export interface BlobStream {
  readonly chunks: AsyncIterable<Uint8Array>
  /** To be called after the last chunk. */
  end(): BlobEnd
}
