import { describe, expect, it } from '@jest/globals'
import { parseTagsInput } from '../../src/config/tags-input.js'

const texts = (written: readonly { readonly text: string }[] | undefined): readonly string[] | undefined =>
  written?.map(({ text }) => text)

describe('parseTagsInput', () => {
  it.each([
    ['1.*', ['1.*']],
    ['1.*, 2.? ,\n\n  v3  # the next one\n# 4.*', ['1.*', '2.?', 'v3']],
    ['*', ['*']],
    ['- 1.*\n- "2.*"', ['1.*', '2.*']],
    ['["1.*", 2.0]', ['1.*', '2.0']],
    ['*-alpine # not: a mapping', ['*-alpine']],
  ])('reads %j as a list of globs', (text, include) => {
    const { tags, faults } = parseTagsInput(text)
    expect(faults).toEqual([])
    expect(texts(tags?.include)).toEqual(include)
    expect(tags).toMatchObject({ exclude: [] })
    expect(tags).not.toHaveProperty('semver')
  })

  it.each([
    '{ include: ["1.*"], exclude: "*-rc*", semver: ">=1.4 <2", latest: 20 }',
    'include: 1.*\nexclude:\n  - "*-rc*"\nsemver: ">=1.4 <2" # no pre-releases\nlatest: 20',
  ])('reads %j as what an image of a config file has', (text) => {
    const { tags, faults } = parseTagsInput(text)
    expect(faults).toEqual([])
    expect([texts(tags?.include), texts(tags?.exclude)]).toEqual([['1.*'], ['*-rc*']])
    expect(tags).toMatchObject({ semver: { text: '>=1.4 <2' }, latest: 20 })
  })

  it.each([
    ['# nothing', 'it names no tag'],
    ['includes: 1.*', '"includes" is not known here; did you mean "include"?'],
    ['latest: many', 'latest must be a whole number from 1 to 10000'],
    ['- include: 1.*', 'an entry of include must be a text'],
    ['[]', 'include must be a list with at least one entry'],
    ['semver: >=1.4 <2', 'globs and ranges stand in quotes'],
    ['1.*: 2', '"1.*" is not known here'],
  ])('says what is wrong with %j', (text, what) => {
    const { tags, faults } = parseTagsInput(text)
    expect(tags).toBeUndefined()
    expect(faults).toHaveLength(1)
    expect(faults[0]?.what).toContain(what)
  })

  it('knows where a glob stands', () => {
    expect(parseTagsInput('1.*,\n  2.*, 3').tags?.include.map(({ at }) => at)).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 3 },
      { line: 2, column: 8 },
    ])
  })
})
