import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { globMatcher, isGlob } from '../../src/compare/glob.js'
import { growthOf, LINEAR } from '../helpers/cpu-time.js'
import { randomRuns } from '../helpers/random-runs.js'

/** The same by a pattern, which is slow for some texts. */
function oracle(glob: string): RegExp {
  return new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('?', '[^/]').replace(/\*+/g, '.*')}$`, 's')
}

describe('a glob', () => {
  it('names what the same pattern names', () => {
    const letters = fc.constantFrom('a', 'b', '/', '.', '\n')
    const globs = fc.string({ unit: fc.oneof(letters, fc.constantFrom('*', '?')), maxLength: 8 })
    fc.assert(
      fc.property(globs, fc.string({ unit: letters, maxLength: 8 }), (glob, text) => {
        expect(globMatcher(glob)(text)).toBe(oracle(glob).test(text))
      }),
      { numRuns: randomRuns(5000) },
    )
  })

  it.each([
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['*ab*ab*', 'abab', true],
    ['*ab*ab*', 'aba', false],
    ['*ab*', 'ab', true],
    ['ab*b?', 'abb', false],
    ['?', '/', false],
    ['', '', true],
    ['', 'a', false],
  ])('%s names %j: %s', (glob, text, is) => {
    expect(globMatcher(glob)(text)).toBe(is)
  })

  it.each(['a*a*a*a*a*b', '*a*?a*b', '**a**a**b', '*x'])('%s takes time as the text is long', (glob) => {
    const matches = globMatcher(glob)
    const growth = growthOf(4_000_000, (length) => {
      const text = 'a'.repeat(length)
      return () => matches(text)
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it('is known by its wildcards', () => {
    expect(['a*', '?b', 'a.b/[c]'].map(isGlob)).toEqual([true, true, false])
  })
})
