import type { InputName } from '../app/options/input-names.js'
import type { Arguments } from './arguments.js'
import { variableOf } from './naming.js'
import type { CliWorld } from './world.js'

/** Inputs that are true or false: as a flag, what stands there is true. */
const SWITCHED: ReadonlySet<string> = new Set<InputName>(['head-first'])

const PASSWORDS = ['source-password', 'mirror-password'] as const

/**
 * What gives the text of an option as the reader of options asks for it, by the name of the input: operands, flags, and
 * secrets from the environment or standard input. A sentence if two secrets are to come from standard input.
 */
export async function optionsOf(
  { operands, flags, known }: Arguments,
  { host, readStdin }: Pick<CliWorld, 'host' | 'readStdin'>,
): Promise<((name: string) => string) | string> {
  const values = new Map(Array.from(flags, ([name, given]) => [name, SWITCHED.has(name) ? 'true' : given.join('\n')]))
  for (const [at, name] of (['source', 'mirror'] as const).entries()) values.set(name, operands[at] ?? '')
  // Another command's password is nobody's here.
  const asked = PASSWORDS.filter((name) => known.has(`${name}-stdin`))
  for (const name of [...asked, 'registry-auth'] as const) values.set(name, host.env[variableOf(name)] ?? '')
  const [read, ...others] = PASSWORDS.filter((name) => flags.has(`${name}-stdin`))
  if (others.length > 0) {
    return `--source-password-stdin and --mirror-password-stdin cannot share one input; put one of them into ${variableOf('source-password')} or ${variableOf('mirror-password')}.`
  }
  if (read !== undefined) values.set(read, (await readStdin()).replace(/\r?\n$/, ''))
  return (name) => values.get(name) ?? ''
}
