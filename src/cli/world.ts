import type { Host } from '../app/machine.js'
import type { FileText, WorldFiles } from '../app/world-files.js'
import type { Terminal } from './terminal.js'

/** A signal that ended the run, and the exit code that shells know it by. */
export interface Interruption {
  readonly signal: string
  readonly exitCode: number
}

/** What the command line needs of the world, handed in by the entry. */
export interface CliWorld {
  readonly version: string
  readonly terminal: Terminal
  readonly host: Host
  readonly readStdin: () => Promise<string>
  /** A file's text; undefined if there is none. Throws if it cannot be read. */
  readonly readText: (path: string) => Promise<string | undefined>
  readonly writeFile: (path: string, text: FileText) => Promise<void>
  /** The same for every path that leads to one file; undefined if there is none, or no plain one. */
  readonly fileId: (path: string) => Promise<string | undefined>
  /** Settles if somebody wants the run to end. */
  readonly interruption: Promise<Interruption>
  /** Kills the process in `ms` milliseconds, saying `why`, unless what it gives is called first. */
  readonly watch: (ms: number, why: string) => () => void
}

/** What a command ends with if it could not decide, or was used wrongly. */
export const UNDECIDED = 2

/** The part of the world that writes files. */
export function filesIn({ writeFile, fileId, host }: Pick<CliWorld, 'writeFile' | 'fileId' | 'host'>): WorldFiles {
  return { writeFile, fileId, workingDirectory: host.workingDirectory }
}
