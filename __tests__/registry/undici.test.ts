import { beforeAll, describe, expect, it } from '@jest/globals'
import type * as door from 'undici'
import * as parts from '../../src/registry/undici.js'

describe('the parts of undici', () => {
  let before: unknown
  let undici: typeof door

  beforeAll(async () => {
    before = Reflect.get(parts.Pool.prototype, 'request')
    // The door changes what is behind it.
    undici = await import('undici')
  })

  it('are those that its door gives', () => {
    const { buildConnector, errors, Client, Pool } = undici
    expect(parts).toMatchObject({ buildConnector, errors, Client, Pool })
    expect(Object.keys(parts).toSorted()).toEqual(['Client', 'Pool', 'buildConnector', 'errors'])
  })

  it('are asked as behind the door', () => {
    expect(before).toBe(Reflect.get(undici.Pool.prototype, 'request'))
    expect(before).toBeInstanceOf(Function)
  })
})
