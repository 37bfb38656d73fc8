import type { Digest } from '../oci/digest.js'
import type { ImageFacts, Note, Problem } from './report.js'

/** What HEAD says of what GET serves: its headers, or the status that refuses it. */
export type ServedHead =
  { readonly contentType?: string; readonly digest?: Digest; readonly size?: number } | { readonly status: number }

/** One image under a reference, as a comparison would see it. */
export interface InspectedPlatform extends ImageFacts {
  readonly platform: string
  /** Bytes of the manifest. */
  readonly size?: number
  /** As the config says. */
  readonly created?: string
  /** Why the rest is not known. */
  readonly error?: Problem
}

/** What a reference names; every renderer of `inspect` reads only this. */
export interface Inspection {
  readonly schemaVersion: 1
  readonly tool: { readonly name: 'image-parity'; readonly version: string }
  readonly reference: string
  /** `repository@digest`. */
  readonly pinned?: string
  /** Of the bytes received; absent if the place keeps no manifest. */
  readonly digest?: Digest
  readonly mediaType?: string
  /** Bytes of the top document. */
  readonly size?: number
  /** The Content-Type that it came with; absent if it came from a file. */
  readonly contentType?: string
  readonly head?: ServedHead
  readonly platforms: readonly InspectedPlatform[]
  /** Entries of the index that no machine chooses (provenance, SBOM). */
  readonly attestations: number
  readonly notes: readonly Note[]
}
