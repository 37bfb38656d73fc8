import { checkPairs } from '../app/check.js'
import { interruption } from '../app/interruption.js'
import { DEFAULT_CONFIG_FILE } from '../app/options/config-file-input.js'
import { settingsOf } from '../app/options/settings.js'
import { publishAll } from '../app/publish.js'
import { reportOf } from '../gate/run.js'
import { systemClock } from '../gate/system-clock.js'
import type { Explain } from '../model/explanation.js'
import type { Report } from '../model/report.js'
import { FORMATS } from '../report/format-names.js'
import type { Arguments } from './arguments.js'
import { readAsked } from './asked.js'
import { exitCodeOf } from './exit-code.js'
import { FLAG_NAMING } from './naming.js'
import { publishersOf, showsText } from './output.js'
import { runHere, type Outcome } from './running.js'
import { UNDECIDED, type CliWorld } from './world.js'

/** `image-parity compare`: two images, told in every format that is asked for. Gives the exit code. */
export function compare(given: Arguments, world: CliWorld): Promise<number> {
  return compareAs('compare', given, world)
}

/** `image-parity diff`: the same, and the files or packages that differ. Gives the exit code. */
export function diff(given: Arguments, world: CliWorld): Promise<number> {
  const explain: Explain = given.flags.has('packages') ? 'packages' : 'files'
  return compareAs('diff', { ...given, flags: new Map([...given.flags, ['explain', [explain]]]) }, world)
}

/** `image-parity check`: the pairs of a file, told in every format that is asked for. Gives the exit code. */
export function check(given: Arguments, world: CliWorld): Promise<number> {
  const file = given.flags.get('config-file') ?? [DEFAULT_CONFIG_FILE]
  return compareAs('check', { ...given, flags: new Map([...given.flags, ['config-file', file]]) }, world)
}

async function compareAs(command: string, given: Arguments, world: CliWorld): Promise<number> {
  const asked = await readAsked(given, { command, formats: FORMATS, naming: FLAG_NAMING }, world)
  if (asked === undefined) return UNDECIDED
  const { inputs, outputs, color } = asked
  for (const warning of inputs.warnings) world.terminal.say(`image-parity ${command}: ${warning}`)
  const settings = settingsOf(inputs)
  const outcome = await runHere(settings, given, world, (environment) => checkPairs(settings, environment))
  const told = await publishAll(reportIn(outcome, world), publishersOf(outputs, { title: inputs.title, color }, world))
  if (!showsText(outputs) || !told.isComplete) {
    const { sayVerdict } = await import('./say-verdict.js')
    sayVerdict(told, world.terminal)
  }
  return outcome.kind === 'interrupted' ? outcome.interruption.exitCode : exitCodeOf(told, inputs.failOn)
}

/** What was compared stays in the report, also of a run that a signal ended. */
function reportIn(outcome: Outcome<Report>, { version }: CliWorld): Report {
  if (outcome.kind === 'done') return outcome.value
  const { signal } = outcome.interruption
  const requests = { total: 0, bytes: 0, byHost: {} }
  const facts = { version, startedAt: systemClock.date(), durationMs: 0, requests }
  return outcome.state?.endedBy(signal) ?? reportOf([], [interruption(signal)], facts)
}
