import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { align } from '../../src/compare/align.js'
import { compareArtifactLayers, compareLayerContent, layerFacts, type LayerStack } from '../../src/compare/layers.js'
import { aConfig, aDescriptor, configBody, kindsOf, named } from './builders.js'

const NAMES = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 })

/** How many members the longest common subsequence of two short lists has. */
function longestCommon(source: readonly string[], mirror: readonly string[]): number {
  const [first, ...rest] = source
  if (first === undefined) return 0
  const place = mirror.indexOf(first)
  const without = longestCommon(rest, mirror)
  return place === -1 ? without : Math.max(without, 1 + longestCommon(rest, mirror.slice(place + 1)))
}

/** Layers called so, each with a blob of its own; `blobs` names others. */
function stack(
  names: readonly string[],
  blobs: readonly string[] = names,
  history: readonly unknown[] = [],
): LayerStack {
  return {
    layers: blobs.map((name) => aDescriptor(`${name}.gz`)),
    config: aConfig(configBody(names, { history })),
  }
}

describe('aligning', () => {
  it.each([
    ['the same', 'abc', 'abc', []],
    ['one added on top', 'ab', 'abc', [{ mirror: 2 }]],
    ['one added below', 'bc', 'abc', [{ mirror: 0 }]],
    ['one removed in the middle', 'abc', 'ac', [{ source: 1 }]],
    ['one replaced', 'abc', 'axc', [{ source: 1, mirror: 1 }]],
    ['two for one', 'abc', 'axyc', [{ source: 1, mirror: 1 }, { mirror: 2 }]],
    ['one for two', 'abbc', 'axc', [{ source: 1, mirror: 1 }, { source: 2 }]],
    ['a repeated one dropped', 'aab', 'ab', [{ source: 1 }]],
    ['two in turn, of which the later one of the source is kept', 'ab', 'ba', [{ source: 0 }, { mirror: 1 }]],
    ['a longer common part behind a shorter one', 'axbc', 'bca', [{ source: 0 }, { source: 1 }, { mirror: 2 }]],
    [
      'nothing in common',
      'ab',
      'xy',
      [
        { source: 0, mirror: 0 },
        { source: 1, mirror: 1 },
      ],
    ],
    ['all removed', 'ab', '', [{ source: 0 }, { source: 1 }]],
    ['nothing at all', '', '', []],
  ])('gives what is left over: %s', (_words, source, mirror, gaps) => {
    expect(align(source.split(''), mirror.split(''))).toEqual(gaps)
  })

  it('finds nothing exactly between equal lists', () => {
    fc.assert(
      fc.property(NAMES, NAMES, (source, mirror) => {
        expect(align(source, mirror).length === 0).toBe(source.join() === mirror.join())
      }),
    )
  })

  it('leaves equal lists behind when the gaps are taken out', () => {
    fc.assert(
      fc.property(NAMES, NAMES, (source, mirror) => {
        const gaps = align(source, mirror)
        const kept = source.filter((_, index) => !gaps.some((gap) => gap.source === index))
        expect(kept).toEqual(mirror.filter((_, index) => !gaps.some((gap) => gap.mirror === index)))
      }),
    )
  })

  it('keeps as many as both have in the same order', () => {
    fc.assert(
      fc.property(NAMES, NAMES, (source, mirror) => {
        const gone = align(source, mirror).filter((gap) => gap.source !== undefined).length
        expect(source.length - gone).toBe(longestCommon(source, mirror))
      }),
    )
  })

  it('goes by position where the lists are too long to try every pair', () => {
    const long = Array.from({ length: 2000 }, (_, index) => `layer ${index}`)
    expect(align(long, long.with(7, 'x'))).toEqual([{ source: 7, mirror: 7 }])
    expect(align(long, ['x', ...long])).toHaveLength(2001)
  })
})

describe('comparing layers by diffID', () => {
  it('finds nothing between layers that are the same, however they are packed', () => {
    expect(compareLayerContent(stack(['a', 'b']), stack(['a', 'b'], ['x', 'y']))).toEqual([])
    expect(compareLayerContent(stack([]), stack([]))).toEqual([])
  })

  it('names a layer that holds something else', () => {
    expect(compareLayerContent(stack(['a', 'b']), stack(['a', 'x']))).toEqual([
      {
        kind: 'layer.content',
        path: '2',
        source: layerFacts(stack(['a', 'b']))(1),
        mirror: layerFacts(stack(['a', 'x']))(1),
      },
    ])
  })

  it('names a layer added in the mirror by its place there', () => {
    const mirror = stack(['x', 'a'])
    expect(compareLayerContent(stack(['a']), mirror)).toEqual([
      { kind: 'layer.added', path: '1', mirror: layerFacts(mirror)(0) },
    ])
  })

  it('names a layer removed by its place in the source', () => {
    const source = stack(['a', 'b', 'c'])
    expect(compareLayerContent(source, stack(['a', 'c']))).toEqual([
      { kind: 'layer.removed', path: '2', source: layerFacts(source)(1) },
    ])
  })

  it.each([
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [
      ['a', 'a', 'b'],
      ['a', 'b', 'a'],
    ],
  ])('calls the same layers in another order just that: %j and %j', (source, mirror) => {
    expect(compareLayerContent(stack(source), stack(mirror))).toEqual([{ kind: 'layer.order' }])
  })

  it('counts repeated layers', () => {
    expect(kindsOf(compareLayerContent(stack(['a', 'a']), stack(['a'])))).toEqual(['layer.removed'])
    expect(kindsOf(compareLayerContent(stack(['a', 'b']), stack(['a', 'b', 'a'])))).toEqual(['layer.added'])
  })

  it.each([
    ['lacks a blob', ['a.1'], [{ kind: 'layer.removed', path: '2' }]],
    [
      'lacks every blob',
      [],
      [
        { kind: 'layer.removed', path: '1' },
        { kind: 'layer.removed', path: '2' },
      ],
    ],
    [
      'has a blob too many',
      ['a', 'b', 'evil'],
      [{ kind: 'layer.added', path: '3', mirror: { position: 3, digest: named('evil.gz') } }],
    ],
  ])('does not trust equal diffIDs where the mirror’s manifest %s', (_words, blobs, found) => {
    expect(compareLayerContent(stack(['a', 'b']), stack(['a', 'b'], blobs))).toMatchObject(found)
  })

  it('swaps added and removed with the sides', () => {
    fc.assert(
      fc.property(NAMES, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (all, kept) => {
        const some = all.filter((_, index) => kept[index])
        const gone = compareLayerContent(stack(all), stack(some))
        const come = compareLayerContent(stack(some), stack(all))
        expect(kindsOf(gone)).toEqual(Array(all.length - some.length).fill('layer.removed'))
        expect(kindsOf(come)).toEqual(Array(all.length - some.length).fill('layer.added'))
      }),
    )
  })

  it('accounts for every layer that one side has more', () => {
    fc.assert(
      fc.property(NAMES, NAMES, (source, mirror) => {
        const kinds = kindsOf(compareLayerContent(stack(source), stack(mirror)))
        const added = kinds.filter((kind) => kind === 'layer.added').length
        const removed = kinds.filter((kind) => kind === 'layer.removed').length
        expect(removed - added).toBe(source.length - mirror.length)
      }),
    )
  })

  it('finds something exactly where the diffIDs differ', () => {
    fc.assert(
      fc.property(NAMES, NAMES, (source, mirror) => {
        const found = compareLayerContent(stack(source), stack(mirror))
        expect(found.length === 0).toBe(source.join() === mirror.join())
      }),
    )
  })
})

describe('what is known of a layer', () => {
  const history = [
    { created_by: 'ADD rootfs', empty_layer: false },
    { created_by: 'ENV A=1', empty_layer: true },
    { created_by: 'RUN make' },
  ]

  it('is its place, its digests, its blob and the line that made it', () => {
    expect(layerFacts(stack(['a', 'b'], ['a', 'b'], history))(1)).toEqual({
      position: 2,
      diffID: named('b'),
      digest: named('b.gz'),
      size: 100,
      mediaType: aDescriptor('b').mediaType,
      createdBy: 'RUN make',
    })
  })

  it('leaves out what is not there', () => {
    expect(layerFacts(stack(['a']))(4)).toStrictEqual({ position: 5 })
    expect(layerFacts(stack(['a'], [], [{ empty_layer: true }]))(0)).toEqual({ position: 1, diffID: named('a') })
  })
})

describe('the layers of an artifact', () => {
  const descriptors = (names: readonly string[]): ReturnType<typeof aDescriptor>[] =>
    names.map((name) => aDescriptor(name))

  it.each([
    [['a', 'b'], ['a', 'b'], []],
    [['a', 'b'], ['b', 'a'], ['layer.order']],
    [['a'], ['a', 'b'], ['layer.added']],
    [['a', 'b'], ['b'], ['layer.removed']],
    [['a', 'b'], ['x', 'b'], ['layer.content']],
    [['a', 'b'], ['x'], ['layer.content', 'layer.removed']],
  ])('are compared by digest: %j and %j', (source, mirror, kinds) => {
    expect(kindsOf(compareArtifactLayers(descriptors(source), descriptors(mirror)))).toEqual(kinds)
  })

  it('are named by their blobs', () => {
    const blob = (name: string): object => ({
      position: 1,
      digest: named(name),
      size: 100,
      mediaType: aDescriptor('a').mediaType,
    })
    expect(compareArtifactLayers(descriptors(['a']), descriptors(['b']))).toEqual([
      { kind: 'layer.content', path: '1', source: blob('a'), mirror: blob('b') },
    ])
  })
})
