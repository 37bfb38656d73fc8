const TIMES = 4

/** What work in proportion to its size stays below at four times the size: that costs 4 times as much, squares 16 times. */
export const LINEAR = 8

/** Microseconds of which the ratio says nothing: collecting garbage once takes longer than the work. */
const NOTHING = 2_000

const MOST_ROUNDS = 8

/**
 * How much more a work costs at `size` than at a quarter of it: a ratio of processor time of this thread, in one run, so
 * that neither a slow machine nor what else it does matters. Both are made ready first, and their best costs count:
 * whatever disturbs only ever adds. A disturbed smaller one could hide squares, so it is tried twice as often. It is done four
 * times at a time, as the larger one would be cut: some systems count in steps of 4 ms, and of one alone they say nothing.
 */
export function growthOf(size: number, prepare: (size: number) => () => unknown): number {
  const [large, small] = [prepare(size), prepare(size / TIMES)]
  const smallOnes = (): void => {
    for (let time = 0; time < TIMES; time += 1) small()
  }
  let [most, least, growth] = [Infinity, Infinity, Infinity]
  for (let round = 0; round < MOST_ROUNDS && growth >= LINEAR; round += 1) {
    // The larger one first: it is what the engine warms up on, not the one that the other is held to.
    most = Math.min(most, costOf(large))
    if (most < LINEAR * NOTHING) return 0
    least = Math.min(least, costOf(smallOnes), costOf(smallOnes))
    growth = (most * TIMES) / Math.max(least, NOTHING * TIMES)
  }
  return growth
}

function costOf(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return user + system
}
