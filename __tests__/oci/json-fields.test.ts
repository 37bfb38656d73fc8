import { describe, expect, it } from '@jest/globals'
import { optionalList, optionalStrings } from '../../src/oci/json-fields.js'
import type { JsonObject, JsonValue } from '../../src/oci/json-value.js'
import { expectOciError } from './expect-oci-error.js'

function holding(value: JsonValue | undefined): JsonObject {
  return new Map(value === undefined ? [] : [['tags', value]])
}

describe('lists that may be absent', () => {
  it.each([undefined, null])('are empty where they are %j', (value) => {
    expect(optionalList(holding(value), 'tags', 'x')).toEqual([])
    expect(optionalStrings(holding(value), 'tags', 'x')).toEqual([])
  })

  it('are read as they are', () => {
    expect(optionalList(holding(['a', 1]), 'tags', 'x')).toEqual(['a', 1])
    expect(optionalStrings(holding(['a', 'b']), 'tags', 'x')).toEqual(['a', 'b'])
  })

  it.each<[string, JsonValue]>([
    ['x.tags must be an array.', 'a'],
    ['x.tags[1] must be a string.', ['a', 1]],
  ])('are refused by their place: %s', (message, value) => {
    const error = expectOciError('document.invalid', () => optionalStrings(holding(value), 'tags', 'x'))
    expect(error.message).toBe(message)
  })
})
