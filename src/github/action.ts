import { createConcealer } from '../app/conceal.js'
import { masksOf } from '../app/masks.js'
import { publishAll, type Publisher, type Told } from '../app/publish.js'
import { problemOf } from '../gate/undecided.js'
import type { Problem, Report } from '../model/report.js'
import type { Settings } from '../model/settings.js'
import { formatReport } from '../report/json.js'
import { logLines } from '../report/log.js'
import { renderSummary } from '../report/summary.js'
import { annotationsOf } from './annotations.js'
import { readInputs, type Inputs } from '../app/options/inputs.js'
import { InputsError } from '../app/options/inputs-error.js'
import { outputsOf } from './outputs.js'
import type { Runner } from './runner.js'
import { credentialsOf, settingsOf } from '../app/options/settings.js'

/** What the action needs of the world, handed in by the entry. */
export interface ActionEnvironment {
  readonly runner: Runner
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
  const inputs = parseInputs(runner)
  if (inputs instanceof InputsError) {
    const problems = inputs.problems.map(({ message }) => ({ code: inputs.code, message }))
    await publish(refuse(problems), { summary: 'always', annotations: true, title: 'Image parity' }, environment)
    return false
  }
  const concealer = createConcealer()
  for (const form of masksOf(credentialsOf(inputs))) {
    runner.setSecret(form)
    concealer.add(form)
  }
  const report = await check(settingsOf(inputs)).catch((error: unknown) => refuse([problemOf(error)]))
  const told = await publish(concealer.report(report), inputs, environment)
  // "Report only" is about what was compared; where nothing was, or it could not be told, there is nothing to report.
  const isReported = inputs.failOn === 'never' && report.pairs.length > 0
  return told.isComplete && (told.report.passed || isReported)
}

function parseInputs(runner: Runner): Inputs | InputsError {
  try {
    return readInputs((name) => runner.input(name), runner.inputNames())
  } catch (error) {
    if (error instanceof InputsError) return error
    throw error
  }
}

type Telling = Pick<Inputs, 'summary' | 'annotations' | 'title'>

async function publish(report: Report, how: Telling, { runner, writeFile }: ActionEnvironment): Promise<Told> {
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
