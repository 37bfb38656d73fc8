import { describe, expect, it } from '@jest/globals'
import { compareReferrers, type FoundBy, type FoundReferrer, type ReferrerRow } from '../../src/compare/referrers.js'
import { digestOf } from '../../src/oci/digest.js'

const digest = digestOf(Buffer.from('a signature'))

function found(over: Partial<Omit<FoundReferrer, 'by'>> & { readonly by?: readonly FoundBy[] } = {}): FoundReferrer {
  const { by = ['listed'], ...rest } = over
  return { digest, artifactType: 'a/signature', listedType: 'a/signature', isServed: true, ...rest, by: new Set(by) }
}

function told(rows: readonly ReferrerRow[]): readonly string[] {
  return rows.map(({ state, lack }) => (lack === undefined ? state : `${state} ${lack}`))
}

describe('what is attached to a digest', () => {
  it('is present where both sides list it', () => {
    expect(compareReferrers([found()], [found()], 'same')).toEqual([
      { digest, artifactType: 'a/signature', state: 'present' },
    ])
  })

  it('is missing or extra where one of them does', () => {
    expect(told(compareReferrers([found()], [], 'same'))).toEqual(['missing absent'])
    expect(told(compareReferrers([], [found()], 'same'))).toEqual(['extra'])
  })

  it('is missing where the mirror lists it and does not serve it, and no extra then', () => {
    expect(told(compareReferrers([found()], [found({ isServed: false })], 'same'))).toEqual(['missing not-served'])
    expect(told(compareReferrers([], [found({ isServed: false })], 'same'))).toEqual([])
  })

  it('is missing where it is listed under another type; a list that says nothing is no other', () => {
    expect(told(compareReferrers([found()], [found({ listedType: 'b/c' })], 'same'))).toEqual(['missing type'])
    expect(told(compareReferrers([found()], [found({ listedType: undefined })], 'same'))).toEqual(['present'])
    expect(told(compareReferrers([found({ listedType: undefined })], [found()], 'same'))).toEqual(['present'])
  })

  it('is detached where the mirror has another digest, and missing where the artifact below it is', () => {
    expect(told(compareReferrers([found()], [found()], 'other'))).toEqual(['detached subject'])
    expect(told(compareReferrers([found()], [], 'missing'))).toEqual(['missing absent'])
  })

  it.each<readonly [FoundBy[], FoundBy[], string]>([
    [['tagged'], ['tagged'], 'present'],
    [['tagged'], ['listed'], 'missing absent'],
    [['listed', 'tagged'], ['listed'], 'missing absent'],
    [['listed'], ['listed', 'tagged'], 'present'],
    [['entry', 'listed'], ['entry'], 'present'],
    [['entry'], ['listed'], 'missing absent'],
  ])('found by %j on the source and by %j on the mirror is %s', (source, mirror, state) => {
    expect(told(compareReferrers([found({ by: source })], [found({ by: mirror })], 'same'))).toEqual([state])
  })
})
