import { describe, expect, it } from '@jest/globals'
import { foldCase } from '../../src/oci/fold-case.js'

describe('foldCase', () => {
  it.each([
    ['layers', 'layers'],
    ['LAYERS', 'layers'],
    ['layer\u017f', 'layers'],
    ['\u212aey', 'key'],
    ['os.Version', 'os.version'],
    ['', ''],
  ])('makes of %j what Go takes it for: %j', (name, folded) => {
    expect(foldCase(name)).toBe(folded)
  })
})
