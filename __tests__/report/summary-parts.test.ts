import { describe, expect, it } from '@jest/globals'
import type { Difference } from '../../src/model/difference.js'
import type { PairReport, Report } from '../../src/model/report.js'
import { renderSummary } from '../../src/report/summary.js'
import { anImage, aPair, aPlatform, aReport, aSide, differing, MIRROR, SOURCE } from './a-report.js'

const label = (at: number): Difference => ({ kind: 'config.label', path: `k${at}`, source: '1', mirror: '2' })
const summary = (report: Report, budget?: number): string =>
  renderSummary(report, { title: 'T', ...(budget === undefined ? {} : { budget }) })
const ofPair = (pair: PairReport): string => summary(aReport(pair))

describe('a platform with a version', () => {
  it('is broken on narrow screens, and stays what it is', () => {
    const platforms = [aPlatform('windows/amd64:10_0'), aPlatform('windows/amd64:10*<b>')]
    const text = ofPair(aPair({ platforms }))
    expect(text).toContain('<code>windows/<wbr>amd64:<wbr>10&#95;0</code>')
    expect(text).toContain('<code>windows/<wbr>amd64:<wbr>10&#42;&#60;b&#62;</code>')
  })
})

describe('what differs', () => {
  it('folds what is ignored, and says so', () => {
    const text = ofPair(differing('same-runtime', [{ ...label(1), ignored: true }], { passed: true }))
    expect(text).toContain('<details><summary>1 difference ignored, as asked</summary>')
  })

  it('says how many differences a platform has beyond those shown', () => {
    const text = ofPair(
      differing(
        'same-layers',
        Array.from({ length: 203 }, (_, at) => label(at)),
      ),
    )
    expect(text).toContain('*3 more differences: see the report.*')
  })

  it.each<[string, Difference, string]>([
    ['a value that only one side has', { kind: 'config.user', mirror: 'b' }, '*absent* | <code>b</code>'],
    ['an empty value', { kind: 'config.user', source: '', mirror: 'b' }, '*empty* | <code>b</code>'],
    [
      'a value that is no text',
      { kind: 'config.user', source: ['a'], mirror: null },
      '<code>&#91;&#34;a&#34;&#93;</code> | <code>null</code>',
    ],
  ])('shows %s', (_, difference, cells) => {
    expect(ofPair(differing('same-layers', [difference]))).toContain(`| the user | ${cells} |`)
  })
})

describe('why the bytes differ', () => {
  it.each<[string, Difference[], string]>([
    ['both dates', [{ kind: 'config.created', source: 'May', mirror: 'June' }], 'source <code>May</code>, mirror'],
    ['no date where one side has none', [{ kind: 'config.created', mirror: 'June' }], '**Likely cause:**'],
    ['no date where they are no texts', [{ kind: 'config.created', source: 1, mirror: 2 }], '**Likely cause:**'],
  ])('tells a rebuild with %s', (_, differences, part) => {
    const text = ofPair(differing('different', differences, { causes: ['rebuilt'] }))
    expect(text).toContain(part)
    expect(text.includes('(built:')).toBe(part.startsWith('source'))
  })

  it('says whose word a pass rests on', () => {
    const claimed = aPlatform('linux/arm64', { result: 'equivalent', evidence: 'claimed', mirror: anImage('other') })
    const text = ofPair(aPair({ result: 'equivalent', platforms: [aPlatform('linux/amd64'), claimed] }))
    expect(text).toContain('**Evidence:** claimed, not proven, for `linux/arm64`: the mirror')
    expect(text).not.toContain('proven by reading')
  })
})

describe('several pairs', () => {
  const converted = aPair({ result: 'equivalent', causes: ['converted'] })

  it('tells each that passed, but for the identical ones', () => {
    const text = summary(aReport(aPair(), converted))
    expect(text.match(/^### .*/gm)).toEqual([expect.stringContaining('equivalent')])
  })

  it.each([
    [11, '✅ 11 passed'],
    [0, '❌&nbsp;not&nbsp;passed'],
  ])('folds the %d that passed where there are many', (passing, part) => {
    const failing = Array.from({ length: 11 - passing }, () => differing('different', [{ kind: 'layer.order' }]))
    const text = summary(aReport(...failing, ...Array.from({ length: passing }, () => converted)))
    expect(text).toContain(part)
    expect(text.includes('passed</summary>')).toBe(passing > 0)
  })

  it('leaves out digests before differences where the page would be too long', () => {
    const pairs = Array.from({ length: 3 }, () => differing('same-layers', [label(1), label(2)]))
    const whole = summary(aReport(...pairs))
    const text = summary(aReport(...pairs), Buffer.byteLength(whole) - 500)
    expect([whole.includes('Digests'), text.includes('Digests')]).toEqual([true, false])
    expect(text).toContain('| label `k2` |')
  })
})

describe('problems of the plan', () => {
  it('are told at the top, made harmless', () => {
    const text = summary({ ...aReport(), problems: [{ code: 'internal' as const, message: 'No <b>file</b>.' }] })
    expect(text).toContain('- ❌ No &#60;b&#62;file&#60;/b&#62;.')
  })
})

describe('how it was checked', () => {
  const note = { kind: 'layers.external', platform: 'linux/amd64', count: 1 } as const

  it('says how many notes it left out, and says none twice', () => {
    const many = Array.from({ length: 21 }, (_, at) => ({ ...note, count: at + 1 }))
    expect(ofPair(aPair({ notes: [...many, ...many] }))).toContain('1 more note: see the report.')
  })

  it.each([0, 11])('names no hosts where there are %d', (hosts) => {
    const byHost = Object.fromEntries(Array.from({ length: hosts }, (_, at) => [`host${at}.example`, 1]))
    const text = summary({ ...aReport(aPair()), requests: { total: hosts, bytes: 0, byHost } })
    expect(text).toContain(`${hosts} requests, 0 B received, 1.9 s.\n`)
    expect(text).not.toContain('host1.example')
  })
})

describe('a pair of which no digest is known', () => {
  it('has no list of digests', () => {
    const error = { code: 'internal' as const, message: 'Nobody answered.' }
    const sides = { source: aSide(SOURCE), mirror: aSide(MIRROR) }
    const text = ofPair(aPair({ ...sides, result: 'inconclusive', passed: false, platforms: [], error }))
    expect(text).not.toContain('Digests')
  })
})
