import type { PairReport } from '../model/report.js'
import { count } from './quantity.js'
import { referrerCounts, referrerRows } from './referrers.js'
import { capitalised, say } from './sentence.js'
import { wrapped, type Page } from './text-page.js'

/** What is attached to the image: how much there is and, line by line, what is amiss. At most `limit` lines. */
export function referrerLines(pair: PairReport, limit: number, { plain }: Page): readonly string[] {
  const counts = referrerCounts(pair)
  if (counts.length === 0) return []
  const amiss = (pair.referrers ?? []).filter(({ state }) => state !== 'present')
  const { rows, left } = referrerRows({ ...pair, referrers: amiss }, limit)
  return [
    ...wrapped(`${plain(capitalised(counts))}.`, '  '),
    ...rows.flatMap(({ state, type, digest, subject }) =>
      wrapped(`${plain(say`${type} ${digest}`)}: ${state} (${plain(subject)})`, '    - '),
    ),
    ...(left > 0 ? [`    … ${count(left, 'more artifact')}`] : []),
  ]
}
