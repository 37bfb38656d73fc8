import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ambientVariables, furnishHome } from '../canary/ambient.js'

/** Where the runner takes an action's words from, all in one folder. */
export interface RunnerFiles {
  readonly output: string
  readonly summary: string
  readonly state: string
  readonly env: string
  readonly path: string
  readonly temp: string
  readonly home: string
}

/** Makes the files, empty, as the runner does before each step. */
export function createRunnerFiles(folder: string): RunnerFiles {
  const files: RunnerFiles = {
    output: join(folder, 'output'),
    summary: join(folder, 'summary.md'),
    state: join(folder, 'state'),
    env: join(folder, 'env'),
    path: join(folder, 'path'),
    temp: join(folder, 'temp'),
    home: join(folder, 'home'),
  }
  for (const file of [files.output, files.summary, files.state, files.env, files.path]) writeFileSync(file, '')
  for (const made of [files.temp, files.home]) mkdirSync(made, { recursive: true })
  furnishHome(files.home)
  return files
}

/** All that a step wrote for others to read, by file: outputs, summary, state, and what it left in the temporary folder. */
export function runnerTexts(files: RunnerFiles): readonly (readonly [name: string, text: string])[] {
  const left = readdirSync(files.temp, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const { output, summary, state, env, path } = files
  return [output, summary, state, env, path, ...left].map((name) => [name, readFileSync(name, 'utf8')])
}

/**
 * The environment of a step: inputs under the names that the runner gives them (upper case, spaces as `_`, hyphens
 * kept), the runner's files, and no more of this process than it takes to start another one. Under jest, secrets that
 * are for nobody stand in it, too.
 */
export function stepEnvironment(
  inputs: Readonly<Record<string, string>>,
  files: RunnerFiles,
  workspace: string,
): Readonly<Record<string, string>> {
  const named = Object.entries(inputs).map(
    ([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value] as const,
  )
  return {
    ...inherited(['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP']),
    ...ambientVariables(),
    ...compiledOnce(),
    HOME: files.home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_STATE: files.state,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    RUNNER_TEMP: files.temp,
    ...Object.fromEntries(named),
  }
}

/**
 * Has Node keep what it compiled of a program for the next run of it, in the folder that goes with the tests: hundreds of
 * runs would compile the same bundles anew.
 */
export function compiledOnce(): Readonly<Record<string, string>> {
  const folder = process.env['TESTS_TEMP']
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: join(folder, 'compiled') }
}

/** Those of this process's variables that are set. */
export function inherited(names: readonly string[]): Readonly<Record<string, string>> {
  const values: Record<string, string> = {}
  for (const name of names) {
    const value = process.env[name]
    if (value !== undefined) values[name] = value
  }
  return values
}
