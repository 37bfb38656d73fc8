import picomatch from 'picomatch'
import type { Difference } from '../model/difference.js'
import { kinds, KINDS } from '../model/kinds.js'
import type { IgnoreRule } from '../model/ignore.js'
import { excerpt } from '../oci/excerpt.js'

export interface ParsedIgnore {
  readonly rules: readonly IgnoreRule[]
  /** One sentence per bad line. */
  readonly errors: readonly string[]
}

/** More than any kind and path that somebody would write, and far from what the matcher takes. */
const LONGEST_RULE = 1000

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
  return { rules, errors }
}

/** Marks the differences that a rule names. Results stay as they are; only `passed` looks at the mark. */
export function applyIgnore(differences: readonly Difference[], rules: readonly IgnoreRule[]): readonly Difference[] {
  if (rules.length === 0) return differences
  return differences.map((difference) =>
    KINDS[difference.kind].ignorable && rules.some((rule) => names(rule, difference))
      ? { ...difference, ignored: true as const }
      : difference,
  )
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
  const matched = kinds().filter((kind) => matches(rule.kind, kind))
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

function names(rule: IgnoreRule, difference: Difference): boolean {
  if (!matches(rule.kind, difference.kind)) return false
  if (rule.path === undefined) return true
  // Its path is only the first entry that differs: ignoring that one would hide the others.
  if (difference.kind === 'config.history') return /^\*+$/.test(rule.path)
  return 'path' in difference && matches(rule.path, difference.path)
}

/** `*` stands for any run of characters, dots and slashes too; nothing else is special but `?`. */
function matches(glob: string, text: string): boolean {
  if (glob === '') return false
  const plain = glob.replace(/[^*?]/gu, (character) => (/[\w.]/.test(character) ? character : `\\${character}`))
  const options = { bash: true, dot: true, windows: false }
  return picomatch(plain, options)(text)
}
