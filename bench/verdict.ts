import { readReport } from '../src/report/read-report.js'
import type { Report } from '../src/model/report.js'
import type { Result } from '../src/model/result.js'

/** How a run has to end for its time to mean anything. */
export interface Expected {
  readonly pairs: number
  readonly result: Result
}

interface Ended {
  readonly exitCode: number | null
  readonly stderr: string
}

/** A figure for a wrong answer is none. */
export class WrongVerdict extends Error {
  override readonly name = 'WrongVerdict'
  readonly code = 'bench.verdict'
}

/** The report of a run, if it is the expected one: its exit code, each pair's result, and that all is proven. Throws a `WrongVerdict`. */
export function checked(ended: Ended, json: string, { pairs, result }: Expected): Report {
  if (ended.exitCode !== 0) throw new WrongVerdict(`ended with ${String(ended.exitCode)}: ${ended.stderr}`)
  const read = readReport(json)
  if (read.kind === 'wrong') throw new WrongVerdict(`wrote a report that cannot be read: ${read.why}`)
  const { report } = read
  if (report.counts[result] !== pairs || report.pairs.length !== pairs) {
    throw new WrongVerdict(`found ${JSON.stringify(report.counts)} instead of ${pairs} ${result}`)
  }
  const claimed = report.pairs.flatMap(({ platforms }) => platforms).filter(({ evidence }) => evidence !== 'proven')
  if (claimed.length > 0) throw new WrongVerdict(`left ${claimed.length} platforms unproven`)
  return report
}
