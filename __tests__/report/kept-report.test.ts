import { describe, expect, it } from '@jest/globals'
import { readReport } from '../../src/report/read-report.js'
import { aPair, aReport } from './a-report.js'

const shard = { index: 1, total: 2, planDigest: 'sha256:x', planned: 2, positions: [0] }
const report = { ...aReport(aPair({ error: { code: 'internal', message: 'y' } })), shard }

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
