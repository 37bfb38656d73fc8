import { describe, expect, it } from '@jest/globals'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ValuePrivacy } from '../../src/model/kinds.js'
import { kinds, KINDS } from '../../src/model/kinds.js'
import { toleratedAt } from '../../src/model/floor.js'
import { MATCHES } from '../../src/model/result.js'
import { everyDifference } from '../compare/every-difference.js'
import { codeRowsOf, pageAt } from '../helpers/page-tables.js'
import { repositoryRoot } from '../helpers/repository-root.js'

const FOLDER = 'docs/differences'
const FILES = readdirSync(join(repositoryRoot(), FOLDER)).filter((file) => file !== 'README.md')
const KNOWN = everyDifference('text')
/** Facts that a difference may have beside those of its kind's example. */
const OPTIONAL = ['served', 'declared', 'layer']

/** How a page says who may see the values. */
const SHOWN: Readonly<Record<ValuePrivacy | 'lines', string>> = {
  open: 'always',
  labels: 'labels, all',
  all: 'all',
  lines: 'labels in part, all',
}

/** The members of the example in a page. */
function exampleIn(page: string): Readonly<Record<string, unknown>> {
  const [, text = ''] = /```json\n(.*?)```/s.exec(page) ?? []
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null) throw new Error('The example is no object.')
  return { ...value }
}

describe('docs/differences', () => {
  it('has a page for every kind and no other', () => {
    expect(FILES.toSorted()).toEqual(
      kinds()
        .map((kind) => `${kind}.md`)
        .toSorted(),
    )
  })

  it('has an index with a row for every kind and no other, which leads to its page', () => {
    const rows = pageAt(`${FOLDER}/README.md`).matchAll(
      /^\| \[`([^`]+)`\]\(([^)]+)\) \| `([^`]+)` \| (yes|no) \| .+ \|$/gm,
    )
    const told = [...rows].map(([, kind, file, floor, ignorable]) => ({ kind, file, floor, ignorable }))
    const known = kinds().map((kind) => {
      const { floor, ignorable } = KINDS[kind]
      return { kind, file: `${kind}.md`, floor, ignorable: ignorable ? 'yes' : 'no' }
    })
    expect(new Set(told)).toEqual(new Set(known))
    expect(told).toHaveLength(known.length)
  })

  it.each(kinds())('says of %s what its table says', (kind) => {
    const { floor, ignorable, privacy } = KINDS[kind]
    const page = pageAt(`${FOLDER}/${kind}.md`)
    const matches = MATCHES.filter((match) => toleratedAt(kind, { match }))
    expect(page.startsWith(`# \`${kind}\`\n`)).toBe(true)
    const told = codeRowsOf(page)[0]?.map((cell) => cell.replaceAll('`', ''))
    const passes = matches.length === 0 ? 'nothing' : matches.join(', ')
    expect(told).toEqual([floor, passes, ignorable ? 'yes' : 'no', SHOWN[privacy]])
    expect(page).toContain('## Why this floor\n')
    expect(page).toContain('## What to do\n')
  })

  it.each(kinds())('has an example of %s as the report writes it', (kind) => {
    const example = exampleIn(pageAt(`${FOLDER}/${kind}.md`))
    expect(example).toMatchObject({ kind })
    const members = [...Object.keys(KNOWN[kind]), ...OPTIONAL]
    expect(Object.keys(example).filter((member) => !members.includes(member))).toEqual([])
    // A side that lacks the value has no member; all else is there.
    const wanted = Object.keys(KNOWN[kind]).filter((member) => !['source', 'mirror', ...OPTIONAL].includes(member))
    expect(Object.keys(example)).toEqual(expect.arrayContaining(wanted))
  })
})
