import { describe, expect, it } from '@jest/globals'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import { codeRowsOf, pageAt } from '../helpers/page-tables.js'
import { repositoryRoot } from '../helpers/repository-root.js'

const ROOT = repositoryRoot()
const DOCS = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => join('docs', file))
const OF_THE_ROOT = readdirSync(ROOT).filter((file) => file.endsWith('.md'))
const PAGES = [...OF_THE_ROOT, ...DOCS]

/** A page without its blocks of code, in which nothing is a link. */
function proseOf(file: string): string {
  return pageAt(file).replaceAll(/^```.*?^```/gms, '')
}

/** The links of a page that lead into the repository. */
function linksIn(file: string): readonly string[] {
  const links = proseOf(file).matchAll(/\]\(([^()\s]+)\)/g)
  return [...links].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link))
}

/** What GitHub calls the headings of a page. */
function anchorsIn(file: string): readonly string[] {
  const headings = proseOf(file).matchAll(/^#{1,6} (.+)$/gm)
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function leads(file: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? file : normalize(join(dirname(file), path))
  if (!existsSync(join(ROOT, target))) return false
  return anchor === undefined || anchorsIn(target).includes(anchor)
}

describe('the pages', () => {
  it.each(PAGES)('lead from %s to files and headings that are there', (file) => {
    expect(linksIn(file).filter((link) => !leads(file, link))).toEqual([])
  })

  it('can all be reached from the README', () => {
    const reached = new Set<string>()
    const visit = (file: string): void => {
      if (reached.has(file) || !file.endsWith('.md')) return
      reached.add(file)
      for (const link of linksIn(file)) visit(normalize(join(dirname(file), link.split('#')[0] ?? '')))
    }
    visit('README.md')
    expect(PAGES.filter((file) => !reached.has(file))).toEqual([])
  })

  it.each(PAGES)('name in %s only files of the source and of its tests that are there', (file) => {
    const named = [...pageAt(file).matchAll(/`((?:src|__tests__|docs)\/[\w./-]+)`/g)].map(([, path = '']) => path)
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})

describe('docs/architecture.md', () => {
  const ROWS = codeRowsOf(pageAt('docs/architecture.md')).filter((row) => row.length === 4)

  it('has the walls as the linter knows them', async () => {
    const module: unknown = await import(pathToFileURL(join(ROOT, 'eslint.walls.js')).href)
    const told = Object.fromEntries(
      ROWS.map(([folder = '', , sees = '', pure]) => [
        folder,
        { sees: sees.split(', ').filter((one) => one !== ''), pure: pure === 'yes' },
      ]),
    )
    expect(module).toMatchObject({ FOLDERS: told })
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(Object.keys(told).toSorted()).toEqual(folders.map(({ name }) => name).toSorted())
  })
})
