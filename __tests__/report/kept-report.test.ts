import { describe, expect, it } from '@jest/globals'
import { readReport } from '../../src/report/read-report.js'
import type { PairReport, PlatformReport, Report } from '../../src/model/report.js'
import type { Difference } from '../../src/model/difference.js'
import { aPair, aPlatform, aReport } from './a-report.js'

const shard = { index: 1, total: 2, planDigest: 'sha256:x', planned: 2, positions: [0] }
const undecided = { result: 'inconclusive', passed: false, error: { code: 'internal', message: 'y' } } as const
const report = { ...aReport(aPair(undecided)), shard }

describe('readReport of a report that was kept', () => {
  it('reads what was written', () => {
    expect(readReport(JSON.stringify(report))).toEqual({
      kind: 'read',
      report: JSON.parse(JSON.stringify(report)) as unknown,
    })
    expect(readReport(JSON.stringify(aReport())).kind).toBe('read')
  })

  const [pair] = report.pairs
  const [platform] = pair?.platforms ?? []
  const withPair = (changes: object): object => ({ ...report, pairs: [{ ...pair, ...changes }] })
  const withPlatform = (changes: object): object => withPair({ platforms: [{ ...platform, ...changes }] })

  it.each<[string, unknown]>([
    ['a list', []],
    ['null', null],
    ['another version', { ...report, schemaVersion: 2 }],
    ['another tool', { ...report, tool: { name: 'x', version: '1' } }],
    ['no tool', { ...report, tool: null }],
    ['no version', { ...report, tool: { name: 'image-parity' } }],
    ['no start', { ...report, startedAt: 5 }],
    ['a time below zero', { ...report, durationMs: -1 }],
    ['no pairs', { ...report, pairs: {} }],
    ['no problems', { ...report, problems: [{ code: 'x' }] }],
    ['no requests', { ...report, requests: { total: 1, bytes: 1, byHost: { a: 'x' } } }],
    ['a shard of another form', { ...report, shard: { ...shard, positions: ['0'] } }],
    ['a shard without a number', { ...report, shard: { ...shard, total: 1.5 } }],
    ['a pair that is none', { ...report, pairs: [5] }],
    ['a pair without a side', withPair({ source: {} })],
    ['another match', withPair({ match: 'all' })],
    ['another verify', withPair({ verify: 'all' })],
    ['an unknown result', withPair({ result: 'fine' })],
    ['a pass that says nothing', withPair({ passed: 'true' })],
    ['an undecided pass', withPair({ result: 'inconclusive', passed: true })],
    ['no causes', withPair({ causes: [1] })],
    ['notes without a kind', withPair({ notes: [{}] })],
    ['differences without a kind', withPair({ differences: [{}] })],
    ['an error without a message', withPair({ error: { code: 'x' } })],
    ['no time', withPair({ durationMs: null })],
    ['a platform that is none', withPair({ platforms: [null] })],
    ['a platform without a name', withPlatform({ platform: 1 })],
    ['a platform without a verdict', withPlatform({ result: 'x' })],
    ['a platform with other evidence', withPlatform({ evidence: 'strong' })],
    ['a platform with other differences', withPlatform({ differences: 1 })],
    ['a platform with another error', withPlatform({ error: 'x' })],
  ])('takes no report with %s', (_, value) => {
    expect(readReport(JSON.stringify(value)).kind).toBe('wrong')
  })

  it('takes no half of a text', () => {
    expect(readReport(JSON.stringify(report).slice(0, -5)).kind).toBe('wrong')
  })
})

const LABEL: Difference = { kind: 'config.label', path: 'a', source: 'x', mirror: 'y' }
const LAYERS: Difference = { kind: 'layer.order' }

function onPlatform(changes: Partial<PlatformReport>, match: PairReport['match'] = 'config'): PairReport {
  return aPair({ match, result: changes.result ?? 'identical', platforms: [aPlatform('linux/amd64', changes)] })
}

const WRONG: readonly (readonly [string, Report, string])[] = [
  ['passes without a pair', { ...aReport(), passed: true }, 'passed'],
  ['is better than nothing', { ...aReport(), result: 'identical' }, 'result'],
  [
    'passes with a problem',
    { ...aReport(aPair()), result: 'inconclusive', problems: [{ code: 'internal', message: 'y' }] },
    'passed',
  ],
  ['is better than its pairs', { ...aReport(aPair(undecided)), result: 'equivalent' }, 'result'],
  ['passes with a pair that does not', { ...aReport(aPair(undecided)), passed: true }, 'passed'],
  [
    'counts otherwise',
    { ...aReport(aPair()), counts: { ...aReport(aPair()).counts, identical: 0, different: 1 } },
    'counts.identical',
  ],
  ['has a pair that passes without platforms', aReport(aPair({ platforms: [] })), 'pairs[0].result'],
  [
    'has an undecided pair that passes without platforms',
    aReport(aPair({ platforms: [], result: 'inconclusive' })),
    'pairs[0].passed',
  ],
  [
    'has a pair that passes with a platform that does not',
    aReport(onPlatform({ result: 'same-layers', passed: false, differences: [LABEL] })),
    'pairs[0].passed',
  ],
  ['has a pair that passes with an error', aReport(aPair({ ...undecided, passed: true })), 'pairs[0].passed'],
  ['has a pair that is better than its own differences', aReport(aPair({ differences: [LAYERS] })), 'pairs[0].result'],
  [
    'has a platform that passes with an error',
    aReport(onPlatform({ ...undecided, passed: true })),
    'pairs[0].platforms[0].passed',
  ],
  [
    'has a platform that passes with what its match does not take',
    aReport(onPlatform({ result: 'same-layers', differences: [LABEL] })),
    'pairs[0].platforms[0].passed',
  ],
  [
    'has a platform that is better than its differences',
    aReport(onPlatform({ differences: [LABEL] })),
    'pairs[0].platforms[0].result',
  ],
  [
    'has a platform that passes by what is never ignored',
    aReport(onPlatform({ result: 'different', differences: [{ ...LAYERS, ignored: true }] })),
    'pairs[0].platforms[0].passed',
  ],
  [
    'has a platform that passes by what is ignored where digests count',
    aReport(onPlatform({ result: 'same-layers', differences: [{ ...LABEL, ignored: true }] }, 'digest')),
    'pairs[0].platforms[0].passed',
  ],
  [
    'has a platform that fails without a reason',
    aReport({ ...onPlatform({ passed: false }), passed: false }),
    'pairs[0].platforms[0].passed',
  ],
]

describe('the verdict of a report that was kept', () => {
  it.each(WRONG)('is not believed where it %s', (_, told, place) => {
    expect(readReport(JSON.stringify(told))).toEqual({
      kind: 'wrong',
      why: `${place} is not what a report of this release holds there`,
    })
  })

  it.each<[string, PairReport]>([
    ['what is ignored', onPlatform({ result: 'same-layers', differences: [{ ...LABEL, ignored: true }] })],
    ['what its match takes', onPlatform({ result: 'same-layers', differences: [LABEL] }, 'diff-ids')],
  ])('is believed with %s', (_, pair) => {
    expect(readReport(JSON.stringify(aReport(pair))).kind).toBe('read')
  })
})
