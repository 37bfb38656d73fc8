import type { ReferrerRow } from '../../compare/referrers.js'
import type { Difference } from '../../model/difference.js'
import type { Note, Problem, ReferrerReport } from '../../model/report.js'
import type { ReferrerPolicy } from '../../model/result.js'
import type { Digest } from '../../oci/digest.js'

/** What was found out about what is attached to the images of a pair, or to a part of them. */
export interface ReferrerFindings {
  readonly referrers: readonly ReferrerReport[]
  readonly differences: readonly Difference[]
  readonly notes: readonly Note[]
  readonly problem?: Problem
}

/** Parts in their order; of several problems the first. */
export function joined(parts: readonly Partial<ReferrerFindings>[]): ReferrerFindings {
  const problem = parts.find((part) => part.problem !== undefined)?.problem
  return {
    referrers: parts.flatMap(({ referrers = [] }) => referrers),
    differences: parts.flatMap(({ differences = [] }) => differences),
    notes: parts.flatMap(({ notes = [] }) => notes),
    ...(problem === undefined ? {} : { problem }),
  }
}

/** A row as the report tells it, and what of it is not as on the source. */
export function findingsOfRow(
  { digest, artifactType, state, lack }: ReferrerRow,
  subject: Digest,
  platform: string | undefined,
): Partial<ReferrerFindings> {
  const where = platform === undefined ? {} : { platform }
  const referrers = [{ subject, ...where, artifactType, digest, state }]
  if (lack === undefined) return { referrers }
  return { referrers, differences: [{ kind: 'referrer.missing', path: digest, artifactType, subject, ...where, lack }] }
}

/** What could not be told is told where it does not matter, and keeps the pair from passing where it does. */
export function settled(found: ReferrerFindings, policy: Exclude<ReferrerPolicy, 'ignore'>): ReferrerFindings {
  const { problem, ...rest } = found
  if (problem === undefined) return found
  if (policy === 'require') return { ...rest, problem: unknown(problem) }
  const note: Note = { kind: 'referrers.unknown', side: problem.side ?? 'mirror', why: problem.message }
  return { ...rest, notes: [...rest.notes, note] }
}

/** The image itself was compared, so that the result stands. */
function unknown({ message, side, host, status }: Problem): Problem {
  return {
    code: 'referrers.unknown',
    message: `Whether the mirror has everything that is attached to the image (signatures, SBOMs, attestations) could not be told. ${message}`,
    ...(side === undefined ? {} : { side }),
    ...(host === undefined ? {} : { host }),
    ...(status === undefined ? {} : { status }),
  }
}
