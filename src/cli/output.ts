import type { Publisher } from '../app/publish.js'
import type { Format } from '../report/format-names.js'
import type { CliWorld } from './world.js'

/** Data that is asked for: its format, and where it goes; to standard output if no path is named. */
export interface Output<F extends string = Format> {
  readonly format: F
  readonly path?: string
}

/** Reads the values of `--output`, of which the first format is the default. Everything that is wrong is told at once. */
export function outputsOf<F extends string>(
  values: readonly string[],
  formats: readonly F[],
): {
  readonly outputs: readonly Output<F>[]
  readonly faults: readonly string[]
} {
  if (values.length === 0) return { outputs: formats.slice(0, 1).map((format) => ({ format })), faults: [] }
  const outputs: Output<F>[] = []
  const faults: string[] = []
  for (const value of values) {
    const at = value.indexOf('=')
    const word = at === -1 ? value : value.slice(0, at)
    const path = at === -1 ? '-' : value.slice(at + 1)
    const format = formats.find((known) => known === word)
    if (format === undefined) faults.push(`--output: ${JSON.stringify(word)} is not one of ${formats.join(', ')}.`)
    else if (path === '') faults.push(`--output: a path is missing behind "${word}=".`)
    else outputs.push({ format, ...(path === '-' ? {} : { path }) })
  }
  if (outputs.filter(({ path }) => path === undefined).length > 1) {
    faults.push('--output: two things go to standard output; name a path for one of them, as in json=report.json.')
  }
  return { outputs, faults }
}

/** Whether standard output shows the text format; then its verdict need not be said beside it. */
export function showsText(outputs: readonly Output[]): boolean {
  return outputs.some(({ format, path }) => format === 'text' && path === undefined)
}

export interface OutputOptions {
  readonly title: string
  readonly color: ColorChoice
}

const COLORS = ['auto', 'always', 'never'] as const
export type ColorChoice = (typeof COLORS)[number]

/** The value of `--color`; undefined if it is none. */
export function colorChoiceOf(value: string): ColorChoice | undefined {
  return value === '' ? 'auto' : COLORS.find((known) => known === value)
}

/** Colours are for terminals whose user did not turn them off (no-color.org). */
export function isColored(choice: ColorChoice, { terminal, host }: Pick<CliWorld, 'terminal' | 'host'>): boolean {
  if (choice !== 'auto') return choice === 'always'
  return terminal.isTerminal && (host.env['NO_COLOR'] ?? '') === '' && host.env['TERM'] !== 'dumb'
}

type Places = Pick<CliWorld, 'terminal' | 'host' | 'writeFile'>

/** What writes the reports, in their order. */
export function publishersOf(
  outputs: readonly Output[],
  { title, color }: OutputOptions,
  world: Places,
): readonly Publisher[] {
  return outputs.map((output) => ({
    what: output.path === undefined ? 'Standard output' : `The file ${output.path}`,
    where: output.path === undefined ? 'what reads it' : 'the path',
    replaces: output.path !== undefined,
    publish: async (report) => {
      const { RENDERERS, renderToFile } = await import('../report/formats.js')
      const { format, path } = output
      const options = { title, flags: true, color: colors(output, color, world) }
      await (path === undefined
        ? world.terminal.write(RENDERERS[format](report, options))
        : world.writeFile(path, renderToFile(format, report, options)))
    },
  }))
}

/** Writes data in every format that is asked for; gives what could not be written. */
export async function writeAll<F extends string>(
  outputs: readonly Output<F>[],
  render: (format: F, isColored: boolean) => string,
  color: ColorChoice,
  world: Places,
): Promise<readonly string[]> {
  const lost: string[] = []
  for (const output of outputs) {
    const { format, path = 'standard output' } = output
    try {
      await write(output, render(format, colors(output, color, world)), world)
    } catch (error) {
      lost.push(`${path} could not be written (${String(error)}).`)
    }
  }
  return lost
}

function colors({ path }: Output<string>, choice: ColorChoice, world: Places): boolean {
  return path === undefined && isColored(choice, world)
}

async function write({ path }: Output<string>, text: string, { terminal, writeFile }: Places): Promise<void> {
  await (path === undefined ? terminal.write(text) : writeFile(path, text))
}
