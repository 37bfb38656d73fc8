/** Readers of single values: each gives the value or undefined where the text is none. Nothing here throws. */

/** The items of a newline- or comma-separated list; `#` starts a comment. */
export function listOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, ''))
    .flatMap((line) => line.split(','))
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** One of the words, written exactly so. */
export function oneOf<T extends string>(text: string, words: readonly T[]): T | undefined {
  return words.find((word) => word === text)
}

const MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** `30s`, `10m`, `1h` in milliseconds; at least 1 ms, at most a day. */
export function durationOf(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,9})(ms|s|m|h)$/.exec(text) ?? []
  const ms = Number(digits) * (MS[unit ?? ''] ?? Number.NaN)
  return ms >= 1 && ms <= 24 * 3_600_000 ? ms : undefined
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1000,
  mb: 1000 ** 2,
  gb: 1000 ** 3,
  tb: 1000 ** 4,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
  tib: 1024 ** 4,
}

/** `20GiB`, `500MB`, or plain bytes; at least one byte. */
export function sizeOf(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,15}) ?([KMGT]?i?B)?$/i.exec(text) ?? []
  const bytes = Number(digits) * (UNITS[(unit ?? '').toLowerCase()] ?? Number.NaN)
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : undefined
}

/** A whole number from 0 to `most`. */
export function wholeOf(text: string, most: number): number | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return value <= most ? value : undefined
}

/** The spellings of YAML's core schema, and no others. */
export function booleanOf(text: string): boolean | undefined {
  if (['true', 'True', 'TRUE'].includes(text)) return true
  return ['false', 'False', 'FALSE'].includes(text) ? false : undefined
}

/** As many jobs as a matrix of GitHub may have. */
const MOST_SHARDS = 256

/** `2/4`; undefined where it is empty. */
export function shardInputOf(text: string): { readonly index: number; readonly total: number } | 'wrong' | undefined {
  if (text === '') return undefined
  const [, first, second] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []
  const [index, total] = [Number(first), Number(second)]
  return index >= 1 && index <= total && total <= MOST_SHARDS ? { index, total } : 'wrong'
}
