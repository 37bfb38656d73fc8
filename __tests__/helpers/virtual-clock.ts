import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../src/model/clock.js'

export interface VirtualClock extends Clock {
  /** Lets time pass from one sleep's end to the next until `work` is done. */
  run<T>(work: Promise<T>): Promise<T>
}

interface Sleeper {
  readonly due: number
  readonly wake: () => void
}

/** A clock whose time passes only while all that runs on it sleeps. Nothing else may be waited for. */
export function createVirtualClock(): VirtualClock {
  const sleepers = new Set<Sleeper>()
  let now = 0
  return {
    now: () => now,
    date: () => new Date(now),
    sleep: (ms, signal) => {
      signal.throwIfAborted()
      const { promise, resolve, reject } = Promise.withResolvers<undefined>()
      const sleeper = {
        due: now + ms,
        wake: () => {
          resolve(undefined)
        },
      }
      sleepers.add(sleeper)
      signal.addEventListener('abort', () => {
        sleepers.delete(sleeper)
        reject(signal.reason)
      })
      return promise
    },
    run: async (work) => {
      const end = new AbortController()
      const stop = (): void => {
        end.abort()
      }
      work.then(stop, stop)
      for (;;) {
        await setImmediate()
        if (end.signal.aborted) return await work
        const [first] = [...sleepers].toSorted((a, b) => a.due - b.due)
        if (first === undefined) throw new Error('Nothing sleeps, and the work is not done.')
        sleepers.delete(first)
        now = first.due
        first.wake()
      }
    },
  }
}
