import type { PairReport } from '../model/report.js'
import { adviceOf } from './advice.js'
import { causesOf } from './causes.js'
import { signOf } from './describe.js'
import { evidenceOf } from './evidence.js'
import { pinnedOf, problemsOf } from './facts.js'
import { stacked } from './markdown.js'
import { isPlainName, safeProse } from './safe-text.js'
import { message, namesOf, say, toMarkdown } from './sentence.js'
import { adviceBlock } from './steps.js'
import { differencesOf } from './summary-differences.js'
import { digestsOf } from './summary-digests.js'
import { explainedOf } from './summary-explained.js'
import { platformTable } from './summary-platforms.js'
import { referrersOf } from './summary-referrers.js'
import { whyOf } from './why.js'

/** How much of a pair is told: rows of a table, differences of a platform, lines of a diff; and whether these are. */
export interface Detail {
  readonly items: number
  readonly differences: boolean
  readonly digests: boolean
}

/** A pair that does not pass: why, its platforms, what differs, the cause, and what to do. */
export function failingPair(pair: PairReport, detail: Detail): string {
  return stacked([
    references(pair),
    ...problems(pair, detail.items),
    toMarkdown(whyOf(pair)),
    platformTable(pair, detail.items),
    detail.differences ? differencesOf(pair, detail.items) : '',
    referrersOf(pair, detail.items),
    detail.differences ? explainedOf(pair, detail.items) : '',
    causes(pair),
    ...adviceOf(pair).map(adviceBlock),
    detail.digests ? digestsOf(pair, detail.items) : '',
  ])
}

/** A pair that passes: why the bytes differ where they do, the rest folded. `items` as in `Detail`. */
export function passingPair(pair: PairReport, items: Detail['items']): string {
  return stacked([
    references(pair),
    toMarkdown(whyOf(pair)),
    platformTable(pair, items),
    ...(pair.result === 'identical' ? [] : [causes(pair), `**Evidence:** ${toMarkdown(evidenceOf(pair))}.`]),
    pair.result === 'identical' ? '' : differencesOf(pair, items),
    referrersOf(pair, items),
    explainedOf(pair, items),
    deployment(pair),
    digestsOf(pair, items),
  ])
}

/** Both sides in a line. */
export function references({ source, mirror }: PairReport): string {
  return `${reference(mirror.reference)} · compared with the source ${reference(source.reference)}`
}

function problems(pair: PairReport, limit: number): readonly string[] {
  return problemsOf(pair)
    .slice(0, limit)
    .map(({ platforms, message: text }) => {
      const where = platforms.length === 0 ? '' : `**What happened** · ${toMarkdown(namesOf(platforms))}: `
      return `${where}${safeProse(text)}`
    })
}

function causes(pair: PairReport): string {
  return stacked(
    causesOf(pair).map(({ label, where, text }) => {
      const title = where.length === 0 ? `**${label}:**` : `**${label}** · ${toMarkdown(where)}:`
      return `${title} ${toMarkdown(text)}.`
    }),
  )
}

/** What the next step should name. */
function deployment(pair: PairReport): string {
  const pinned = pinnedOf(pair, 'mirror')
  return pinned === undefined || !isPlainName(pinned) ? '' : `Deploy \`${pinned}\``
}

/** The heading of a pair among others. */
export function pairHeading(pair: PairReport): string {
  const { icon, word } = signOf(pair)
  return `### ${icon} ${word} – ${reference(pair.mirror.reference)}`
}

/** A reference that was parsed is ours. */
export function reference(text: string): string {
  return isPlainName(text) ? `\`${text}\`` : toMarkdown(say`${message(text)}`)
}
