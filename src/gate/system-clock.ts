import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../model/clock.js'

/** The machine's own clock. A sleep keeps the process alive, so that a wait can never end a run early. */
export const systemClock: Clock = {
  // The same clock as performance.now(), which is another part of Node to be loaded.
  now: () => Number(process.hrtime.bigint()) / 1e6,
  date: () => new Date(),
  sleep: async (ms, signal) => {
    await sleep(ms, undefined, { signal })
  },
}
