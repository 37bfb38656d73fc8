import { describe, expect, it } from '@jest/globals'
import type { Difference } from '../../src/model/difference.js'
import type { PairReport } from '../../src/model/report.js'
import { accepting } from '../../src/report/accepting.js'
import { adviceOf } from '../../src/report/advice.js'
import { evidenceOf } from '../../src/report/evidence.js'
import { countedDifferences, tellingResult } from '../../src/report/facts.js'
import { failureOf } from '../../src/report/failure.js'
import { reasonOf } from '../../src/report/reason.js'
import { toPlain } from '../../src/report/sentence.js'
import { adviceLine } from '../../src/report/steps.js'
import { renderText } from '../../src/report/text.js'
import { whyOf } from '../../src/report/why.js'
import { aPair, aPlatform, aReport, aSide, differing, MIRROR, otherTop } from './a-report.js'

const label: Difference = { kind: 'config.label', path: 'k', source: '1', mirror: '2', ignored: true }
const extra: Difference = { kind: 'platform.extra', path: 'linux/386', ignored: true }
const created: Difference = { kind: 'config.created', source: '1', mirror: '2' }
const error = { code: 'auth.denied', side: 'mirror', message: 'No entry. Log in.' } as const

function ways(pair: PairReport): string {
  return accepting(pair, countedDifferences(pair)).map(adviceLine).join()
}

describe('what is ignored', () => {
  const belowLabel = differing('same-layers', [label, created])

  it('is no reason why a pair fails', () => {
    expect(tellingResult(belowLabel)).toBe('same-runtime')
    expect(failureOf(belowLabel)).toBe('runtime-bytes')
    expect(toPlain(reasonOf(belowLabel))).toBe('linux/arm64: the creation time differs')
    expect(ways(belowLabel)).toContain('match: runtime or ignore: config.created')
  })

  it('does not hide that something could not be decided', () => {
    const pair = aPair({
      result: 'different',
      passed: false,
      differences: [extra],
      platforms: [aPlatform('linux/amd64', { result: 'same-layers', passed: false, differences: [label], error })],
    })
    expect(failureOf(pair)).toBe('access-denied')
    expect(toPlain(reasonOf(pair))).toBe('linux/amd64: No entry')
    expect(adviceOf(pair)).toEqual([])
    expect(tellingResult({ ...pair, platforms: [] })).toBe('inconclusive')
    expect(tellingResult({ ...pair, platforms: [aPlatform('a')], error })).toBe('inconclusive')
  })

  it('tells of the tops what decides there', () => {
    const pair = aPair({
      result: 'same-layers',
      passed: false,
      platforms: [aPlatform('linux/amd64', { result: 'same-runtime', differences: [{ ...created, ignored: true }] })],
      differences: [
        { kind: 'index.order', ignored: true },
        { kind: 'index.runtime-annotation', path: 'k', mirror: '1' },
      ],
    })
    expect(toPlain(reasonOf(pair))).toContain('index annotation k (which clients obey)')
  })

  it('is what a pair that passes tells of', () => {
    const pair = differing('same-layers', [label], { passed: true })
    const passing = { ...pair, platforms: pair.platforms.map((one) => ({ ...one, passed: true })) }
    expect(toPlain(reasonOf(passing))).toBe('linux/arm64: label k differs')
  })
})

describe('a list of platforms', () => {
  const missing = (differences: readonly Difference[]): PairReport =>
    differing('missing', [{ kind: 'platform.missing', path: 'linux/arm64' }], { differences })

  it.each<[string, readonly Difference[], boolean]>([
    ['nothing else differs', [], true],
    ['the tops differ harmlessly', [{ kind: 'index.order' }], true],
    ['what differs is ignored', [{ kind: 'index.order', ignored: true }], true],
    ['clients refuse the index', [{ kind: 'index.refused', path: 'x', why: 'nested', clients: ['docker'] }], false],
  ])('is advice if %s: %#', (_, differences, isAdvised) => {
    expect(ways(missing(differences)).includes('platforms: linux/amd64')).toBe(isAdvised)
  })
})

describe('a pair of which only HEAD was asked', () => {
  const pair = aPair({ verify: 'manifests', platforms: [aPlatform('*', { evidence: 'claimed' })] })

  it('is not said to be of the same bytes', () => {
    expect(toPlain(whyOf(pair))).toBe('**Both sides name the same digest.**')
    expect(toPlain(evidenceOf(pair))).toBe(
      'claimed, not proven: both sides answered HEAD with the same digest, and nothing was read (head-first: true)',
    )
    expect(renderText(aReport(pair))).not.toContain('same bytes')
  })
})

describe('a command of the text page', () => {
  it('is never cut', () => {
    const long = `${'a'.repeat(400)}:1`
    const pair = differing('different', [{ kind: 'layer.order' }], {
      source: aSide(`docker.io/${long}`),
      mirror: otherTop(MIRROR),
    })
    expect(renderText(aReport(pair))).toContain(`docker://docker.io/${long}`)
  })
})
