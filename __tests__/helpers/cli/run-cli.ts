import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { ledger } from '../canary/running.js'
import { repositoryRoot } from '../repository-root.js'
import { compiledOnce, inherited } from '../runner/environment.js'

/** What a run of the command line left behind. */
export interface CliRun {
  /** As a shell sees it; -1 if a signal ended the process. */
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly cwd?: string
  /** A program with its arguments that runs it, as `nice` would. */
  readonly by?: readonly string[]
  /** Is given the process when it runs. */
  readonly onStart?: (child: ChildProcess) => void
}

/** The command line that is shipped. */
export function cliPath(): string {
  return process.env['CLI_ENTRY'] ?? join(repositoryRoot(), 'dist', 'cli.js')
}

/** Runs the shipped command line in a home folder without logins. Throws if it is not there. */
export async function runCli(
  words: readonly string[],
  { env = {}, stdin = '', cwd, by = [], onStart }: CliOptions = {},
): Promise<CliRun> {
  const entry = cliPath()
  if (!existsSync(entry)) throw new Error(`${entry} is not there. Build it with "npm run build".`)
  const home = await mkdtemp(join(tmpdir(), 'cli-home-'))
  try {
    const [program, ...before] = [...by, process.execPath, entry]
    const child = spawn(program, [...before, ...words], {
      cwd: cwd ?? home,
      env: { ...inherited(['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP']), ...compiledOnce(), HOME: home, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: 120_000,
      killSignal: 'SIGKILL',
    })
    child.stdin.on('error', () => undefined).end(stdin)
    onStart?.(child)
    const closed = once(child, 'close')
    const [stdout, stderr] = await Promise.all([
      // A test may have closed it.
      text(child.stdout).catch(() => ''),
      text(child.stderr),
      closed,
    ])
    ledger.said('stdout', stdout)
    ledger.said('stderr', stderr)
    return { exitCode: child.exitCode ?? -1, stdout, stderr }
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}
