import { abortable } from '../async/abortable.js'
import type { Difference } from '../model/difference.js'
import type { Note, Problem } from '../model/report.js'
import type { SideName } from '../model/result.js'
import type { Fetched, ImageStore, StoredDocument } from '../store/image-store.js'
import { undecidedPair, type PairFindings, type Stores } from './pair-findings.js'
import type { PairPlan } from './plan.js'
import { onSide, problemOf } from './undecided.js'

/** What both references name, or why there is nothing to compare. */
export type ResolvedTops =
  | { readonly kind: 'both'; readonly source: StoredDocument; readonly mirror: StoredDocument }
  /** The mirror has nothing under its reference. */
  | { readonly kind: 'no-mirror'; readonly source: StoredDocument; readonly absence: Note }
  | { readonly kind: 'undecided'; readonly findings: PairFindings }

/** What stands for all platforms of a mirror that has nothing. */
export const NOTHING_THERE: Difference = { kind: 'platform.missing', path: '*' }

/** Resolves each reference once; everything after that goes by digest. Never throws. */
export async function resolveTops(stores: Stores, plan: PairPlan, signal: AbortSignal): Promise<ResolvedTops> {
  const { source, mirror } = stores
  const [from, to] = await Promise.all([resolve('source', source, signal), resolve('mirror', mirror, signal)])
  if (from.kind === 'found') {
    switch (to.kind) {
      case 'found':
        return { kind: 'both', source: from.value, mirror: to.value }
      case 'missing':
        return { kind: 'no-mirror', source: from.value, absence: absence(mirror, to.problem) }
      case 'failed':
        return { kind: 'undecided', findings: { source: from.value, ...undecidedPair(plan, to.problem) } }
    }
  }
  const problem = from.kind === 'missing' ? absentSource(from.problem, source) : from.problem
  const findings = {
    ...(to.kind === 'found' ? { mirror: to.value } : {}),
    ...undecidedPair(plan, problem),
    // What the mirror lacks is known if the source could not be read, but not if that has nothing either.
    differences: to.kind === 'missing' && from.kind !== 'missing' ? [NOTHING_THERE] : [],
    notes: to.kind === 'missing' ? [absence(mirror, to.problem)] : [],
  }
  return { kind: 'undecided', findings }
}

type Resolved = Fetched<StoredDocument> | { readonly kind: 'failed'; readonly problem: Problem }

async function resolve(side: SideName, store: ImageStore, signal: AbortSignal): Promise<Resolved> {
  try {
    return await onSide(side, () => abortable(store.top(signal), signal))
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error, side) }
  }
}

/** A mirror on this machine knows what it holds instead. */
function absence({ reference, local }: ImageStore, { message }: Problem): Note {
  return { kind: 'reference.absent', reference, ...(local === true ? { why: message } : {}) }
}

/** Without a source there is nothing to compare. A store on this machine says what it holds instead. */
function absentSource(problem: Problem, { reference, local, pinnedByDigest }: ImageStore): Problem {
  if (local === true) return problem
  const status = problem.status === undefined ? '' : ` (HTTP ${problem.status})`
  const part = pinnedByDigest ? 'digest' : 'tag'
  const message = `The source ${reference} does not exist${status}, so there is nothing to compare. Check the ${part}.`
  return { ...problem, message }
}
