import semver from 'semver'
import type { TagRule } from '../model/settings.js'
import { matchedBy } from './pattern.js'

/** Makes what tells whether a glob names the whole of a text. */
export type GlobMatcher = (glob: string) => (text: string) => boolean

/** Whether a range of versions can be read (node-semver). */
export function isVersionRange(text: string): boolean {
  return semver.validRange(text) !== null
}

/**
 * The tags that a rule selects, newest first. All that is said has to hold: one of `include`, none of `exclude`, the range
 * `semver`; `latest` then keeps so many of the highest. Versions have three numbers (`1.4.2`, `v1.4.2-rc.1`), and come
 * before tags that are none; as node-semver has it, a range reaches a pre-release only if it names one. Throws a
 * `PatternError` if a regular expression takes too long.
 */
export function selectTags(tags: readonly string[], rule: TagRule, globMatcher: GlobMatcher): readonly string[] {
  const selected = [...fittingTags(new Set(tags), rule, globMatcher)].sort(newestFirst())
  return rule.latest === undefined ? selected : selected.slice(0, rule.latest)
}

/** The tags that a rule could select, however many there are. Throws as `selectTags` does. */
export function fittingTags(
  tags: Iterable<string>,
  { include, exclude, matching = [], avoiding = [], semver: range }: TagRule,
  globMatcher: GlobMatcher,
): readonly string[] {
  const all = [...tags]
  const patternMatcher = (source: string): ((tag: string) => boolean) => {
    const matched = matchedBy(source, all)
    return (tag) => matched.has(tag)
  }
  const included = [...include.map(globMatcher), ...matching.map(patternMatcher)]
  const excluded = [...exclude.map(globMatcher), ...avoiding.map(patternMatcher)]
  const versions = range === undefined ? undefined : new semver.Range(range)
  return all.filter((tag) => {
    if (included.length > 0 && !included.some((matches) => matches(tag))) return false
    if (excluded.some((matches) => matches(tag))) return false
    if (versions === undefined) return true
    const version = semver.parse(tag)
    return version !== null && versions.test(version)
  })
}

/** The order of tags: versions before names, the newest first. Made anew for each list, as its collator is slow to make. */
function newestFirst(): (one: string, other: string) => number {
  // Numbers in names count as numbers: 2024-10 is newer than 2024-9.
  const numeric = new Intl.Collator('en', { numeric: true })
  const byName = (one: string, other: string): number => numeric.compare(other, one) || (one < other ? 1 : -1)
  return (one, other) => {
    const [left, right] = [semver.parse(one), semver.parse(other)]
    if (left !== null && right !== null) return semver.rcompare(left, right) || byName(one, other)
    if (left === null && right === null) return byName(one, other)
    return left === null ? 1 : -1
  }
}
