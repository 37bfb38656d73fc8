import { ContentError, type ContentErrorCode } from '../bytes/error.js'
import type { ProblemCodes } from '../model/problem.js'
import type { Problem } from '../model/report.js'
import type { SideName } from '../model/result.js'
import { OciError, type OciErrorCode } from '../oci/error.js'

/** Why an image on this machine could not be read. Stable; shown in the report as the problem's code. */
export type StoreErrorCode =
  | ProblemCodes<
      | 'location.absent'
      | 'location.unreadable'
      | 'location.unsafe'
      | 'layout.invalid'
      | 'layout.ambiguous'
      | 'archive.invalid'
      | 'archive.truncated'
      | 'archive.unsafe'
      | 'archive.duplicate'
      | 'archive.trailing-data'
      | 'archive.ambiguous'
      | 'archive.contradictory'
      | 'limit.archive-entries'
      | 'limit.snapshot-size'
      | 'limit.index-depth'
      | 'limit.index-children'
      | 'limit.referrers'
      | 'source.corrupt'
      | 'snapshot.missing'
      | 'snapshot.broken'
      | 'snapshot.digest'
      | 'limit.document-size'
      | 'manifest.missing'
      | 'manifest.digest'
      | 'manifest.size'
      | 'blob.missing'
      | 'blob.incomplete'
      | 'blob.too-large'
      | 'engine.address'
      | 'engine.unreachable'
      | 'engine.refused'
      | 'engine.answer'
    >
  | ContentErrorCode
  | OciErrorCode

/** What is being read, for people: the location as it is written. */
export interface Place {
  readonly side: SideName
  readonly name: string
}

export interface StoreFailure {
  readonly code: StoreErrorCode
  /** A sentence without its full stop. */
  readonly why: string
  /** What to do: whole sentences. */
  readonly advice?: string
  readonly cause?: unknown
}

/** A local image could not be read, or contradicts itself. Never a statement about the image. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  readonly problem: Problem

  constructor(place: Place, failure: StoreFailure) {
    const problem = storeProblem(place, failure)
    super(problem.message, failure.cause === undefined ? undefined : { cause: failure.cause })
    this.code = failure.code
    this.problem = problem
  }
}

/** What a report says about a failure: what, where, why, what to do. */
function storeProblem({ side, name }: Place, { code, why, advice }: StoreFailure): Problem {
  const rest = advice === undefined ? '' : ` ${advice}`
  return { code, side, message: `Could not read the ${side} ${name}: ${why}.${rest}` }
}

/** An answer for what is plainly not there. */
export function absent(place: Place, failure: StoreFailure): { readonly kind: 'missing'; readonly problem: Problem } {
  return { kind: 'missing', problem: storeProblem(place, failure) }
}

/** Runs `read` on the bytes of `what`, so that broken ones are named with their place. */
export function atPlace<T>(place: Place, what: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof OciError || error instanceof ContentError)) throw error
    throw new StoreError(place, { code: error.code, why: `${what}: ${error.message.replace(/\.$/, '')}`, cause: error })
  }
}
