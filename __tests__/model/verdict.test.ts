import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { satisfies, worst } from '../../src/model/floor.js'
import { KINDS } from '../../src/model/kinds.js'
import { pairVerdict, platformVerdict } from '../../src/model/verdict.js'
import type { Difference } from '../../src/model/difference.js'
import { MATCHES, RESULTS, type Match, type Result } from '../../src/model/result.js'
import { everyDifference } from '../compare/every-difference.js'

const EVERY: readonly Difference[] = Object.values(everyDifference('x'))
const MATCH = fc.constantFrom(...MATCHES)
const DIFFERENCES = fc.array(fc.constantFrom(...EVERY), { maxLength: 5 })
const FINDINGS = fc.record({ differences: DIFFERENCES, undecided: fc.boolean() })

function rank(result: Result): number {
  return RESULTS.indexOf(result)
}

describe('floors', () => {
  it('gives every kind of the image a result that is not identical', () => {
    expect(Object.keys(KINDS).sort()).toEqual(EVERY.map(({ kind }) => kind).sort())
    for (const { floor, area } of Object.values(KINDS)) {
      expect(RESULTS).toContain(floor)
      expect([area, floor === 'identical']).toEqual([area, area === 'referrer'])
    }
  })

  it.each<[Result, string, readonly Match[]]>([
    ['identical', 'every match', ['digest', 'config', 'runtime', 'diff-ids']],
    ['equivalent', 'all but digest', ['config', 'runtime', 'diff-ids']],
    ['same-runtime', 'runtime and diff-ids', ['runtime', 'diff-ids']],
    ['same-layers', 'diff-ids', ['diff-ids']],
    ['inconclusive', 'nothing', []],
    ['missing', 'nothing', []],
    ['different', 'nothing', []],
  ])('lets %s satisfy %s', (result, _words, accepting) => {
    expect(MATCHES.filter((match) => satisfies(result, match))).toEqual(accepting)
  })

  it('takes the worst of any two results', () => {
    for (const [index, better] of RESULTS.entries()) {
      for (const worse of RESULTS.slice(index)) {
        expect(worst([better, worse])).toBe(worse)
        expect(worst([worse, better])).toBe(worse)
      }
    }
  })

  it('calls nothing at all inconclusive', () => {
    expect(worst([])).toBe('inconclusive')
  })
})

describe('the verdict on a platform', () => {
  it('is identical where nothing differs', () => {
    for (const match of MATCHES) {
      expect(platformVerdict({ differences: [], undecided: false }, { match })).toEqual({
        result: 'identical',
        passed: true,
      })
    }
  })

  it.each(EVERY.map((difference) => [difference.kind, difference] as const))(
    'gives %s its floor and passes only where the match accepts that',
    (kind, difference) => {
      for (const match of MATCHES) {
        const verdict = platformVerdict({ differences: [difference], undecided: false }, { match })
        expect(verdict).toEqual({ result: KINDS[kind].floor, passed: satisfies(KINDS[kind].floor, match) })
      }
    },
  )

  it('is inconclusive where something is undecided and nothing worse is known', () => {
    expect(platformVerdict({ differences: [], undecided: true }, { match: 'diff-ids' })).toEqual({
      result: 'inconclusive',
      passed: false,
    })
  })

  it('does not hide a known difference behind what is undecided', () => {
    const { 'layer.added': added } = everyDifference('x')
    expect(platformVerdict({ differences: [added], undecided: true }, { match: 'config' }).result).toBe('different')
  })

  it('never passes what is undecided, even where all differences are ignored', () => {
    fc.assert(
      fc.property(DIFFERENCES, MATCH, (differences, match) => {
        const ignored = differences.map((difference) => ({ ...difference, ignored: true as const }))
        expect(platformVerdict({ differences: ignored, undecided: true }, { match }).passed).toBe(false)
      }),
    )
  })

  it('passes exactly where its result satisfies the match, as long as nothing is ignored', () => {
    fc.assert(
      fc.property(FINDINGS, MATCH, (findings, match) => {
        const { result, passed } = platformVerdict(findings, { match })
        expect(passed).toBe(satisfies(result, match))
      }),
    )
  })

  it('never gets better by one more difference', () => {
    fc.assert(
      fc.property(FINDINGS, fc.constantFrom(...EVERY), MATCH, (findings, more, match) => {
        const before = platformVerdict(findings, { match })
        const after = platformVerdict({ ...findings, differences: [...findings.differences, more] }, { match })
        expect(rank(after.result)).toBeGreaterThanOrEqual(rank(before.result))
        expect(!before.passed && after.passed).toBe(false)
      }),
    )
  })

  it('lets a weaker match pass all that a stronger one passes', () => {
    fc.assert(
      fc.property(FINDINGS, (findings) => {
        const passes = MATCHES.map((match) => platformVerdict(findings, { match }).passed)
        expect(passes).toEqual(passes.toSorted())
      }),
    )
  })

  it('changes only whether it passes by what is ignored', () => {
    fc.assert(
      fc.property(FINDINGS, fc.nat(4), MATCH, (findings, chosen, match) => {
        const differences = findings.differences.map((difference, index) =>
          index === chosen ? { ...difference, ignored: true as const } : difference,
        )
        const plain = platformVerdict(findings, { match })
        const eased = platformVerdict({ ...findings, differences }, { match })
        expect(eased.result).toBe(plain.result)
        expect(plain.passed && !eased.passed).toBe(false)
      }),
    )
  })

  it('passes where everything that differs is ignored, and says the facts all the same', () => {
    const { 'config.label': label } = everyDifference('x')
    const verdictOn = (difference: Difference): unknown =>
      platformVerdict({ differences: [difference], undecided: false }, { match: 'config' })
    expect(verdictOn({ ...label, ignored: true })).toEqual({ result: 'same-layers', passed: true })
    expect(verdictOn(label)).toEqual({ result: 'same-layers', passed: false })
  })

  it('still fails for the difference that is not ignored', () => {
    const { 'config.label': label, 'config.user': user } = everyDifference('x')
    const findings = { differences: [{ ...label, ignored: true as const }, user], undecided: false }
    expect(platformVerdict(findings, { match: 'config' })).toEqual({ result: 'same-layers', passed: false })
  })
})

describe('the verdict on a pair', () => {
  const NONE = { differences: [], undecided: false }
  const IDENTICAL = { result: 'identical', passed: true } as const

  it.each(MATCHES)('never passes a pair without a platform (%s)', (match) => {
    expect(pairVerdict([], NONE, { match })).toEqual({ result: 'inconclusive', passed: false })
  })

  it('calls a mirror that has nothing missing', () => {
    const { 'platform.missing': missing } = everyDifference('x')
    const top = { differences: [missing], undecided: false }
    expect(pairVerdict([], top, { match: 'diff-ids' })).toEqual({ result: 'missing', passed: false })
  })

  it('is the worst of its platforms and of its tops', () => {
    const platform = fc.record({ result: fc.constantFrom(...RESULTS), passed: fc.boolean() })
    fc.assert(
      fc.property(fc.array(platform, { minLength: 1, maxLength: 5 }), FINDINGS, MATCH, (platforms, top, match) => {
        const own = platformVerdict(top, { match })
        const all = [...platforms, own]
        expect(pairVerdict(platforms, top, { match })).toEqual({
          result: worst(all.map(({ result }) => result)),
          passed: all.every(({ passed }) => passed),
        })
      }),
    )
  })

  it('is equivalent where only the tops differ', () => {
    const { 'index.order': order } = everyDifference('x')
    const top = { differences: [order], undecided: false }
    expect(pairVerdict([IDENTICAL], top, { match: 'config' })).toEqual({ result: 'equivalent', passed: true })
    expect(pairVerdict([IDENTICAL], top, { match: 'digest' })).toEqual({ result: 'equivalent', passed: false })
  })

  it('does not pass where the tops are undecided', () => {
    const top = { differences: [], undecided: true }
    expect(pairVerdict([IDENTICAL], top, { match: 'diff-ids' })).toEqual({ result: 'inconclusive', passed: false })
  })
})
