import type { Difference, DifferenceKind } from '../model/difference.js'
import { toleratedAt } from '../model/floor.js'
import type { Refusal } from '../model/client.js'
import { kinds, KINDS } from '../model/kinds.js'
import type { PairReport } from '../model/report.js'
import type { Match } from '../model/result.js'
import { HIDDEN } from '../model/show-values.js'
import { copyCommand, placeOf } from './copy-command.js'
import { hasValues } from './describe-difference.js'
import { countedDifferences } from './facts.js'
import { isPlainName } from './safe-text.js'
import { code, listed, say, words, type Sentence } from './sentence.js'

/** One thing to do: a sentence and, where it can be typed as it is, the command. */
export interface Advice {
  readonly text: Sentence
  readonly command?: string
}

/**
 * What to do about a pair that does not pass: first how to make the mirror right, then how to accept what is meant. What
 * could not be decided for a problem has none of its own, as the problem's message says what to do.
 */
export function adviceOf(pair: PairReport): readonly Advice[] {
  if (pair.passed) return []
  const differences = countedDifferences(pair)
  const moved = differences.find(({ kind }) => kind === 'tag.moved')
  if (pair.result === 'inconclusive' && moved !== undefined) return [pinned(pair)]
  const isUnjudged = differences.some(({ kind }) => UNJUDGED.has(kind))
  if (pair.result === 'inconclusive' && !isUnjudged) return []
  // What could not be decided is not mended by accepting the rest.
  const undecided = pair.platforms.some(({ result }) => result === 'inconclusive')
  const isLocal = [pair.source, pair.mirror].some(({ reference }) => placeOf(reference) !== 'registry')
  const serving = mendingServer(differences)
  const mending = isLocal ? copyingHere(pair, differences) : copying(pair, differences)
  return [
    ...showing(differences),
    ...serving,
    ...(serving.length > 0 && isOnlyServed(pair, differences) ? [] : mending),
    ...(undecided ? [] : accepting(pair, differences)),
  ]
}

/** Members that nobody has judged: people must look at them. */
const UNJUDGED: ReadonlySet<DifferenceKind> = new Set(
  kinds().filter((kind) => KINDS[kind].floor === 'inconclusive' && KINDS[kind].area !== 'reference'),
)

function showing(differences: readonly Difference[]): readonly Advice[] {
  const isHidden = (difference: Difference): boolean =>
    hasValues(difference) && [difference.source, difference.mirror].includes(HIDDEN)
  if (!differences.some((difference) => UNJUDGED.has(difference.kind) && isHidden(difference))) return []
  return [{ text: say`show the values, to see what the mirror says: ${code('show-values: all')}` }]
}

/** What is wrong with how the registry answers, and not with what was copied. */
const SERVED: ReadonlyMap<Refusal, Sentence> = new Map([
  ['content-type', say`so that it serves manifests under their own Content-Type`],
  ['head', say`so that it answers HEAD as it answers GET`],
])

function servedWrongly(difference: Difference): Sentence | undefined {
  return 'why' in difference ? SERVED.get(difference.why) : undefined
}

function mendingServer(differences: readonly Difference[]): readonly Advice[] {
  const wanted = new Set(differences.map(servedWrongly).filter((sentence) => sentence !== undefined))
  return [...wanted].map((sentence) => ({
    text: say`mend the registry of the mirror, or the proxy before it, ${sentence} (a new copy does not help)`,
  }))
}

/** Whether nothing else keeps the pair from passing. */
function isOnlyServed({ match }: PairReport, differences: readonly Difference[]): boolean {
  return differences.every((one) => toleratedAt(one.kind, match) || servedWrongly(one) !== undefined)
}

function pinned({ source }: PairReport): Advice {
  if (source.pinned === undefined) return { text: say`run the check again when nothing pushes to the tag` }
  return { text: say`name the source by its digest, so that it cannot move: ${code(`source: ${source.pinned}`)}` }
}

function copying(pair: PairReport, differences: readonly Difference[]): readonly Advice[] {
  const has = (...kinds: readonly DifferenceKind[]): boolean => differences.some(({ kind }) => kinds.includes(kind))
  if (has('blob.missing', 'blob.size', 'blob.digest')) {
    return [
      {
        text: say`delete the image on the mirror, so that the copy does not skip blobs that the registry believes to have, and copy it again by digest`,
        ...copy('crane', pair),
      },
    ]
  }
  if (pair.notes.some(({ kind }) => kind === 'reference.absent')) {
    return [{ text: say`copy it there, or correct the name of the mirror`, ...copy('skopeo', pair) }]
  }
  if (has('platform.missing')) return [{ text: say`copy all platforms`, ...copy('skopeo', pair) }]
  if (differences.length > 0 && differences.every(({ kind }) => kind === 'platform.extra')) {
    return [{ text: say`to have exactly the source's platforms, copy it again by digest`, ...copy('crane', pair) }]
  }
  return [{ text: say`copy it again by digest, with a tool that keeps digests`, ...copy('crane', pair) }]
}

/** Where one of the two is on this machine. */
function copyingHere(pair: PairReport, differences: readonly Difference[]): readonly Advice[] {
  const has = (kind: DifferenceKind): boolean => differences.some((difference) => difference.kind === kind)
  const isDocker = placeOf(pair.mirror.reference) === 'docker'
  // No copy gives such a place a manifest, or a second platform.
  if (pair.result === 'equivalent' && has('manifest.unknown')) return []
  if (isDocker && has('platform.missing') && pair.platforms.some(({ passed }) => passed)) return []
  if (has('blob.missing') || has('blob.size') || has('blob.digest')) {
    const text = say`delete the image on the mirror, so that the copy does not skip blobs that seem to be there, and copy it again`
    return [{ text, ...copy('skopeo', pair) }]
  }
  const text = has('platform.missing') && !isDocker ? say`copy all platforms` : say`copy it again`
  return [{ text, ...copy('skopeo', pair) }]
}

function copy(tool: 'crane' | 'skopeo', pair: PairReport): { readonly command?: string } {
  const command = copyCommand(tool, pair)
  return command === undefined ? {} : { command }
}

function accepting(pair: PairReport, differences: readonly Difference[]): readonly Advice[] {
  const ways = [...matching(pair), ...ignoring(pair, differences), ...selecting(pair, differences)]
  if (ways.length === 0) return []
  return [{ text: say`or, if this is meant, accept it with ${either(ways)}` }]
}

/** The lower bar that this result would pass. */
function matching({ result, match }: PairReport): readonly Sentence[] {
  const enough: Partial<Record<PairReport['result'], Match>> = {
    equivalent: 'config',
    'same-runtime': 'runtime',
    'same-layers': 'diff-ids',
  }
  const bar = enough[result]
  return bar === undefined || bar === match ? [] : [[code(`match: ${bar}`)]]
}

/** Rules that would let the pair pass at its `match`; none where a difference is among them that is never ignored. */
function ignoring({ match }: PairReport, differences: readonly Difference[]): readonly Sentence[] {
  if (match === 'digest') return []
  const rules = new Set<string>()
  for (const difference of differences) {
    if (toleratedAt(difference.kind, match)) continue
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
  return onlyThat ? [[code(`platforms: ${good.join(',')}`)]] : []
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
