import { isDecided } from '../model/beside.js'
import type { ProblemCode } from '../model/problem.js'
import type { PairReport, Report } from '../model/report.js'
import type { Match } from '../model/result.js'
import { MEANINGS } from './describe.js'

import { failureOf, firstProblem, type Failure } from './failure.js'
import { count } from './quantity.js'

/** Whether all is as it should be. Nothing but this says that a run passed. */
export function isPass({ passed, pairs }: Report): boolean {
  return passed && pairs.length > 0 && pairs.every((pair) => pair.passed)
}

/** ❌ is for what was found out; what could not be is no fault of the mirror's. */
export function iconOf({ passed, pairs }: Report): '✅' | '❌' | '⚠️' {
  if (passed) return '✅'
  return pairs.some((pair) => !pair.passed && isDecided(pair)) ? '❌' : '⚠️'
}

/** The verdict in a few words of our own, without icon and title. */
export function verdictOf(report: Report): string {
  const [only, ...others] = report.pairs
  if (only === undefined) return 'nothing was compared'
  if (others.length === 0 && report.problems.length === 0) return verdictOfPair(only)
  const total = count(report.pairs.length, 'image')
  const failing = report.pairs.filter(({ passed }) => !passed).length
  if (failing === 0) return report.passed ? `${total} passed` : `${total} passed, but ${obstacleOf(report)}`
  return `${failing} of ${total} did not pass`
}

/** What keeps a run of pairs that all pass from passing. */
function obstacleOf({ problems }: Report): string {
  const only = (...codes: readonly ProblemCode[]): boolean => problems.every(({ code }) => codes.includes(code))
  if (only('report.unwritable')) return 'not everything could be written'
  if (only('run.interrupted', 'report.unwritable')) return 'the run was ended before it was done'
  if (problems.some(({ code }) => code.startsWith('merge.'))) return 'not all reports could be joined'
  return only('internal', 'report.unwritable') ? 'the run broke off' : 'not all could be planned'
}

function verdictOfPair(pair: PairReport): string {
  if (!pair.passed) {
    const side = firstProblem(pair)?.side ?? 'mirror'
    return VERDICTS[failureOf(pair)].replace('MATCH', NOT_SAME[pair.match]).replace('SIDE', side)
  }
  const all = [...pair.differences, ...pair.platforms.flatMap(({ differences }) => differences)]
  const isIgnored = all.some(({ ignored }) => ignored === true)
  return isIgnored ? `passed, as what differs is ignored (${pair.result})` : MEANINGS[pair.result]
}

/** What is not as each `match` asks. */
const NOT_SAME: Readonly<Record<Match, string>> = {
  digest: 'not the same digest',
  config: 'not the same image ID',
  runtime: 'not the same at run time',
  'diff-ids': 'not the same files',
}

/** One row a failure; `MATCH` is what was asked for and is not so, `SIDE` the side that the problem concerns. */
const VERDICTS: Readonly<Record<Failure, string>> = {
  'not-accepted': 'identical, and not accepted',
  'stored-differently': 'MATCH',
  'runtime-bytes': 'MATCH',
  configuration: 'MATCH',
  instructions: 'annotations that clients obey differ',
  absent: 'the mirror does not have the image',
  'platform-missing': 'the mirror does not have all platforms',
  'part-missing': 'a part of the image is not on the mirror',
  refused: 'clients refuse the image of the mirror',
  incomplete: 'the mirror is incomplete',
  swapped: "other files under the source's image ID",
  'platform-renamed': 'the mirror offers the image to other platforms',
  'platform-extra': 'the mirror has platforms that the source does not have',
  'platform-rival': 'the mirror has another image for the same platform',
  'layer-damaged': 'a layer on the mirror is damaged',
  'part-damaged': 'a part of the image on the mirror is damaged',
  files: 'the mirror holds a different image',
  'referrers-missing': 'the mirror lacks what is attached to the image',
  'referrers-unknown': 'not decided – what is attached to the image could not be told',
  unsigned: "the mirror's image carries no signature that verifies",
  'signature-unknown': 'not decided – whether the image is signed could not be told',
  'tag-moved': 'not checked – the tag moved meanwhile',
  unjudged: 'not decided – nobody has judged what differs',
  'source-absent': 'not checked – the source does not exist',
  'source-broken': 'not checked – the source is broken',
  'unknown-platform': 'not checked – the source does not have the platform',
  ambiguous: 'not decided – what a machine would run cannot be told',
  'nothing-listed': 'not checked – the source lists no image',
  time: 'not checked – time was up',
  limit: 'not checked – a limit was reached',
  'login-refused': 'not checked – the login for the SIDE was refused',
  'access-denied': 'not checked – access to the SIDE was denied',
  'part-lost': 'not checked – the SIDE has lost a part of the image',
  'not-unpacked': 'not checked – a layer of the SIDE could not be unpacked',
  unread: 'not checked – the SIDE could not be read',
  unchecked: 'could not be checked',
}
