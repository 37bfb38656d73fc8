import type { PairReport } from '../model/report.js'
import { bullets, folded, narrow, stacked, table } from './markdown.js'
import { count } from './quantity.js'
import { referrerCounts, referrerRows, referrerWarning } from './referrers.js'
import { capitalised, toMarkdown } from './sentence.js'

/** What is attached to the image, folded; in front of it what is amiss and passes all the same. */
export function referrersOf(pair: PairReport, limit: number): string {
  const { referrers = [] } = pair
  if (referrers.length === 0) return ''
  const warning = referrerWarning(pair)
  const { rows, left } = referrerRows(referrers, limit)
  const cells = rows.map(({ state, type, digest, subject }) => [
    state,
    ...[type, digest, subject].map((one) => narrow(toMarkdown(one))),
  ])
  return stacked([
    warning.length === 0 ? '' : `⚠️ ${toMarkdown(capitalised(warning))}.`,
    folded(
      toMarkdown(referrerCounts(referrers)),
      stacked([
        table(['State', 'Type', 'Digest', 'Attached to'], cells),
        left === 0 ? '' : bullets([`${count(left, 'more artifact')}: see the report.`]),
      ]),
    ),
  ])
}
