import type { Clock } from '../model/clock.js'
import type { Delay, Limiting, Waiting } from '../model/delay.js'
import type { Problem } from '../model/report.js'
import { UndecidedError } from './undecided.js'

/** Ends what a signal belongs to; `stop` takes its timer away. */
export interface Deadline {
  readonly signal: AbortSignal
  stop(): void
}

/** A deadline `ms` milliseconds from now. Reaching it is a limit, named as one, with what held the pair up then. */
export function startDeadline(ms: number, clock: Clock, delay: () => Delay): Deadline {
  const limit = new AbortController()
  const timer = new AbortController()
  const expired = (): void => {
    limit.abort(new UndecidedError(problemOf(ms, delay())))
  }
  clock.sleep(ms, timer.signal).then(expired, () => undefined)
  return {
    signal: limit.signal,
    stop: () => {
      timer.abort()
    },
  }
}

function problemOf(ms: number, { limiting, waiting }: Delay): Problem {
  const over = `Not finished after ${ms / 1000} s, the limit for one pair`
  const code = 'limit.timeout'
  if (limiting.length > 0) return { code, message: `${over}. ${describeLimits(limiting)}, or run it again later.` }
  if (waiting === undefined) return { code, message: `${over}. Raise "timeout", or look why a registry is so slow.` }
  // Whose turn it was is not always whose answer is awaited: both sides are asked at the same time.
  const { side, host } = waiting
  const message = `${over}: ${describe(waiting)}. Look why it is so slow, or raise "timeout".`
  return { code, message, side, host }
}

/** A host that is busy answers more to nobody who logs in. */
function describeLimits(limiting: readonly Limiting[]): string {
  const hostsBy = (isBusy: boolean): string =>
    limiting.flatMap(({ host, status }) => ((status === 503) === isBusy ? [host] : [])).join(' and ')
  const [busy, limited] = [hostsBy(true), hostsBy(false)]
  const said = [
    ...(limited === '' ? [] : [`Too many requests were made for ${limited} (HTTP 429).`]),
    ...(busy === '' ? [] : [`Too busy to answer: ${busy} (HTTP 503).`]),
    `Raise "timeout"${limited === '' ? '' : ', log in to raise the limit of requests'}`,
  ]
  return said.join(' ')
}

function describe({ host, question, hasBegun, forMs, attempt, attempts }: Waiting): string {
  const verb = hasBegun ? 'has not finished its answer' : 'has not answered'
  const what = [verb, ...(question === undefined ? [] : [...(hasBegun ? ['to'] : []), question])].join(' ')
  const count = attempts > 1 ? ` (attempt ${attempt} of ${attempts})` : ''
  return `${host} ${what} for ${Math.round(forMs / 100) / 10} s${count}`
}
