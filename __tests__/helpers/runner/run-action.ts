import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { declareInputs, declareProxies } from '../canary/credentials.js'
import { ledger } from '../canary/running.js'
import { bundlePath } from './bundle.js'
import { createRunnerFiles, runnerTexts, stepEnvironment } from './environment.js'
import { parseFileCommands } from './file-commands.js'

/** What a step left behind. */
export interface ActionRun {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  readonly outputs: ReadonlyMap<string, string>
  /** Variables it set for later steps. */
  readonly exported: ReadonlyMap<string, string>
  /** Markdown. */
  readonly summary: string
  readonly durationMs: number
}

export interface RunOptions {
  /** The file to run; the bundle when left out. */
  readonly entry?: string
  /** Working directory and GITHUB_WORKSPACE; an empty folder when left out. */
  readonly workspace?: string
  /** Holds the runner's files and RUNNER_TEMP, and is left to the caller; a temporary one, removed, when left out. */
  readonly folder?: string
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 120_000

/**
 * Runs the bundle as the runner runs it: a process of its own, inputs and files by environment.
 * `env` adds to the environment or replaces parts of it. Throws where the bundle is not there, or has to be killed.
 */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  options: RunOptions = {},
): Promise<ActionRun> {
  const entry = options.entry ?? bundlePath()
  if (!existsSync(entry)) throw new Error(`${entry} is not there. Build it with "npm run build".`)
  declareInputs(inputs)
  declareProxies(env)
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'runner-')))
  try {
    const files = createRunnerFiles(folder)
    const workspace = options.workspace ?? files.home
    const started = performance.now()
    const child = spawn(process.execPath, [entry], {
      cwd: workspace,
      env: { ...stepEnvironment(inputs, files, workspace), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs ?? TIMEOUT_MS,
      killSignal: 'SIGKILL',
    })
    const closed = once(child, 'close')
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), closed])
    ledger.said('stdout', stdout)
    ledger.said('stderr', stderr)
    for (const [name, written] of runnerTexts(files)) ledger.said(name, written)
    if (child.exitCode === null)
      throw new Error(`${entry} was ended by ${String(child.signalCode)}.\n${stdout}${stderr}`)
    return {
      exitCode: child.exitCode,
      stdout,
      stderr,
      outputs: parseFileCommands(readFileSync(files.output, 'utf8')),
      exported: parseFileCommands(readFileSync(files.env, 'utf8')),
      summary: readFileSync(files.summary, 'utf8'),
      durationMs: performance.now() - started,
    }
  } finally {
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true })
  }
}
