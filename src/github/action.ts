import { credentialsOf, masksOf } from '../app/masks.js'
import type { ReadText } from '../app/network.js'
import { publishAll, type Publisher, type Told } from '../app/publish.js'
import { problemOf } from '../gate/undecided.js'
import type { Problem, Report } from '../model/report.js'
import type { Settings } from '../model/settings.js'
import { formatReport } from '../report/json.js'
import { logLines } from '../report/log.js'
import { renderSummary } from '../report/summary.js'
import { annotationsOf } from './annotations.js'
import { readOptions } from '../app/options/read-options.js'
import type { Inputs } from '../app/options/inputs.js'
import type { Telling } from '../app/options/telling.js'
import { InputsError } from '../app/options/inputs-error.js'
import { outputsOf } from './outputs.js'
import type { Runner } from './runner.js'
import { settingsOf } from '../app/options/settings.js'

/** What the action needs of the world, handed in by the entry. */
export interface ActionEnvironment {
  readonly runner: Runner
  /** The text of a file; undefined where there is none. */
  readonly readText: ReadText
  /** What relative paths start from. */
  readonly workingDirectory: string
  /** Compares what is asked for. */
  readonly check: (settings: Settings) => Promise<Report>
  /** A report without pairs: what is told when it did not come to a comparison. */
  readonly refuse: (problems: readonly Problem[]) => Report
  /** Writes a file of the run where later steps find it; gives its path. */
  readonly writeFile: (name: string, text: string) => Promise<string>
}

/**
 * The action from inputs to outputs. Gives whether the step may succeed. Everything is published before that is known:
 * outputs, log, annotations, summary (design: The action).
 */
export async function runAction(environment: ActionEnvironment): Promise<boolean> {
  const { runner, check, refuse } = environment
  runner.setOutput('passed', 'false')
  const inputs = await parseInputs(environment)
  if (inputs instanceof InputsError) {
    const problems = inputs.problems.map(({ message }) => ({ code: inputs.code, message }))
    await publish(refuse(problems), { summary: 'always', annotations: true, title: 'Image parity' }, environment)
    return false
  }
  const settings = settingsOf(inputs)
  for (const form of masksOf(credentialsOf(settings.access))) runner.setSecret(form)
  for (const line of inputs.warnings) runner.warning(line)
  const report = await check(settings).catch((error: unknown) => refuse([problemOf(error)]))
  const told = await publish(report, inputs, environment)
  // "Report only" is about what was compared; where nothing was, or it could not be told, there is nothing to report.
  const isReported = inputs.failOn === 'never' && report.pairs.length > 0
  return told.isComplete && (told.report.passed || isReported)
}

async function parseInputs({ runner, readText, workingDirectory }: ActionEnvironment): Promise<Inputs | InputsError> {
  try {
    const get = (name: string): string => runner.input(name)
    return await readOptions({ get, given: runner.inputNames(), readText, workingDirectory })
  } catch (error) {
    if (error instanceof InputsError) return error
    throw error
  }
}

/** Tells a report everywhere that a job has for it. */
export async function publish(
  report: Report,
  how: Pick<Telling, 'summary' | 'annotations' | 'title'>,
  { runner, writeFile }: Pick<ActionEnvironment, 'runner' | 'writeFile'>,
): Promise<Told> {
  const paths = { report: '', summary: '' }
  const summaryOf = (told: Report): string => renderSummary(told, { title: how.title })
  const file = (name: string, key: keyof typeof paths, render: (told: Report) => string): Publisher => ({
    what: `The file ${name}`,
    where: 'RUNNER_TEMP',
    replaces: true,
    publish: async (told) => {
      paths[key] = ''
      paths[key] = await writeFile(name, render(told))
    },
  })
  const jobSummary: Publisher = {
    what: 'The job summary',
    where: 'GITHUB_STEP_SUMMARY',
    replaces: false,
    publish: async (told) => {
      if (how.summary === 'never' || (how.summary === 'on-failure' && told.passed)) return
      await runner.writeSummary(summaryOf(told))
    },
  }
  const told = await publishAll(report, [
    file('report.json', 'report', formatReport),
    file('summary.md', 'summary', summaryOf),
    jobSummary,
  ])
  for (const line of logLines(told.report)) runner.info(line)
  if (how.annotations) for (const one of annotationsOf(told.report, how.title)) runner.error(one)
  const { passed, ...others } = Object.fromEntries(outputsOf(told.report, paths))
  for (const [name, value] of Object.entries(others)) runner.setOutput(name, value)
  // Last of all, so that whatever ends the run before leaves it at false.
  if (passed !== undefined) runner.setOutput('passed', passed)
  return told
}
