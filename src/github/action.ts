import { problemOf } from '../gate/undecided.js'
import type { Problem, Report } from '../model/report.js'
import { logLines } from '../report/log.js'
import { formatReport } from '../report/json.js'
import { renderSummary } from '../report/summary.js'
import { annotationsOf } from './annotations.js'
import { readInputs, type Inputs } from './inputs.js'
import { InputsError } from './inputs-error.js'
import { secretsOf } from './masks.js'
import { outputsOf } from './outputs.js'
import type { Runner } from './runner.js'

/** What the action needs of the world, handed in by the entry. */
export interface ActionEnvironment {
  readonly runner: Runner
  /** Compares what the inputs ask for. */
  readonly check: (inputs: Inputs) => Promise<Report>
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
  const { sourceCredential, mirrorCredential, registryAuth } = inputs
  const credentials = [sourceCredential, mirrorCredential, ...registryAuth.values()].filter((one) => one !== undefined)
  for (const secret of secretsOf(credentials)) runner.setSecret(secret)
  const report = await check(inputs).catch((error: unknown) => refuse([problemOf(error)]))
  await publish(report, inputs, environment)
  // "Report only" is about what was compared; where nothing was, there is nothing to report.
  return report.passed || (inputs.failOn === 'never' && report.pairs.length > 0)
}

function parseInputs(runner: Runner): Inputs | InputsError {
  try {
    return readInputs((name) => runner.input(name), runner.inputNames())
  } catch (error) {
    if (error instanceof InputsError) return error
    throw error
  }
}

type Publishing = Pick<Inputs, 'summary' | 'annotations' | 'title'>

async function publish(report: Report, how: Publishing, { runner, writeFile }: ActionEnvironment): Promise<void> {
  const summary = renderSummary(report, { title: how.title })
  const paths = {
    report: await written(runner, () => writeFile('report.json', formatReport(report))),
    summary: await written(runner, () => writeFile('summary.md', summary)),
  }
  for (const line of logLines(report)) runner.info(line)
  if (how.annotations) for (const annotation of annotationsOf(report, how.title)) runner.error(annotation)
  if (how.summary === 'always' || (how.summary === 'on-failure' && !report.passed)) await runner.writeSummary(summary)
  for (const [name, value] of outputsOf(report, paths)) runner.setOutput(name, value)
}

/** A report that cannot be written down changes no verdict. */
async function written(runner: Runner, write: () => Promise<string>): Promise<string> {
  try {
    return await write()
  } catch (error) {
    runner.warning(`The report could not be written to a file: ${String(error)}`)
    return ''
  }
}
