import { describe, expect, it } from '@jest/globals'
import { matchedBy, PatternError } from '../../src/config/pattern.js'

describe('a regular expression of a list', () => {
  it('matches what it matches', () => {
    expect([...matchedBy('^1\\.', ['1.0', '2.0', '1.1'])]).toEqual(['1.0', '1.1'])
    expect([...matchedBy('x', [])]).toEqual([])
  })

  it('ends if it goes back and forth over a tag', () => {
    const slow = (): unknown => matchedBy('^(a+)+$', [`${'a'.repeat(100)}!`])
    expect(slow).toThrow(PatternError)
    expect(slow).toThrow(expect.objectContaining({ code: 'tags.pattern-slow', pattern: '^(a+)+$' }))
  })

  it('throws on whatever else is wrong as it is', () => {
    expect(() => matchedBy('(', ['a'])).toThrow(/Invalid regular expression/)
  })
})
