import { isBeside } from '../model/beside.js'
import type { Difference } from '../model/difference.js'
import type { Note, Problem, ReferrerReport } from '../model/report.js'
import type { SideName } from '../model/result.js'
import type { Digest } from '../oci/digest.js'
import { formatPlatform } from '../oci/platform.js'
import type { ImageStore, StoredDocument } from '../store/image-store.js'
import type { PairPlan } from './plan.js'
import { settledFindings, type PlatformFindings } from './platform-findings.js'

/** Everything found out about a pair, before anybody judges it. */
export interface PairFindings {
  readonly source?: StoredDocument
  readonly mirror?: StoredDocument
  /** What the registries say of tops that were not read. */
  readonly claimed?: Readonly<Record<SideName, ClaimedTop>>
  readonly platforms: readonly PlatformFindings[]
  readonly differences: readonly Difference[]
  /** Absent where nobody asked for them. */
  readonly referrers?: readonly ReferrerReport[]
  readonly notes: readonly Note[]
  readonly problem?: Problem
}

/** Of several problems that which counts: what is beside the image says the least. */
export function weightiest(problems: readonly (Problem | undefined)[]): Problem | undefined {
  const known = problems.filter((problem) => problem !== undefined)
  return known.find((problem) => !isBeside(problem)) ?? known[0]
}

/** What a registry says of a top that nobody has read. */
export interface ClaimedTop {
  readonly digest: Digest
  readonly mediaType: string
}

/** The two sides of a pair, opened. */
export interface Stores {
  readonly source: ImageStore
  readonly mirror: ImageStore
}

/** It did not come to a comparison. The platforms that were asked for stand in the report all the same. */
export function undecidedPair(
  { platforms }: Pick<PairPlan, 'platforms'>,
  problem: Problem,
): PairFindings & { readonly problem: Problem } {
  const planned = platforms === 'all' ? [] : platforms
  return {
    problem,
    platforms: planned.map((platform) => settledFindings(formatPlatform(platform), [], problem)),
    differences: [],
    notes: [],
  }
}
