import { describe, expect, it } from '@jest/globals'
import { ratios, summarise } from '../../bench/statistics.js'

describe('what several runs gave', () => {
  it.each([
    [[3, 1, 2], { median: 2, low: 1.5, high: 2.5, runs: 3 }],
    [[1, 2, 3, 4], { median: 2.5, low: 1.75, high: 3.25, runs: 4 }],
    [[7], { median: 7, low: 7, high: 7, runs: 1 }],
    [[1, 1, 1, 1, 1, 1, 1000], { median: 1, low: 1, high: 1, runs: 7 }],
  ])('is summed up by the middle one and the middle half: %j', (values, summary) => {
    expect(summarise(values)).toEqual(summary)
  })

  it('is nothing where nothing ran', () => {
    expect(() => summarise([])).toThrow('Nothing was measured')
  })
})

describe('ratios', () => {
  it('are taken within each round, whose noise meets both', () => {
    // The machine is ten times slower in the second round: the ratio is the same.
    expect(ratios([2, 20, 2], [4, 40, 4])).toEqual({ median: 0.5, low: 0.5, high: 0.5, runs: 3 })
  })

  it('need both in each round', () => {
    expect(() => ratios([1, 2], [1])).toThrow('lacks one')
  })
})
