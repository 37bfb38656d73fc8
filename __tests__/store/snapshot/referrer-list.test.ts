import { expect, it } from '@jest/globals'
import { digestOf } from '../../../src/oci/digest.js'
import type { StoredReferrers } from '../../../src/store/referrers.js'
import { readReferrerList, referrerList } from '../../../src/store/snapshot/referrer-list.js'

const place = { side: 'source', name: 'snapshot x.tar' } as const
const digest = digestOf(Buffer.from('x'))
const descriptor = { mediaType: 'a/b', digest, size: 1, urls: [], annotations: new Map() }
const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))

it.each<StoredReferrers>([
  { found: [] },
  { found: [{ descriptor, way: 'listed' }], strayTag: 'sha256-5' },
  { found: [{ descriptor: { ...descriptor, artifactType: 'c/d' }, way: 'tagged' }] },
])('a list of referrers is read as it was written: %j', (list) => {
  expect(readReferrerList(bytesOf(referrerList('a.b/c@sha256:1', list)), place)).toEqual(list)
})

it.each([[{}], [[]], [{ referrers: {} }], [{ referrers: [{ ...descriptor, way: 'x' }] }], [{ referrers: [1] }]])(
  'what is none is refused: %j',
  (value) => {
    expect(() => readReferrerList(bytesOf(value), place)).toThrow()
  },
)
