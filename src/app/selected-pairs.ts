import pLimit from 'p-limit'
import { globMatcher } from '../compare/glob.js'
import { PatternError } from '../config/pattern.js'
import { startDeadline } from '../gate/deadline.js'
import { onSide, problemOf } from '../gate/undecided.js'
import type { Note, Problem } from '../model/report.js'
import type { SideName } from '../model/result.js'
import type { PairSettings, Settings, TagRule, TagSelection } from '../model/settings.js'
import { formatLocation } from '../oci/location.js'
import { formatRepository } from '../oci/reference.js'
import type { Repository } from '../registry/repository.js'
import type { Session } from './session.js'

/** A pair that a run compares, and what is known of it before. */
export interface PlannedPair {
  readonly settings: PairSettings
  readonly notes: readonly Note[]
}

/** Every pair of a run, and why some could not be told. */
export interface RunPlan {
  readonly pairs: readonly PlannedPair[]
  readonly problems: readonly Problem[]
}

/** A note names so many tags. */
const NAMED = 200

/**
 * The pairs of the settings, and those that the tags of repositories make. A pair that is named by its tag goes before a
 * selection that makes the same one. A list that cannot be read, and a rule that selects nothing, is a problem of the plan.
 */
export async function planRun(settings: Settings, session: Pick<Session, 'tags' | 'gate'>): Promise<RunPlan> {
  const { pairs, selections = [], limits } = settings
  const named = pairs.map((pair) => ({ settings: pair, notes: [] }))
  if (selections.length === 0) return { pairs: named, problems: [] }
  const atOnce = pLimit(limits.concurrency)
  const selected = await Promise.all(selections.map((one) => atOnce(pairsOf, one, session)))
  const known = new Map<string, string | undefined>(named.map(({ settings: pair }) => [keyOf(pair), undefined]))
  const problems = selected.flatMap((one) => one.problems)
  const made: PlannedPair[] = []
  for (const pair of selected.flatMap((one) => one.pairs)) {
    const key = keyOf(pair.settings)
    const options = JSON.stringify({ ...pair.settings, declaredAt: undefined })
    if (!known.has(key)) {
      known.set(key, options)
      made.push(pair)
    } else if (known.get(key) !== undefined && known.get(key) !== options) {
      problems.push(selectedTwice(pair.settings))
    }
  }
  return { pairs: [...named, ...made], problems }
}

function keyOf({ source, mirror }: PairSettings): string {
  return `${formatLocation(source)} ${formatLocation(mirror)}`
}

/** A repository as it is asked for. */
function nameOf({ registry, repository }: Repository): string {
  return `${registry}/${repository}`
}

async function pairsOf(selection: TagSelection, { tags, gate }: Pick<Session, 'tags' | 'gate'>): Promise<RunPlan> {
  const { source, mirror, rule, ...options } = selection
  const deadline = startDeadline(gate.limits.pairMs, gate.clock, () => gate.delay([nameOf(source), nameOf(mirror)]))
  const list = (side: SideName, of: Repository): Promise<readonly string[] | Problem> =>
    onSide(side, () => tags(side, of, deadline.signal)).catch((error: unknown) => problemOf(error, side))
  try {
    const [from, to] = await Promise.all([list('source', source), list('mirror', mirror)])
    const problems = [from, to].flatMap((one) => (isProblem(one) ? [at(selection, one)] : []))
    if (isProblem(from)) return { pairs: [], problems }
    const { fittingTags, selectTags } = await import('../config/tag-rule.js')
    const selected = selectTags(from, rule, globMatcher)
    problems.push(...unselected(selection, from, selected))
    if (selected.length === 0) return { pairs: [], problems }
    const notes = isProblem(to) ? [] : beyond(from, fittingTags(to, rule, globMatcher), selection)
    const pairs = selected.map((tag, index) => ({
      settings: {
        ...options,
        source: { kind: 'registry' as const, reference: { ...source, tag } },
        mirror: { kind: 'registry' as const, reference: { ...mirror, tag } },
      },
      notes: index === 0 ? notes : [],
    }))
    return { pairs, problems }
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    return { pairs: [], problems: [slowPattern(selection, error)] }
  } finally {
    deadline.stop()
  }
}

function isProblem(answer: readonly string[] | Problem): answer is Problem {
  return 'code' in answer
}

/** What of the mirror's fitting tags the source does not have. */
function beyond(from: readonly string[], fitting: readonly string[], { mirror }: TagSelection): readonly Note[] {
  const known = new Set(from)
  const tags = fitting.filter((tag) => !known.has(tag))
  if (tags.length === 0) return []
  return [{ kind: 'tags.uncompared', repository: formatRepository(mirror), tags: tags.slice(0, NAMED) }]
}

function at({ declaredAt }: TagSelection, problem: Problem): Problem {
  if (declaredAt === undefined) return problem
  return { ...problem, message: `${declaredAt.file}:${declaredAt.line}: ${problem.message}` }
}

/** A pattern of a list that takes too long. */
export function slowPattern(selection: TagSelection, { code, message }: PatternError): Problem {
  return at(selection, { code, message: `${message} Write it with fewer repetitions.` })
}

/** What a rule asks for and the source has not: any tag at all, or one that the rule names as it is. */
export function unselected(
  selection: TagSelection,
  tags: readonly string[],
  selected: readonly string[],
): readonly Problem[] {
  const { source, rule } = selection
  const code = 'tags.none-selected'
  const where = { side: 'source', host: source.registry } as const
  if (selected.length === 0) {
    const message = `None of the ${tags.length} tags of ${formatRepository(source)} is selected (${ruleText(rule)}), so there is nothing to compare. Change "tags", or look why they are gone.`
    return [at(selection, { code, ...where, message })]
  }
  const known = new Set(tags)
  return rule.include
    .filter((glob) => !/[*?]/.test(glob) && !known.has(glob))
    .map((tag) => {
      const message = `${formatRepository(source)} has no tag ${tag}, which "tags" names, so it was not compared. Change "tags", or look why it is gone.`
      return at(selection, { code, ...where, message })
    })
}

function ruleText({ include, exclude, matching = [], avoiding = [], semver }: TagRule): string {
  const [fitting, avoided] = [
    [...include, ...matching],
    [...exclude, ...avoiding],
  ]
  const parts = [
    ...(fitting.length === 0 ? [] : [`include ${fitting.join(', ')}`]),
    ...(avoided.length === 0 ? [] : [`exclude ${avoided.join(', ')}`]),
    ...(semver === undefined ? [] : [`semver ${semver}`]),
  ]
  return parts.length === 0 ? 'all' : parts.join('; ')
}

function selectedTwice(pair: PairSettings): Problem {
  const { declaredAt } = pair
  const place = declaredAt === undefined ? '' : `${declaredAt.file}:${declaredAt.line}: `
  return {
    code: 'tags.selected-twice',
    message: `${place}${formatLocation(pair.mirror)} is selected twice, with other options. Change "tags" so that one of them selects it.`,
  }
}
