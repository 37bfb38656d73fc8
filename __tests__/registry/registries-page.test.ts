import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../helpers/repository-root.js'
import { CONVERSATIONS } from './conversations/all.js'

/** The table of docs/registries.md: cells by registry. */
const ROWS = readFileSync(join(repositoryRoot(), 'docs/registries.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))

/** Registry and test, one pair a line. */
const WRITTEN = ROWS.flatMap(([, registry = '', , , tests = '']) =>
  tests.split('<br>').map((test) => `${registry}: ${test}`),
)
const TOLD = CONVERSATIONS.map(({ registry, proves }) => `${registry}: ${proves}`)

describe('docs/registries.md', () => {
  it('names only tests that exist', () => {
    expect(WRITTEN.filter((line) => !TOLD.includes(line))).toEqual([])
  })

  it('names every conversation in the row of its registry', () => {
    expect(TOLD.filter((line) => !WRITTEN.includes(line))).toEqual([])
  })

  it('has one row a registry, with no empty cell', () => {
    const registries = ROWS.map(([, registry = '']) => registry)
    expect(new Set(registries).size).toBe(registries.length)
    expect(ROWS.filter((cells) => cells.length !== 6 || cells.slice(1, -1).includes(''))).toEqual([])
    expect(registries.length).toBeGreaterThanOrEqual(22)
  })

  it('is about conversations that differ in name', () => {
    expect(new Set(TOLD).size).toBe(TOLD.length)
  })
})
