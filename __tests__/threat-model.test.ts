import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { repositoryRoot } from './helpers/repository-root.js'

const ROOT = repositoryRoot()
const PAGE = readFileSync(join(ROOT, 'docs', 'threat-model.md'), 'utf8')

/** The rows of promises, each with the tests that it names. */
const PROMISES = PAGE.slice(PAGE.indexOf('| promise')).split('\n').slice(2)
const ROWS = PROMISES.filter((line) => line.startsWith('|')).map(
  (line) =>
    [
      line.split('|', 2).join('').trim(),
      [...line.matchAll(/`(__tests__\/[^`]+)`/g)].map(([, file = '']) => file),
    ] as const,
)

describe('the threat model', () => {
  it('makes promises', () => {
    expect(ROWS.length).toBeGreaterThan(10)
  })

  it.each(ROWS)('names tests that are there for: %s', (_promise, files) => {
    expect(files).not.toEqual([])
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
  })
})
