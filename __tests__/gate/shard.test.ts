import { describe, expect, it } from '@jest/globals'
import { planDigestOf, positionsOf } from '../../src/gate/shard.js'
import type { PairSettings } from '../../src/model/settings.js'
import { parsePlatform } from '../../src/oci/platform.js'
import { pairOf } from '../app/settings-for.js'

const many = (count: number, repositories: number): readonly PairSettings[] =>
  Array.from({ length: count }, (_, index) => pairOf(`a.b/app:${index}`, `c.d/r${index % repositories}:${index}`))

const parts = (pairs: readonly PairSettings[], total: number): readonly (readonly number[])[] =>
  Array.from({ length: total }, (_, at) => positionsOf(pairs, { index: at + 1, total }))

describe('positionsOf', () => {
  it.each([
    [100, 100, 4],
    [100, 10, 4],
    [100, 1, 4],
    [7, 3, 3],
    [2, 2, 4],
    [0, 1, 2],
  ])('puts each of %i pairs in %i repositories in one of %i shards', (count, repositories, total) => {
    const all = parts(many(count, repositories), total)
    expect(all.flat().toSorted((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, at) => at))
    for (const positions of all) {
      expect(positions).toEqual(positions.toSorted((one, other) => one - other))
      expect(positions.length).toBeLessThanOrEqual(Math.ceil(count / total) + Math.ceil(count / repositories))
    }
  })

  it('keeps a repository together where it is no more than a shard', () => {
    for (const positions of parts(many(40, 8), 4)) {
      const repositories = positions.map((position) => position % 8)
      expect(new Set(repositories).size).toBe(2)
    }
  })

  it('keeps places on this machine apart', () => {
    const pairs = [pairOf('a.b/c:1', 'oci:one:1'), pairOf('a.b/c:1', 'oci:two:1')]
    expect(parts(pairs, 2).map((positions) => positions.length)).toEqual([1, 1])
  })
})

describe('planDigestOf', () => {
  it('is another one where another signature is asked for', () => {
    const asked = ['a', 'b'].map((keyFile) => ({ signature: { kind: 'key', keyFile } as const }))
    const named = [{}, ...asked].map((facts) => planDigestOf([pairOf('a.b/c:1', 'd.e/c:1')], facts))
    expect(new Set(named).size).toBe(3)
  })

  const pair = pairOf('a.b/c:1', 'd.e/c:1')
  const digest = planDigestOf([pair, pairOf('a.b/c:2', 'd.e/c:2')])

  it('is the same for the same plan, wherever it was declared', () => {
    const declaredAt = { file: 'x.yml', line: 3 }
    expect(planDigestOf([{ ...pair, declaredAt }, pairOf('a.b/c:2', 'd.e/c:2')])).toBe(digest)
  })

  it('is another for another snapshot', () => {
    const named = [undefined, 'sha256:1', 'sha256:2'].map((snapshot) => planDigestOf([pair], { snapshot }))
    expect(new Set(named).size).toBe(3)
  })

  it.each<[string, readonly PairSettings[]]>([
    ['a pair less', [pair]],
    ['another order', [pairOf('a.b/c:2', 'd.e/c:2'), pair]],
    ['another option', [{ ...pair, match: 'runtime' }, pairOf('a.b/c:2', 'd.e/c:2')]],
    ['another way of asking', [{ ...pair, headFirst: true }, pairOf('a.b/c:2', 'd.e/c:2')]],
    ['a rule', [{ ...pair, ignore: [{ kind: 'x', text: 'x' }] }, pairOf('a.b/c:2', 'd.e/c:2')]],
    ['platforms', [{ ...pair, platforms: [parsePlatform('linux/amd64')] }, pairOf('a.b/c:2', 'd.e/c:2')]],
  ])('is another for %s', (_, pairs) => {
    expect(planDigestOf(pairs)).not.toBe(digest)
  })
})
