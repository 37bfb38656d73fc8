import type { Difference } from '../model/difference.js'
import { toleratedAt, type Bar } from '../model/floor.js'
import { KINDS } from '../model/kinds.js'
import type { PairReport, PlatformReport, Problem, Report } from '../model/report.js'
import type { Result } from '../model/result.js'
import { MEANINGS } from './describe.js'
import { describeDifference } from './describe-difference.js'
import { message, words, type Sentence } from './sentence.js'
import { verdictOf } from './verdict-line.js'

/** One thing that keeps a run, a pair or a platform from passing. */
export interface Finding {
  /** The kind of a difference, the code of a problem, or the result where neither says more. */
  readonly check: string
  /** The best result that is left. */
  readonly floor: Result
  /** Where in the image, for a difference that has a place. */
  readonly path?: string
  /** One sentence without its full stop. */
  readonly text: Sentence
}

/** Whether all of it passed: there is something, and nothing speaks against it anywhere. */
export function passesAll({ passed, pairs, problems }: Report): boolean {
  return passed && pairs.length > 0 && problems.length === 0 && pairs.every((pair) => pair.passed)
}

/** What keeps the run as a whole from passing; nothing where that is a pair's alone. */
export function findingsOfRun(report: Report): readonly Finding[] {
  if (report.problems.length > 0) return report.problems.map(ofProblem)
  if (passesAll(report) || report.pairs.some(({ passed }) => !passed)) return []
  return [{ check: report.result, floor: 'inconclusive', text: [words(verdictOf(report))] }]
}

/** What keeps a pair from passing and is no platform's; something in any case where no platform says why. */
export function findingsOfPair(pair: PairReport): readonly Finding[] {
  if (pair.passed) return []
  const found = of(pair, pair)
  return found.length > 0 || pair.platforms.some(({ passed }) => !passed) ? found : [withoutReason(pair)]
}

/** What keeps a platform of a pair from passing; something in any case where it does not. */
export function findingsOfPlatform(platform: PlatformReport, pair: PairReport): readonly Finding[] {
  if (platform.passed) return []
  const found = of(platform, pair)
  return found.length > 0 ? found : [withoutReason(platform)]
}

type Told = Pick<PlatformReport, 'differences' | 'error'>

function of({ error, differences }: Told, bar: Bar): readonly Finding[] {
  const counted = differences.filter(({ kind, ignored }) => ignored !== true && !toleratedAt(kind, bar))
  return [...(error === undefined ? [] : [ofProblem(error)]), ...counted.map(ofDifference)]
}

function ofProblem({ code, message: text }: Problem): Finding {
  return { check: code, floor: 'inconclusive', text: [message(text.replace(/\.$/, ''))] }
}

function ofDifference(difference: Difference): Finding {
  const { kind } = difference
  const path = 'path' in difference ? { path: difference.path } : {}
  // The image may be the same; what it should come with is missing.
  const floor = kind === 'referrer.missing' ? 'missing' : KINDS[kind].floor
  return { check: kind, floor, ...path, text: describeDifference(difference) }
}

function withoutReason({ result }: { readonly result: Result }): Finding {
  return { check: result, floor: result, text: [words(MEANINGS[result])] }
}
