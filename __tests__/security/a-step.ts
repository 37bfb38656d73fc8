import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { declareInputs } from '../helpers/canary/credentials.js'
import { ledger } from '../helpers/canary/running.js'
import { bundlePath } from '../helpers/runner/bundle.js'
import { createRunnerFiles, runnerTexts, type RunnerFiles, stepEnvironment } from '../helpers/runner/environment.js'
import { parseFileCommands } from '../helpers/runner/file-commands.js'

/** How a step ended; one of `exitCode` and `signal` is null. */
export interface Ended {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  /** Undefined where it was never set. */
  readonly passed: string | undefined
  readonly log: string
}

export interface Step {
  readonly child: ChildProcess
  /** Ends with the process, which is killed after a minute. */
  readonly ended: Promise<Ended>
}

export interface StepOptions {
  readonly env?: (files: RunnerFiles) => Readonly<Record<string, string>>
  /** A file descriptor, or a pipe that is read (default). */
  readonly stdout?: number
}

/** Starts the bundle as a runner does, to be met by signals and broken pipes on its way. */
export function startStep(inputs: Readonly<Record<string, string>>, options: StepOptions = {}): Step {
  declareInputs(inputs)
  const folder = mkdtempSync(join(tmpdir(), 'step-'))
  const files = createRunnerFiles(folder)
  const child = spawn(process.execPath, [bundlePath()], {
    cwd: files.home,
    env: { ...stepEnvironment(inputs, files, files.home), ...options.env?.(files) },
    stdio: ['ignore', options.stdout ?? 'pipe', 'pipe'],
    timeout: 60_000,
    killSignal: 'SIGKILL',
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      log += chunk.toString()
    })
  }
  const ended = once(child, 'close').then((): Ended => {
    for (const [name, text] of [['the log', log], ...runnerTexts(files)] as const) ledger.said(name, text)
    const passed = parseFileCommands(readFileSync(files.output, 'utf8')).get('passed')
    rmSync(folder, { recursive: true, force: true })
    return { exitCode: child.exitCode, signal: child.signalCode, passed, log }
  })
  return { child, ended }
}
