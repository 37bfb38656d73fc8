import { nearestOf } from '../config/nearest.js'
import { parseArguments, type Arguments } from './arguments.js'
import { claimOutputs } from '../app/claim-outputs.js'
import { OUTPUT, outputsAmong, pathsOf } from './output-paths.js'
import { COMMAND_NAMES, COMMANDS, HELP, isCommandName, type CommandName } from './commands.js'
import { filesIn, UNDECIDED, type CliWorld } from './world.js'

type Run = (given: Arguments, world: CliWorld) => Promise<number>

/** Loads a command when it is used: `--version` and `--help` need nothing of the engine. */
const LOAD: Readonly<Record<CommandName, () => Promise<Run>>> = {
  compare: async () => (await import('./compare.js')).compare,
  diff: async () => (await import('./compare.js')).diff,
  check: async () => (await import('./compare.js')).check,
  inspect: async () => (await import('./inspect.js')).inspect,
  snapshot: async () => (await import('./snapshot.js')).snapshot,
  merge: async () => (await import('./merge.js')).merge,
  render: async () => (await import('./render.js')).render,
  completion: async () => (await import('./completion.js')).completion,
}

/** Runs the command that the words name; gives the exit code. */
export async function runCli([first = '', ...others]: readonly string[], world: CliWorld): Promise<number> {
  const { terminal, version } = world
  const show = async (text: string): Promise<number> => {
    await terminal.write(`${text}\n`)
    return 0
  }
  if (['--version', 'version'].includes(first)) return show(`image-parity ${version}`)
  if (['--help', '-h', 'help'].includes(first)) {
    const [command = ''] = others
    if (isCommandName(command)) return show(COMMANDS[command].help)
    return command === '' || command.startsWith('-') ? show(HELP) : refuse(command, [], world)
  }
  if (!isCommandName(first)) {
    const faults = await claimed(others, { flags: new Map() }, world)
    return refuse(first, faults, world)
  }
  const parsed = parseArguments(others, COMMANDS[first])
  switch (parsed.kind) {
    case 'help':
      return show(COMMANDS[first].help)
    case 'wrong':
      for (const fault of [...parsed.faults, ...(await claimed(others, parsed, world))]) {
        terminal.say(`image-parity ${first}: ${fault}`)
      }
      terminal.say(`image-parity ${first} --help shows how it is used.`)
      return UNDECIDED
    case 'parsed': {
      const run = await LOAD[first]()
      return run(parsed, world)
    }
  }
}

/** Empties the outputs of words that are wrong; gives what keeps them from being empty. */
async function claimed(
  words: readonly string[],
  given: Pick<Arguments, 'flags'>,
  world: CliWorld,
): Promise<readonly string[]> {
  const paths = pathsOf(outputsAmong(words))
  if (paths.length === 0) return []
  const { filesNamed } = await import('./files-read.js')
  return claimOutputs(OUTPUT, paths, filesNamed({ ...given, operands: words }), filesIn(world))
}

function refuse(word: string, faults: readonly string[], { terminal }: CliWorld): number {
  if (word === '') {
    for (const line of HELP.split('\n')) terminal.say(line)
    return UNDECIDED
  }
  const near = nearestOf(word, COMMAND_NAMES)
  const meant = near === undefined ? '' : ` Did you mean ${near}?`
  terminal.say(`image-parity: ${JSON.stringify(word)} is no command.${meant} image-parity --help lists them.`)
  for (const fault of faults) terminal.say(`image-parity: ${fault}`)
  return UNDECIDED
}
