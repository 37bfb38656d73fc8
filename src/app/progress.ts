import type { Clock } from '../model/clock.js'
import type { PairReport, Report, RequestCounts } from '../model/report.js'

/** How far work on many images is. */
export interface Progress {
  /** Pairs, or images of which a snapshot is taken; 0 as long as nobody knows. */
  readonly pairs: number
  readonly done: number
  /** Layers that are being read. */
  readonly reading: number
  /** When what has not passed is looked at again, in milliseconds from now; 0 if pairs are being compared. */
  readonly againInMs: number
  readonly requests: RequestCounts
}

/** How far a run is. */
export interface RunState extends Progress {
  /** The report of a run that `signal` ends now: it holds what was compared, and passes nothing. */
  readonly endedBy: (signal: string) => Report
}

/** What a run tells of itself while it lasts. */
export type RunEvent =
  | { readonly kind: 'began'; readonly look: () => RunState }
  /** Images are taken into a snapshot. */
  | { readonly kind: 'taking'; readonly look: () => Progress }
  /** It is known how many pairs there are. */
  | { readonly kind: 'planned'; readonly pairs: number }
  /** A line on how far it is, seldom enough for a log. */
  | { readonly kind: 'line'; readonly line: string }

/** Makes the lines on how far a run is. */
export interface ProgressLines {
  /** One more pair was compared. */
  compared(report: PairReport): void
  /** What is left is looked at again in `ms` milliseconds. */
  waiting(left: number, ms: number): void
}

/** Between two lines there is at least so much time, in milliseconds. */
const SELDOM_MS = 15_000

export function createProgressLines(total: number, clock: Clock, tell: (line: string) => void): ProgressLines {
  let last = clock.now()
  let done = 0
  let failing = 0
  const say = (line: string): void => {
    if (clock.now() - last < SELDOM_MS) return
    last = clock.now()
    tell(line)
  }
  return {
    compared: ({ passed }) => {
      done += 1
      if (!passed) failing += 1
      if (done <= total) say(`${done} of ${total} compared, ${failing} not passed so far.`)
    },
    waiting: (left, ms) => {
      say(`${left} of ${total} not passed yet; looked at again in ${Math.ceil(ms / 1000)} s.`)
    },
  }
}
