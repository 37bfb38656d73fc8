import type { Clock } from '../model/clock.js'
import type { Delay, Waiting } from '../model/delay.js'
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
    limit.abort(new UndecidedError({ code: 'limit.timeout', message: messageOf(ms, delay()) }))
  }
  clock.sleep(ms, timer.signal).then(expired, () => undefined)
  return {
    signal: limit.signal,
    stop: () => {
      timer.abort()
    },
  }
}

function messageOf(ms: number, { limiting, waiting }: Delay): string {
  const over = `Not finished after ${ms / 1000} s, the limit for one pair`
  if (limiting.length > 0) {
    const hosts = limiting.join(' and ')
    return `${over}. Too many requests were made for ${hosts} (HTTP 429). Raise "timeout", log in to raise the limit of requests, or run it again later.`
  }
  if (waiting === undefined) return `${over}. Raise "timeout", or look why a registry is so slow.`
  return `${over}: ${describe(waiting)}. Look why it is so slow, or raise "timeout".`
}

function describe({ host, question, forMs, attempt, attempts }: Waiting): string {
  const what = question === undefined ? 'has not answered' : `has not answered ${question}`
  const count = attempts > 1 ? ` (attempt ${attempt} of ${attempts})` : ''
  return `${host} ${what} for ${Math.round(forMs / 100) / 10} s${count}`
}
