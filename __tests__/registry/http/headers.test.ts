import { describe, expect, it } from '@jest/globals'
import { parseContentRange } from '../../../src/registry/http/content-range.js'
import { parseRetryAfter } from '../../../src/registry/http/retry-after.js'
import { NOW } from '../wire.js'

describe('parseContentRange', () => {
  it.each([
    ['bytes 9-9/10', { first: 9, last: 9, total: 10 }],
    ['BYTES 0-9/10', { first: 0, last: 9, total: 10 }],
    ['bytes 9-9/*', { first: 9, last: 9, total: undefined }],
    ['bytes */10', { first: undefined, last: undefined, total: 10 }],
    ['bytes 9-8/10', undefined],
    ['bytes 9-10/10', undefined],
    ['bytes 9/10', undefined],
    ['items 9-9/10', undefined],
    ['bytes 9-9/10, bytes 9-9/10', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of %j is %j', (text, expected) => {
    expect(parseContentRange(text)).toEqual(expected)
  })
})

describe('parseRetryAfter', () => {
  it.each([
    ['0', 0],
    ['7', 7000],
    [' 7 ', 7000],
    ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    [String(NOW.getTime() / 1000 + 90), 90_000],
    ['999999999', 999_999_999_000],
    ['880.092µs', undefined],
    ['-1', undefined],
    ['soon', undefined],
    ['Sun, 99 Nov 2026 99:00:30 GMT', undefined],
    ['', undefined],
  ])('of %j is %j ms', (text, expected) => {
    expect(parseRetryAfter(text, NOW)).toBe(expected)
  })
})
