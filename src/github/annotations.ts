import { isDecided } from '../model/beside.js'
import type { PairReport, Problem, Report } from '../model/report.js'
import type { Declaration } from '../model/settings.js'
import { adviceOf } from '../report/advice.js'
import { SIGNS } from '../report/describe.js'
import { problemsOf } from '../report/facts.js'
import { failureOf, firstProblem, type Failure } from '../report/failure.js'
import { reasonOf } from '../report/reason.js'
import { safeLine } from '../report/safe-text.js'
import { name, namesOf, toPlain } from '../report/sentence.js'
import { adviceLine } from '../report/steps.js'
import { isPass, verdictOf } from '../report/verdict-line.js'

export interface Annotation {
  readonly title: string
  readonly message: string
  /** Where it belongs; of the run where this is left out. */
  readonly at?: Declaration
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
  if (isPass(report)) return []
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

/** What is wrong, in front of the image's name; `SIDE` is the one that the problem concerns. */
const TITLES: Readonly<Record<Failure, string>> = {
  'not-accepted': 'Not accepted',
  'stored-differently': 'Digest differs',
  'runtime-bytes': 'Image ID differs',
  configuration: 'Configuration differs',
  instructions: 'Annotations differ',
  absent: 'Image is not on the mirror',
  'platform-missing': 'Platform is missing',
  'part-missing': 'Part of the image is missing',
  refused: 'Clients refuse the image',
  incomplete: 'Mirror is incomplete',
  swapped: 'Other files under the same image ID',
  'platform-renamed': 'Platforms differ',
  'platform-extra': 'Platforms differ',
  'platform-rival': 'Platforms differ',
  'layer-damaged': 'Layer is damaged',
  'part-damaged': 'Image is damaged',
  files: 'Files differ',
  'referrers-missing': 'Attached artifacts are missing',
  'referrers-unknown': 'Not decided',
  unsigned: 'Signature is missing',
  'signature-unknown': 'Not decided',
  'tag-moved': 'Tag moved',
  unjudged: 'Not decided',
  'source-absent': 'Source does not exist',
  'source-broken': 'Source is broken',
  'unknown-platform': 'Platform is not on the source',
  ambiguous: 'Not decided',
  'nothing-listed': 'Source lists no image',
  time: 'Time was up',
  limit: 'Limit reached',
  'login-refused': 'Login for the SIDE was refused',
  'access-denied': 'Access to the SIDE was denied',
  'part-lost': 'Part of the image is lost',
  'not-unpacked': 'Layer could not be unpacked',
  unread: 'SIDE could not be read',
  unchecked: 'Could not be checked',
}

function titleOf(pair: PairReport): string {
  const side = firstProblem(pair)?.side ?? 'mirror'
  const what = TITLES[failureOf(pair)].replace(/^SIDE/, side === 'source' ? 'Source' : 'Mirror').replace('SIDE', side)
  // Whatever a path or a registry is called: the last part is what the image is known by.
  return `${what}: ${toPlain([name(pair[side].reference.replace(/^.*\//, '').replace(/@.*$/, ''))])}`
}

function ofPair(pair: PairReport): Annotation {
  const images = `${toPlain([name(pair.mirror.reference)])} (against ${toPlain([name(pair.source.reference)])})`
  const advice = adviceOf(pair).map((one) => ` ${adviceLine(one)}.`)
  const told = annotation(
    titleOf(pair),
    `${images}: ${SIGNS[pair.result].word}. ${sentenceCase(whyOf(pair))}${advice.join('')}`,
  )
  return pair.declaredAt === undefined ? told : { ...told, at: pair.declaredAt }
}

/** The first problem in full, as it says what to do; what was found in a few words. */
function whyOf(pair: PairReport): string {
  const [problem] = isDecided(pair) ? [] : problemsOf(pair)
  if (problem === undefined) return `${toPlain(reasonOf(pair))}.`
  const isOnSome = problem.platforms.length > 0 && pair.platforms.length > 1
  return `${isOnSome ? `On ${toPlain(namesOf(problem.platforms))}: ` : ''}${problem.message}`
}

function sentenceCase(text: string): string {
  return /^[a-z]+ /.test(text) ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` : text
}

function annotation(title: string, message: string): Annotation {
  return { title: safeLine(title, 120), message: safeLine(message, LONGEST) }
}
