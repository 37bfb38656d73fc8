import { describe, expect, it } from '@jest/globals'
import { globMatcher } from '../../src/compare/glob.js'
import { isVersionRange, selectTags } from '../../src/config/tag-rule.js'
import type { TagRule } from '../../src/model/settings.js'

const TAGS = [
  'latest',
  '1.3.9',
  '1.4.0',
  'v1.10.2',
  '1.9.1',
  '1.9.1-rc.1',
  '2.0.0',
  '1.9',
  '1',
  '1.9.1-alpine',
  '2024-9',
  '2024-10',
]

const select = (rule: Partial<TagRule>): readonly string[] =>
  selectTags(TAGS, { include: [], exclude: [], ...rule }, globMatcher)

describe('selectTags', () => {
  it('puts the newest first, and what is no version behind', () => {
    expect(select({})).toEqual([
      ...['2.0.0', 'v1.10.2', '1.9.1', '1.9.1-rc.1', '1.9.1-alpine', '1.4.0', '1.3.9'],
      ...['latest', '2024-10', '2024-9', '1.9', '1'],
    ])
  })

  it.each<[Partial<TagRule>, readonly string[]]>([
    [{ include: ['1.*'], exclude: ['*-*'] }, ['1.9.1', '1.4.0', '1.3.9', '1.9']],
    [{ semver: '>=1.4 <2' }, ['v1.10.2', '1.9.1', '1.4.0']],
    [{ semver: '>=1.9.1-0 <1.10' }, ['1.9.1', '1.9.1-rc.1', '1.9.1-alpine']],
    [{ semver: '>=1.4 <2', latest: 2 }, ['v1.10.2', '1.9.1']],
    [{ include: ['2024-*'], latest: 1 }, ['2024-10']],
    [{ include: ['LATEST'] }, []],
    [{ include: ['latest', '?'] }, ['latest', '1']],
  ])('selects by %j', (rule, tags) => {
    expect(select(rule)).toEqual(tags)
  })

  it('has one order for tags that are one version, and names each once', () => {
    const rule = { include: [], exclude: [] }
    expect(selectTags(['v1.0.0', '1.0.0', '1.0.0', '01', '1'], rule, globMatcher)).toEqual([
      'v1.0.0',
      '1.0.0',
      '1',
      '01',
    ])
  })

  it.each([
    ['>=1.4 <2', true],
    ['^1 || ~2.3', true],
    ['newest', false],
  ])('knows a range of versions: %s', (text, known) => {
    expect(isVersionRange(text)).toBe(known)
  })
})
