import { describe, expect, it } from '@jest/globals'
import { count, formatBytes, formatDuration, shortened } from '../../src/report/quantity.js'

describe('quantities for people', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KiB'],
    [5_347_738, '5.1 MiB'],
    [100 * 1024 ** 3, '100 GiB'],
    [5000 * 1024 ** 4, '5000 TiB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })

  it.each([
    [0, '0 ms'],
    [839.6, '840 ms'],
    [1912, '1.9 s'],
    [60_000, '1 min 0 s'],
    [200_400, '3 min 20 s'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })

  it('counts one without an s, and shortens a digest as image IDs are', () => {
    expect([count(1, 'layer'), count(0, 'layer'), count(7, 'layer')]).toEqual(['1 layer', '0 layers', '7 layers'])
    expect(shortened(`sha256:${'0123456789abcdef'.repeat(4)}`)).toBe('0123456789ab')
  })
})
