/**
 * What a call costs this process, in milliseconds of processor time: unlike the clock on the wall, it does not grow with
 * what else the machine does.
 */
export function cpuMsOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** What nothing that takes linear time needs for 64 KiB; what takes quadratic time needs several times as much. */
export const LINEAR_MS = 1000
