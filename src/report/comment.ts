import type { Report } from '../model/report.js'
import { bullets, stacked, utf8Length } from './markdown.js'
import { count } from './quantity.js'
import { safeProse } from './safe-text.js'
import { failingPair, reference, references } from './summary-pair.js'
import { pairRow, pairTable } from './summary.js'
import { iconOf, verdictOf } from './verdict-line.js'

/** What a comment stands on beside the report. */
export interface CommentOptions {
  /** Its first line, which nobody sees. */
  readonly marker: string
  readonly title: string
  /** The commit that was checked. */
  readonly commit?: string
  /** The page with the job summary. */
  readonly runUrl?: string
  /** Bytes as UTF-8. */
  readonly budget?: number
}

/** How much is told. A reader of a pull request wants a few lines; the summary has the rest. */
interface Tier {
  /** Platforms of a single pair; absent: it has a row. */
  readonly platforms?: number
  readonly rows: number
  /** Whether a row says why. */
  readonly reasons: boolean
  readonly problems: number
}

const TIERS: readonly Tier[] = [
  { platforms: 20, rows: 100, reasons: true, problems: 10 },
  { rows: 100, reasons: true, problems: 10 },
  { rows: 20, reasons: false, problems: 0 },
]

/** What holds no foreign text, and always fits. */
const COUNTS: Tier = { rows: 0, reasons: false, problems: 0 }

/** GitHub takes 65,536 characters, and none of them has less than a byte. */
const BUDGET = 60_000

/** A key for hidden comments: letters that cannot end one. */
const KEY = /^[0-9a-f]{1,64}$/

/** The first line of the comment with this key. Throws if the key is no hexadecimal number. */
export function markerOf(key: string): string {
  if (!KEY.test(key)) throw new Error('A key is a hexadecimal number.')
  return `<!-- image-parity:${key} -->`
}

/**
 * The comment on a pull request as GitHub Markdown: marker, verdict, what did not pass and why, and in the last line since
 * when it is so. The same report gives the same comment but for that line.
 */
export function renderComment(report: Report, options: CommentOptions): string {
  const { marker, budget = BUDGET } = options
  const whole = (tier: Tier): string => `${marker}\n${contentOf(report, options.title, tier)}\n\n${since(options)}`
  return TIERS.map(whole).find((text) => utf8Length(text) <= budget) ?? whole(COUNTS)
}

/** Whether two comments say the same, since whenever. Servers may keep other line ends. */
export function sameComment(one: string, other: string): boolean {
  return withoutLastLine(one) === withoutLastLine(other)
}

function withoutLastLine(body: string): string {
  const lines = body.replaceAll('\r\n', '\n').trimEnd().split('\n')
  return lines.slice(0, -1).join('\n').trimEnd()
}

function contentOf(report: Report, title: string, tier: Tier): string {
  const failing = report.pairs.filter(({ passed }) => !passed)
  const passing = report.pairs.length - failing.length
  const [only] = report.pairs
  const isSingle = only !== undefined && report.pairs.length === 1
  const hasSection = isSingle && tier.platforms !== undefined
  return stacked([
    `### ${iconOf(report)} ${safeProse(title, 120)}: ${verdictOf(report)}`,
    bullets(report.problems.slice(0, tier.problems).map(({ message }) => `❌ ${safeProse(message, 500)}`)),
    hasSection ? section(only, tier.platforms) : rows(failing, tier),
    isSingle || failing.length === 0 || passing === 0 ? '' : `${passing} passed.`,
    leftOut(report, failing.length, hasSection, tier),
  ])
}

function section(pair: Report['pairs'][number], platforms: number): string {
  return pair.passed ? references(pair) : failingPair(pair, { items: platforms, differences: false, digests: false })
}

function rows(failing: Report['pairs'], { rows: most, reasons }: Tier): string {
  const told = failing.slice(0, most)
  return reasons ? pairTable(told.map(pairRow)) : bullets(told.map(({ mirror }) => reference(mirror.reference)))
}

function leftOut({ problems }: Report, failing: number, hasSection: boolean, tier: Tier): string {
  const lost = [
    ...(problems.length > tier.problems ? [count(problems.length - tier.problems, 'problem')] : []),
    ...(!hasSection && failing > tier.rows ? [`${count(failing - tier.rows, 'image')} that did not pass`] : []),
    ...(tier.reasons || failing === 0 ? [] : ['the reasons']),
  ]
  return lost.length === 0 ? '' : `⚠️ **Shortened:** the job summary also has ${lost.join(', ')}.`
}

function since({ commit, runUrl }: CommentOptions): string {
  const from = commit === undefined ? 'Since this run' : `Since \`${commit.slice(0, 12)}\``
  return runUrl === undefined ? from : `${from} · [summary and details](${runUrl})`
}
