import { describe, expect, it } from '@jest/globals'
import { isIdentity } from '../../../src/verify/signature/identity.js'

describe('isIdentity', () => {
  it.each<[string, string, boolean]>([
    ['ann@example.com', 'ann@example.com', true],
    ['ann@example.com', 'xann@example.com', false],
    ['ann@example.com', 'ann@example.com.example.org', false],
    ['*@example.com', 'ann@example.com', true],
    ['*@example.com', 'ann@example.com.example.org', false],
    ['a*b*c', 'a1b2c', true],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'ac', false],
    ['a*ab', 'ab', false],
    ['ab*ab', 'ab', false],
    ['*', '', true],
    ['**', 'anything', true],
    ['', '', true],
    ['', 'a', false],
    ['a.c', 'abc', false],
  ])('%s against %s', (pattern, identity, fits) => {
    expect(isIdentity(pattern, identity)).toBe(fits)
  })
})
