import { safeLine } from '../report/safe-text.js'
import type { Annotation } from './annotations.js'
import { issueCommand, issueFileCommand, prepareKeyValueMessage, summary } from './core.js'

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

/** The runner of GitHub Actions and those that imitate it. `env` is the process's environment. */
export function actionsRunner(env: Readonly<Record<string, string | undefined>>): Runner {
  const line = (text: string): string => safeLine(text, LINE)
  return {
    input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    inputNames: () => Object.keys(env).filter((key) => key.startsWith('INPUT_') && (env[key] ?? '') !== ''),
    info: (text) => {
      process.stdout.write(`${line(text)}\n`)
    },
    debug: (text) => {
      issueCommand('debug', {}, line(text))
    },
    warning: (text) => {
      issueCommand('warning', {}, line(text))
    },
    error: ({ title, message, at }) => {
      const place = at === undefined ? {} : { file: line(at.file), line: at.line }
      issueCommand('error', { title: line(title), ...place }, line(message))
    },
    setSecret: (form) => {
      issueCommand('add-mask', {}, form)
    },
    setOutput: (name, value) => {
      // Without the file the library would fall back to a command on standard output, which runners refuse.
      if ((env['GITHUB_OUTPUT'] ?? '') === '')
        issueCommand('debug', {}, line(`No GITHUB_OUTPUT, so the output ${name} is not set.`))
      else writeOutput(name, value)
    },
    writeSummary: (markdown) => writeSummary(markdown, (env['GITHUB_STEP_SUMMARY'] ?? '') !== ''),
  }
}

function writeOutput(name: string, value: string): void {
  try {
    issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value))
  } catch (error) {
    throw new Error(`The output ${name} could not be written to GITHUB_OUTPUT: ${String(error)}`, { cause: error })
  }
}

async function writeSummary(markdown: string, supported: boolean): Promise<void> {
  if (!supported) {
    issueCommand('debug', {}, 'No GITHUB_STEP_SUMMARY, so there is no job summary.')
    return
  }
  try {
    await summary.addRaw(markdown).write()
  } finally {
    summary.emptyBuffer()
  }
}
