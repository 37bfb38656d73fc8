import type { Report } from '../model/report.js'
import { RESULTS, type Result } from '../model/result.js'
import { iconOf, isPass, verdictOf } from './verdict-line.js'

/** What a commit status says at the end. */
export interface Verdict {
  readonly state: 'success' | 'failure' | 'error'
  /** Words of ours alone, at most 140 of them. */
  readonly description: string
}

/** GitHub refuses a longer description, in characters. */
const LONGEST = 140

/** What is said while it is not known. */
export const UNDER_WAY = 'the images are being compared'

/** The verdict as a commit status: `error` is what could not be found out, and nothing but a pass is a success. */
export function commitStatusOf(report: Report): Verdict {
  const state = isPass(report) ? 'success' : iconOf(report) === '❌' ? 'failure' : 'error'
  const results = report.pairs.length > 1 ? ` (${RESULTS.flatMap((result) => counted(report, result)).join(', ')})` : ''
  const text = `${verdictOf(report).replaceAll('`', '')}${results}`
  return { state, description: text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…` }
}

function counted({ pairs }: Report, result: Result): readonly string[] {
  const total = pairs.filter((pair) => pair.result === result).length
  return total === 0 ? [] : [`${total} ${result}`]
}
