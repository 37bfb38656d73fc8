import { mergeReports } from '../app/merge-reports.js'
import { createFaults } from '../app/options/input-faults.js'
import { listOf } from '../app/options/input-values.js'
import { readTelling } from '../app/options/telling.js'
import { publish, type ActionEnvironment } from './action.js'
import { createAnnouncer } from './announcer.js'
import type { FoundReports } from '../app/report-files.js'

/** What the merging action needs of the world. */
export interface MergeEnvironment extends Pick<
  ActionEnvironment,
  'runner' | 'refuse' | 'writeFile' | 'readText' | 'env' | 'clock'
> {
  readonly version: string
  readonly now: () => Date
  /** Reads the reports that paths name. */
  readonly find: (paths: readonly string[]) => Promise<FoundReports>
}

/** Joins the reports of shards and tells them as one run does. Gives whether the step may succeed. */
export async function runMerge(environment: MergeEnvironment): Promise<boolean> {
  const { runner, version, now, find, refuse } = environment
  runner.setOutput('passed', 'false')
  const { text, fault, problems } = createFaults((name) => (TELLING.has(name) ? runner.input(name) : ''))
  const how = readTelling(text, fault)
  const announcer = createAnnouncer(how, environment)
  const wrong = problems().map(({ message }) => ({ code: 'inputs.invalid' as const, message }))
  if (wrong.length > 0) {
    await publish(refuse(wrong), how, environment, announcer)
    return false
  }
  await announcer.begin()
  const paths = listOf(runner.input('reports'))
  const found = await find(paths.length === 0 ? ['.'] : paths)
  const report = mergeReports(found.files, { version, now: now() }, found.problems)
  const told = await publish(report, how, environment, announcer)
  const isReported = how.failOn === 'never' && report.pairs.length > 0 && report.problems.length === 0
  return told.isComplete && (told.report.passed || isReported)
}

const TELLING: ReadonlySet<string> = new Set([
  ...['title', 'summary', 'annotations', 'fail-on', 'comment', 'comment-key', 'status', 'github-token'],
])
