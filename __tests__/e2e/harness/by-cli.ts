import { afterAll, expect, jest } from '@jest/globals'
import { COMMANDS } from '../../../src/cli/commands.js'
import { variableOf } from '../../../src/cli/naming.js'
import type { Report } from '../../../src/model/report.js'
import { type CliRun, runCli } from '../../helpers/cli/run-cli.js'
import { asPublished } from '../../helpers/report-schema.js'

type Texts = Readonly<Record<string, string>>

/** Inputs that stand elsewhere than behind a flag. */
const OPERANDS = ['source', 'mirror'] as const
const SECRETS = ['source-password', 'mirror-password', 'registry-auth'] as const

interface CliForm {
  readonly words: readonly string[]
  readonly env: Texts
}

/** The inputs of a step as the command line takes them; undefined if it has no flag for one of them. */
export function cliFormOf(inputs: Texts): CliForm | undefined {
  const name = inputs['source'] === undefined ? 'check' : 'compare'
  const words: string[] = [name]
  const env: Record<string, string> = {}
  if (name === 'compare') words.push(...OPERANDS.map((operand) => inputs[operand] ?? ''))
  const flags: Texts = COMMANDS[name].flags
  for (const [input, value] of Object.entries(inputs)) {
    const secret = SECRETS.find((one) => one === input)
    // An input without a text is one that is not set.
    if (value === '' || OPERANDS.some((operand) => operand === input)) continue
    else if (secret !== undefined) env[variableOf(secret)] = value
    else if (flags[input] === undefined) return undefined
    else if (flags[input] !== 'switch') words.push(`--${input}=${value}`)
    else if (value === 'true') words.push(`--${input}`)
  }
  return { words, env }
}

// Two runs a case, on a machine that others may use.
jest.setTimeout(60_000)

let compared = 0

afterAll(() => {
  if (compared > 0) process.stderr.write(`${compared} reports of the action are those of the command line, too.\n`)
})

/** What stands in a report beside how long it took. */
function factsOf({ startedAt, durationMs, pairs, ...report }: Report): unknown {
  expect([typeof startedAt, typeof durationMs]).toEqual(['string', 'number'])
  return { ...report, pairs: pairs.map((pair) => ({ ...pair, durationMs: 0 })) }
}

/** Runs the command line with the settings of a step; undefined if it has no flag for one of them. */
export async function runSameByCli(inputs: Texts, env: Texts, cwd?: string): Promise<CliRun | undefined> {
  const form = cliFormOf(inputs)
  if (form === undefined) return undefined
  return runCli([...form.words, '-o', 'json'], {
    env: { ...env, ...form.env },
    ...(cwd === undefined ? {} : { cwd }),
  })
}

/** Holds the command line to what the action found with the same settings: the same report, and a pass or none. */
export function expectSame(run: CliRun, action: { readonly exitCode: number; readonly report: Report }): void {
  if (run.stdout === '') throw new Error(`The command line wrote no report (exit ${run.exitCode}):\n${run.stderr}`)
  expect(factsOf(asPublished(JSON.parse(run.stdout) as Report))).toEqual(factsOf(action.report))
  expect(run.exitCode === 0).toBe(action.exitCode === 0)
  compared += 1
}
