/** What several runs of the same gave: the middle one, and between what the middle half lies. */
export interface Summary {
  readonly median: number
  readonly low: number
  readonly high: number
  readonly runs: number
}

/** Fewer say nothing on a machine that others use, too. */
export const FEWEST_RUNS = 7

/** The median and the quartiles. Throws where there is no value. */
export function summarise(values: readonly number[]): Summary {
  const sorted = values.toSorted((one, other) => one - other)
  return { median: at(sorted, 0.5), low: at(sorted, 0.25), high: at(sorted, 0.75), runs: sorted.length }
}

/**
 * How many times the reference what was measured took, by rounds: both ran one after the other in each, so that what
 * else the machine does meets both. Throws where a round lacks one of them.
 */
export function ratios(measured: readonly number[], reference: readonly number[]): Summary {
  if (measured.length !== reference.length) throw new Error('A round lacks one of the two that are compared.')
  return summarise(measured.map((value, round) => value / (reference[round] ?? NaN)))
}

/** Between two values as far as the place lies between them. */
function at(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new Error('Nothing was measured.')
  return below + (above - below) * (place - Math.floor(place))
}
