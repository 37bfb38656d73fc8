import type { Difference } from '../../model/difference.js'
import type { Note, Problem, ReferrerReport } from '../../model/report.js'
import type { Match, ReferrerPolicy } from '../../model/result.js'
import { weightiest } from '../pair-findings.js'
import { checkReferrers, type ReferrerQuestion } from './check-referrers.js'
import { unservedEntries } from './unserved-entries.js'

/** What was found out beside the images of a pair. */
export interface BesideFindings {
  /** Absent where nobody asked for them. */
  readonly referrers?: readonly ReferrerReport[]
  readonly differences: readonly Difference[]
  readonly notes: readonly Note[]
  readonly problem?: Problem
}

export interface BesideQuestion extends Omit<ReferrerQuestion, 'policy'> {
  readonly match: Match
  readonly policy: ReferrerPolicy
}

/** What the mirror's index lists beside the rows, and what is attached to the images: as far as either was asked for. */
export async function besideImage(question: BesideQuestion): Promise<BesideFindings> {
  const { policy, tops, budget, ...rest } = question
  const unserved = await unservedEntries({ ...rest, policy, top: tops.mirror, signal: budget.signal })
  if (policy === 'ignore') return unserved
  const attached = await checkReferrers({ ...question, policy })
  const problem = weightiest([unserved.problem, attached.problem])
  return {
    referrers: attached.referrers,
    differences: [...unserved.differences, ...attached.differences],
    notes: [...unserved.notes, ...attached.notes],
    ...(problem === undefined ? {} : { problem }),
  }
}
