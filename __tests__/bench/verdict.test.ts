import { describe, expect, it } from '@jest/globals'
import { verdictOf, type Goal } from '../../bench/goals.js'
import { part } from '../../bench/part.js'
import { checked, WrongVerdict, type Expected } from '../../bench/verdict.js'
import { aPair, aPlatform, aReport } from '../report/a-report.js'

const ENDED = { exitCode: 0, stderr: '' }
const EXPECTED: Expected = { pairs: 1, result: 'identical' }
const RIGHT = JSON.stringify(aReport(aPair()))
const CLAIMED = JSON.stringify(aReport(aPair({ platforms: [aPlatform('linux/amd64', { evidence: 'claimed' })] })))

describe('a run', () => {
  it('counts if its verdict is the right one', () => {
    expect(checked(ENDED, RIGHT, EXPECTED).pairs).toHaveLength(1)
  })

  it.each<[string, number | null, string, Expected]>([
    ['it failed', 1, RIGHT, EXPECTED],
    ['it was ended', null, RIGHT, EXPECTED],
    ['it wrote no report', 0, '', EXPECTED],
    ['it found something else', 0, RIGHT, { pairs: 1, result: 'equivalent' }],
    ['it compared fewer pairs', 0, RIGHT, { pairs: 2, result: 'identical' }],
    ['it compared nothing', 0, JSON.stringify(aReport()), { pairs: 1, result: 'identical' }],
    ['it left something unproven', 0, CLAIMED, EXPECTED],
  ])('has no figure if %s', (_, exitCode, json, expected) => {
    expect(() => checked({ exitCode, stderr: '' }, json, expected)).toThrow(WrongVerdict)
  })
})

describe('a goal', () => {
  const goal: Goal = { what: 'time', limit: 1.6, found: 1.6, unit: '×' }

  it.each([
    [1.6, 'holds'],
    [1.61, 'does not hold'],
    [undefined, 'not measured'],
    [NaN, 'not measured'],
  ])('of which %p was found of 1.6 at most: %s', (found, verdict) => {
    expect(verdictOf({ ...goal, found })).toBe(verdict)
  })

  it('is not measured if a verdict is wrong, whatever was measured before', async () => {
    const judged = await part('A pair', [goal], () => Promise.reject(new WrongVerdict('ended with 1')))
    expect(judged.map(verdictOf)).toEqual(['not measured'])
  })

  it('hides no other error', async () => {
    const broken = part('A pair', [goal], () => Promise.reject(new Error('no servers')))
    await expect(broken).rejects.toThrow('no servers')
  })
})
