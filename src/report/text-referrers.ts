import type { PairReport } from '../model/report.js'
import { count } from './quantity.js'
import { referrerCounts, referrerRows } from './referrers.js'
import { capitalised, say } from './sentence.js'
import { wrapped, type Page } from './text-page.js'

/** What is attached to the image: how much there is and, line by line, what is amiss. At most `limit` lines. */
export function referrerLines({ referrers = [] }: PairReport, limit: number, { plain }: Page): readonly string[] {
  if (referrers.length === 0) return []
  const amiss = referrers.filter(({ state }) => state !== 'present')
  const { rows, left } = referrerRows(amiss, limit)
  return [
    ...wrapped(`${plain(capitalised(referrerCounts(referrers)))}.`, '  '),
    ...rows.flatMap(({ state, type, digest, subject }) =>
      wrapped(`${plain(say`${type} ${digest}`)}: ${state} (${plain(subject)})`, '    - '),
    ),
    ...(left > 0 ? [`    … ${count(left, 'more artifact')}`] : []),
  ]
}
