import { describe, expect, it } from '@jest/globals'
import type { PairReport, Report } from '../../../src/model/report.js'
import { RENDERERS } from '../../../src/report/formats.js'
import { aPair, aPlatform, aReport, aSide, differing } from '../a-report.js'
import { GOLDEN } from '../golden-reports.js'
import { countElements, lintJUnit } from './lint-junit.js'

const junit = (report: Report): string => RENDERERS.junit(report, { title: 'Nightly' })
const ofPair = (changes: Partial<PairReport>): string => junit(aReport(aPair(changes)))

describe('junit', () => {
  it.each(Object.entries(GOLDEN))('is valid for %s', async (_, report) => {
    const { faults, canonical } = await lintJUnit(junit(report))
    expect(faults).toEqual([])
    expect(countElements(canonical, 'testsuite')).toBe(report.pairs.length)
    expect(countElements(canonical, 'failure') + countElements(canonical, 'error') > 0).toBe(!report.passed)
  })

  it('has a suite of the run for its problems, and never an empty one', async () => {
    const problems = [{ code: 'file.missing' as const, message: 'There is no file a. Name another.' }]
    const text = junit({ ...aReport(), problems })
    expect(text).toContain('<testsuites name="Nightly" tests="1" failures="0" errors="1"')
    expect(text).toContain('<testcase name="file.missing" classname="Nightly">')
    expect(text).toContain('<error message="There is no file a. Name another" type="file.missing">')
    expect((await lintJUnit(text)).faults).toEqual([])
    expect(junit(aReport())).toContain('<error message="Nothing was compared" type="inconclusive">')
  })

  it('leaves out a time that is none, and names what nobody named', async () => {
    const text = junit({ ...aReport(aPair({ mirror: aSide('') })), startedAt: 'yesterday' })
    expect(text).not.toContain('timestamp=')
    expect(text).toContain('"?')
    expect((await lintJUnit(text)).faults).toEqual([])
  })

  it('fails a run that does not pass although each pair does', () => {
    expect(junit({ ...aReport(aPair()), passed: false })).toContain('failures="0" errors="1"')
  })

  it('tells an error from a failure by what came out', () => {
    const error = { code: 'http.status' as const, message: 'The registry is down.' }
    const lost = aPlatform('linux/arm64', { result: 'inconclusive', passed: false, error })
    expect(ofPair({ result: 'inconclusive', passed: false, platforms: [lost] })).toContain('failures="0" errors="1"')
    const differences = [{ kind: 'blob.missing', path: 'config', mirror: { digest: 'sha256:00' } }] as const
    const missing = aPlatform('linux/arm64', { result: 'missing', passed: false, error, differences })
    expect(ofPair({ result: 'missing', passed: false, platforms: [missing] })).toContain('failures="1" errors="0"')
  })

  it('has a case for what concerns the whole image, and one for a pair without platforms', () => {
    const whole = ofPair({
      result: 'inconclusive',
      passed: false,
      differences: [{ kind: 'tag.moved', path: 'mirror' }],
    })
    expect(whole).toContain('tests="3" failures="0" errors="1"')
    expect(whole).toContain('<testcase name="image"')
    expect(ofPair({ platforms: [] })).toContain('tests="1" failures="0" errors="0"')
    expect(ofPair({ passed: false })).toContain('<failure message="Identical" type="identical">')
  })

  it('fails a platform that does not pass and says no reason', () => {
    const platforms = [aPlatform('linux/amd64', { passed: false, result: 'same-runtime' })]
    expect(ofPair({ passed: false, platforms })).toContain('type="same-runtime">same-runtime: the same files and')
  })

  it('says nothing of what is tolerated or ignored', () => {
    const differences = [
      { kind: 'index.order' },
      { kind: 'config.label', path: 'a', ignored: true },
      { kind: 'config.user', source: 'a', mirror: 'b' },
    ] as const
    const text = junit(aReport(differing('same-layers', differences)))
    expect(text).toContain('<failure message="The user differs" type="config.user">config.user: the user differs\n')
  })

  it('tells the first fifty of many', () => {
    const labels = Array.from(
      { length: 60 },
      (_, at) => ({ kind: 'config.label', path: `k${at}`, source: 'a', mirror: 'b' }) as const,
    )
    const text = junit(aReport(differing('same-layers', labels)))
    expect(text).toContain('message="Label k0 differs, and 59 more"')
    expect(text).toContain('config.label: label k49 differs\n… and 10 more\n')
  })

  it('names the line that asks for a pair, and why something may differ', async () => {
    const declaredAt = { file: 'images.yml', line: 7 }
    const notes = [{ kind: 'platforms.uncompared', side: 'source', platforms: ['linux/386', 'linux/386'] }] as const
    const text = ofPair({ declaredAt, notes, reason: 'relabelled' })
    expect(text).toContain(
      '<testcase name="linux/amd64" classname="harbor.example.com/hub/library/redis:7.2" file="images.yml" line="7">',
    )
    expect(text).toContain('<property name="reason" value="relabelled"/>')
    expect(text.match(/<skipped message="On the source, but not asked for and not compared"\/>/g)).toHaveLength(1)
    expect((await lintJUnit(text)).faults).toEqual([])
  })
})
