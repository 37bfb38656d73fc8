import { expect } from '@jest/globals'
import { type Checked, outline, problemsOf } from './check.js'

/**
 * Expects what every undecidable pair must come to: no pass, exit 1, and one line in the report and in the log
 * that says what to do (`advice`).
 */
export function expectInconclusive(checked: Checked, advice: RegExp): void {
  expect(outline(checked)).toMatchObject({ exitCode: 1, passed: 'false', result: 'inconclusive' })
  expect(problemsOf(checked)).toEqual([expect.stringMatching(advice)])
  const [line = ''] = problemsOf(checked)
  expect(line).not.toMatch(/[\r\n]/)
  expect(checked.log).toContain(line.replaceAll('%', '%25'))
}
