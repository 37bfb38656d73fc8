import { describe, expect, it } from '@jest/globals'
import { masksOf } from '../../src/app/masks.js'

describe('masksOf', () => {
  it('gives every form of passwords and tokens, and no user names', () => {
    const credentials = [
      { kind: 'basic' as const, username: 'robot', password: 'pass word' },
      { kind: 'token' as const, token: 'token/1' },
      { kind: 'identity' as const, token: 'identity' },
    ]
    expect(masksOf(credentials)).toEqual(['pass word', 'pass%20word', 'pass+word', 'token/1', 'token%2F1', 'identity'])
  })

  it('gives the lines of a secret, and each as log and summary write it', () => {
    const masks = masksOf([{ kind: 'token', token: 'first <line>\nsecond::line' }])
    expect(masks).toEqual(
      expect.arrayContaining([
        'first <line>\nsecond::line',
        'first <line>\\nsecond::line',
        'first <line>',
        'first &#60;line&#62;',
        'second::line',
        'second: :line',
      ]),
    )
  })

  it('gives the whole of a long secret as it is written', () => {
    expect(masksOf([{ kind: 'token', token: '<'.repeat(5000) }])).toContain('&#60;'.repeat(5000))
  })
})
