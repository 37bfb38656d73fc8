import type { Problem } from '../model/report.js'
import type { Digest } from '../oci/digest.js'
import type { ManifestDocument } from '../oci/document.js'

/** An answer of a registry that may be a plain "not there"; every other failure throws a `RegistryError`. */
export type Answer<T> = { readonly kind: 'found'; readonly value: T } | Missing

export interface Missing {
  readonly kind: 'missing'
  readonly problem: Problem
}

/** A manifest or index: bytes that were hashed here, and what they say. */
export interface FetchedDocument {
  readonly digest: Digest
  readonly bytes: Uint8Array
  readonly document: ManifestDocument
}

/** What a look-up of a blob showed; `actual` is -1 where the registry did not say. */
export type BlobLookUp =
  | { readonly kind: 'proven' }
  | { readonly kind: 'claimed' }
  | Missing
  | { readonly kind: 'size'; readonly actual: number }

/** What a blob's bytes turned out to be; `actual` of a size is -1 where more came than asked for and no total was told. */
export type BlobVerdict =
  | { readonly kind: 'whole' }
  | { readonly kind: 'size'; readonly actual: number }
  | { readonly kind: 'digest'; readonly actual: Digest }

/** A blob on its way. `chunks` is read once, to its end; then `end` tells what arrived. */
export interface BlobReply {
  readonly chunks: AsyncIterable<Uint8Array>
  end(): BlobVerdict
}
