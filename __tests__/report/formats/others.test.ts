import { describe, expect, it } from '@jest/globals'
import type { PairReport, Report } from '../../../src/model/report.js'
import type { Format } from '../../../src/report/format-names.js'
import { RENDERERS } from '../../../src/report/formats.js'
import { PREDICATE_TYPE } from '../../../src/report/formats/in-toto.js'
import { aPair, aPlatform, aReport, aSide, differing, digestFor, MIRROR, SOURCE } from '../a-report.js'
import { GOLDEN } from '../golden-reports.js'
import { readOpenMetrics, type Family } from './read-open-metrics.js'
import { faultsBy, isBadge, isCodeQuality, isStatement } from './schemas.js'

const ALL = Object.entries(GOLDEN)
const write = (format: Format, report: Report): string => RENDERERS[format](report, { title: 'Nightly' })
const json = (format: Format, report: Report): Record<string, unknown> =>
  JSON.parse(write(format, report)) as Record<string, unknown>
const labelled = (changes: Partial<PairReport> = {}): PairReport =>
  differing('same-layers', [{ kind: 'config.label', path: 'a' }], changes)
const broken: Report = { ...aReport(), problems: [{ code: 'file.missing', message: 'There is no file a.' }] }

describe('gitlab-codequality', () => {
  interface Violation {
    readonly description: string
    readonly check_name: string
    readonly fingerprint: string
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
  }
  const violations = (report: Report): readonly Violation[] =>
    JSON.parse(write('gitlab-codequality', report)) as readonly Violation[]

  it.each(ALL)('is what GitLab reads for %s, and empty only where all passed', (_, report) => {
    const found = violations(report)
    expect(faultsBy(isCodeQuality, found)).toEqual([])
    expect(found.length === 0).toBe(report.passed)
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length)
  })

  it('has an entry for the run', () => {
    expect(violations(broken)).toMatchObject([{ check_name: 'file.missing', description: 'There is no file a' }])
    expect(violations(aReport())).toMatchObject([{ check_name: 'inconclusive', description: 'nothing was compared' }])
  })

  it('keeps its fingerprints while the images change, and has others for other images', () => {
    const prints = (pair: PairReport): readonly string[] => violations(aReport(pair)).map((one) => one.fingerprint)
    const moved = labelled({ source: { ...aSide(SOURCE), digest: digestFor('later') }, durationMs: 1 })
    expect(prints(moved)).toEqual(prints(labelled()))
    expect(prints(labelled({ source: aSide('a.example/b:1') }))).not.toEqual(prints(labelled()))
  })

  it('tells twice what is there twice', () => {
    const same = { kind: 'config.label', path: 'a' } as const
    expect(
      new Set(violations(aReport(differing('same-layers', [same, same, same]))).map((one) => one.fingerprint)).size,
    ).toBe(3)
  })

  it.each([
    ['images.yml', 'images.yml', 7],
    ['./.github/images.yml', '.github/images.yml', 7],
    ['/srv/images.yml', '.gitlab-ci.yml', 7],
    ['C:\\images.yml', '.gitlab-ci.yml', 7],
    ['../images.yml', '.gitlab-ci.yml', 7],
    ['-', '.gitlab-ci.yml', 7],
    ['./', '.gitlab-ci.yml', 7],
  ])('places what %j asks for in %s', (file, path, line) => {
    const [first] = violations(aReport(labelled({ declaredAt: { file, line } })))
    expect(first?.location).toEqual({ path, lines: { begin: path === '.gitlab-ci.yml' ? 1 : line } })
  })
})

describe('in-toto', () => {
  const statement = (report: Report): unknown => ({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: MIRROR, digest: { sha256: digestFor('x').slice('sha256:'.length) } }],
    predicateType: PREDICATE_TYPE,
    predicate: json('in-toto', report),
  })

  it.each(ALL)('is a predicate of its type for %s', (_, report) => {
    expect(faultsBy(isStatement, statement(report))).toEqual([])
    expect(json('in-toto', report)['result']).toBe(report.passed ? 'PASSED' : 'FAILED')
  })

  it('passes no platform of a mirror that does not pass', () => {
    const { passedTests, failedTests } = json('in-toto', aReport(labelled()))
    expect(passedTests).toEqual([])
    expect(failedTests).toEqual([MIRROR, `${MIRROR} linux/amd64`, `${MIRROR} linux/arm64`])
  })

  it('says what was ignored and why, and which problems there were', () => {
    const ignored = { kind: 'config.label', path: 'a', ignored: true } as const
    const platforms = [
      aPlatform('linux/amd64', { result: 'same-layers', differences: [ignored, { ...ignored, path: 'b' }] }),
    ]
    const facts = json('in-toto', aReport(aPair({ platforms, reason: 'relabelled' })))['imageParity']
    expect(facts).toMatchObject({ pairs: [{ reason: 'relabelled', platforms: [{ ignored: ['config.label'] }] }] })
    expect(json('in-toto', broken)).toMatchObject({
      result: 'FAILED',
      configuration: [],
      imageParity: { problems: ['file.missing'] },
    })
    const unread = aPair({ source: aSide(SOURCE), passed: false, result: 'inconclusive', platforms: [] })
    expect(faultsBy(isStatement, statement(aReport(unread)))).toEqual([])
  })
})

describe('openmetrics', () => {
  const families = (report: Report): Readonly<Record<string, Family>> =>
    Object.fromEntries(readOpenMetrics(write('openmetrics', report)).map((family) => [family.name, family]))
  const values = (report: Report, name: string): readonly number[] =>
    families(report)[name]?.samples.map(({ value }) => value) ?? []

  it.each(ALL)('has a line a pair in each family for %s', (_, report) => {
    const all = families(report)
    expect(values(report, 'image_parity_run_passed')).toEqual([report.passed ? 1 : 0])
    expect(values(report, 'image_parity_passed')).toEqual(report.pairs.map(({ passed }) => (passed ? 1 : 0)))
    expect(all['image_parity_result']?.samples.map(({ labels }) => labels['result'])).toEqual(
      report.pairs.map(({ result }) => result),
    )
    expect(all['image_parity_checked_timestamp_seconds']?.samples[0]?.value).toBe(
      Date.parse(report.startedAt) / 1000 + report.durationMs / 1000,
    )
  })

  it('keeps a label within its quotes', () => {
    const found = readOpenMetrics(write('openmetrics', aReport(aPair({ mirror: aSide('a"b\\c') }))))
    expect(JSON.stringify(found)).toContain(JSON.stringify('a"b\\c').slice(1, -1))
  })

  it('has lines of the run where nothing was compared', () => {
    expect(Object.keys(families(broken))).toEqual(['image_parity_run_passed', 'image_parity_run_problems'])
    expect(values(broken, 'image_parity_run_problems')).toEqual([1])
    expect(values({ ...aReport(aPair()), problems: broken.problems }, 'image_parity_run_passed')).toEqual([0])
  })

  it('has one series for the same two references, and the worst of them counts', () => {
    const report = aReport(
      aPair(),
      labelled(),
      aPair({ platforms: [aPlatform('linux/amd64', { evidence: 'claimed' })] }),
    )
    expect(values(report, 'image_parity_passed')).toEqual([0])
    expect(values(report, 'image_parity_proven')).toEqual([0])
    expect(families(report)['image_parity_result']?.samples[0]?.labels['result']).toBe('same-layers')
    expect(values(aReport(aPair({ platforms: [] })), 'image_parity_proven')).toEqual([0])
  })

  it('does not say when where the report does not', () => {
    expect(families({ ...aReport(aPair()), startedAt: 'today' })).not.toHaveProperty(
      'image_parity_checked_timestamp_seconds',
    )
  })

  it.each([
    '',
    '# EOF',
    'a 1\n# EOF\n',
    '# TYPE a gauge\na 1\n# TYPE a gauge\n# EOF\n',
    '# TYPE a gauge\n# TYPE a gauge\n# EOF\n',
    '# TYPE a gauge\na{b="c"} 1\na{b="c"} 2\n# EOF\n',
    '# TYPE a gauge\na{b="c"d"} 1\n# EOF\n',
    '# TYPE a gauge\na{b="1",b="2"} 1\n# EOF\n',
    '# TYPE a gauge\na 1\n\n# EOF\n',
    '# TYPE a gauge\na 1\n# EOF\n# EOF\n',
    '# TYPE a gauge\n# UNIT a seconds\na 1\n# EOF\n',
  ])('would be refused by its reader as %j', (text) => {
    expect(() => readOpenMetrics(text)).toThrow()
  })
})

describe('badge', () => {
  it.each(ALL)('is what shields.io reads for %s', (_, report) => {
    const badge = json('badge', report)
    expect(faultsBy(isBadge, badge)).toEqual([])
    expect(badge['color'] === 'brightgreen').toBe(report.passed)
    expect(badge['isError'] === true).toBe(!report.passed)
  })

  it('is orange where nothing could be decided', () => {
    expect(json('badge', aReport())).toMatchObject({
      label: 'Nightly',
      message: 'nothing was compared',
      color: 'orange',
    })
    expect(json('badge', { ...aReport(), passed: true })).toMatchObject({ isError: true })
  })
})
