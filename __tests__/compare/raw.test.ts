import { describe, expect, it } from '@jest/globals'
import { descriptorsIn, objectIn } from '../../src/compare/raw.js'
import { jsonObject } from './builders.js'

describe('members as they were read', () => {
  it('are the descriptors of a list', () => {
    const members = jsonObject({ layers: [{ a: 1 }, { b: 2 }] })
    expect(descriptorsIn(members, 'layers')).toEqual([jsonObject({ a: 1 }), jsonObject({ b: 2 })])
  })

  it.each([{}, { layers: null }, { layers: {} }, { layers: [1, null, 'a'] }])('are no descriptors in %j', (members) => {
    expect(descriptorsIn(jsonObject(members), 'layers')).toEqual([])
  })

  it('are an object, or an empty one where there is none', () => {
    expect(objectIn(jsonObject({ annotations: { a: 'b' } }), 'annotations')).toEqual(jsonObject({ a: 'b' }))
    for (const members of [{}, { annotations: null }, { annotations: [] }, { annotations: 'a' }]) {
      expect(objectIn(jsonObject(members), 'annotations')).toEqual(new Map())
    }
  })
})
