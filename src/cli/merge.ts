import { claimOutputs } from '../app/claim-outputs.js'
import { mergeReports } from '../app/merge-reports.js'
import { createFaults } from '../app/options/input-faults.js'
import { readTelling } from '../app/options/telling.js'
import { publishAll } from '../app/publish.js'
import { findReports } from '../app/report-files.js'
import { systemClock } from '../gate/system-clock.js'
import { FORMATS } from '../report/format-names.js'
import type { Arguments } from './arguments.js'
import { readOutputs } from './asked.js'
import { exitCodeOf } from './exit-code.js'
import { filesNamed } from './files-read.js'
import { FLAG_NAMING } from './naming.js'
import { publishersOf, showsText } from './output.js'
import { OUTPUT, pathsOf } from './output-paths.js'
import { sayVerdict } from './say-verdict.js'
import { filesIn, UNDECIDED, type CliWorld } from './world.js'

/** `image-parity merge`: the reports of shards, as if they had been one run. Gives the exit code. */
export async function merge(given: Arguments, world: CliWorld): Promise<number> {
  const { operands, flags } = given
  const { terminal, version, host } = world
  const found = await findReports(operands, host.workingDirectory)
  const faults: string[] = []
  const { outputs, color } = readOutputs(given, FORMATS, faults)
  const { text, fault, problems } = createFaults((name) => flags.get(name)?.join('\n') ?? '', FLAG_NAMING)
  const { title, failOn } = readTelling(text, fault)
  faults.push(...problems().map(({ message }) => message))
  const read = [...filesNamed(given), ...found.paths]
  faults.push(...(await claimOutputs(OUTPUT, pathsOf(flags.get('output') ?? []), read, filesIn(world))))
  if (faults.length > 0) {
    for (const message of faults) terminal.say(`image-parity merge: ${message}`)
    return UNDECIDED
  }
  const merged = mergeReports(found.files, { version, now: systemClock.date() }, found.problems)
  const told = await publishAll(merged, publishersOf(outputs, { title, color }, world))
  if (!showsText(outputs) || !told.isComplete) sayVerdict(told, terminal)
  // "Report only" is about what was compared: where a shard is missing, nobody knows what that is.
  return exitCodeOf(told, merged.problems.length === 0 ? failOn : 'not-passed')
}
