import { globMatcher } from '../compare/glob.js'
import { PatternError } from '../config/pattern.js'
import { startDeadline } from '../gate/deadline.js'
import { onSide, problemOf } from '../gate/undecided.js'
import type { Problem } from '../model/report.js'
import type { ReferrerPolicy } from '../model/result.js'
import type { Settings, TagSelection } from '../model/settings.js'
import { formatLocation } from '../oci/location.js'
import { formatReference, formatRepository, type Reference } from '../oci/reference.js'
import { slowPattern, unselected } from './selected-pairs.js'
import type { Session } from './session.js'

/** Where a snapshot goes. */
export interface SnapshotTarget {
  readonly path: string
  /** Keeps what the file holds of other images; else it is written anew. */
  readonly update: boolean
}

/** The sources that a snapshot is taken of. */
export interface SnapshotPlan {
  /** Each once, by canonical text. */
  readonly references: ReadonlyMap<string, Reference>
  /** Those of which is taken what is attached to them. */
  readonly attached: ReadonlySet<string>
  /** Lists of tags that select some of them, by canonical `registry/repository`. */
  readonly tags: ReadonlyMap<string, readonly string[]>
  /** What is left out, a sentence each. */
  readonly leftOut: readonly string[]
  readonly problems: readonly Problem[]
}

/** Sources that are named, and those that tags select. Of the mirrors nothing is asked: they may be out of reach. */
export async function planSnapshot(
  { pairs, selections = [] }: Pick<Settings, 'pairs' | 'selections'>,
  session: Pick<Session, 'tags' | 'gate'>,
): Promise<SnapshotPlan> {
  const references = new Map<string, Reference>()
  const tags = new Map<string, readonly string[]>()
  const leftOut = new Set<string>()
  const problems: Problem[] = []
  const attached = new Set<string>()
  const add = (reference: Reference, policy: ReferrerPolicy = 'ignore'): void => {
    const name = formatReference(reference)
    references.set(name, reference)
    if (policy !== 'ignore') attached.add(name)
  }
  for (const { source, referrers } of pairs) {
    if (source.kind === 'registry') add(source.reference, referrers)
    else leftOut.add(`${formatLocation(source)} is on this machine and needs no snapshot; it was left out.`)
  }
  for (const selection of selections) {
    const { source, rule } = selection
    const name = formatRepository(source)
    const all = tags.get(name) ?? (await tagsOf(selection, session))
    if ('code' in all) {
      problems.push(all)
      continue
    }
    tags.set(name, all)
    try {
      const { selectTags } = await import('../config/tag-rule.js')
      const selected = selectTags(all, rule, globMatcher)
      problems.push(...unselected(selection, all, selected))
      for (const tag of selected) add({ ...source, tag }, selection.referrers)
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      problems.push(slowPattern(selection, error))
    }
  }
  if (references.size === 0 && problems.length === 0) problems.push(NOTHING)
  return { references, attached, tags, leftOut: [...leftOut], problems }
}

const NOTHING: Problem = {
  code: 'nothing-to-compare',
  message: 'No image of a registry is named, so there is nothing to take a snapshot of.',
}

function tagsOf(
  { source }: TagSelection,
  { tags, gate }: Pick<Session, 'tags' | 'gate'>,
): Promise<readonly string[] | Problem> {
  const { limits, clock, delay } = gate
  const deadline = startDeadline(limits.pairMs, clock, () => delay([`${source.registry}/${source.repository}`]))
  return onSide('source', () => tags('source', source, deadline.signal))
    .catch((error: unknown) => problemOf(error, 'source'))
    .finally(() => {
      deadline.stop()
    })
}
