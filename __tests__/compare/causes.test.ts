import { describe, expect, it } from '@jest/globals'
import { causesOf, type PlatformFindings } from '../../src/compare/causes.js'
import type { Difference, DifferenceKind } from '../../src/model/difference.js'
import type { Cause } from '../../src/model/report.js'
import { everyDifference } from './every-difference.js'

const ONE_OF_EACH = everyDifference('x')

function withKinds(kinds: readonly DifferenceKind[], sameConfig = false): PlatformFindings {
  return { differences: kinds.map((kind): Difference => ONE_OF_EACH[kind]), sameConfig }
}

function wrapped(source: 'index' | 'manifest', mirror: 'index' | 'manifest'): Difference {
  return { kind: 'index.wrapped', source, mirror }
}

function attestations(source: number, mirror: number): Difference {
  return { kind: 'index.attestation', source, mirror }
}

describe('causes', () => {
  it('has none where nothing differs', () => {
    expect(causesOf([], [])).toEqual([])
    expect(causesOf([withKinds([], true)], [])).toEqual([])
  })

  it.each<[string, readonly DifferenceKind[], readonly Cause[]]>([
    ['converted', ['manifest.media-type'], ['converted']],
    ['packed anew', ['layer.compression'], ['recompressed']],
    ['written anew', ['manifest.serialisation'], ['re-serialised']],
    ['annotated', ['manifest.annotation', 'layer.annotation'], ['annotated']],
    ['without a blob', ['blob.missing'], ['incomplete']],
    ['with a broken blob', ['blob.size', 'blob.digest'], ['corrupt']],
    [
      'with a config that a tool wrote anew',
      ['config.created', 'config.history', 'config.other'],
      ['config-rewritten'],
    ],
    ['with a config in other words', ['config.serialisation', 'config.author'], ['config-rewritten']],
    ['with a config that somebody changed', ['config.created', 'config.label'], ['reconfigured']],
    ['built again', ['layer.content', 'config.created', 'config.history'], ['rebuilt']],
    ['with other layers', ['layer.added'], []],
    ['without an image', ['platform.missing'], ['incomplete']],
  ])('names an image %s', (_words, kinds, causes) => {
    expect(causesOf([withKinds(kinds)], [])).toEqual(causes)
  })

  it.each<DifferenceKind>(['layer.content', 'layer.added', 'layer.removed', 'layer.order'])(
    'names layers swapped under the same config (%s)',
    (kind) => {
      expect(causesOf([withKinds([kind], true)], [])).toEqual(['swapped'])
    },
  )

  it('does not call a layer swapped that is packed in a way that clients refuse', () => {
    const { 'layer.content': content, 'layer.refused': refused, 'layer.order': order } = ONE_OF_EACH
    const packed: Difference = { ...refused, path: '1', why: 'plain-type' }
    expect(causesOf([{ differences: [packed, content], sameConfig: true }], [])).toEqual(['refused'])
    for (const other of [{ ...content, path: '2' }, order]) {
      expect(causesOf([{ differences: [packed, content, other], sameConfig: true }], [])).toEqual([
        'swapped',
        'refused',
      ])
    }
  })

  it.each<DifferenceKind>(['index.refused', 'manifest.refused', 'layer.refused', 'config.refused'])(
    'names what clients refuse (%s)',
    (kind) => {
      expect(causesOf([withKinds([kind])], [])).toEqual(['refused'])
    },
  )

  it.each<[string, readonly Difference[], readonly Cause[]]>([
    ['put into an index', [wrapped('manifest', 'index')], ['wrapped']],
    ['taken out of one', [wrapped('index', 'manifest')], ['unwrapped']],
    ['with attestations', [attestations(0, 1)], ['attestations-added']],
    ['without its attestations', [attestations(2, 1)], ['attestations-dropped']],
    ['with other attestations', [attestations(1, 1)], ['attestations-dropped', 'attestations-added']],
    ['reordered', [ONE_OF_EACH['index.order']], ['reordered']],
    ['in other words', [ONE_OF_EACH['index.serialisation']], ['re-serialised']],
    ['converted', [ONE_OF_EACH['index.media-type']], ['converted']],
    ['annotated', [ONE_OF_EACH['index.annotation']], ['annotated']],
  ])('names a top %s', (_words, top, causes) => {
    expect(causesOf([withKinds([], true)], top)).toEqual(causes)
  })

  it('tells how much of several platforms was copied', () => {
    const missing = withKinds(['platform.missing'])
    const extra = withKinds(['platform.extra'])
    const there = withKinds([], true)
    expect(causesOf([there, missing, missing], [])).toEqual(['single-platform'])
    expect(causesOf([there, there, missing], [])).toEqual(['platforms-dropped'])
    expect(causesOf([there, there, missing], [wrapped('index', 'manifest')])).toEqual(['single-platform'])
    expect(causesOf([missing, missing], [])).toEqual(['incomplete'])
    expect(causesOf([missing, extra], [])).toEqual(['incomplete'])
    expect(causesOf([there, extra], [])).toEqual([])
  })

  it('names each cause once, the most telling first', () => {
    const converted = withKinds(['manifest.media-type', 'layer.compression', 'config.created'])
    const swapped = withKinds(['layer.order', 'manifest.media-type'], true)
    const top = [ONE_OF_EACH['index.media-type'], attestations(1, 0)]
    expect(causesOf([converted, swapped], top)).toEqual([
      'swapped',
      'converted',
      'recompressed',
      'attestations-dropped',
      'config-rewritten',
    ])
  })
})
