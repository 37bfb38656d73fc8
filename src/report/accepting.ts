import type { Difference, DifferenceKind } from '../model/difference.js'
import { toleratedAt } from '../model/floor.js'
import { KINDS } from '../model/kinds.js'
import type { PairReport } from '../model/report.js'
import type { Match } from '../model/result.js'
import { tellingResult } from './facts.js'
import { isPlainName } from './safe-text.js'
import { code, listed, say, words, type Sentence } from './sentence.js'
import type { Advice } from './steps.js'

/** How what differs is accepted as it is, where that is possible: the pair would pass by each of the ways. */
export function accepting(pair: PairReport, differences: readonly Difference[]): readonly Advice[] {
  // What is attached is missing whatever of the image is accepted.
  if (differences.some(({ kind }) => kind === 'referrer.missing' && !toleratedAt(kind, pair))) return []
  const ways = [...matching(pair), ...ignoring(pair, differences), ...selecting(pair, differences)]
  if (ways.length === 0) return []
  return [{ label: 'Or accept it', steps: [{ text: either(ways), commands: [] }] }]
}

/** The lower bar that this result would pass. */
function matching(pair: PairReport): readonly Sentence[] {
  const { match } = pair
  const enough: Partial<Record<PairReport['result'], Match>> = {
    equivalent: 'config',
    'same-runtime': 'runtime',
    'same-layers': 'diff-ids',
  }
  const bar = enough[tellingResult(pair)]
  return bar === undefined || bar === match ? [] : [[code(`match: ${bar}`)]]
}

/** Rules that would let the pair pass at its `match`; none where a difference is among them that is never ignored. */
function ignoring(pair: PairReport, differences: readonly Difference[]): readonly Sentence[] {
  if (pair.match === 'digest') return []
  const rules = new Set<string>()
  for (const difference of differences) {
    if (toleratedAt(difference.kind, pair)) continue
    const rule = KINDS[difference.kind].ignorable ? ruleFor(difference) : undefined
    if (rule !== undefined) rules.add(rule)
    // There can be a hundred thousand: as soon as these are no advice, nothing mends that.
    if (rule === undefined || rules.size > 4) return []
  }
  if (rules.size === 0) return []
  return [say`${listed([...rules].map((rule) => [code(`ignore: ${rule}`)]))}`]
}

/** Naming the platforms that are right. */
function selecting(pair: PairReport, differences: readonly Difference[]): readonly Sentence[] {
  const ofPlatforms = differences.filter(({ kind }) => kind === 'platform.missing' || kind === 'platform.extra')
  const good = pair.platforms.filter(({ passed }) => passed).map(({ platform }) => platform)
  if (ofPlatforms.length === 0 || good.length === 0 || good.length > 6 || !good.every(isPlainName)) return []
  const failing = pair.platforms.filter(({ passed }) => !passed)
  const onlyThat = failing.every((platform) => platform.differences.some(({ kind }) => PLATFORM_SET.has(kind)))
  // Of the tops a list of platforms leaves out what is harmless.
  const isTopFine = pair.differences.every(
    ({ kind, ignored }) => ignored === true || KINDS[kind].floor === 'equivalent' || toleratedAt(kind, pair),
  )
  return onlyThat && isTopFine ? [[code(`platforms: ${good.join(',')}`)]] : []
}

const PLATFORM_SET: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>(['platform.missing', 'platform.extra'])

/** `kind:path`; undefined where the path would need quoting, as a rule for the whole kind would be too wide. */
function ruleFor(difference: Difference): string | undefined {
  if (!('path' in difference) || difference.kind === 'config.history') return difference.kind
  return /^[\w./-]+$/.test(difference.path) ? `${difference.kind}:${difference.path}` : undefined
}

function either(ways: readonly Sentence[]): Sentence {
  return ways.flatMap((way, position) => (position === 0 ? way : say`${words(' or ')}${way}`))
}
