import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { repositoryRoot } from '../helpers/repository-root.js'

/** One row of the corpus. Its name ends in `_ok` or `_fail`. */
export interface Case {
  readonly kind: string
  /** `kind/row`. */
  readonly name: string
  /** The folder of the files that are no text; it need not be there. */
  readonly path: string
  readonly mustPass: boolean
  readonly why: string
  /** The code that one of its refusals must have, where the case names one. */
  readonly code: string | undefined
  /** What its reading must give, where the case names it. */
  readonly expected: string | undefined
  readonly bytes: (file: string) => Uint8Array
  readonly text: (file: string) => string
  /** Undefined where the case has no such file. */
  readonly optional: (file: string) => string | undefined
}

const ROOT = join(repositoryRoot(), 'corpus')
const TABLE = '.yaml'

/**
 * Every case, by kind and name. Throws for a row whose name does not say what must become of it, for one that holds
 * anything but texts, and for files that belong to no row.
 */
export function readCorpus(): readonly Case[] {
  const entries = readdirSync(ROOT, { withFileTypes: true })
  const kinds = entries.filter(({ name }) => name.endsWith(TABLE)).map(({ name }) => basename(name, TABLE))
  const cases = kinds.flatMap(casesOf)
  const names = new Set(cases.map(({ name }) => name))
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const stray = folders.flatMap((kind) => readdirSync(join(ROOT, kind)).map((name) => `${kind}/${name}`))
  for (const name of stray) if (!names.has(name)) throw new Error(`corpus/${name} belongs to no row.`)
  return cases
}

function casesOf(kind: string): readonly Case[] {
  // Every scalar of this schema is a text, whatever it looks like.
  const table: unknown = parse(readFileSync(join(ROOT, `${kind}${TABLE}`), 'utf8'), {
    schema: 'failsafe',
    mapAsMap: true,
  })
  if (!(table instanceof Map)) throw new Error(`corpus/${kind}${TABLE} is no table.`)
  return [...table].map(([row, members]) => caseOf(kind, String(row), members))
}

function caseOf(kind: string, row: string, members: unknown): Case {
  const name = `${kind}/${row}`
  const path = join(ROOT, kind, row)
  const outcome = /_(ok|fail)$/.exec(row)?.[1]
  if (outcome === undefined) throw new Error(`corpus/${name} ends neither in _ok nor in _fail.`)
  const texts = textsOf(name, members)
  const bytes = (file: string): Uint8Array => {
    const text = texts.get(file)
    return text === undefined ? readFileSync(join(path, file)) : Buffer.from(text)
  }
  const text = (file: string): string => texts.get(file) ?? readFileSync(join(path, file), 'utf8')
  const optional = (file: string): string | undefined =>
    texts.has(file) || existsSync(join(path, file)) ? text(file) : undefined
  return {
    kind,
    name,
    path,
    mustPass: outcome === 'ok',
    why: texts.get('why') ?? '',
    code: texts.get('code'),
    expected: texts.get('expected'),
    bytes,
    text,
    optional,
  }
}

function textsOf(name: string, members: unknown): ReadonlyMap<string, string> {
  if (!(members instanceof Map)) throw new Error(`corpus/${name} has no members.`)
  return new Map(
    [...members].map(([member, text]: [unknown, unknown]) => {
      if (typeof text !== 'string') throw new Error(`corpus/${name}: ${String(member)} is no text.`)
      return [String(member), text]
    }),
  )
}
