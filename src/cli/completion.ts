import type { Arguments } from './arguments.js'
import { COMMAND_NAMES, COMMANDS, SHELLS, type CommandSpec, type Shell } from './commands.js'
import { UNDECIDED, type CliWorld } from './world.js'

const SPECS: readonly (readonly [string, CommandSpec])[] = COMMAND_NAMES.map((name) => [name, COMMANDS[name]])

/** `image-parity completion`: what a shell reads to complete commands and flags. Gives the exit code. */
export async function completion(given: Arguments, { terminal }: CliWorld): Promise<number> {
  const shell = SHELLS.find((name) => name === given.operands.join())
  if (shell === undefined) {
    terminal.say(`image-parity completion: SHELL is one of ${SHELLS.join(', ')}.`)
    return UNDECIDED
  }
  await terminal.write(SCRIPTS[shell])
  return 0
}

function flagsOf({ flags }: CommandSpec): string {
  return Object.keys(flags)
    .map((flag) => `--${flag}`)
    .join(' ')
}

/** After a flag that takes a value the shell completes files, as it does behind a command. */
const BASH = `_image_parity() {
  local word=\${COMP_WORDS[COMP_CWORD]} words=
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='${COMMAND_NAMES.join(' ')} --help --version'
  else
    case $word in
      -*)
        case \${COMP_WORDS[1]} in
${SPECS.map(([name, spec]) => `          ${name}) words='${flagsOf(spec)}' ;;`).join('\n')}
        esac ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _image_parity image-parity
`

const FISH = `complete -c image-parity -n __fish_use_subcommand -a '${COMMAND_NAMES.join(' ')}'
complete -c image-parity -n __fish_use_subcommand -l version
${SPECS.flatMap(([name, { flags }]) =>
  Object.entries(flags).map(
    ([flag, kind]) =>
      `complete -c image-parity -n '__fish_seen_subcommand_from ${name}' -l ${flag}${kind === 'switch' ? '' : ' -r'}`,
  ),
).join('\n')}
`

/** One row a shell. zsh reads what bash reads. */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: BASH,
  zsh: `autoload -U +X compinit bashcompinit\ncompinit\nbashcompinit\n${BASH}`,
  fish: FISH,
}
