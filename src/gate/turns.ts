import { setImmediate } from 'node:timers/promises'

/** Gives its caller a turn of its own: meanwhile timers fire, and connections are served. */
export type Turn = () => Promise<void>

/**
 * Makes turns that come one after the other, so that no two pieces of work of one pair stand in one row: a deadline that is
 * reached between them ends the rest. A turn throws the signal's reason once it has fired.
 */
export function createTurns(signal: AbortSignal): Turn {
  let last: Promise<unknown> = Promise.resolve()
  return async () => {
    const own = last.then(() => setImmediate())
    last = own
    await own
    signal.throwIfAborted()
  }
}
