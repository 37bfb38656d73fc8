import type { Inputs } from '../app/options/inputs.js'
import { InputsError } from '../app/options/inputs-error.js'
import type { Naming } from '../app/options/naming.js'
import { readOptions } from '../app/options/read-options.js'
import { settingsOf } from '../app/options/settings.js'
import type { Arguments } from './arguments.js'
import { claimOutputs } from '../app/claim-outputs.js'
import { filesMentioned, filesOf } from '../app/files-read.js'
import { filesNamed } from './files-read.js'
import { OUTPUT, pathsOf } from './output-paths.js'
import { optionsOf } from './options.js'
import { colorChoiceOf, outputsOf, type ColorChoice, type Output } from './output.js'
import { filesIn, type CliWorld } from './world.js'

/** What was asked for, checked. */
export interface Asked<F extends string> {
  readonly inputs: Inputs
  readonly outputs: readonly Output<F>[]
  readonly color: ColorChoice
}

export interface Wanted<F extends string> {
  /** As messages name it. */
  readonly command: string
  readonly formats: readonly F[]
  readonly naming: Naming
}

/**
 * Reads what a command was given, and empties the files that it will write, also if something is wrong. Tells all that is,
 * and is undefined then; so it is if a signal ends the run before its list is read.
 */
export async function readAsked<F extends string>(
  given: Arguments,
  { command, formats, naming }: Wanted<F>,
  world: CliWorld,
): Promise<Asked<F> | undefined> {
  const faults: string[] = []
  let claimed: Promise<readonly string[]> | undefined
  const claim = (also: readonly string[]): Promise<readonly string[]> =>
    (claimed ??= claimOutputs(
      OUTPUT,
      pathsOf(given.flags.get('output') ?? []),
      [...filesNamed(given), ...also],
      filesIn(world),
    ))
  // A list may name files that must not be lost, so it is read before. Nobody knows for how long: who ends the run meanwhile
  // finds everything as it was.
  const hasList = given.flags.has('config-file')
  if (!hasList) await claim([])
  const reading = inputsOf(given, naming, world, faults).catch(async (error: unknown) => {
    await claim([])
    throw error
  })
  const asked = await (hasList ? Promise.race([reading, world.interruption]) : reading)
  if ('signal' in asked) {
    world.terminal.say(`image-parity ${command}: it was ended by ${asked.signal} before anything was compared.`)
    return undefined
  }
  const { inputs, read } = asked
  const { outputs, color } = readOutputs(given, formats, faults)
  faults.push(...(await claim(read)))
  for (const fault of faults) world.terminal.say(`image-parity ${command}: ${fault}`)
  return inputs === undefined || faults.length > 0 ? undefined : { inputs, outputs, color }
}

/** Where data goes and how it looks; what is wrong is added to `faults`. */
export function readOutputs<F extends string>(
  { flags }: Arguments,
  formats: readonly F[],
  faults: string[],
): Pick<Asked<F>, 'outputs' | 'color'> {
  const read = outputsOf(flags.get('output') ?? [], formats)
  const color = colorChoiceOf(flags.get('color')?.[0] ?? '')
  faults.push(...read.faults)
  if (color === undefined) faults.push('--color is one of auto, always, never.')
  return { outputs: read.outputs, color: color ?? 'never' }
}

/** What was asked for, and the files that it names to be read; what is wrong is added to `faults`. */
async function inputsOf(
  given: Arguments,
  naming: Naming,
  world: CliWorld,
  faults: string[],
): Promise<{ readonly inputs?: Inputs; readonly read: readonly string[] }> {
  const options = await optionsOf(given, world)
  if (typeof options === 'string') {
    faults.push(options)
    return { read: [] }
  }
  try {
    const inputs = await readOptions({
      get: options,
      given: [],
      readText: (path) => (path === '-' ? world.readStdin() : world.readText(path)),
      workingDirectory: world.host.workingDirectory,
      naming,
    })
    return { inputs, read: filesOf(settingsOf(inputs)) }
  } catch (error) {
    if (!(error instanceof InputsError)) throw error
    faults.push(...error.problems.map(({ message }) => message))
    return { read: error.lists.flatMap(filesMentioned) }
  }
}
