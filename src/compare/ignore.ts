import type { Difference, DifferenceKind } from '../model/difference.js'
import { kinds, KINDS } from '../model/kinds.js'
import type { IgnoreRule } from '../model/ignore.js'
import { excerpt } from '../oci/excerpt.js'
import { globMatcher, isGlob } from './glob.js'

export interface ParsedIgnore {
  readonly rules: readonly IgnoreRule[]
  /** One sentence per bad line. */
  readonly errors: readonly string[]
}

/** More than any kind and path that somebody would write. */
const LONGEST_RULE = 1000

/** How many rules may have a wildcard in their path: each of those is tried at every difference. */
const MOST_GLOBS = 64

/** Reads the `ignore` input: a `kind[:path-glob]` per line, `#` comments. */
export function parseIgnore(text: string): ParsedIgnore {
  const rules: IgnoreRule[] = []
  const errors: string[] = []
  for (const line of text.split(/\r?\n/)) {
    const entry = line.replace(/(^|\s)#.*$/, '').trim()
    if (entry === '') continue
    const rule = parseRule(entry)
    const error = faultOf(rule)
    if (error === undefined) rules.push(rule)
    else errors.push(error)
  }
  const globs = rules.filter(({ path }) => path !== undefined && isGlob(path)).length
  if (globs > MOST_GLOBS) {
    errors.push(`${globs} rules have a * or ? in their path, more than ${MOST_GLOBS}; write fewer that reach further.`)
  }
  return { rules, errors }
}

/** Marks the differences that a rule names. Results stay as they are; only `passed` looks at the mark. */
export function applyIgnore(differences: readonly Difference[], rules: readonly IgnoreRule[]): readonly Difference[] {
  if (rules.length === 0) return differences
  const byKind = new Map<DifferenceKind, Test>()
  return differences.map((difference) => {
    const { kind } = difference
    const isIgnored = byKind.get(kind) ?? testOf(kind, rules)
    byKind.set(kind, isIgnored)
    return isIgnored(difference) ? { ...difference, ignored: true as const } : difference
  })
}

type Test = (difference: Difference) => boolean

/** What the rules say of the differences of one kind: there are few kinds, and there can be many differences. */
function testOf(kind: DifferenceKind, rules: readonly IgnoreRule[]): Test {
  const own = KINDS[kind].ignorable ? rules.filter((rule) => globMatcher(rule.kind)(kind)) : []
  const paths = own.flatMap(({ path }) => path ?? [])
  if (paths.length < own.length) return () => true
  // Its path is only the first entry that differs: ignoring that one would hide the others.
  if (kind === 'config.history') return () => paths.some((path) => /^\*+$/.test(path))
  const exact = new Set(paths)
  const globs = paths.filter(isGlob).map(globMatcher)
  return (difference) => {
    if (!('path' in difference)) return false
    const { path } = difference
    return exact.has(path) || globs.some((matches) => matches(path))
  }
}

function parseRule(entry: string): IgnoreRule {
  const colon = entry.indexOf(':')
  if (colon === -1) return { kind: entry, text: entry }
  return { kind: entry.slice(0, colon), path: entry.slice(colon + 1), text: entry }
}

function faultOf(rule: IgnoreRule): string | undefined {
  if (rule.text.length > LONGEST_RULE) {
    return `${excerpt(rule.text)} is longer than ${LONGEST_RULE} characters; a * can stand for the rest of a path.`
  }
  const quoted = JSON.stringify(rule.text)
  const matched = kinds().filter(globMatcher(rule.kind))
  if (rule.path === '') return `${quoted} has nothing behind the colon; leave the colon out to ignore every path.`
  if (rule.kind === 'config.history' && rule.path !== undefined) {
    return `${quoted} chooses among entries, but the history is ignored as a whole; write config.history.`
  }
  if (matched.length === 0) return `${quoted} names no kind of difference.${nearest(rule.kind)}`
  const forbidden = matched.filter((kind) => !KINDS[kind].ignorable)
  const [first] = forbidden
  if (first === undefined || (forbidden.length < matched.length && isWithinFamily(rule))) return undefined
  return `${quoted} would ignore ${first}, which is never ignored. Ignorable are ${IGNORABLE}.`
}

/** Wildcards inside these families reach what of them may be ignored; elsewhere they would only look as if they did more. */
const FAMILIES: readonly string[] = ['config.', 'index.']

function isWithinFamily({ kind }: IgnoreRule): boolean {
  return FAMILIES.some((family) => kind.startsWith(family))
}

const IGNORABLE = [
  'config.* (but for the platform and what clients refuse)',
  ...kinds().filter((kind) => KINDS[kind].ignorable && !kind.startsWith('config.')),
].join(', ')

/** Kinds of the same family, as a hint for a typing error. */
function nearest(text: string): string {
  const family = `${text.split('.', 1).join()}.`
  const near = kinds().filter((kind) => kind.startsWith(family) && KINDS[kind].ignorable)
  return near.length === 0
    ? ' An example: config.label:org.opencontainers.image.created.'
    : ` Kinds: ${near.join(', ')}.`
}
