import { describe, expect, it } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import { formatReport } from '../../src/report/json.js'
import { reportSchema } from '../../src/report/json-schema.js'
import { faultsInReport, isSchema } from '../helpers/report-schema.js'
import { hostileReport } from '../security/hostile-report.js'
import { aPair, aReport } from './a-report.js'
import { GOLDEN } from './golden-reports.js'

const FILE = 'schema/report.v1.json'

describe('schema/report.v1.json', () => {
  it('is made from the shapes that a kept report is read by', () => {
    const text = `${JSON.stringify(reportSchema(), undefined, 2)}\n`
    // After a change of the shapes, once: UPDATE_SCHEMA=1 npm run jest -- __tests__/report/json-schema
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(FILE, text)
    expect(readFileSync(FILE, 'utf8')).toBe(text)
  })

  it('is a JSON Schema', () => {
    expect(isSchema()).toBe(true)
  })

  it.each(Object.entries({ ...GOLDEN, everything: hostileReport('all', () => 'text') }))(
    'describes all of %s',
    (_, report) => {
      expect(faultsInReport(JSON.parse(formatReport(report)))).toEqual([])
    },
  )

  const report = aReport(aPair())
  it.each<[string, object]>([
    ['a result', { result: 'fine' }],
    ['a moment', { startedAt: 'today' }],
    ['a member that is not there', { counts: {} }],
    ['a transport', { pairs: [aPair({ mirror: { reference: 'a', transport: 'ftp' as 'registry' } })] }],
    ['a digest', { pairs: [{ ...aPair(), source: { reference: 'a', transport: 'registry', digest: 'sha256:0' } }] }],
    ['a kind', { pairs: [{ ...aPair(), differences: [{ kind: 'index.orders' }] }] }],
    ['a fact of a kind', { pairs: [{ ...aPair(), differences: [{ kind: 'layer.added', path: '1' }] }] }],
    ['a note', { pairs: [{ ...aPair(), notes: [{ kind: 'note' }] }] }],
    ['a number below zero', { durationMs: -1 }],
  ])('would find %s', (_, changes) => {
    expect(faultsInReport({ ...report, ...changes })).not.toEqual([])
  })
})
