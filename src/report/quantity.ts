const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'] as const

/** Bytes for people: `0 B`, `5.1 MiB`. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 'B'
  for (const larger of UNITS) {
    if (value < 1024) break
    value /= 1024
    unit = larger
  }
  const text = unit === 'B' || value >= 100 ? String(Math.round(value)) : value.toFixed(1)
  return `${text} ${unit}`
}

/** Milliseconds for people: `840 ms`, `1.9 s`, `3 min 20 s`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** `1 layer`, `7 layers`. */
export function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`
}

/** The first 12 hex digits of a digest that stands in a report as plain text. */
export function shortened(digest: string): string {
  const colon = digest.indexOf(':')
  return digest.slice(colon + 1, colon + 13)
}
