import type { DifferenceKind } from '../model/difference.js'
import type { Match } from '../model/result.js'

/** Kinds that tools leave behind and no runtime obeys: `match: runtime` accepts them. */
const NO_RUNTIME_OBEYS: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>([
  'config.created',
  'config.author',
  'config.history',
  'config.other',
  'config.serialisation',
])

const PLATFORM_FIELDS: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>([
  'config.architecture',
  'config.os',
  'config.variant',
  'config.os-version',
  'config.os-features',
])

/** Whether a pair with such a difference fails at this `match`, unless the difference is ignored (design: Results). */
export function blocks(kind: DifferenceKind, match: Match): boolean {
  if (match === 'digest' || ALWAYS.test(kind)) return true
  if (kind !== 'platform.config' && !kind.startsWith('config.')) return false
  if (match === 'runtime') return !NO_RUNTIME_OBEYS.has(kind)
  return match === 'config'
}

const ALWAYS = /^(?:platform\.(?:missing|extra)|blob\..*|tag\..*|artifact\..*|layer\.(?:content|added|removed|order))$/

/** Whether `ignore` may name the kind; index and annotation kinds may be named too, and block nothing where it works. */
export function isIgnorable(kind: DifferenceKind): boolean {
  if (PLATFORM_FIELDS.has(kind)) return false
  return /^(?:config|index)\./.test(kind) || kind.endsWith('.annotation') || kind === 'platform.extra'
}
