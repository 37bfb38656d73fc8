import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { pageAt } from '../helpers/page-tables.js'
import { repositoryRoot } from '../helpers/repository-root.js'
import { isMembers, listOf, membersOf } from './members.js'

/** A block of YAML that people copy: where it stands, as it stands, and what it says. */
export interface Snippet {
  /** The file and the line, for messages. */
  readonly at: string
  readonly text: string
  readonly kind: 'workflow' | 'steps' | 'inputs' | 'config' | 'images' | 'gitlab'
  readonly value: unknown
}

function filesIn(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(repositoryRoot(), folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file))
}

function pages(): readonly string[] {
  const ofTheRoot = readdirSync(repositoryRoot()).filter((file) => file.endsWith('.md'))
  return [...ofTheRoot, ...filesIn('docs', /\.md$/), ...filesIn('examples', /\.md$/)]
}

/** What a block is, told by its members; throws where nobody could say what it is for. */
function kindOf(value: unknown, at: string): Snippet['kind'] {
  const [first] = listOf(value)
  if (isMembers(first)) return 'source' in first ? 'images' : 'steps'
  if (isMembers(value)) {
    if ('jobs' in value) return 'workflow'
    if ('version' in value) return 'config'
    if (Object.values(value).some((job) => 'script' in membersOf(job))) return 'gitlab'
    return 'inputs'
  }
  throw new Error(`${at}: neither a list nor members`)
}

function snippet(text: string, at: string): Snippet {
  const value: unknown = parse(text)
  return { at, text, kind: kindOf(value, at), value }
}

function blocksOf(page: string): readonly Snippet[] {
  const text = pageAt(page)
  return [...text.matchAll(/^( *)```ya?ml\n(.*?)^ *```$/gms)].map(({ index, 1: indent = '', 2: block = '' }) => {
    const line = text.slice(0, index).split('\n').length + 1
    return snippet(block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''), `${page}:${line}`)
  })
}

/** Every block of YAML of README, docs and examples. */
export const SNIPPETS: readonly Snippet[] = [
  ...pages().flatMap(blocksOf),
  ...filesIn('examples', /\.ya?ml$/).map((file) => snippet(pageAt(file), `${file}:1`)),
]

/** A snippet as a whole workflow, or undefined where it is none and no part of one. */
export function workflowOf({ kind, text, value }: Snippet): string | undefined {
  const lines = text.trimEnd().split('\n')
  const indented = (by: number): string => lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line)).join('\n')
  if (kind === 'workflow') return isMembers(value) && 'on' in value ? text : `on: push\n${text}`
  const job = 'on: push\npermissions: {}\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n'
  if (kind === 'steps') return `${job}${indented(6)}\n`
  if (kind === 'inputs') return `${job}      - uses: OWNER/image-parity@v1\n        with:\n${indented(10)}\n`
  return undefined
}
