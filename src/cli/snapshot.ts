import { InputsError } from '../app/options/inputs-error.js'
import type { Inputs } from '../app/options/inputs.js'
import type { Naming } from '../app/options/naming.js'
import { readOptions } from '../app/options/read-options.js'
import { settingsOf } from '../app/options/settings.js'
import { sourcesOnly } from '../app/options/snapshot-options.js'
import { takeSnapshot } from '../app/take-snapshot.js'
import { count, formatBytes } from '../report/quantity.js'
import type { Arguments } from './arguments.js'
import { FLAG_NAMING, variableOf } from './naming.js'
import { runHere } from './running.js'
import { UNDECIDED, type CliWorld } from './world.js'

/** The references stand where the action has a list of them. */
const NAMING: Naming = {
  ...FLAG_NAMING,
  of: (input) => (input === 'images' ? 'REF' : FLAG_NAMING.of(input)),
  line: (_, line) => `REF ${line}`,
  example: (input) => (input === 'images' ? 'docker.io/library/redis:7.2' : FLAG_NAMING.example(input)),
}

/** `image-parity snapshot`: writes what a comparison needs of sources into a file, and its digest. Gives the exit code. */
export async function snapshot(given: Arguments, world: CliWorld): Promise<number> {
  const { flags } = given
  const say = (line: string): void => {
    world.terminal.say(`image-parity snapshot: ${line}`)
  }
  const [path] = flags.get('output') ?? []
  if (path === undefined) {
    say('-o FILE is missing: the file that the snapshot goes to.')
    return UNDECIDED
  }
  const inputs = await inputsOf(given, world)
  if (inputs instanceof InputsError) {
    for (const { message } of inputs.problems) say(message)
    return UNDECIDED
  }
  for (const warning of inputs.warnings) say(warning)
  const target = { path, update: flags.has('update') }
  const settings = settingsOf(inputs)
  const outcome = await runHere(settings, given, world, (environment) => takeSnapshot(settings, target, environment))
  if (outcome.kind === 'interrupted') {
    say(`it was ended by ${outcome.interruption.signal}, and nothing was written.`)
    return outcome.interruption.exitCode
  }
  const taken = outcome.value
  if ('problems' in taken) {
    for (const { message } of taken.problems) say(message)
    say('nothing was written.')
    return UNDECIDED
  }
  for (const line of taken.leftOut) say(line)
  const { images, documents, bytes, digest } = taken
  say(`${path} holds ${count(images, 'image')}: ${count(documents, 'document')}, ${formatBytes(bytes)}.`)
  await world.terminal.write(`${digest}\n`)
  return 0
}

async function inputsOf({ operands, flags }: Arguments, world: CliWorld): Promise<Inputs | InputsError> {
  const { host, readText, readStdin } = world
  const values = new Map(Array.from(flags, ([name, given]) => [name, given.join('\n')]))
  values.set('images', [...new Set(operands)].join('\n'))
  values.set('registry-auth', host.env[variableOf('registry-auth')] ?? '')
  try {
    return await readOptions({
      get: sourcesOnly((name) => values.get(name) ?? ''),
      given: [],
      readText: (path) => (path === '-' ? readStdin() : readText(path)),
      workingDirectory: host.workingDirectory,
      naming: NAMING,
    })
  } catch (error) {
    if (error instanceof InputsError) return error
    throw error
  }
}
