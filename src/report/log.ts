import type { PairReport, PlatformReport, Report } from '../model/report.js'
import { adviceOf } from './advice.js'
import { causesOf } from './causes.js'
import { declaredPlace } from './declared.js'
import { describeDifference } from './describe-difference.js'
import { problemsOf } from './facts.js'
import { count, formatBytes } from './quantity.js'
import { safeLine } from './safe-text.js'
import { referrerWarning } from './referrers.js'
import { name, namesOf, say, toPlain, words } from './sentence.js'
import { adviceLine } from './steps.js'
import { reasonOf } from './reason.js'
import { verdictOf } from './verdict-line.js'

/** How many differences of a platform the log names; the report has them all. */
const NAMED = 5

/** Long enough for a command with two references and for a message that says what to do. */
const LINE = 2000

/** The run as lines of plain text: a line a pair, a line a platform, the reason for the verdict last. */
export function logLines(report: Report): readonly string[] {
  const lines = [
    ...report.pairs.flatMap(pairLines),
    ...report.problems.map(({ message }) => `Problem: ${message}`),
    ...trafficLines(report),
    lastLine(report),
  ]
  return lines.map((line) => safeLine(line, LINE))
}

function pairLines(pair: PairReport): readonly string[] {
  const verdict = pair.passed ? 'Passed' : 'NOT PASSED'
  const title = say`${words(verdict)}: ${words(pair.result)}  ${name(pair.mirror.reference)} against ${name(pair.source.reference)}`
  const place = toPlain(declaredPlace(pair))
  const warning = referrerWarning(pair)
  return [
    `${toPlain(title)}${place === '' ? '' : ` (${place})`}`,
    ...pair.platforms.flatMap((platform) => platformLines(platform)),
    ...(warning.length === 0 ? [] : [`  Warning: ${toPlain(warning)}`]),
    ...referrerLacks(pair),
    ...problemsOf(pair).map(({ platforms, message }) => {
      const where = platforms.length === 0 ? '' : ` (${toPlain(namesOf(platforms))})`
      return `  Problem${where}: ${message}`
    }),
    ...causesOf(pair).map(
      ({ label, where, text }) => `  ${label}${where.length === 0 ? '' : ` (${toPlain(where)})`}: ${toPlain(text)}`,
    ),
    ...adviceOf(pair).map((advice) => `  ${adviceLine(advice)}`),
  ]
}

/** What is attached to the source's image and not to be had with the mirror's. */
function referrerLacks({ differences }: PairReport): readonly string[] {
  const lacks = differences.flatMap((one) => (one.kind === 'referrer.missing' ? [one] : []))
  const more = lacks.length > NAMED ? [`  and ${count(lacks.length - NAMED, 'more artifact')}`] : []
  return [...lacks.slice(0, NAMED).map((lack) => `  ${toPlain(describeDifference(lack))}`), ...more]
}

function platformLines({ platform, result, evidence, passed, differences }: PlatformReport): readonly string[] {
  const counted = differences.filter(({ ignored }) => ignored !== true)
  const sentences = counted.slice(0, NAMED).map((difference) => toPlain(describeDifference(difference)))
  const more = counted.length > NAMED ? [`and ${count(counted.length - NAMED, 'more difference')}`] : []
  const told = [...sentences, ...more].join('; ')
  const claimed = evidence === 'claimed' && passed ? ' (claimed, not proven)' : ''
  return [`  ${toPlain([name(platform)])}: ${result}${claimed}${told === '' ? '' : ` - ${told}`}`]
}

/** How much was asked and received, where a limit was reached: the first thing to know then. */
function trafficLines({ pairs, problems, requests }: Report): readonly string[] {
  const errors = pairs.flatMap(({ error, platforms }) => [error, ...platforms.map((platform) => platform.error)])
  const isLimited = [...errors, ...problems].some((problem) => problem?.code.startsWith('limit.') === true)
  return isLimited ? [`${count(requests.total, 'request')}, ${formatBytes(requests.bytes)} received`] : []
}

/** What came out and why, in one plain line: for a message or a ticket. */
export function reasonLine(report: Report): string {
  const [only, ...others] = report.pairs
  const images =
    only === undefined || others.length > 0
      ? ''
      : ` (${toPlain(say`${name(only.mirror.reference)} against ${name(only.source.reference)}`)})`
  return safeLine(`${lastLine(report)}${images}`, LINE)
}

/** The verdict and its reason, as the log ends. */
export function verdictLine(report: Report): string {
  return safeLine(lastLine(report), LINE)
}

function lastLine(report: Report): string {
  const failing = report.pairs.filter(({ passed }) => !passed)
  const verdict = report.passed ? 'Passed' : 'Not passed'
  const [first] = failing
  const [problem] = report.problems
  const reason = first === undefined ? (problem?.message ?? '') : toPlain(reasonOf(first))
  const plain = verdictOf(report).replaceAll('`', '')
  return `${verdict}: ${plain}${reason === '' ? '' : ` - ${reason}`}`
}
