import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { INPUT_NAMES } from '../../src/app/options/input-names.js'
import { DEFAULT_LIMITS } from '../../src/model/limits.js'
import { repositoryRoot } from '../helpers/repository-root.js'

const PAGE = readFileSync(join(repositoryRoot(), 'docs', 'limits.md'), 'utf8')
const ROWS = PAGE.split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1')))
const SRC = join(repositoryRoot(), 'src')
const SOURCE = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(SRC, name), 'utf8'))
  .join('\n')

const codesIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/[`'](limit\.[a-z-]+)[`']/g)].map(([, code = '']) => code))].toSorted()

describe('the page about limits', () => {
  it('has every limit with its default', () => {
    const rows = ROWS.filter((row) => row.length === 7).map(([, name, value]) => [name, Number(value)])
    expect(Object.fromEntries(rows)).toEqual(DEFAULT_LIMITS)
  })

  it('has every code of a limit, and no other', () => {
    expect(codesIn(PAGE)).toEqual(codesIn(SOURCE))
  })

  it('names codes and inputs that there are', () => {
    const rows = ROWS.filter((row) => row.length === 7)
    const codes = rows.map(([, , , , code = '']) => code).filter((code) => /^[a-z-]+(?:\.[a-z-]+)?$/.test(code))
    expect(codes.filter((code) => !SOURCE.includes(`'${code}'`))).toEqual([])
    const inputs = rows.map(([, , , input = '']) => input).filter((input) => input !== '')
    expect(inputs).toHaveLength(3)
    expect(inputs.filter((input) => !INPUT_NAMES.some((name) => name === input))).toEqual([])
  })
})
