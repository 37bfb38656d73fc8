import { abortable } from './abortable.js'

/** Runs one piece of work per key at a time and shares it with everybody who asks meanwhile. */
export interface SingleFlight<T> {
  /** Ends with the shared work, or with the reason of `signal`. The work stops when nobody waits for it any more. */
  run(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T>
}

interface Flight<T> {
  readonly result: Promise<T>
  readonly stop: AbortController
  waiting: number
  isOver: boolean
}

/** Work that many callers need once; each caller keeps a deadline of its own. */
export function createSingleFlight<T>(): SingleFlight<T> {
  const flights = new Map<string, Flight<T>>()

  function start(key: string, work: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const stop = new AbortController()
    const result = work(stop.signal).finally(() => {
      flight.isOver = true
      if (flights.get(key) === flight) flights.delete(key)
    })
    // A caller may have left before it fails.
    result.catch(() => undefined)
    const flight: Flight<T> = { result, stop, waiting: 0, isOver: false }
    flights.set(key, flight)
    return flight
  }

  return {
    run: async (key, signal, work) => {
      signal.throwIfAborted()
      const flight = flights.get(key) ?? start(key, work)
      flight.waiting += 1
      try {
        return await abortable(flight.result, signal)
      } finally {
        flight.waiting -= 1
        // Nothing is stopped that is over: a reason costs more than many a small answer.
        if (flight.waiting === 0 && !flight.isOver) {
          if (flights.get(key) === flight) flights.delete(key)
          flight.stop.abort()
        }
      }
    },
  }
}
