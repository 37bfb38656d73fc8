import { describe, expect, it } from '@jest/globals'
import { longestMs } from '../../src/app/run-time.js'

describe('longestMs', () => {
  it.each([
    [0, 8, 600_000, 630_000],
    [1, 8, 600_000, 630_000],
    [8, 8, 600_000, 630_000],
    [9, 8, 600_000, 1_230_000],
    [200, 8, 1000, 55_000],
    [10_000, 1, 86_400_000, 2 ** 31 - 1],
  ])('gives %i pairs, %i at a time with %i ms each, %i ms', (pairs, concurrency, timeoutMs, ms) => {
    expect(longestMs(pairs, { concurrency, timeoutMs, retries: 0, maxLayerBytes: 1 })).toBe(ms)
  })

  it('gives them twice their time if the last look is at the end of a wait', () => {
    const limits = { concurrency: 8, timeoutMs: 1000, waitMs: 60_000, retries: 0, maxLayerBytes: 1 }
    expect(longestMs(9, limits)).toBe(94_000)
  })
})
