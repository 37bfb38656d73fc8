import { isDecided } from '../model/beside.js'
import type { PairReport, Report } from '../model/report.js'
import { adviceOf } from './advice.js'
import { causesOf } from './causes.js'
import { evidenceOf } from './evidence.js'
import { pinnedOf, problemsOf } from './facts.js'
import { notesOn } from './notes.js'
import { count, formatBytes, formatDuration } from './quantity.js'
import { isPlainName, safeLine } from './safe-text.js'
import { settingsOf } from './settings-line.js'
import { capitalised, code, name, namesOf } from './sentence.js'
import type { Advice, Step } from './steps.js'
import { differenceLines } from './text-differences.js'
import { explainedLines } from './text-explained.js'
import { pageOf, wrapped, WIDTH, type Page, type PageOptions } from './text-page.js'
import { referrerLines } from './text-referrers.js'
import { platformLines, styleOf } from './text-platforms.js'
import { verdictOf } from './verdict-line.js'
import { whyOf } from './why.js'

/** Platforms, differences and notes of a pair; `json` has them all. */
const ITEMS = 20

/** Files, packages and layers of a platform that is explained: who asks for them wants to see them. */
const FILES = 100

/** Passing pairs among others have a line each, and at most so many. */
const PASSING_LINES = 1000

/**
 * The report for a terminal: the verdict first, then what differs and what to type next, in 80 columns if no word is longer.
 * Every text that is not ours is made harmless for terminals.
 */
export function renderText(report: Report, options: PageOptions = {}): string {
  const page = pageOf(options)
  const passing = report.pairs.filter(({ passed }) => passed)
  const isOne = report.pairs.length === 1
  const blocks = [
    headline(report, page),
    report.problems.slice(0, ITEMS).flatMap(({ message }) => wrapped(message, '  ')),
    ...report.pairs.filter(({ passed }) => !passed).map((pair) => failing(pair, isOne, page)),
    isOne ? passing.flatMap((pair) => passed(pair, page)) : passingLines(passing, page),
    footer(report, page),
  ]
  return `${spaced(blocks).join('\n')}\n`
}

function headline(report: Report, { paint }: Page): readonly string[] {
  const isSure = report.pairs.some((pair) => !pair.passed && isDecided(pair))
  const isGood = report.passed && report.pairs.length > 0
  const word = isGood ? paint('good', 'PASSED') : isSure ? paint('bad', 'NOT PASSED') : paint('unsure', 'NOT CHECKED')
  return wrapped(verdictOf(report).replace(/^not (?:checked|decided) – /, ''), `${word}: `, '  ')
}

function passingLines(passing: readonly PairReport[], { paint, plain }: Page): readonly string[] {
  const left = passing.length - PASSING_LINES
  return [
    ...passing
      .slice(0, PASSING_LINES)
      .map((pair) => `${paint(styleOf(pair), pair.result.padEnd(12))}  ${plain([name(pair.mirror.reference)])}`),
    ...(left > 0 ? [`… ${left} more passed`] : []),
  ]
}

function references(pair: PairReport, { plain }: Page): readonly string[] {
  return [
    ...wrapped(plain([name(pair.mirror.reference)]), '  mirror  '),
    ...wrapped(plain([name(pair.source.reference)]), '  source  '),
  ]
}

function failing(pair: PairReport, isOne: boolean, page: Page): readonly string[] {
  const { plain, paint } = page
  const problems = problemsOf(pair)
    .slice(0, ITEMS)
    .flatMap(({ platforms, message }) =>
      wrapped(`${platforms.length === 0 ? '' : `${plain(namesOf(platforms))}: `}${message}`, '  '),
    )
  return spaced([
    [...(isOne ? [] : [paint(styleOf(pair), pair.result)]), ...references(pair, page)],
    [...problems, ...why(pair, page)],
    platformLines(pair, ITEMS, page),
    differenceLines(pair, ITEMS, page),
    referrerLines(pair, ITEMS, page),
    explainedLines(pair, FILES, page),
    [...causes(pair, page), ...adviceOf(pair).flatMap((advice) => adviceLines(advice, page))],
  ])
}

function passed(pair: PairReport, page: Page): readonly string[] {
  const pinned = pinnedOf(pair, 'mirror')
  return spaced([
    references(pair, page),
    why(pair, page),
    platformLines(pair, ITEMS, page),
    explainedLines(pair, FILES, page),
    [
      ...differenceLines(pair, ITEMS, page),
      ...referrerLines(pair, ITEMS, page),
      ...causes(pair, page),
      ...wrapped(`${page.plain(capitalised(evidenceOf(pair)))}.`, '  '),
      ...(pinned === undefined || !isPlainName(pinned) ? [] : [`  Deploy ${pinned}`]),
    ],
  ])
}

/** Blocks with a blank line between them; empty ones are left out. */
function spaced(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks.filter((block) => block.length > 0).flatMap((block, at) => (at === 0 ? block : ['', ...block]))
}

function why(pair: PairReport, { plain }: Page): readonly string[] {
  const sentence = plain(whyOf(pair)).replaceAll('**', '')
  return sentence === '' ? [] : wrapped(sentence, '  ')
}

function causes(pair: PairReport, { plain, paint }: Page): readonly string[] {
  return causesOf(pair).flatMap(({ label, where, text }) => {
    const on = where.length === 0 ? '' : ` on ${plain(where)}`
    return wrapped(`${plain(text)}.`, `  ${paint('strong', label)}${on}: `, '    ')
  })
}

function adviceLines({ label, steps }: Advice, page: Page): readonly string[] {
  const title = `  ${page.paint('strong', label)}: `
  const [only, ...others] = steps
  if (only !== undefined && others.length === 0) return stepLines(only, title, page)
  return [title.trimEnd(), ...steps.flatMap((step, at) => stepLines(step, `  ${at + 1}. `, page))]
}

function stepLines({ text, commands }: Step, first: string, { plain }: Page): readonly string[] {
  const sentence = `${plain(text)}${commands.length === 0 ? '.' : ':'}`
  return [
    ...wrapped(sentence, first, '    '),
    ...commands.flatMap((words) => typed(words.map((word) => safeLine(word, Number.POSITIVE_INFINITY)))),
  ]
}

/** A command as it can be typed, on several lines if one is too short. */
function typed(words: readonly string[]): readonly string[] {
  const whole = `      ${words.join(' ')}`
  if (whole.length <= WIDTH) return [whole]
  return words.map((word, at) => `      ${at === 0 ? '' : '  '}${word}${at < words.length - 1 ? ' \\' : ''}`)
}

/** What is worth knowing beside the verdict, and what it took. */
function footer(report: Report, { plain, paint }: Page): readonly string[] {
  const notes = notesOn(report.pairs)
  const settings = settingsOf(report.pairs).map((way) => way.map((setting) => plain([code(setting)])).join(', '))
  const { requests, durationMs, tool } = report
  const traffic = `${count(requests.total, 'request')}, ${formatBytes(requests.bytes)}, ${formatDuration(durationMs)}`
  const version = plain([name(tool.version)])
  return [
    ...notes.slice(0, ITEMS).flatMap((note) => wrapped(`${plain(note)}.`, 'Note: ', '  ')),
    ...(notes.length > ITEMS ? [`… ${count(notes.length - ITEMS, 'more note')}`] : []),
    ...wrapped([...settings, traffic, `image-parity ${version}`].join('; '), '', '').map((text) =>
      paint('faint', text),
    ),
  ]
}
