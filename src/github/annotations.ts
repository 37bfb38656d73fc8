import type { PairReport, Problem, Report } from '../model/report.js'
import type { Result } from '../model/result.js'
import { adviceOf } from '../report/advice.js'
import { SIGNS } from '../report/describe.js'
import { problemsOf } from '../report/facts.js'
import { reasonOf } from '../report/reason.js'
import { safeLine } from '../report/safe-text.js'
import { name, toPlain } from '../report/sentence.js'
import { verdictOf } from '../report/verdict-line.js'

export interface Annotation {
  readonly title: string
  readonly message: string
}

/** GitHub shows ten errors a step. */
const SHOWN = 10

/** The verdict, these, and how many are left. */
const PAIRS = SHOWN - 2

/** The runner cuts a message at 4096 characters. */
const LONGEST = 3500

/**
 * The errors of a run, verdict first; none where it passed. One pair needs no second line beside the verdict, and what
 * left nothing to compare needs no verdict.
 */
export function annotationsOf(report: Report, title = 'Image parity'): Annotation[] {
  const failing = report.pairs.filter(({ passed }) => !passed)
  if (report.passed && report.pairs.length > 0 && failing.length === 0) return []
  if (report.pairs.length === 0 && report.problems.length > 0) return ofProblems(report.problems, title)
  const [only] = failing
  if (only !== undefined && report.pairs.length === 1 && report.problems.length === 0) return [ofPair(only)]
  const told = failing.slice(0, PAIRS).map(ofPair)
  const left = failing.length - told.length
  const problems = report.problems.map(({ message }) => message).join(' ')
  return [
    annotation(title, `${verdictOf(report).replaceAll('`', '')}.${problems === '' ? '' : ` ${problems}`}`),
    ...told,
    ...(left > 0 ? [annotation(title, `… and ${left} more; see the job summary.`)] : []),
  ]
}

function ofProblems(problems: readonly Problem[], title: string): Annotation[] {
  const told = problems.slice(0, problems.length > SHOWN ? SHOWN - 1 : SHOWN)
  const left = problems.length - told.length
  return [
    ...told.map(({ code, message }) => annotation(code === 'inputs.invalid' ? 'Wrong input' : title, message)),
    ...(left > 0 ? [annotation(title, `… and ${left} more; see the job summary.`)] : []),
  ]
}

const TITLES: Readonly<Record<Result, string>> = {
  identical: 'Mirror not accepted',
  equivalent: 'Mirror stored differently',
  'same-runtime': 'Mirror differs',
  'same-layers': 'Mirror differs',
  inconclusive: 'Mirror could not be checked',
  missing: 'Mirror is incomplete',
  different: 'Mirror differs',
}

function ofPair(pair: PairReport): Annotation {
  const images = `${toPlain([name(pair.mirror.reference)])} (against ${toPlain([name(pair.source.reference)])})`
  const [problem] = pair.result === 'inconclusive' ? problemsOf(pair) : []
  const why = problem === undefined ? `${toPlain(reasonOf(pair))}.` : problem.message
  const advice = adviceOf(pair).map(
    ({ text, command }) => `${toPlain(text)}${command === undefined ? '' : `: ${command}`}`,
  )
  const what = advice.length === 0 ? '' : ` Do: ${advice.join('; ')}.`
  return annotation(TITLES[pair.result], `${images}: ${SIGNS[pair.result].word}. ${sentenceCase(why)}${what}`)
}

function sentenceCase(text: string): string {
  return /^[a-z]+ /.test(text) ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` : text
}

function annotation(title: string, message: string): Annotation {
  return { title: safeLine(title, 120), message: safeLine(message, LONGEST) }
}
