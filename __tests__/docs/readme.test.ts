import { describe, expect, it } from '@jest/globals'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { codeRowsOf, pageAt } from '../helpers/page-tables.js'
import { repositoryRoot } from '../helpers/repository-root.js'
import { membersOf } from './members.js'

const ENGLISH = pageAt('README.md')
const CHINESE = pageAt('README.zh-CN.md')

const BLOCK = /(All inputs in one block.*?```yaml\n)(.*?)(```\n)/s

function withoutCode(page: string): string {
  return page.replaceAll(/^```.*?^```$/gms, '')
}

/** Headings by their depth, as the words differ. */
function depthsOf(page: string): readonly number[] {
  return [...withoutCode(page).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length)
}

/** First cells that are nothing but code, and what stands beside them where that is code as well, as defaults are. */
function namesOf(page: string): readonly string[] {
  return codeRowsOf(page)
    .map(([name = '', value = '', third]) => [name.replace(/（.*）| \(.*\)/, ''), third === undefined ? '' : value])
    .filter(([name = '']) => /^\S+$/.test(name) || name.includes('`, `'))
    .map(([name = '', value = '']) => (/^[\w.-]+( \w+)?$/.test(value) ? `${name}=${value}` : name))
}

/** Where a page leads, without what is named by its own headings, and without the other language. */
function linksOf(page: string): readonly string[] {
  return [...withoutCode(page).matchAll(/\]\(([^)#]+)(#[\w-]+)?\)/g)]
    .map(([, path = '', anchor = '']) => `${path}${anchor}`)
    .filter((link) => !/^README/.test(link))
}

/** What the workflows and commands say, without comments. */
function codeOf(page: string): readonly string[] {
  return [...page.matchAll(/^```(?:yaml|sh)\n(.*?)^```$/gms)]
    .map(([, block = '']) => block.replaceAll(/ *# .*$/gm, ''))
    .filter((block) => !block.includes('source-snapshot-digest:'))
}

/** Every input with its default and its description, as a step. */
function everyInput(): string {
  const { inputs } = membersOf(parse(pageAt('action.yml')))
  const [, rows = ''] = /\n## Inputs\n(.*?)\n## /s.exec(ENGLISH) ?? []
  const defaults = new Map(codeRowsOf(rows).map(([name = '', value = '']) => [name, value]))
  const lines = Object.entries(membersOf(inputs)).map(([name, facts]) => {
    const { description, default: given } = membersOf(facts)
    const value = typeof given === 'string' ? given : (defaults.get(name) ?? '')
    return `    # ${String(description)}\n    ${name}: ${/^$|^\d+$|^(?:true|false)$/.test(value) ? `'${value}'` : value}\n`
  })
  return `- uses: OWNER/image-parity@v1\n  with:\n${lines.join('')}`
}

describe('the two READMEs', () => {
  it('have the same sections', () => {
    expect(depthsOf(CHINESE)).toEqual(depthsOf(ENGLISH))
  })

  it('name the same results, inputs with their defaults, outputs and places', () => {
    expect(namesOf(CHINESE)).toEqual(namesOf(ENGLISH))
  })

  it('lead to the same pages', () => {
    expect(linksOf(CHINESE).toSorted()).toEqual(linksOf(ENGLISH).toSorted())
  })

  it('show the same workflows and commands', () => {
    expect(codeOf(CHINESE)).toEqual(codeOf(ENGLISH))
  })

  it.each(['README.md', 'README.zh-CN.md'])('show in %s pictures that are there', (page) => {
    const pictures = [...pageAt(page).matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, path = '']) => path)
    expect(pictures).toHaveLength(2)
    expect(pictures.filter((path) => !existsSync(join(repositoryRoot(), path)))).toEqual([])
  })
})

describe('README.md', () => {
  it('begins with a workflow of at most twelve lines that asks for no permission', () => {
    const [, first = ''] = /```yaml\n(.*?)```/s.exec(ENGLISH) ?? []
    expect(first.trimEnd().split('\n').length).toBeLessThanOrEqual(12)
    expect(first).toContain('\npermissions: {}\n')
  })

  it('has every input in one block', () => {
    // After a change that is wanted, once: UPDATE_GOLDEN=1 npm run jest -- __tests__/docs/readme
    const written = ENGLISH.replace(BLOCK, (_, before: string, __, after: string) => `${before}${everyInput()}${after}`)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(join(repositoryRoot(), 'README.md'), written)
    expect(pageAt('README.md')).toBe(written)
  })
})
