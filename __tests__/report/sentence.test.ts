import { describe, expect, it } from '@jest/globals'
import { capitalised, code, foreign, message, name, namesOf, toMarkdown, toPlain } from '../../src/report/sentence.js'

describe('toPlain', () => {
  it.each([
    ['"a : :error: :b"', [foreign('a ::error::b')]],
    ['"a b"', [name('a b')]],
    ['a/b:1', [name('a/b:1')]],
    ['match: config', [code('match: config')]],
  ])('writes %s', (text, sentence) => {
    expect(toPlain(sentence)).toBe(text)
  })
})

describe('toMarkdown', () => {
  it.each([
    ['`match: config`', [code('match: config')]],
    ['<code>a&#96;&#124;b</code>', [code('a`|b')]],
    ['<code>&#60;b&#62;</code>', [foreign('<b>')]],
    ['&#60;b&#62;', [message('<b>')]],
  ])('writes %s', (text, sentence) => {
    expect(toMarkdown(sentence)).toBe(text)
  })
})

describe('namesOf', () => {
  const names = Array.from({ length: 10 }, (_, at) => `n${at}`)

  it('lists eight names, and of more the first seven', () => {
    expect(toPlain(namesOf(names.slice(0, 8)))).toBe('n0, n1, n2, n3, n4, n5, n6 and n7')
    expect(toPlain(namesOf(names))).toBe('n0, n1, n2, n3, n4, n5, n6 and 3 more')
  })
})

describe('capitalised', () => {
  it('changes no name that stands in front', () => {
    expect(toPlain(capitalised([name('redis')]))).toBe('redis')
  })
})
