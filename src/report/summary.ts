import type { PairReport, Report } from '../model/report.js'
import { declaredPlace } from './declared.js'
import { signOf } from './describe.js'
import { bullets, folded, narrow, stacked, table, utf8Length } from './markdown.js'
import { reasonOf } from './reason.js'
import { safeProse } from './safe-text.js'
import { capitalised, toMarkdown } from './sentence.js'
import { failingPair, pairHeading, passingPair, reference, type Detail } from './summary-pair.js'
import { howChecked } from './summary-checked.js'
import { iconOf, verdictOf } from './verdict-line.js'

export interface SummaryOptions {
  /** Heads the summary. */
  readonly title: string
  /** Bytes as UTF-8; GitHub drops a summary above 1 MiB as a whole. */
  readonly budget?: number
}

/** How much is told. Each tier says what it leaves out. */
interface Tier {
  readonly failing: Detail
  /** How many failing pairs are told in full; the others keep their row. */
  readonly failingInFull: number
  /** Items of a passing pair. */
  readonly passing?: Detail['items']
  readonly failingRows: number
  readonly passingRows: number
}

const ALL = Number.POSITIVE_INFINITY

const TIERS: readonly Tier[] = [
  {
    failing: { items: 200, differences: true, digests: true },
    failingInFull: ALL,
    passing: 200,
    failingRows: ALL,
    passingRows: ALL,
  },
  { failing: { items: 50, differences: true, digests: true }, failingInFull: ALL, failingRows: ALL, passingRows: 0 },
  { failing: { items: 20, differences: true, digests: false }, failingInFull: 25, failingRows: ALL, passingRows: 0 },
  { failing: { items: 0, differences: true, digests: false }, failingInFull: 0, failingRows: ALL, passingRows: 0 },
  { failing: { items: 0, differences: true, digests: false }, failingInFull: 0, failingRows: 20, passingRows: 0 },
]

/** Below 1 MiB with room for the runner's masks. */
const BUDGET = 900_000

/** The job summary as GitHub Markdown, verdict first, as much of it as fits the budget. */
export function renderSummary(report: Report, { title, budget = BUDGET }: SummaryOptions): string {
  const rows = rowsUpTo(
    budget,
    report.pairs.filter(({ passed }) => !passed),
  )
  let text = ''
  for (const tier of TIERS) {
    text = render(report, rows, { title, tier, budget })
    if (utf8Length(text) <= budget) break
  }
  return text
}

interface PageOptions {
  readonly title: string
  readonly tier: Tier
  readonly budget: number
}

function render(report: Report, rows: readonly Row[], { title, tier, budget }: PageOptions): string {
  const failing = report.pairs.filter(({ passed }) => !passed)
  const passing = report.pairs.filter(({ passed }) => passed)
  const sections = sectionsOf(report, failing.slice(0, tier.failingInFull), tier.failing, budget)
  const body = stacked([
    `## ${iconOf(report)} ${safeProse(title, 120)}: ${verdictOf(report)}`,
    bullets(report.problems.map(({ message }) => `❌ ${safeProse(message)}`).slice(0, 50)),
    report.pairs.length === 1 && tier.failingInFull > 0
      ? ''
      : pairTable([
          ...rows.slice(0, tier.failingRows),
          ...(report.pairs.length > 10 ? [] : passing.slice(0, tier.passingRows).map(pairRow)),
        ]),
    ...sections,
    tier.passing === undefined ? '' : passingPart(report, passing, tier.passing),
    leftOut(tier, failing.length, passing.length),
    howChecked(report, 20),
  ])
  return `${body}\n`
}

/** The cells of a pair: the result, and what was compared and why. */
export type Row = readonly [string, string]

export function pairTable(rows: readonly Row[]): string {
  return rows.length === 0 ? '' : table(['Result', 'Mirror, source and why'], rows)
}

export function pairRow(pair: PairReport): Row {
  const { icon, word } = signOf(pair)
  const verdict = pair.passed ? '✅&nbsp;passed' : `${icon}&nbsp;not&nbsp;passed`
  const place = toMarkdown(declaredPlace(pair))
  const reason = toMarkdown(capitalised(reasonOf(pair)))
  // One column, as a phone shows no third.
  const told = [reference(pair.mirror.reference), reference(pair.source.reference), place, reason]
  return [`${verdict}<br>${word}`, narrow(told.filter((one) => one !== '').join('<br>'))]
}

/** A row a pair, up to the first that is too much for any page with all of them. */
function rowsUpTo(budget: number, pairs: readonly PairReport[]): readonly Row[] {
  const rows: Row[] = []
  let length = 0
  for (const pair of pairs) {
    if (length > budget) break
    const row = pairRow(pair)
    rows.push(row)
    length += row[0].length + row[1].length
  }
  return rows
}

/** The failing pairs in full, up to the first that is too much: then the whole page is, and nobody waits for the rest. */
function sectionsOf(report: Report, failing: readonly PairReport[], detail: Detail, budget: number): readonly string[] {
  const sections: string[] = []
  let length = 0
  for (const pair of failing) {
    if (length > budget) break
    const text = section(report, pair, failingPair(pair, detail))
    sections.push(text)
    length += text.length
  }
  return sections
}

function section(report: Report, pair: PairReport, text: string): string {
  return report.pairs.length === 1 ? text : stacked([pairHeading(pair), text])
}

function passingPart(report: Report, passing: readonly PairReport[], items: Detail['items']): string {
  if (report.pairs.length <= 10) {
    const told = report.pairs.length === 1 ? passing : passing.filter(({ result }) => result !== 'identical')
    return stacked(told.map((pair) => section(report, pair, passingPair(pair, items))))
  }
  return passing.length === 0 ? '' : folded(`✅ ${passing.length} passed`, pairTable(passing.map(pairRow)))
}

function leftOut(tier: Tier, failing: number, passing: number): string {
  const told = Math.min(tier.failingInFull, failing)
  const missing = [
    ...(tier.passing === undefined && passing > 0 ? [`${passing} pairs that passed`] : []),
    ...(told < failing ? [`details of ${failing - told} pairs that did not pass`] : []),
    ...(tier.failingRows < failing ? [`${failing - tier.failingRows} of their rows`] : []),
    ...(tier.failing.items < 200 ? ['all but the first platforms and differences of a pair'] : []),
  ]
  if (tier === TIERS[0] || missing.length === 0) return ''
  return `⚠️ **Shortened:** this page left out ${missing.join(', ')}. All of it is in the report, see the output \`report-path\`.`
}
