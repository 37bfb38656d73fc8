import { systemClock } from '../../src/gate/system-clock.js'
import type { Clock } from '../../src/model/clock.js'

const TURN_MS = 10

/**
 * A clock whose sleeps are many short ones. Between any two of them this process does whatever it has to do, servers
 * of the test included: so a limit cuts off only what waits, however slow the machine is.
 */
export const patientClock: Clock = {
  ...systemClock,
  sleep: async (ms, signal) => {
    for (let left = ms; left > 0; left -= TURN_MS) await systemClock.sleep(Math.min(left, TURN_MS), signal)
  },
}
