import { describe, expect, it } from '@jest/globals'
import { annotationsOf } from '../../src/github/annotations.js'
import { outputsOf } from '../../src/github/outputs.js'
import type { Report } from '../../src/model/report.js'
import {
  anImage,
  aPair,
  aPlatform,
  aReport,
  aSide,
  differing,
  digestFor,
  otherTop,
  MIRROR,
} from '../report/a-report.js'
import { GOLDEN } from '../report/golden-reports.js'

const PATHS = { report: '/tmp/report.json', summary: '/tmp/summary.md', comment: '' }

function outputs(report: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(outputsOf(report, PATHS))
}

describe('outputsOf', () => {
  it('tells a pair that passes', () => {
    const top = digestFor('index')
    const { report, ...others } = outputs(aReport(aPair()))
    expect(others).toEqual({
      reason: 'Passed: identical (harbor.example.com/hub/library/redis:7.2 against docker.io/library/redis:7.2)',
      result: 'identical',
      passed: 'true',
      total: '1',
      'pass-count': '1',
      'fail-count': '0',
      'inconclusive-count': '0',
      'failed-mirrors': '[]',
      'source-digest': top,
      'mirror-digest': top,
      'source-pinned': `docker.io/library/redis@${top}`,
      'mirror-pinned': `harbor.example.com/hub/library/redis@${top}`,
      'uncompared-platforms': '',
      'report-path': PATHS.report,
      'summary-path': PATHS.summary,
      'comment-url': '',
    })
    expect(JSON.parse(report ?? '')).toMatchObject({ schemaVersion: 1, result: 'identical' })
  })

  it('counts what failed apart from what could not be decided', () => {
    const report = aReport(
      aPair(),
      differing('different', []),
      aPair({ result: 'inconclusive', passed: false }),
      differing('missing', []),
    )
    expect(outputs(report)).toMatchObject({
      passed: 'false',
      total: '4',
      'pass-count': '1',
      'fail-count': '2',
      'inconclusive-count': '1',
      'failed-mirrors': JSON.stringify([MIRROR, MIRROR, MIRROR]),
      'source-digest': '',
      'mirror-pinned': '',
    })
  })

  it('pins the manifest where one platform was compared', () => {
    const platform = aPlatform('linux/arm64', { result: 'equivalent', mirror: anImage('converted', 'linux/arm64') })
    expect(outputs(aReport(aPair({ result: 'equivalent', mirror: otherTop(), platforms: [platform] })))).toMatchObject({
      'source-digest': digestFor('index'),
      'source-pinned': `docker.io/library/redis@${digestFor('manifest linux/arm64')}`,
      'mirror-pinned': `harbor.example.com/hub/library/redis@${digestFor('manifest converted')}`,
    })
  })

  it('pins nothing on a mirror that was not read', () => {
    const platform = aPlatform('linux/arm64', {
      result: 'inconclusive',
      passed: false,
      error: { code: 'internal', message: 'x' },
    })
    const pair = aPair({ result: 'inconclusive', passed: false, mirror: aSide(MIRROR), platforms: [platform] })
    expect(outputs(aReport(pair))).toMatchObject({ 'mirror-digest': '', 'mirror-pinned': '' })
  })

  it('never passes an empty run, or one that contradicts itself', () => {
    expect(outputs({ ...aReport(), passed: true })['passed']).toBe('false')
    expect(outputs({ ...aReport(differing('different', [])), passed: true })['passed']).toBe('false')
  })

  it('lists platforms that were not compared, and nothing that is none', () => {
    const note = {
      kind: 'platforms.uncompared' as const,
      side: 'mirror' as const,
      platforms: ['linux/386', 'a,b\nc', 'linux/386', 'linux/arm/v7'],
    }
    const other = { kind: 'layers.external', platform: 'linux/amd64', count: 1 } as const
    expect(outputs(aReport(aPair({ notes: [other, note] })))['uncompared-platforms']).toBe('linux/386,linux/arm/v7')
  })

  it('leaves out what is too large', () => {
    const report = aReport(...Array.from({ length: 8000 }, () => differing('different', [])))
    expect(outputs(report)).toMatchObject({ report: '', 'failed-mirrors': '', total: '8000' })
  })
})

describe('annotationsOf', () => {
  it('says nothing where all passed', () => {
    expect(annotationsOf(aReport(aPair()))).toEqual([])
  })

  it('tells a single pair in one error: what, where, why, and what to do', () => {
    const [only, ...others] = annotationsOf(GOLDEN['label-differs'] ?? aReport())
    expect(others).toEqual([])
    expect(only?.title).toBe('Configuration differs: redis:7.2')
    expect(only?.message).toMatch(
      /^harbor\.example\.com\/hub\/library\/redis:7\.2 \(against docker\.io\/library\/redis:7\.2\): same-layers\. .*label org\.opencontainers\.image\.revision differs\. Mend it: .*skopeo copy .*\. Or accept it: match: diff-ids/,
    )
  })

  it('hands on what an inconclusive pair says itself', () => {
    expect(annotationsOf(GOLDEN['wrong-password'] ?? aReport())[0]).toEqual({
      title: 'Login for the mirror was refused: redis:7.2',
      message: expect.stringMatching(/inconclusive\. Could not read .* Check that the robot account/),
    })
  })

  it('keeps within the ten that GitHub shows, the verdict first', () => {
    const found = annotationsOf(
      aReport(aPair(), ...Array.from({ length: 30 }, () => differing('different', [{ kind: 'layer.order' }]))),
      'Nightly',
    )
    expect(found).toHaveLength(10)
    expect(found[0]).toEqual({ title: 'Nightly', message: '30 of 31 images did not pass.' })
    expect(found[9]).toEqual({ title: 'Nightly', message: '… and 22 more; see the job summary.' })
  })

  it('tells each problem that left nothing to compare in an error of its own', () => {
    const problems = [
      { code: 'inputs.invalid' as const, message: 'Input "match": no.' },
      { code: 'inputs.invalid' as const, message: 'Input "verify": no.' },
      { code: 'file.missing' as const, message: 'No file.' },
    ]
    expect(annotationsOf({ ...aReport(), problems })).toEqual([
      { title: 'Wrong input', message: 'Input "match": no.' },
      { title: 'Wrong input', message: 'Input "verify": no.' },
      { title: 'Image parity', message: 'No file.' },
    ])
  })

  it.each([
    [10, 'no. 10'],
    [11, '… and 2 more; see the job summary.'],
  ])('keeps within the ten with %i problems', (total, last) => {
    const problems = Array.from({ length: total }, (_, at) => ({
      code: 'inputs.invalid' as const,
      message: `no. ${at + 1}`,
    }))
    const found = annotationsOf({ ...aReport(), problems })
    expect(found).toHaveLength(10)
    expect(found[9]?.message).toBe(last)
  })

  it('makes hostile text harmless', () => {
    for (const { title, message } of annotationsOf(GOLDEN['hostile'] ?? aReport())) {
      expect(`${title} ${message}`).not.toMatch(/^\s*::|##\[|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      expect(message.length).toBeLessThan(4096)
    }
  })

  it.each([
    [
      'one pair that fails',
      aReport(differing('different', [{ kind: 'layer.order' }])),
      /^Not passed: the mirror holds a different image - .*the layers stand in another order.* \(harbor\S+ against docker\S+\)$/,
    ],
    [
      'several pairs',
      aReport(aPair(), differing('different', [{ kind: 'layer.order' }])),
      /^Not passed: (?!.* against ).* - .*the layers stand in another order/,
    ],
    [
      'a plan that cannot be made',
      { ...aReport(), problems: [{ code: 'tags.none-selected', message: 'No tag is selected.' } as const] },
      /^Not passed: .*No tag is selected\.$/,
    ],
  ])('gives the reason of %s in one plain line', (_, report, reason) => {
    expect(outputs(report)['reason']).toMatch(reason)
  })
})
