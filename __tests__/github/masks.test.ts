import { describe, expect, it } from '@jest/globals'
import { secretForms, secretsOf } from '../../src/github/masks.js'

describe('secretForms', () => {
  it.each<[string, readonly string[]]>([
    ['plainsecret', ['plainsecret']],
    ['p@ss w"rd', ['p@ss w"rd', 'p%40ss%20w%22rd', 'p%40ss+w%22rd', 'p@ss w\\"rd']],
    [
      'first line\nsecond',
      ['first line\nsecond', 'first line', 'second', 'first%20line', 'first+line', 'first line\\nsecond'],
    ],
    ['abc', []],
    ['', []],
    ['a"c', ['a%22c', 'a\\"c']],
  ])('masks %j in every form', (value, forms) => {
    expect(secretForms(value)).toEqual(expect.arrayContaining([...forms]))
    expect(secretForms(value).every((form) => form.length >= 4)).toBe(true)
  })

  it('names each form once, and takes text that is no Unicode', () => {
    const forms = secretForms('lone\ud800 secret')
    expect(new Set(forms).size).toBe(forms.length)
    expect(forms.length).toBeGreaterThan(1)
  })
})

describe('secretsOf', () => {
  it('takes passwords and tokens, not user names', () => {
    const credentials = [
      { kind: 'basic' as const, username: 'robot', password: 'one' },
      { kind: 'token' as const, token: 'two' },
      { kind: 'identity' as const, token: 'three' },
    ]
    expect(secretsOf(credentials)).toEqual(['one', 'two', 'three'])
  })
})
