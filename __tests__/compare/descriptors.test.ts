import { describe, expect, it } from '@jest/globals'
import { compareDescriptors, type DescriptorFinding } from '../../src/compare/descriptors.js'
import { entry, jsonObject } from './builders.js'

type Members = Readonly<Record<string, unknown>>

const FOLLOWED = new Set(['digest'])
const TOC = 'containerd.io/snapshot/stargz/toc.digest'
/** The copy that `entry('abc', { size: 3 })` may embed, and one that it may not. */
const [RIGHT, WRONG] = ['YWJj', 'YWJk']

function between(source: Members, mirror: Members, isSameBlob = true): readonly DescriptorFinding[] {
  return compareDescriptors(
    jsonObject(entry('abc', { size: 3, ...source })),
    jsonObject(entry('abc', { size: 3, ...mirror })),
    isSameBlob,
    FOLLOWED,
  )
}

const REFUSED = { what: 'refused', at: ['urls'], why: 'urls', clients: ['containerd'] } as const

describe('two descriptors of one thing', () => {
  it.each<[string, Members, Members]>([
    ['nothing', {}, {}],
    ['the order of members', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['what is followed elsewhere', { digest: 'a' }, { digest: 'b' }],
    ['empty and absent places', { urls: [] }, {}],
    ['null and empty data', { data: null }, { data: '' }],
    ['null and absent annotations', { annotations: null }, {}],
    ['empty and absent annotations', { annotations: {} }, {}],
    ['an empty and an absent artifact type', { artifactType: '' }, {}],
    ['line breaks in a right copy', { data: RIGHT }, { data: 'YW\nJj' }],
  ])('do not differ by %s', (_words, source, mirror) => {
    expect(between(source, mirror)).toEqual([])
  })

  it.each<[string, Members, Members, DescriptorFinding]>([
    [
      'an annotation',
      { annotations: { a: '1' } },
      { annotations: { a: '2' } },
      { what: 'annotation', at: ['a'], source: '1', mirror: '2' },
    ],
    ['an empty annotation', {}, { annotations: { a: '' } }, { what: 'annotation', at: ['a'], mirror: '' }],
    [
      'an annotation that is obeyed',
      {},
      { annotations: { 'run.oci.handler': 'x' } },
      { what: 'runtime-annotation', at: ['run.oci.handler'], mirror: 'x' },
    ],
    [
      'an annotation that was obeyed',
      { annotations: { 'run.oci.handler': 'x' } },
      {},
      { what: 'runtime-annotation', at: ['run.oci.handler'], source: 'x' },
    ],
    [
      'a dropped table of contents',
      { annotations: { [TOC]: 'x' } },
      {},
      { what: 'annotation', at: [TOC], source: 'x' },
    ],
    [
      'an added table of contents',
      {},
      { annotations: { [TOC]: 'x' } },
      { what: 'other', at: ['annotations', TOC], mirror: 'x' },
    ],
    [
      'another table of contents',
      { annotations: { [TOC]: 'x' } },
      { annotations: { [TOC]: 'y' } },
      { what: 'other', at: ['annotations', TOC], source: 'x', mirror: 'y' },
    ],
    [
      'annotations that are none',
      { annotations: { a: '1' } },
      { annotations: 'x' },
      { what: 'other', at: ['annotations'], source: { a: '1' }, mirror: 'x' },
    ],
    [
      'annotations that never were any',
      { annotations: 'x' },
      { annotations: 'y' },
      { what: 'other', at: ['annotations'], source: 'x', mirror: 'y' },
    ],
    ['annotations in other letter case', {}, { Annotations: {} }, { what: 'other', at: ['Annotations'], mirror: {} }],
    ['dropped places', { urls: ['a'] }, {}, { what: 'urls' }],
    ['places that are empty now', { urls: ['a'] }, { urls: [] }, { what: 'urls' }],
    ['added places', {}, { urls: ['a'] }, REFUSED],
    ['one place more', { urls: ['a'] }, { urls: ['a', 'b'] }, REFUSED],
    ['another place', { urls: ['a'] }, { urls: ['b'] }, REFUSED],
    ['a place that is no text', { urls: ['a'] }, { urls: ['a', 5] }, REFUSED],
    ['a place where the source has none that can be read', { urls: 'a' }, { urls: ['a'] }, REFUSED],
    [
      'one place less',
      { urls: ['a', 'b'] },
      { urls: ['b'] },
      { what: 'other', at: ['urls'], source: ['a', 'b'], mirror: ['b'] },
    ],
    [
      'places in another order',
      { urls: ['a', 'b'] },
      { urls: ['b', 'a'] },
      { what: 'other', at: ['urls'], source: ['a', 'b'], mirror: ['b', 'a'] },
    ],
    ['places that are text', {}, { urls: 'a' }, { what: 'other', at: ['urls'], mirror: 'a' }],
    ['a dropped copy', { data: WRONG }, {}, { what: 'data' }],
    ['a right copy', {}, { data: RIGHT }, { what: 'data' }],
    ['a copy that is right now', { data: WRONG }, { data: RIGHT }, { what: 'data' }],
    ['a wrong copy', {}, { data: WRONG }, { what: 'other', at: ['data'], mirror: WRONG }],
    [
      'a copy that is wrong now',
      { data: RIGHT },
      { data: WRONG },
      { what: 'other', at: ['data'], source: RIGHT, mirror: WRONG },
    ],
    ['another size', { size: 3 }, { size: 4 }, { what: 'other', at: ['size'], source: 3, mirror: 4 }],
    [
      'another type',
      { mediaType: 'a/b' },
      { mediaType: 'a/c' },
      { what: 'other', at: ['mediaType'], source: 'a/b', mirror: 'a/c' },
    ],
    ['a member of nobody', { x: null }, {}, { what: 'other', at: ['x'], source: null }],
    ['a platform', {}, { platform: { os: 'linux' } }, { what: 'other', at: ['platform'], mirror: { os: 'linux' } }],
  ])('differ by %s', (_words, source, mirror, finding) => {
    expect(between(source, mirror)).toEqual([finding])
  })

  it('have other sizes where the blobs are others', () => {
    expect(between({ size: 3 }, { size: 4 }, false)).toEqual([])
  })

  it('differ by everything at once, in the order of the source', () => {
    const found = between({ x: 1, urls: ['a'] }, { annotations: { a: '' }, y: 2 })
    expect(found.map((one) => ('at' in one ? one.at.join() : one.what))).toEqual(['x', 'urls', 'a', 'y'])
  })
})
