import { dirname } from 'node:path'
import type { Credential } from '../../model/credential.js'
import type { HelperFault } from './credentials.js'

/** What a helper said of a server. */
export type HelperAnswer =
  | { readonly kind: 'found'; readonly credential: Credential }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly fault: HelperFault }

/** Asks `docker-credential-<name>` for a server's credential; each helper once per server and run. Never throws. */
export type AskHelper = (name: string, server: string) => Promise<HelperAnswer>

export interface HelperOptions {
  /** What the programs get as their environment, PATH included. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly timeoutMs: number
}

const OUTPUT_BYTES = 64 * 1024

/** The one sentence by which a helper says that it knows no credential (docker-credential-helpers, protocol). */
const NOT_FOUND = 'credentials not found in native keychain'

/**
 * Runs credential helpers. There is no shell, the name is a plain word and never a path, and the inputs of this action
 * and the secrets of the command line are kept from the program.
 */
export function createHelpers({ env, timeoutMs }: HelperOptions): AskHelper {
  const asked = new Map<string, Promise<HelperAnswer>>()
  const inherited = Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|IMAGE_PARITY)_/i.test(name)))
  return (name, server) => {
    const key = JSON.stringify([name, server])
    const known = asked.get(key)
    if (known !== undefined) return known
    const answer = isPlainWord(name)
      ? run(`docker-credential-${name}`, server, inherited, timeoutMs)
      : Promise.resolve(failed('docker-credential-…', 'has a name that is no plain word, so it was not run'))
    asked.set(key, answer)
    return answer
  }
}

function isPlainWord(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)
}

async function run(program: string, server: string, env: NodeJS.ProcessEnv, timeoutMs: number): Promise<HelperAnswer> {
  const { execFile } = await import('node:child_process')
  const { promise, resolve } = Promise.withResolvers<HelperAnswer>()
  const options = {
    env,
    // Windows looks for programs in the working directory first, and that may hold anybody's files.
    cwd: dirname(process.execPath),
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    maxBuffer: OUTPUT_BYTES,
    windowsHide: true,
  } as const
  const child = execFile(program, ['get'], options, (error, stdout) => {
    if (error === null) resolve(read(program, stdout))
    else if (stdout.trim() === NOT_FOUND) resolve({ kind: 'none' })
    // Neither the message nor the output: both may hold the secret.
    else resolve(failed(program, whyOf(error, timeoutMs)))
  })
  // One that does not read its input closes it early; what it answers counts.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(server)
  return await promise
}

function whyOf(error: Error & { readonly code?: unknown; readonly killed?: boolean }, timeoutMs: number): string {
  const { code, killed } = error
  if (code === 'ENOENT') return 'is not installed'
  if (code === 'EACCES') return 'may not be run'
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return `answered more than ${OUTPUT_BYTES} bytes`
  if (killed === true) return `did not answer within ${timeoutMs / 1000} s`
  return typeof code === 'number' ? `failed (exit code ${code})` : 'could not be run'
}

function read(program: string, output: string): HelperAnswer {
  const answer = parse(output)
  if (answer === undefined) return failed(program, 'did not answer in JSON')
  const { Username: username, Secret: secret } = answer
  if (typeof username !== 'string' || typeof secret !== 'string') {
    return failed(program, 'answered without a user name and a secret')
  }
  if (secret === '') return { kind: 'none' }
  if (username === '') return failed(program, 'answered without a user name')
  if (username === '<token>') return { kind: 'found', credential: { kind: 'identity', token: secret } }
  return { kind: 'found', credential: { kind: 'basic', username, password: secret } }
}

function parse(output: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(output)
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined
  } catch {
    return undefined
  }
}

function failed(program: string, why: string): HelperAnswer {
  return { kind: 'failed', fault: { program, why } }
}
