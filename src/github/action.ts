import { problemOf } from '../gate/undecided.js'
import { worst } from '../model/floor.js'
import type { Problem, Report } from '../model/report.js'
import { logLines } from '../report/log.js'
import { formatReport } from '../report/json.js'
import { renderSummary } from '../report/summary.js'
import { annotationsOf } from './annotations.js'
import { createConcealer } from './conceal.js'
import { readInputs, type Inputs } from './inputs.js'
import { InputsError } from './inputs-error.js'
import { masksOf } from './masks.js'
import { outputsOf, type OutputPaths } from './outputs.js'
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
  const concealer = createConcealer()
  for (const form of masksOf(credentials)) {
    runner.setSecret(form)
    concealer.add(form)
  }
  const report = await check(inputs).catch((error: unknown) => refuse([problemOf(error)]))
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

type Publishing = Pick<Inputs, 'summary' | 'annotations' | 'title'>

/** Gives what was told in the end: a report that later steps cannot read as it should be passes nothing. */
async function publish(report: Report, how: Publishing, environment: ActionEnvironment): Promise<Told> {
  const { runner } = environment
  const files = await writeFiles(report, how.title, environment)
  const lost = [...files.lost, ...(await writeSummary(withProblems(report, files.lost), how, runner))]
  const told = withProblems(report, lost)
  // What lies in the files already must not say better things than the outputs.
  const { paths } = lost.length === files.lost.length ? files : await writeFiles(told, how.title, environment)
  for (const line of logLines(told)) runner.info(line)
  if (how.annotations) for (const annotation of annotationsOf(told, how.title)) runner.error(annotation)
  const { passed, ...others } = Object.fromEntries(outputsOf(told, paths))
  for (const [name, value] of Object.entries(others)) runner.setOutput(name, value)
  // Last of all, so that whatever ends the run before leaves it at false.
  if (passed !== undefined) runner.setOutput('passed', passed)
  return { report: told, isComplete: lost.length === 0 }
}

interface Told {
  readonly report: Report
  /** Whether everything could be written that was asked for. */
  readonly isComplete: boolean
}

interface WrittenFiles {
  readonly paths: OutputPaths
  readonly lost: readonly Problem[]
}

async function writeFiles(report: Report, title: string, { writeFile }: ActionEnvironment): Promise<WrittenFiles> {
  const lost: Problem[] = []
  const written = async (name: string, text: string): Promise<string> => {
    try {
      return await writeFile(name, text)
    } catch (error) {
      lost.push(unwritable(`The file ${name}`, 'RUNNER_TEMP', error))
      return ''
    }
  }
  const paths = {
    report: await written('report.json', formatReport(report)),
    summary: await written('summary.md', renderSummary(report, { title })),
  }
  return { paths, lost }
}

async function writeSummary(report: Report, how: Publishing, runner: Runner): Promise<readonly Problem[]> {
  if (how.summary === 'never' || (how.summary === 'on-failure' && report.passed)) return []
  try {
    await runner.writeSummary(renderSummary(report, { title: how.title }))
    return []
  } catch (error) {
    return [unwritable('The job summary', 'GITHUB_STEP_SUMMARY', error)]
  }
}

function unwritable(what: string, where: string, error: unknown): Problem {
  const message = `${what} could not be written (${String(error)}), so this run does not pass. Check ${where} and the disk.`
  return { code: 'report.unwritable', message }
}

function withProblems(report: Report, problems: readonly Problem[]): Report {
  if (problems.length === 0) return report
  const result = worst([report.result, 'inconclusive'])
  return { ...report, result, passed: false, problems: [...report.problems, ...problems] }
}
