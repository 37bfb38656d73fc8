/** Repetition without end; each makes matching slower by as much as a tag is long. */
const MOST_REPEATS = 3

/**
 * Whether a regular expression of another tool can be taken over: it means the same here, and no tag can make it run long.
 * Gives what is wrong with it, or undefined.
 */
export function patternFault(source: string): string | undefined {
  try {
    new RegExp(source)
  } catch {
    return 'it is no regular expression here'
  }
  if (/\(\?(?!:)/.test(source) || /\\[1-9kpPbBAzQE]/.test(source)) return 'it uses what not every tool knows'
  const plain = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  if (/\([^()]*(?:[*+|]|\{\d+,)[^()]*\)(?:[*+]|\{)/.test(plain) || /\)[^()]*\)(?:[*+]|\{)/.test(plain)) {
    return 'it repeats a group that repeats or chooses, which may take very long'
  }
  const repeats = plain.match(/[*+]|\{\d+,\}/g) ?? []
  return repeats.length > MOST_REPEATS ? `it repeats without end more than ${MOST_REPEATS} times` : undefined
}
