import { describe, expect, it } from '@jest/globals'
import { GRACE_MS, longestRunMs } from '../../src/app/run-time.js'
import { pairOf, settingsFor } from './settings-for.js'

const pair = pairOf('registry.example.com/a:1', 'registry.example.com/b:1')

describe('longestRunMs', () => {
  it.each([
    [0, 1],
    [1, 1],
    [8, 1],
    [9, 2],
    [400, 50],
  ])('gives %i pairs, eight at once, the time of %i', (pairs, turns) => {
    const settings = settingsFor(
      Array.from({ length: pairs }, () => pair),
      { limits: { timeoutMs: 1000 } },
    )
    expect(longestRunMs(settings)).toBe(turns * 1000 + GRACE_MS)
  })
})
