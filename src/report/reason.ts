import { besideOf, type Beside } from '../model/beside.js'
import type { Difference } from '../model/difference.js'
import { worst } from '../model/floor.js'
import { KINDS, type Area } from '../model/kinds.js'
import type { PairReport, PlatformReport } from '../model/report.js'
import type { Result } from '../model/result.js'
import { withoutMispacked } from '../model/mispacked.js'
import { describeCauses } from './describe.js'
import { describeDifference } from './describe-difference.js'
import { problemsOf, tellingResult, tellingResultOf } from './facts.js'
import { count } from './quantity.js'
import { listed, message, name, say, words, type Sentence } from './sentence.js'

/** In a few words, why a pair has its result: for a table row, an annotation and the log's last line. */
export function reasonOf(pair: PairReport): Sentence {
  const beside = besideOf(pair)
  if (beside !== undefined) return reasonBeside(pair, beside)
  switch (tellingResult(pair)) {
    case 'identical':
      return []
    case 'equivalent':
      return causes(pair)
    case 'inconclusive':
      return undecided(pair)
    case 'missing':
    case 'same-runtime':
    case 'same-layers':
    case 'different':
      return worstDifference(pair)
  }
}

function reasonBeside(pair: PairReport, beside: Beside): Sentence {
  if (beside !== 'referrers-missing') return undecided(pair)
  return summed(pair.differences.filter(({ kind }) => kind === 'referrer.missing'))
}

function causes(pair: PairReport): Sentence {
  return pair.causes.length > 0 ? describeCauses(pair.causes) : say`the digests differ, the image ID is the same`
}

function undecided(pair: PairReport): Sentence {
  const [first] = problemsOf(pair)
  if (first === undefined) return worstDifference(pair)
  return [...prefix(first.platforms), message(firstSentence(first.message))]
}

/** The platforms that brought the pair its result, and what the first of them shows. */
function worstDifference(pair: PairReport): Sentence {
  const absent = pair.notes.find((note) => note.kind === 'reference.absent')
  if (absent !== undefined)
    return absent.why === undefined
      ? say`the mirror has nothing under this reference`
      : say`the mirror has nothing under this reference: ${message(absent.why.replace(/\.$/, ''))}`
  const result = tellingResult(pair)
  const affected = pair.platforms.filter((platform) => tellingResultOf(platform) === result)
  const renamed = affected.filter(({ causes }) => causes.includes('platform-renamed'))
  if (renamed.length > 0)
    return say`${prefix(renamed.map(({ platform }) => platform))}the same manifest stands under another platform on the source`
  const missing = affected.filter((platform) => platform.differences.some(({ kind }) => kind === 'platform.missing'))
  if (missing.length > 0) return say`the mirror has no ${listed(some(missing.map(({ platform }) => [name(platform)])))}`
  const [first] = affected
  const differences = telling(first ?? pair, result)
  const found = summed(differences)
  if (found.length > 0) return [...prefix(affected.map(({ platform }) => platform)), ...found]
  const [problem] = problemsOf(pair)
  return problem === undefined ? say`see the differences` : [message(firstSentence(problem.message))]
}

/** What brought the platform its result; of that, first what its blobs and layers show. */
function telling(
  { differences: all, passed }: Pick<PlatformReport, 'differences' | 'passed'>,
  result: Result,
): readonly Difference[] {
  const differences = withoutMispacked(all).filter(({ ignored }) => passed || ignored !== true)
  const deciding = differences.filter(({ kind }) => worst([KINDS[kind].floor, result]) === KINDS[kind].floor)
  const within = (...areas: readonly Area[]): readonly Difference[] =>
    deciding.filter(({ kind }) => areas.includes(KINDS[kind].area))
  const groups = [within('serving'), within('content'), within('config', 'platform'), deciding]
  return groups.find((found) => found.length > 0) ?? differences
}

function summed(differences: readonly Difference[]): Sentence {
  const [first, ...others] = differences
  if (first === undefined) return []
  const layers = differences.filter((difference) => difference.kind === 'layer.content')
  if (layers.length > 1 && layers.length === differences.length) {
    return say`layers ${listed(some(layers.map((layer) => [words(String(layer.source.position))])))} hold other content`
  }
  return others.length === 0
    ? describeDifference(first)
    : say`${describeDifference(first)}, and ${words(count(others.length, 'more difference'))}`
}

function prefix(platforms: readonly string[]): Sentence {
  return platforms.length === 0 ? [] : say`${listed(some(platforms.map((platform) => [name(platform)])))}: `
}

/** The first three, and how many are left. */
function some(items: readonly Sentence[]): readonly Sentence[] {
  return items.length <= 4 ? items : [...items.slice(0, 3), [words(`${items.length - 3} more`)]]
}

function firstSentence(text: string): string {
  const end = /[.!?](?=\s|$)/.exec(text)
  return end === null ? text : text.slice(0, end.index)
}
