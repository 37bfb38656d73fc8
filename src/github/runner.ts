import { closeSync, constants, openSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { safeLine } from '../report/safe-text.js'
import type { Annotation } from './annotations.js'
import { commandLine, fileCommand } from './workflow-commands.js'

/** What the run may say to the machine that runs it. Every text is made harmless here once more. */
export interface Runner {
  /** The text of an input, '' where it is not set. */
  input(name: string): string
  /** The `INPUT_*` variables that are set. */
  inputNames(): readonly string[]
  info(line: string): void
  debug(line: string): void
  warning(line: string): void
  /** An annotation; says nothing about how the step ends. */
  error(annotation: Annotation): void
  /** Masks one form of a secret in all that is printed later. */
  setSecret(form: string): void
  /** Throws where it cannot be written: a step without outputs says nothing that a later one may go by. */
  setOutput(name: string, value: string): void
  /** Adds to the job summary. Throws where it cannot be written. */
  writeSummary(markdown: string): Promise<void>
}

const LINE = 4000

/** The files are the runner's: it has made them, and one that is not there is nobody's. */
const EXISTING = constants.O_WRONLY | constants.O_APPEND

/** The runner of GitHub Actions and those that imitate it. `env` is the process's environment. */
export function actionsRunner(env: Readonly<Record<string, string | undefined>>): Runner {
  const print = (text: string): void => void process.stdout.write(text)
  const line = (text: string): string => safeLine(text, LINE)
  const debug = (text: string): void => {
    print(commandLine('debug', line(text)))
  }
  return {
    input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    inputNames: () => Object.keys(env).filter((key) => key.startsWith('INPUT_') && (env[key] ?? '') !== ''),
    info: (text) => {
      print(`${line(text)}\n`)
    },
    debug,
    warning: (text) => {
      print(commandLine('warning', line(text)))
    },
    error: ({ title, message, at }) => {
      const place =
        at === undefined
          ? []
          : ([
              ['file', line(at.file)],
              ['line', String(at.line)],
            ] as const)
      print(commandLine('error', line(message), [['title', line(title)], ...place]))
    },
    setSecret: (form) => {
      print(commandLine('add-mask', form))
    },
    setOutput: (name, value) => {
      const file = env['GITHUB_OUTPUT'] ?? ''
      // A command on standard output would be the older way, which runners refuse.
      if (file === '') debug(`No GITHUB_OUTPUT, so the output ${name} is not set.`)
      else writeOutput(file, name, value)
    },
    writeSummary: async (markdown) => {
      const file = env['GITHUB_STEP_SUMMARY'] ?? ''
      if (file === '') {
        debug('No GITHUB_STEP_SUMMARY, so there is no job summary.')
        return
      }
      const opened = await open(file, EXISTING)
      try {
        await opened.writeFile(markdown)
      } finally {
        await opened.close()
      }
    },
  }
}

function writeOutput(file: string, name: string, value: string): void {
  try {
    const opened = openSync(file, EXISTING)
    try {
      writeFileSync(opened, fileCommand(name, value))
    } finally {
      closeSync(opened)
    }
  } catch (error) {
    throw new Error(`The output ${name} could not be written to GITHUB_OUTPUT: ${String(error)}`, { cause: error })
  }
}
