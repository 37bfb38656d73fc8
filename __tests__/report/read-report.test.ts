import { describe, expect, it } from '@jest/globals'
import type { Report } from '../../src/model/report.js'
import { formatReport } from '../../src/report/json.js'
import { readReport } from '../../src/report/read-report.js'
import { FORMATS } from '../../src/report/format-names.js'
import { RENDERERS } from '../../src/report/formats.js'
import { everyDifference } from '../compare/every-difference.js'
import { aPair, aPlatform, aReport, aSide, differing, digestFor } from './a-report.js'
import { GOLDEN } from './golden-reports.js'

const EVERY = Object.values(everyDifference('text'))

const WHOLE = aReport(
  aPair({
    result: 'different',
    passed: false,
    notes: [
      { kind: 'tag.elsewhere', side: 'mirror', tag: '1', digest: 'sha256:00' },
      { kind: 'tag.compared-again', side: 'source' },
      { kind: 'credentials.refused', side: 'source', registry: 'a', where: 'b' },
      { kind: 'credentials.helper', side: 'source', registry: 'a', program: 'b', why: 'c' },
      { kind: 'reference.absent', reference: 'a', why: 'b' },
      { kind: 'layers.read', count: 1, bytes: 2 },
      { kind: 'snapshot.answered', file: 'sources.tar', digest: digestFor('a file') },
    ],
    platforms: [
      aPlatform('linux/amd64', {
        result: 'different',
        passed: false,
        differences: EVERY,
        error: { code: 'http.status', message: 'y', side: 'mirror', host: 'z', status: 404 },
      }),
    ],
  }),
)

function parsed(report: Report): Record<string, unknown> {
  return JSON.parse(formatReport(report)) as Record<string, unknown>
}

describe('readReport', () => {
  it.each([...Object.entries(GOLDEN), ...Object.entries({ everything: WHOLE })])(
    'reads the report of %s as it was written',
    (_, report) => {
      expect(readReport(formatReport(report))).toEqual({ kind: 'read', report: parsed(report) })
    },
  )

  it('reads what a later release of the same version added', () => {
    expect(readReport(JSON.stringify({ ...aReport(aPair()), more: 1 })).kind).toBe('read')
  })

  it.each<[string, string]>([
    ['', 'it is no JSON'],
    ['{', 'it is no JSON'],
    ['[]', 'its outermost value is not what a report of this release holds there'],
    ['null', 'its outermost value is not what a report of this release holds there'],
    ['{}', 'schemaVersion is not what a report of this release holds there'],
  ])('refuses %j', (json, why) => {
    expect(readReport(json)).toEqual({ kind: 'wrong', why })
  })

  const bad = differing('same-layers', [{ kind: 'config.label', path: 'a', source: 'x', mirror: 'y' }])
  it.each<[string, unknown, string]>([
    ['schemaVersion', { schemaVersion: 2 }, 'schemaVersion'],
    ['result', { result: 'fine' }, 'result'],
    ['a result by the name of a method', { result: 'toString' }, 'result'],
    ['a moment', { startedAt: 'today' }, 'startedAt'],
    ['pairs', { pairs: {} }, 'pairs'],
    ['a code', { problems: [{ code: 'ENOENT', message: 'x' }] }, 'problems[0].code'],
    ['a digest', { pairs: [{ ...bad, source: { ...aSide('a'), digest: 'sha256:0' } }] }, 'pairs[0].source.digest'],
    ['a digest that is none', { pairs: [{ ...bad, source: { ...aSide('a'), digest: 1 } }] }, 'pairs[0].source.digest'],
    ['a transport', { pairs: [{ ...bad, source: { reference: 'a', transport: 'ftp' } }] }, 'pairs[0].source.transport'],
    ['a difference', { pairs: [{ ...bad, differences: [{ kind: 'config.labels' }] }] }, 'pairs[0].differences[0].kind'],
    [
      'a kind by the name of a method',
      { pairs: [{ ...bad, differences: [{ kind: 'toString' }] }] },
      'pairs[0].differences[0].kind',
    ],
    [
      'a fact',
      { pairs: [{ ...bad, differences: [{ kind: 'layer.added', path: '1' }] }] },
      'pairs[0].differences[0].mirror',
    ],
    [
      'a mark',
      { pairs: [{ ...bad, differences: [{ kind: 'index.order', ignored: false }] }] },
      'pairs[0].differences[0].ignored',
    ],
    ['a note', { pairs: [{ ...bad, notes: [{ kind: 'note' }] }] }, 'pairs[0].notes[0].kind'],
    ['a note that is none', { pairs: [{ ...bad, notes: [1] }] }, 'pairs[0].notes[0].kind'],
    ['a cause', { pairs: [{ ...bad, causes: ['bad luck'] }] }, 'pairs[0].causes[0]'],
    ['requests', { requests: { total: 1, bytes: 1, byHost: { a: '1' } } }, 'requests.byHost.a'],
    ['hosts', { requests: { total: 1, bytes: 1, byHost: [] } }, 'requests.byHost'],
  ])('names the place of what is wrong with %s', (_, changes, place) => {
    const json = JSON.stringify({ ...aReport(bad), ...(changes as object) })
    expect(readReport(json)).toEqual({
      kind: 'wrong',
      why: `${place} is not what a report of this release holds there`,
    })
  })

  it('lets every format be written from what it takes', () => {
    const read = readReport(formatReport(WHOLE))
    if (read.kind === 'wrong') throw new Error(read.why)
    // The order of hosts is that of the file.
    for (const format of FORMATS) {
      expect(RENDERERS[format](read.report, { title: 'T' })).toHaveLength(
        RENDERERS[format](WHOLE, { title: 'T' }).length,
      )
    }
  })
})
