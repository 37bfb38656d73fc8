import { aSide } from '../report/a-report.js'
import { describe, expect, it } from '@jest/globals'
import { reportOf, type RunFacts } from '../../src/gate/run.js'
import type { PairReport } from '../../src/model/report.js'
import { RESULTS, type Result } from '../../src/model/result.js'

const FACTS: RunFacts = {
  version: '1.2.3',
  startedAt: new Date('2026-01-02T03:04:05.678Z'),
  durationMs: 42,
  requests: { total: 7, bytes: 99, byHost: { 'mirror.example': 7 } },
}

function aPair(result: Result, passed = result === 'identical'): PairReport {
  return {
    source: aSide('source.example/app:1'),
    mirror: aSide('mirror.example/app:1'),
    match: 'config',
    verify: 'blobs',
    result,
    passed,
    causes: [],
    platforms: [],
    differences: [],
    notes: [],
    durationMs: 1,
  }
}

describe('reportOf', () => {
  it('tells of the run', () => {
    expect(reportOf([aPair('identical')], [], FACTS)).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'image-parity', version: '1.2.3' },
      startedAt: '2026-01-02T03:04:05.678Z',
      durationMs: 42,
      requests: FACTS.requests,
      problems: [],
    })
  })

  it.each<[string, readonly PairReport[], Result, boolean]>([
    ['no pair', [], 'inconclusive', false],
    ['one that passed', [aPair('identical')], 'identical', true],
    ['the worst of two', [aPair('identical'), aPair('equivalent', true)], 'equivalent', true],
    ['one that did not pass', [aPair('identical'), aPair('same-layers')], 'same-layers', false],
    ['an accepted difference', [aPair('different', true)], 'different', true],
    ['a difference and a failure', [aPair('inconclusive'), aPair('different')], 'different', false],
  ])('gives the worst result: %s', (_, pairs, result, passed) => {
    expect(reportOf(pairs, [], FACTS)).toMatchObject({ result, passed })
  })

  it('never passes with a problem of the plan', () => {
    const problem = { code: 'file.missing' as const, message: 'There is no file.' }
    expect(reportOf([aPair('identical')], [problem], FACTS)).toMatchObject({ result: 'inconclusive', passed: false })
    expect(reportOf([], [problem], FACTS)).toMatchObject({ result: 'inconclusive', passed: false, problems: [problem] })
  })

  it('counts pairs by result', () => {
    const pairs = RESULTS.flatMap((result, at) => Array.from({ length: at + 1 }, () => aPair(result)))
    expect(Object.values(reportOf(pairs, [], FACTS).counts)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(Object.keys(reportOf(pairs, [], FACTS).counts)).toEqual([...RESULTS])
  })
})
