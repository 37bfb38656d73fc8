/**
 * How often a test tries something at random that a push tries so often: RANDOM_RUNS says for whom. By night there is
 * time for ten times as many. Each mutant meets the longest runs again, so a few of those are enough there.
 */
export function randomRuns(onPush: number): number {
  const runs = process.env['RANDOM_RUNS'] ?? 'push'
  switch (runs) {
    case 'push':
      return onPush
    case 'nightly':
      return 10 * onPush
    case 'mutants':
      return onPush < 10_000 ? onPush : 200
    default:
      throw new Error(`RANDOM_RUNS is ${runs}; it must be push, nightly or mutants.`)
  }
}
