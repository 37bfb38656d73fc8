import type { FileText, WorldFiles } from '../app/world-files.js'
import { credentialsOf, masksOf } from '../app/masks.js'
import type { ReadText } from '../app/network.js'
import { publishAll, type Publisher, type Told } from '../app/publish.js'
import { problemOf } from '../gate/undecided.js'
import type { Problem, Report } from '../model/report.js'
import type { Settings } from '../model/settings.js'
import { reportPieces } from '../report/json.js'
import { logLines } from '../report/log.js'
import { renderSummary } from '../report/summary.js'
import type { Clock } from '../model/clock.js'
import { annotationsOf } from './annotations.js'
import { createAnnouncer, type Announcer } from './announcer.js'
import { readOptions } from '../app/options/read-options.js'
import type { Inputs } from '../app/options/inputs.js'
import { createFaults } from '../app/options/input-faults.js'
import { readTelling, type Telling } from '../app/options/telling.js'
import { InputsError } from '../app/options/inputs-error.js'
import { outputsOf } from './outputs.js'
import { claimReports, publishersFor } from './report-outputs.js'
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
  readonly writeFile: (name: string, text: FileText) => Promise<string>
  /** Writes the files that the input `reports` names. */
  readonly files: Omit<WorldFiles, 'workingDirectory'>
  /** The process's environment, which says what the job runs for. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
}

/**
 * The action from inputs to outputs. Gives whether the step may succeed. Everything is published before that is known:
 * outputs, log, annotations, summary, comment, commit status (design: The action).
 */
export async function runAction(environment: ActionEnvironment): Promise<boolean> {
  const { runner, check, refuse } = environment
  runner.setOutput('passed', 'false')
  const files = { ...environment.files, workingDirectory: environment.workingDirectory }
  const { inputs, reports } = await claimReports(await parseInputs(environment), runner, files)
  if (inputs instanceof InputsError) {
    const problems = inputs.problems.map(({ message }) => ({ code: inputs.code, message }))
    const how = { ...tellingOf(runner), summary: 'always', annotations: true, title: 'Image parity' } as const
    const others = publishersFor(reports, how.title, files)
    await publish(refuse(problems), how, environment, createAnnouncer(how, environment), others)
    return false
  }
  const settings = settingsOf(inputs)
  for (const form of masksOf(credentialsOf(settings.access))) runner.setSecret(form)
  for (const line of inputs.warnings) runner.warning(line)
  const announcer = createAnnouncer(inputs, environment)
  await announcer.begin()
  const report = await check(settings).catch((error: unknown) => refuse([problemOf(error)]))
  const others = publishersFor(reports, inputs.title, files)
  const told = await publish(report, inputs, environment, announcer, others)
  // "Report only" is about what was compared; where nothing was, or it could not be told, there is nothing to report.
  const isReported = inputs.failOn === 'never' && report.pairs.length > 0
  return told.isComplete && (told.report.passed || isReported)
}

/** What other inputs have nothing to do with: an earlier verdict must not stand where a run was refused. */
function tellingOf(runner: Pick<Runner, 'input'>): Telling {
  const { text, fault } = createFaults((name) => runner.input(name))
  return readTelling(text, fault)
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

/** Tells a report everywhere that a job has for it, and in `others`. */
export async function publish(
  report: Report,
  how: Pick<Telling, 'summary' | 'annotations' | 'title'>,
  { runner, writeFile }: Pick<ActionEnvironment, 'runner' | 'writeFile'>,
  announcer: Announcer,
  others: readonly Publisher[] = [],
): Promise<Told> {
  const paths = { report: '', summary: '' }
  const summaryOf = (told: Report): string => renderSummary(told, { title: how.title })
  const file = (name: string, key: keyof typeof paths, render: (told: Report) => FileText): Publisher => ({
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
    file('report.json', 'report', reportPieces),
    file('summary.md', 'summary', summaryOf),
    ...others,
    jobSummary,
  ])
  for (const line of logLines(told.report)) runner.info(line)
  if (how.annotations) for (const one of annotationsOf(told.report, how.title)) runner.error(one)
  const comment = await announcer.comment(told.report)
  const { passed, ...rest } = Object.fromEntries(outputsOf(told.report, { ...paths, comment }))
  for (const [name, value] of Object.entries(rest)) runner.setOutput(name, value)
  // A pass is told last of all, so that whatever ends the run before leaves none.
  await announcer.status(told.report)
  const unsaid = announcer.warning()
  if (unsaid !== undefined) runner.warning(unsaid)
  if (passed !== undefined) runner.setOutput('passed', passed)
  return told
}
