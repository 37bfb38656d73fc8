import type { PairReport, Report } from '../model/report.js'
import { MEANINGS } from './describe.js'
import { count } from './quantity.js'

/** The verdict in a few words of our own, without icon and title. */
export function verdictOf(report: Report): string {
  const [only, ...others] = report.pairs
  if (only === undefined) return 'nothing was compared'
  if (others.length === 0 && report.problems.length === 0) return ofPair(only)
  const total = count(report.pairs.length, 'image')
  const failing = report.pairs.filter(({ passed }) => !passed).length
  if (failing === 0) return report.passed ? `${total} passed` : `${total} passed, but not all could be planned`
  return `${failing} of ${total} did not pass`
}

function ofPair(pair: PairReport): string {
  if (pair.notes.some(({ kind }) => kind === 'reference.absent')) return 'the mirror does not have the image'
  const all = [...pair.differences, ...pair.platforms.flatMap(({ differences }) => differences)]
  if (pair.passed)
    return all.some(({ ignored }) => ignored === true)
      ? `passed, as what differs is ignored (${pair.result})`
      : MEANINGS[pair.result]
  return ALIKE.has(pair.result)
    ? `${MEANINGS[pair.result]} (\`match: ${pair.match}\` asks for more)`
    : MEANINGS[pair.result]
}

/** Results that a lower `match` accepts. */
const ALIKE: ReadonlySet<string> = new Set(['equivalent', 'same-runtime', 'same-layers'])
