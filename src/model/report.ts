import type { Digest } from '../oci/digest.js'
import type { Transport } from '../oci/location.js'
import type { Difference } from './difference.js'
import type { Explanation } from './explanation.js'
import type { ProblemCode } from './problem.js'
import type { Evidence, Match, ReferrerPolicy, Result, SideName, Verify } from './result.js'
import type { Declaration, Shard } from './settings.js'

/** Why two images that are the same, or should be, are not stored as the same bytes. */
export type Cause =
  | 'converted'
  | 'recompressed'
  | 're-serialised'
  | 'wrapped'
  | 'unwrapped'
  | 'reordered'
  | 'annotated'
  | 'attestations-added'
  | 'attestations-dropped'
  | 'config-rewritten'
  | 'remarked'
  | 'reconfigured'
  | 'platform-renamed'
  | 'other-platform'
  | 'single-platform'
  | 'platforms-dropped'
  | 'rebuilt'
  | 'incomplete'
  | 'corrupt'
  | 'swapped'
  | 'refused'

/** What could not be decided, and why; `message` says what, where, why and what to do. */
export interface Problem {
  readonly code: ProblemCode
  readonly message: string
  readonly side?: SideName
  readonly host?: string
  readonly status?: number
}

/** Something worth knowing that changes no result. */
export type Note =
  | { readonly kind: 'tag.elsewhere'; readonly side: SideName; readonly tag: string; readonly digest: string }
  | { readonly kind: 'platforms.uncompared'; readonly side: SideName; readonly platforms: readonly string[] }
  | { readonly kind: 'layers.external'; readonly platform: string; readonly count: number }
  | { readonly kind: 'layers.read'; readonly count: number; readonly bytes: number }
  | { readonly kind: 'tag.compared-again'; readonly side: SideName }
  /** A login that nobody named for this run was refused and left out. `where` is where it came from. */
  | {
      readonly kind: 'credentials.refused'
      readonly side: SideName
      readonly registry: string
      readonly where: string
    }
  /** A credential helper could not do its work: `why` goes on where `program` ends. */
  | {
      readonly kind: 'credentials.helper'
      readonly side: SideName
      readonly registry: string
      readonly program: string
      readonly why: string
    }
  /** Tags of the mirror's repository that would be selected if the source had them. */
  | { readonly kind: 'tags.uncompared'; readonly repository: string; readonly tags: readonly string[] }
  /** The source was not asked: a file answered for it. `digest` is that of the file. */
  | { readonly kind: 'snapshot.answered'; readonly file: string; readonly digest: Digest }
  /** What a list of referrers names and does not refer to the image, or cannot be had from this side. */
  | {
      readonly kind: 'referrer.left-out'
      readonly side: SideName
      readonly digest: Digest
      readonly why: 'other-subject' | 'not-served'
    }
  /** A tag that stands for a list of referrers and holds something else. */
  | { readonly kind: 'referrers.stray-tag'; readonly side: SideName; readonly tag: string }
  /** It could not be told what is attached to the image. `why` are whole sentences. */
  | { readonly kind: 'referrers.unknown'; readonly side: SideName; readonly why: string }
  /** A signature of the mirror's image that verifies; who made it, where a certificate says so. */
  | {
      readonly kind: 'signature.verified'
      readonly digest: Digest
      readonly identity?: string
      readonly issuer?: string
    }
  /** What the mirror's index lists beside what was compared, and the mirror does not have. */
  | { readonly kind: 'index.unserved'; readonly digest: Digest; readonly platform: string }
  /** The mirror has nothing under this reference; `why` is what a place on this machine says of it. */
  | { readonly kind: 'reference.absent'; readonly reference: string; readonly why?: string }

/**
 * What is attached to an image: a signature, an SBOM, an attestation. `missing` is on the source and cannot be had from the
 * mirror, `extra` is on the mirror alone, `detached` belongs to a digest that is not there.
 */
export interface ReferrerReport {
  /** What it is attached to: the index, a manifest, or another such artifact. */
  readonly subject: Digest
  /** The platform of the manifest at its root; absent where that is the index. */
  readonly platform?: string
  readonly artifactType: string
  readonly digest: Digest
  readonly state: ReferrerState
}

export const REFERRER_STATES = ['present', 'missing', 'extra', 'detached'] as const
export type ReferrerState = (typeof REFERRER_STATES)[number]

export interface LayerDescriptor {
  readonly digest: Digest
  readonly size: number
  readonly mediaType: string
}

export interface ImageFacts {
  readonly digest?: Digest
  readonly mediaType?: string
  readonly configDigest?: Digest
  readonly diffIDs?: readonly Digest[]
  readonly layers?: readonly LayerDescriptor[]
  /** How many layers the manifest lists, where they are not told one by one. */
  readonly layerCount?: number
}

export interface PlatformReport {
  readonly platform: string
  readonly result: Result
  readonly passed: boolean
  readonly evidence: Evidence
  readonly source?: ImageFacts
  /** Left out where equal to `source`. */
  readonly mirror?: ImageFacts
  /** Why its bytes are not the source's, the worst first; none where nothing leaves no doubt. */
  readonly causes: readonly Cause[]
  readonly differences: readonly Difference[]
  readonly error?: Problem
  /** What differs inside its layers, if that was asked for. It changes no result. */
  readonly explained?: Explanation
}

/** What a registry was read over where that is not TLS with a verified certificate. */
export type UnverifiedTls = 'unverified' | 'none'

export interface Side {
  readonly reference: string
  readonly transport: Transport
  /** `none` is plain HTTP, `unverified` a registry among `insecure-registries`; absent where TLS was verified, or not needed. */
  readonly tls?: UnverifiedTls
  readonly digest?: Digest
  readonly mediaType?: string
  /** `repository@digest`. */
  readonly pinned?: string
}

export interface PairReport {
  readonly source: Side
  readonly mirror: Side
  readonly match: Match
  readonly verify: Verify
  /** What becomes of what is attached to the image; absent where it was not asked for. */
  readonly referrerPolicy?: Exclude<ReferrerPolicy, 'ignore'>
  readonly result: Result
  readonly passed: boolean
  /** Those of its tops and of its platforms, each once, the worst first. */
  readonly causes: readonly Cause[]
  readonly platforms: readonly PlatformReport[]
  readonly differences: readonly Difference[]
  /** What is attached to the image on either side; absent where it was not asked for. */
  readonly referrers?: readonly ReferrerReport[]
  readonly notes: readonly Note[]
  readonly error?: Problem
  /** The line of the file that asks for this pair. */
  readonly declaredAt?: Declaration
  /** Why something is ignored, in the words of whoever wrote the list. */
  readonly reason?: string
  readonly durationMs: number
}

export interface RequestCounts {
  readonly total: number
  /** Bytes of bodies received. */
  readonly bytes: number
  readonly byHost: Readonly<Record<string, number>>
}

/** Which part of a plan a report is about. */
export interface ShardFacts extends Shard {
  /** The same for all shards of one plan. */
  readonly planDigest: string
  /** Pairs of the plan. */
  readonly planned: number
  /** Where the pairs of this report stand in the plan, from 0. */
  readonly positions: readonly number[]
}

/** The whole run; every renderer reads only this (design: The report). */
export interface Report {
  readonly schemaVersion: 1
  readonly tool: { readonly name: 'image-parity'; readonly version: string }
  /** RFC 3339, UTC. */
  readonly startedAt: string
  readonly durationMs: number
  readonly result: Result
  readonly passed: boolean
  /** Pairs per result. */
  readonly counts: Readonly<Record<Result, number>>
  readonly pairs: readonly PairReport[]
  readonly problems: readonly Problem[]
  readonly shard?: ShardFacts
  readonly requests: RequestCounts
}
