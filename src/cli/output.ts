import type { Publisher } from '../app/publish.js'
import { FORMATS, RENDERERS, type Format } from '../report/formats.js'
import type { CliWorld } from './world.js'

/** A report that is asked for: its format, and where it goes; to standard output if no path is named. */
export interface Output {
  readonly format: Format
  readonly path?: string
}

/** Reads the values of `--output`. Everything that is wrong with them is told at once. */
export function outputsOf(values: readonly string[]): {
  readonly outputs: readonly Output[]
  readonly faults: readonly string[]
} {
  if (values.length === 0) return { outputs: [{ format: 'text' }], faults: [] }
  const outputs: Output[] = []
  const faults: string[] = []
  for (const value of values) {
    const [, word = '', path] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? []
    const format = FORMATS.find((known) => known === word)
    if (format === undefined) faults.push(`--output: ${JSON.stringify(word)} is not one of ${FORMATS.join(', ')}.`)
    else if (path === '') faults.push(`--output: a path is missing behind "${word}=".`)
    else outputs.push({ format, ...(path === undefined || path === '-' ? {} : { path }) })
  }
  const places = outputs.map(({ path = '' }) => path)
  const twice = places.find((place, at) => places.indexOf(place) !== at)
  if (twice !== undefined) {
    const what = twice === '' ? 'standard output' : twice
    faults.push(`--output: two reports go to ${what}; name another path for one of them, as in json=report.json.`)
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

/** What writes the reports, in their order. */
export function publishersOf(
  outputs: readonly Output[],
  { title, color }: OutputOptions,
  world: Pick<CliWorld, 'terminal' | 'host' | 'writeFile'>,
): readonly Publisher[] {
  return outputs.map(({ format, path }) => ({
    what: path === undefined ? 'Standard output' : `The file ${path}`,
    where: path === undefined ? 'what reads it' : 'the path',
    replaces: path !== undefined,
    publish: async (report) => {
      const options = { title, flags: true, color: path === undefined && isColored(color, world) }
      const text = RENDERERS[format](report, options)
      await (path === undefined ? world.terminal.write(text) : world.writeFile(path, text))
    },
  }))
}
