import { checkPairs } from '../app/check.js'
import { createConcealer } from '../app/conceal.js'
import { masksOf } from '../app/masks.js'
import { credentialsOf, settingsOf } from '../app/options/settings.js'
import { publishAll, type Told } from '../app/publish.js'
import { reportOf } from '../gate/run.js'
import { systemClock } from '../gate/system-clock.js'
import { problemOf } from '../gate/undecided.js'
import type { Problem, Report } from '../model/report.js'
import { FORMATS } from '../report/formats.js'
import { logLines } from '../report/log.js'
import type { Arguments } from './arguments.js'
import { readAsked } from './asked.js'
import { exitCodeOf } from './exit-code.js'
import { FLAG_NAMING } from './naming.js'
import { publishersOf, showsText } from './output.js'
import { runHere, type Outcome } from './running.js'
import { UNDECIDED, type CliWorld, type Interruption } from './world.js'

const WANTED = { command: 'compare', formats: FORMATS, naming: FLAG_NAMING } as const

/** `image-parity compare`: two images, told in every format that is asked for. Gives the exit code. */
export async function compare(given: Arguments, world: CliWorld): Promise<number> {
  const asked = await readAsked(given, WANTED, world)
  if (asked === undefined) return UNDECIDED
  const { inputs, outputs, color } = asked
  const concealer = createConcealer()
  for (const form of masksOf(credentialsOf(inputs))) concealer.add(form)
  const settings = settingsOf(inputs)
  const outcome = await runHere(settings, given, world, (environment) =>
    checkPairs(settings, environment).catch((error: unknown) => refused(problemOf(error), world)),
  )
  const report = concealer.report(reportIn(outcome, world))
  const told = await publishAll(report, publishersOf(outputs, { title: inputs.title, color }, world))
  if (!showsText(outputs) || !told.isComplete) sayVerdict(told, world)
  return outcome.kind === 'interrupted' ? outcome.interruption.exitCode : exitCodeOf(told, inputs.failOn)
}

function reportIn(outcome: Outcome<Report>, world: CliWorld): Report {
  return outcome.kind === 'done' ? outcome.value : refused(interrupted(outcome.interruption), world)
}

/** A report without pairs: it did not come to a comparison. */
function refused(problem: Problem, { version }: CliWorld): Report {
  const requests = { total: 0, bytes: 0, byHost: {} }
  return reportOf([], [problem], { version, startedAt: systemClock.date(), durationMs: 0, requests })
}

function interrupted({ signal }: Interruption): Problem {
  return { code: 'run.interrupted', message: `The run was ended by ${signal} before it was done, so nothing passes.` }
}

/** The verdict beside data that does not show it. */
function sayVerdict({ report }: Told, { terminal }: CliWorld): void {
  for (const line of logLines(report).slice(-1)) terminal.say(line)
  for (const { message } of report.problems) terminal.say(message)
}
