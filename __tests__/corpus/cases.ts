import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../helpers/repository-root.js'

/** One folder of the corpus. Its name ends in `_ok` or `_fail`, and its README.md says why. */
export interface Case {
  readonly kind: string
  /** `kind/folder`. */
  readonly name: string
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

/** Every case, by kind and name. Throws for a folder whose name does not say what must become of it. */
export function readCorpus(): readonly Case[] {
  return foldersIn(ROOT).flatMap((kind) => foldersIn(join(ROOT, kind)).map((folder) => readCase(kind, folder)))
}

function foldersIn(path: string): readonly string[] {
  const entries = readdirSync(path, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

function readCase(kind: string, folder: string): Case {
  const path = join(ROOT, kind, folder)
  const outcome = /_(ok|fail)$/.exec(folder)?.[1]
  if (outcome === undefined) throw new Error(`${path} ends neither in _ok nor in _fail.`)
  const bytes = (file: string): Uint8Array => readFileSync(join(path, file))
  const text = (file: string): string => readFileSync(join(path, file), 'utf8')
  const optional = (file: string): string | undefined => (existsSync(join(path, file)) ? text(file) : undefined)
  return {
    kind,
    name: `${kind}/${folder}`,
    path,
    mustPass: outcome === 'ok',
    why: text('README.md').trim(),
    code: optional('code')?.trim(),
    expected: optional('expected')?.trim(),
    bytes,
    text,
    optional,
  }
}
