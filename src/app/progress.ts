import type { Clock } from '../model/clock.js'
import type { PairReport } from '../model/report.js'

/** Tells how far a run is, seldom enough for a log. */
export interface Progress {
  /** One more pair was compared. */
  compared(report: PairReport): void
  /** What is left is looked at again in `ms` milliseconds. */
  waiting(left: number, ms: number): void
}

/** Between two lines there is at least so much time, in milliseconds. */
const SELDOM_MS = 15_000

export function createProgress(total: number, clock: Clock, tell: (line: string) => void): Progress {
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
