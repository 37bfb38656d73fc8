import type { Difference, DifferenceOf, ValueKind } from '../model/difference.js'
import { toleratedAt, type Bar } from '../model/floor.js'
import { KINDS } from '../model/kinds.js'
import { HIDDEN } from '../model/show-values.js'
import { commonStart } from './common-start.js'
import { describeDifference, fieldOf, hasValues } from './describe-difference.js'
import { count } from './quantity.js'
import { say, words, type Sentence } from './sentence.js'

/** What a difference means for the verdict; `beside` is what says nothing of the image itself. */
export type Weight = 'decisive' | 'harmless' | 'ignored' | 'beside'

/** Whether a difference keeps its pair from passing, or why it does not. */
export function weightOf({ kind, ignored }: Difference, bar: Bar): Weight {
  if (ignored === true) return 'ignored'
  if (!toleratedAt(kind, bar)) return 'decisive'
  return KINDS[kind].area === 'referrer' ? 'beside' : 'harmless'
}

/** A value on both sides; left out where a side lacks it. */
export interface ValueRow {
  readonly field: Sentence
  readonly source?: string
  readonly mirror?: string
}

/** Differences as a page tells them. */
export interface DifferenceList {
  /** Those without values to show. */
  readonly sentences: readonly Sentence[]
  /** Whether values are held back. */
  readonly isHidden: boolean
  readonly values: readonly ValueRow[]
  /** How many more there are. */
  readonly left: number
}

/** The first of these differences. */
export function differenceList(differences: readonly Difference[], limit: number): DifferenceList {
  const some = differences.slice(0, limit)
  const shown = some.filter(hasValues).filter(({ source, mirror }) => source !== HIDDEN && mirror !== HIDDEN)
  const others = some.filter((difference) => !(hasValues(difference) && shown.includes(difference)))
  return {
    sentences: told(others),
    isHidden: others.some(hasValues),
    values: shown.map(valueRow),
    left: differences.length - some.length,
  }
}

/** The differences of a platform without those that its layers and the table of platforms show. */
export function toList(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter(({ kind }) => !ELSEWHERE.has(kind))
}

const ELSEWHERE: ReadonlySet<string> = new Set(['layer.content', 'layer.added', 'layer.removed', 'platform.missing'])

/** A sentence a difference; layers that changed alike share one. */
function told(differences: readonly Difference[]): readonly Sentence[] {
  const alike = new Map<unknown, { readonly first: Difference; readonly others: number }>()
  for (const difference of differences) {
    const key =
      difference.kind === 'layer.compression' || difference.kind === 'layer.media-type'
        ? JSON.stringify([difference.kind, difference.source, difference.mirror])
        : difference
    const known = alike.get(key)
    alike.set(key, known === undefined ? { first: difference, others: 0 } : { ...known, others: known.others + 1 })
  }
  return [...alike.values()].map(({ first, others }) => {
    const more = others === 0 ? [] : say` (and ${words(count(others, 'more layer'))} in the same way)`
    return [...describeDifference(first), ...more]
  })
}

function valueRow(difference: DifferenceOf<ValueKind>): ValueRow {
  const [source, mirror] = excerpts(asText(difference.source), asText(difference.mirror))
  return {
    field: fieldOf(difference),
    ...(source === undefined ? {} : { source }),
    ...(mirror === undefined ? {} : { mirror }),
  }
}

function asText(value: unknown): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Of long values that begin alike, the place where they part; otherwise both would be cut to the same text. */
function excerpts(
  source: string | undefined,
  mirror: string | undefined,
): readonly [string | undefined, string | undefined] {
  if (source === undefined || mirror === undefined || Math.max(source.length, mirror.length) <= 120)
    return [source, mirror]
  const common = commonStart(source, mirror)
  if (common < 80) return [source, mirror]
  const from = common - 30
  return [`…${source.slice(from)}`, `…${mirror.slice(from)}`]
}
