import { safeLine } from '../report/safe-text.js'

/** Where the command line writes: data to standard output, all else to standard error. */
export interface Terminal {
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean
  /** Writes data. Throws if nobody takes it. */
  write(text: string): Promise<void>
  /** Tells one line beside the data; it is made harmless here. */
  say(line: string): void
  /** Shows this line in place of the last one, until something else is said; absent if nobody looks on. */
  readonly live?: (line: string) => void
}

/** What is used of a stream. */
export interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string, done?: (error?: Error | null) => void): boolean
  on(event: 'error', listener: () => void): unknown
}

const LINE = 4000
const COLUMNS = 80

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return terminalOf(process)
}

export function terminalOf({ stdout, stderr }: { readonly stdout: Stream; readonly stderr: Stream }): Terminal {
  let shown = ''
  // Who writes data is told; what cannot be said beside it is not worth an end.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  const clear = (): void => {
    if (shown !== '') stderr.write('\r\u001b[K')
    shown = ''
  }
  const live = (line: string): void => {
    const text = safeLine(line, Math.max(10, columnsOf(stderr) - 1))
    if (text === shown) return
    clear()
    stderr.write(text)
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
    ...(stderr.isTTY === true ? { live } : {}),
  }
}

/** Some terminals do not say how wide they are, or say 0. */
function columnsOf({ columns = 0 }: Stream): number {
  return columns === 0 ? COLUMNS : columns
}
