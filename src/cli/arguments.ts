import { parseArgs } from 'node:util'
import { nearestOf } from '../config/nearest.js'
import { SHORT, type CommandSpec, type FlagKind } from './commands.js'

/** What stands behind a command, in the form that it asks for. */
export interface Arguments {
  readonly operands: readonly string[]
  /** The values of each flag that was given; a switch has an empty one. */
  readonly flags: ReadonlyMap<string, readonly string[]>
  /** The flags that the command has. */
  readonly known: ReadonlySet<string>
}

export type ParsedArguments =
  | ({ readonly kind: 'parsed' } & Arguments)
  | { readonly kind: 'help' }
  /** Everything that is wrong, one sentence each, beside what could be read. */
  | ({ readonly kind: 'wrong'; readonly faults: readonly string[] } & Arguments)

interface Given {
  readonly name: string
  /** Where its word stands: letters behind one dash share it. */
  readonly index: number
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

/**
 * Reads the words behind a command's name. `--help` anywhere asks for help, whatever else is there; its letter does so only
 * in a word of known letters, as `-match` is a flag with a dash too few and no cry for help.
 */
export function parseArguments(words: readonly string[], spec: CommandSpec): ParsedArguments {
  const kinds = new Map(Object.entries(spec.flags))
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(Array.from(kinds, ([name, kind]) => [name, optionOf(name, kind)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const operands = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const given: readonly Given[] = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []))
  const strange = new Map(
    given.flatMap(({ name, index }) => (kinds.has(name) ? [] : [[index, name] as const])).reverse(),
  )
  const asksForHelp = ({ name, index, value }: Given): boolean =>
    name === 'help' && value === undefined && !strange.has(index)
  if (given.some(asksForHelp)) return { kind: 'help' }
  const flags = new Map<string, string[]>()
  const faults = Array.from(strange, ([index, name]) =>
    unknownFlag(words[index] ?? '', name, [...kinds.keys()]),
  ).reverse()
  for (const one of given) {
    const kind = kinds.get(one.name)
    if (kind === undefined || strange.has(one.index)) continue
    const fault = faultOf(one, kind, flags)
    if (fault === undefined) flags.set(one.name, [...(flags.get(one.name) ?? []), valueOf(one)])
    else faults.push(fault)
  }
  // A word too many may be the value of a flag that is not known, and a password.
  const wrong = [...faults, ...(strange.size > 0 ? [] : operandFault(operands, spec, flags))]
  const read = { operands, flags, known: new Set(kinds.keys()) }
  return wrong.length > 0 ? { kind: 'wrong', faults: wrong, ...read } : { kind: 'parsed', ...read }
}

function optionOf(
  name: string,
  kind: FlagKind,
): { readonly type: 'string' | 'boolean'; readonly multiple: true; readonly short?: string } {
  const short = Object.entries(SHORT).find(([, long]) => long === name)?.[0]
  const type = kind === 'switch' ? 'boolean' : 'string'
  return { type, multiple: true, ...(short === undefined ? {} : { short }) }
}

/** `-o=json` means what `-o json` means. */
function valueOf({ value = '', name, inlineValue }: Given): string {
  return inlineValue === true && Object.values(SHORT).includes(name) ? value.replace(/^=/, '') : value
}

/** `name` is the first in `word` that is not known. The rest of a word of letters may be a value, and a password. */
function unknownFlag(word: string, name: string, known: readonly string[]): string {
  const written = word.replace(/=.*$/s, '')
  const whole = written.replace(/^-+/, '')
  const near = known.find((flag) => flag === `${whole}-stdin`) ?? nearestOf(whole, known)
  if (near !== undefined) return `${written} is no flag of this command. Did you mean --${near}?`
  return `${written.startsWith('--') ? written : `-${name}`} is no flag of this command.`
}

function faultOf(
  { name, value, inlineValue }: Given,
  kind: FlagKind,
  flags: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  if (kind === 'switch') return value === undefined ? undefined : `--${name} takes no value.`
  // What begins with a dash is the next flag, unless it is bound by a sign of equality.
  const isFlag = value !== undefined && inlineValue !== true && /^-./.test(value)
  if (value === undefined || value === '' || isFlag) return `--${name} needs a value behind it.`
  return kind === 'value' && flags.has(name) ? `--${name} stands there twice; it takes one value.` : undefined
}

function operandFault(
  operands: readonly string[],
  spec: CommandSpec,
  flags: ReadonlyMap<string, unknown>,
): readonly string[] {
  const wanted = spec.operands
  if (operands.length < wanted.length) return [`${wanted.slice(operands.length).join(' and ')} is missing.`]
  const [extra] = spec.others === undefined ? operands.slice(wanted.length) : []
  if (extra === undefined) return []
  const takes = wanted.length > 0 ? wanted.join(' and ') : 'flags alone, and its file behind -f'
  // Behind a flag that reads a password it may be just that.
  const isPassword = [...flags.keys()].some((name) => name.endsWith('-stdin'))
  return [`${isPassword ? 'There' : JSON.stringify(extra)} is one word too many; it takes ${takes}.`]
}
