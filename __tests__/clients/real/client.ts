import { execFile } from 'node:child_process'
import type { ClientName } from '../row.js'

/** What a client made of a reference. */
export type Pulled =
  { readonly kind: 'image'; readonly config: string } | { readonly kind: 'refused'; readonly why: string }

export interface Client {
  readonly name: ClientName
  /** Pulls for `os/architecture[/variant]`, with nothing left of pulls before. */
  pull(reference: string, platform: string): Promise<Pulled>
}

export interface Ran {
  readonly ok: boolean
  readonly stdout: string
  /** What it called an error, or the last thing it said. */
  readonly why: string
}

const TIMEOUT_MS = 30_000

/** Runs a program to its end, in its own time; it is ended when it takes too long. */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd?: string): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { env, cwd, timeout: TIMEOUT_MS, killSignal: 'SIGKILL' as const, maxBuffer: 16 * 1024 ** 2 }
    execFile(program, args, options, (error, stdout, stderr) => {
      const lines = `${stdout}\n${stderr}`.trim().split('\n')
      const why =
        error?.killed === true
          ? `no end after ${TIMEOUT_MS} ms`
          : (lines.find((line) => line.startsWith('error: ')) ?? lines.at(-1) ?? '')
      resolve({ ok: error === null, stdout, why: plain(why) })
    })
  })
}

/** Without what changes from run to run, and without the frame of a log line. */
function plain(line: string): string {
  return line
    .replace(/^time="[^"]*" level=\w+ msg=/, '')
    .replace(/^(?:Error|error): /, '')
    .replaceAll(/127\.0\.0\.1:\d{2,}/g, 'HOST')
    .replaceAll(/sha256:([0-9a-f]{8})[0-9a-f]{56}/g, 'sha256:$1…')
}

/** The config's digest, out of what a client said or wrote. */
export function imageIn(text: string, pattern: RegExp): Pulled {
  const [, hex] = pattern.exec(text) ?? []
  return hex === undefined
    ? { kind: 'refused', why: `no config digest in: ${text.slice(0, 200)}` }
    : { kind: 'image', config: hex.slice(0, 12) }
}
