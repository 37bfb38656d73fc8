import { safeLine } from '../report/safe-text.js'

/** Where the command line writes: data to standard output, all else to standard error. */
export interface Terminal {
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean
  /** Writes data. Throws if nobody takes it. */
  write(text: string): Promise<void>
  /** Tells one line beside the data; it is made harmless here. */
  say(line: string): void
  /**
   * Shows one line of these parts in place of the last one, until something else is said: as many of them as fit, and
   * nothing of none. Absent if nobody looks on.
   */
  readonly live?: (parts: readonly string[]) => void
}

/** What is used of a stream. */
export interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string, done?: (error?: Error | null) => void): boolean
  on(event: 'error', listener: () => void): unknown
}

/** What is used of a process. */
export interface Streams {
  readonly stdout: Stream
  readonly stderr: Stream
  readonly env: Readonly<Record<string, string | undefined>>
}

const LINE = 4000
const COLUMNS = 80

/** Erases the rest of the line. */
const ERASE = '\u001b[K'

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return terminalOf(process)
}

export function terminalOf({ stdout, stderr, env }: Streams): Terminal {
  let shown = ''
  // Who writes data is told; what cannot be said beside it is not worth an end.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  const clear = (): void => {
    if (shown !== '') stderr.write(`\r${ERASE}`)
    shown = ''
  }
  const live = (parts: readonly string[]): void => {
    const text = fitting(parts, Math.max(10, columnsOf(stderr) - 1))
    if (text === shown) return
    // In one piece, and erased behind what stands already: so it does not flicker.
    stderr.write(`${shown === '' ? '' : '\r'}${text}${shown.length > text.length ? ERASE : ''}`)
    shown = text
  }
  return {
    isTerminal: stdout.isTTY === true,
    write: (text) => {
      clear()
      return new Promise((resolve, reject) => {
        stdout.write(text, (error) => {
          if (error instanceof Error) reject(error)
          else resolve()
        })
      })
    },
    say: (line) => {
      clear()
      stderr.write(`${safeLine(line, LINE)}\n`)
    },
    // A terminal that cannot move back would show every line of them.
    ...(stderr.isTTY === true && env['TERM'] !== 'dumb' ? { live } : {}),
  }
}

/** The first of some parts, as many as fit into so many columns; the very first one is cut. */
function fitting(parts: readonly string[], columns: number): string {
  const line = safeLine(parts.join(', '), LINE)
  return line.length <= columns || parts.length <= 1 ? safeLine(line, columns) : fitting(parts.slice(0, -1), columns)
}

/** Some terminals do not say how wide they are, or say 0. */
function columnsOf({ columns = 0 }: Stream): number {
  return columns === 0 ? COLUMNS : columns
}
