import type { Clock } from '../../src/model/clock.js'

export interface SteppedClock extends Clock {
  /** Lets so many milliseconds pass at once, and wakes whoever slept until then. */
  pass(ms: number): void
}

/** A clock whose time passes only when it is told to, beside whatever else is waited for. */
export function createSteppedClock(): SteppedClock {
  const sleepers = new Map<() => void, number>()
  let now = 0
  return {
    now: () => now,
    date: () => new Date(now),
    sleep: (ms, signal) => {
      signal.throwIfAborted()
      const { promise, resolve, reject } = Promise.withResolvers<undefined>()
      const wake = (): void => {
        resolve(undefined)
      }
      sleepers.set(wake, now + ms)
      signal.addEventListener('abort', () => {
        sleepers.delete(wake)
        reject(signal.reason)
      })
      return promise
    },
    pass: (ms) => {
      now += ms
      for (const [wake, due] of sleepers) {
        if (due > now) continue
        sleepers.delete(wake)
        wake()
      }
    },
  }
}
