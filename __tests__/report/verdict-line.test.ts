import { describe, expect, it } from '@jest/globals'
import type { ProblemCode } from '../../src/model/problem.js'
import type { Report } from '../../src/model/report.js'
import { logLines } from '../../src/report/log.js'
import { verdictOf } from '../../src/report/verdict-line.js'
import { aPair, aPlatform, aReport, differing } from './a-report.js'

const problem = { code: 'internal' as const, message: 'A list could not be read. Try again.' }
const ignored = { kind: 'config.created', source: '1', mirror: '2', ignored: true } as const

function obstructed(...codes: readonly ProblemCode[]): Report {
  return { ...aReport(aPair()), passed: false, problems: codes.map((code) => ({ code, message: 'x' })) }
}

describe('verdictOf', () => {
  it.each<[string, Report]>([
    ['identical', aReport(aPair())],
    ['the same image, stored differently', aReport(aPair({ result: 'equivalent' }))],
    ['not the same digest', aReport(aPair({ result: 'equivalent', match: 'digest', passed: false }))],
    [
      'passed, as what differs is ignored (same-runtime)',
      aReport(aPair({ result: 'same-runtime', differences: [ignored] })),
    ],
    ['the mirror holds a different image', aReport(differing('different', []))],
    ['nothing was compared', aReport()],
    ['2 images passed', aReport(aPair(), aPair())],
    ['1 of 2 images did not pass', aReport(aPair(), differing('missing', []))],
    ['1 image passed, but not all could be planned', obstructed('tags.invalid')],
    ['1 image passed, but not all could be planned', obstructed('tags.invalid', 'internal')],
    ['1 image passed, but not everything could be written', obstructed('report.unwritable')],
    ['1 image passed, but the run was ended before it was done', obstructed('run.interrupted', 'report.unwritable')],
    ['1 image passed, but not all reports could be joined', obstructed('merge.missing-shard', 'report.unwritable')],
    ['1 image passed, but the run broke off', obstructed('internal')],
  ])('says: %s', (words, report) => {
    expect(verdictOf(report)).toBe(words)
  })
})

describe('logLines', () => {
  it('names what could not be decided, with its platforms', () => {
    const platform = aPlatform('linux/amd64', { result: 'inconclusive', passed: false, error: problem })
    const report = {
      ...aReport(aPair({ result: 'inconclusive', passed: false, platforms: [platform] })),
      problems: [problem],
    }
    expect(logLines(report).slice(1)).toEqual([
      '  linux/amd64: inconclusive',
      '  Problem (linux/amd64): A list could not be read. Try again.',
      'Problem: A list could not be read. Try again.',
      'Not passed: 1 of 1 image did not pass - linux/amd64: A list could not be read',
    ])
  })
})
