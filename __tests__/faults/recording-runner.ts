import type { Runner } from '../../src/github/runner.js'
import { safeLine } from '../../src/report/safe-text.js'
import { commandLine } from './commands.js'

export interface Recording {
  readonly runner: Runner
  /** The last value of each. */
  readonly outputs: ReadonlyMap<string, string>
  readonly masked: readonly string[]
  /** What the runner reads on standard output, masks left out. */
  stdout(): string
  /** The names of the commands that have to be in it. */
  readonly commands: readonly string[]
  /** All that was said, in every place. */
  everything(): string
}

const LINE = 4000

/** The runner of GitHub Actions with a memory instead of a machine; lines are made harmless as the real one does it. */
export function recordingRunner(inputs: Readonly<Record<string, string>>): Recording {
  const outputs = new Map<string, string>()
  const masked: string[] = []
  const commands: string[] = []
  const lines: string[] = []
  const elsewhere: string[] = []
  const command = (name: string, text: string): void => {
    commands.push(name)
    lines.push(commandLine(name, safeLine(text, LINE)))
  }
  const runner: Runner = {
    input: (name) => inputs[name] ?? '',
    inputNames: () => Object.keys(inputs).map((name) => `INPUT_${name.toUpperCase()}`),
    info: (line) => {
      lines.push(safeLine(line, LINE))
    },
    debug: (line) => {
      command('debug', line)
    },
    warning: (line) => {
      command('warning', line)
    },
    error: ({ title, message }) => {
      elsewhere.push(title)
      command('error', message)
    },
    setSecret: (value) => masked.push(value),
    setOutput: (name, value) => {
      elsewhere.push(value)
      outputs.set(name, value)
    },
    writeSummary: (markdown) => {
      elsewhere.push(markdown)
      return Promise.resolve()
    },
  }
  return {
    runner,
    outputs,
    masked,
    commands,
    stdout: () => lines.join('\n'),
    everything: () => [...lines, ...elsewhere].join('\n'),
  }
}
