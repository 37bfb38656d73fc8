import type { PairReport, PlatformReport, Problem, Report } from '../../../src/model/report.js'
import { runAction, type RunOptions } from '../../helpers/runner/run-action.js'
import { asPublished } from '../../helpers/report-schema.js'
import { expectSame, runSameByCli } from './by-cli.js'
import { trusting } from './transport.js'

/** What a step of the workflow would see of one compared pair. */
export interface Checked {
  readonly exitCode: number
  readonly result: string
  readonly passed: string
  readonly report: Report
  readonly pair: PairReport
  /** stdout and stderr, workflow commands included. */
  readonly log: string
}

export interface CheckOptions extends RunOptions {
  /** Asks once, by the action alone: the case counts what is asked, or changes what the next one finds. */
  readonly once?: true
}

/**
 * Runs the shipped bundle as a runner does, in a home folder without credentials, and the shipped command line beside it: both
 * must report the same. With SHOW_REPORTS=1 the reports are printed, for whoever looks into a failure.
 */
export async function check(
  given: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  { once, ...options }: CheckOptions = {},
): Promise<Checked> {
  const inputs = trusting(given)
  const isTwice = once !== true && options.entry === undefined
  const [run, byCli] = await Promise.all([
    runAction(inputs, env, options),
    isTwice ? runSameByCli(inputs, env, options.workspace) : undefined,
  ])
  const log = `${run.stdout}\n${run.stderr}`
  const json = run.outputs.get('report') ?? ''
  if (json === '') throw new Error(`The action wrote no report (exit ${run.exitCode}):\n${log}`)
  if (process.env['SHOW_REPORTS'] === '1') process.stderr.write(`${json}\n`)
  const report = asPublished(JSON.parse(json) as Report)
  if (byCli !== undefined) expectSame(byCli, { exitCode: run.exitCode, report })
  const pair = report.pairs[0]
  if (pair === undefined) throw new Error(`The report has no pair:\n${json}`)
  const result = run.outputs.get('result') ?? ''
  const passed = run.outputs.get('passed') ?? ''
  return { exitCode: run.exitCode, result, passed, report, pair, log }
}

/** The verdicts of a check in one value, so that a failed expectation shows them all. */
export function outline(checked: Checked): Readonly<Record<string, unknown>> {
  const { exitCode, result, passed, pair } = checked
  return {
    exitCode,
    result,
    passed,
    platforms: Object.fromEntries(pair.platforms.map((row) => [row.platform, row.result])),
  }
}

export function platformOf(checked: Checked, platform: string): PlatformReport {
  const row = checked.pair.platforms.find((candidate) => candidate.platform === platform)
  if (row === undefined) throw new Error(`No row for ${platform}: ${JSON.stringify(checked.report)}`)
  return row
}

export const evidenceOf = (checked: Checked): readonly string[] =>
  checked.pair.platforms.map((platform) => platform.evidence)

export const kindsOf = (platform: PlatformReport): readonly string[] =>
  platform.differences.map((difference) => difference.kind)

/** Every distinct sentence that says why something could not be decided. */
export function problemsOf({ report, pair }: Checked): readonly string[] {
  const platformProblems = pair.platforms.map((platform) => platform.error)
  const problems: readonly (Problem | undefined)[] = [pair.error, ...platformProblems, ...report.problems]
  return [...new Set(problems.flatMap((problem) => (problem === undefined ? [] : [problem.message])))]
}
