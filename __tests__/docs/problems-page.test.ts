import { describe, expect, it } from '@jest/globals'
import { problemCodes, PROBLEMS } from '../../src/model/problem.js'
import { codeRowsOf, pageAt } from '../helpers/page-tables.js'

const ROWS = codeRowsOf(pageAt('docs/problems.md'))

describe('docs/problems.md', () => {
  it('has one row for every code, and no other', () => {
    expect(ROWS.map(([code]) => code).toSorted()).toEqual(problemCodes().toSorted())
  })

  it('has no empty cell', () => {
    expect(ROWS.filter((cells) => cells.length !== 5 || cells.includes(''))).toEqual([])
  })

  it('says of each code whether it may be gone later, as the table does', () => {
    const told = Object.fromEntries(ROWS.map(([code = '', , , , later]) => [code, later === 'yes']))
    const known = Object.fromEntries(problemCodes().map((code) => [code, PROBLEMS[code].transient]))
    expect(told).toEqual(known)
  })
})
