import { describe, expect, it } from '@jest/globals'
import { masksOf } from '../../src/github/masks.js'

describe('masksOf', () => {
  it('gives every form of passwords and tokens, and no user names', () => {
    const credentials = [
      { kind: 'basic' as const, username: 'robot', password: 'pass word' },
      { kind: 'token' as const, token: 'token/1' },
      { kind: 'identity' as const, token: 'identity' },
    ]
    expect(masksOf(credentials)).toEqual(['pass word', 'pass%20word', 'pass+word', 'token/1', 'token%2F1', 'identity'])
  })
})
