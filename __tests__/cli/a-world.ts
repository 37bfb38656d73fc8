import type { Host } from '../../src/app/machine.js'
import { terminalOf, type Terminal } from '../../src/cli/terminal.js'
import type { CliWorld } from '../../src/cli/world.js'

/** A machine without logins. */
export function aHost(env: Readonly<Record<string, string>> = {}): Host {
  return { env, home: '/home/me', platform: 'linux', uid: 1, workingDirectory: '/nowhere' }
}

export interface AStream {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly fault?: Error
}

/** A terminal that keeps what is written. */
export function aTerminal({
  stdout = {},
  stderr = {},
  env = {},
}: {
  readonly stdout?: AStream
  readonly stderr?: AStream
  readonly env?: Readonly<Record<string, string>>
} = {}): {
  readonly terminal: Terminal
  readonly out: string[]
  readonly err: string[]
} {
  const [out, err]: [string[], string[]] = [[], []]
  const streamOf = ({ fault, ...stream }: AStream, written: string[]): Parameters<typeof terminalOf>[0]['stdout'] => ({
    ...stream,
    write: (text, done) => {
      written.push(text)
      done?.(fault)
      return true
    },
    on: (_, listener) => {
      listener()
    },
  })
  return { terminal: terminalOf({ stdout: streamOf(stdout, out), stderr: streamOf(stderr, err), env }), out, err }
}

/** A world in which nothing happens by itself. */
export function aWorld(terminal: Terminal, changes: Partial<CliWorld> = {}): CliWorld {
  return {
    version: '1.2.3',
    terminal,
    host: aHost(),
    readStdin: () => Promise.resolve(''),
    readText: () => Promise.resolve(undefined),
    writeFile: () => Promise.resolve(),
    fileId: () => Promise.resolve(undefined),
    interruption: new Promise(() => undefined),
    watch: () => () => undefined,
    ...changes,
  }
}
