import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { pageAt } from '../helpers/page-tables.js'
import { repositoryRoot } from '../helpers/repository-root.js'
import { isMembers, listOf, membersOf } from './members.js'

/** A block of YAML that people copy: where it stands, as it stands, and what it says. */
export interface Snippet {
  /** The file and the line, for messages. */
  readonly at: string
  readonly text: string
  /** What is for another CI or another program is `other`, and only has to be YAML. */
  readonly kind: 'workflow' | 'steps' | 'inputs' | 'config' | 'images' | 'other'
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

/** What a block is, told by its members; its first line may say which file of another CI it is. */
function kindOf(value: unknown, text: string, isFile: boolean): Snippet['kind'] {
  const [first] = listOf(value)
  if (isMembers(first)) return 'source' in first ? 'images' : 'steps'
  const members = membersOf(value)
  if ('jobs' in members && !/^# \./.test(text)) return 'workflow'
  if ('version' in members && 'images' in members) return 'config'
  return isFile || /^# \./.test(text) ? 'other' : 'inputs'
}

function snippet(text: string, at: string, isFile: boolean): Snippet {
  const documents = parseAllDocuments(text)
  const faults = documents.flatMap(({ errors }) => errors)
  if (faults[0] !== undefined) throw new Error(at, { cause: faults[0] })
  const value: unknown = documents[0]?.toJS()
  return { at, text, kind: kindOf(value, text, isFile), value }
}

function blocksOf(page: string): readonly Snippet[] {
  const text = pageAt(page)
  return [...text.matchAll(/^( *)```ya?ml\n(.*?)^ *```$/gms)].map(({ index, 1: indent = '', 2: block = '' }) => {
    const line = text.slice(0, index).split('\n').length + 1
    return snippet(block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''), `${page}:${line}`, false)
  })
}

/** Every block of YAML of README, docs and examples. */
export const SNIPPETS: readonly Snippet[] = [
  ...pages().flatMap(blocksOf),
  ...filesIn('examples', /\.ya?ml$/).map((file) => snippet(pageAt(file), `${file}:1`, true)),
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
