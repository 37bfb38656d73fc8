import { isDecided } from '../model/beside.js'
import type { Told } from '../app/publish.js'
import type { FailOn } from '../app/options/telling.js'
import { UNDECIDED } from './world.js'

/**
 * 0 if all passed, or if failures are only reported; 1 if a pair that could be decided does not pass; 2 otherwise
 * (design: The command line). What could not be written passes nothing.
 */
export function exitCodeOf({ report, isComplete }: Told, failOn: FailOn): 0 | 1 | 2 {
  const failing = report.pairs.filter(({ passed }) => !passed)
  const isReported = failOn === 'never' && report.pairs.length > 0
  const passed = report.passed && report.pairs.length > 0 && failing.length === 0
  if (isComplete && (passed || isReported)) return 0
  return failing.some(isDecided) ? 1 : UNDECIDED
}
