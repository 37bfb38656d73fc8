import type { Client, Refusal } from '../model/client.js'
import type { Problem } from '../model/report.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import type { BlobEnd } from '../store/image-store.js'

/** A blob that is not there, or whose bytes are not the ones that its descriptor names. */
export type WrongBlob =
  | { readonly kind: 'missing'; readonly problem: Problem }
  /** `actual` is -1 where the store did not say. */
  | { readonly kind: 'size'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'digest'; readonly expected: Digest; readonly actual: Digest }

/** What looking at one blob has shown. What could not be decided is thrown instead. */
export type Finding =
  /** The blob is what was expected; `bytes` of it were read to know that, 0 for a look-up. */
  | { readonly kind: 'proven'; readonly bytes: number }
  /** The store says that the blob is there, and sent no byte of it. */
  | { readonly kind: 'claimed' }
  | WrongBlob
  /** The right blob, which unpacks to something other than the diffID `expected`. */
  | { readonly kind: 'content'; readonly expected: Digest; readonly actual: Digest }
  /** The right blob and content, packed in a way that clients refuse under the type that the mirror gives it. */
  | { readonly kind: 'refused'; readonly why: Refusal; readonly clients: readonly Client[] }
  /** The right blob, packed, under a type that says it is plain: to who goes by the type it holds its own bytes, `actual`. */
  | { readonly kind: 'packed'; readonly clients: readonly Client[]; readonly expected: Digest; readonly actual: Digest }

/** What is wrong with bytes that were received in full; undefined where nothing is. */
export function wrongBytes(descriptor: Descriptor, end: BlobEnd): WrongBlob | undefined {
  switch (end.kind) {
    case 'whole':
      return undefined
    case 'size':
      return { kind: 'size', expected: descriptor.size, actual: end.actual }
    case 'digest':
      return { kind: 'digest', expected: descriptor.digest, actual: end.actual }
  }
}
