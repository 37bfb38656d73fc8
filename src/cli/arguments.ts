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
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

/** Reads the words behind a command's name. `--help` anywhere asks for help, whatever else is there. */
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
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []))
  if (given.some(({ name }) => name === 'help')) return { kind: 'help' }
  const flags = new Map<string, string[]>()
  const faults: string[] = []
  for (const one of given) {
    const kind = kinds.get(one.name)
    const fault = kind === undefined ? unknownFlag(one.name, [...kinds.keys()]) : faultOf(one, kind, flags)
    if (fault === undefined) flags.set(one.name, [...(flags.get(one.name) ?? []), valueOf(one)])
    else faults.push(fault)
  }
  const wrong = [...faults, ...operandFault(operands, spec)]
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

function unknownFlag(name: string, known: readonly string[]): string {
  const near = nearestOf(name, known)
  const dashes = name.length === 1 ? '-' : '--'
  return `${dashes}${name} is no flag of this command.${near === undefined ? '' : ` Did you mean --${near}?`}`
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

function operandFault(operands: readonly string[], spec: CommandSpec): readonly string[] {
  const wanted = spec.operands
  if (operands.length < wanted.length) return [`${wanted.slice(operands.length).join(' and ')} is missing.`]
  const [extra] = spec.others === undefined ? operands.slice(wanted.length) : []
  return extra === undefined ? [] : [`${JSON.stringify(extra)} is one word too many; it takes ${wanted.join(' and ')}.`]
}
