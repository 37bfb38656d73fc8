import { runInNewContext } from 'node:vm'

/** How long one pattern may take over all tags, in milliseconds. */
const PATTERN_MS = 1000

/** A pattern of a list that was taken over takes too long: some go back and forth over a tag without an end. */
export class PatternError extends Error {
  readonly code = 'tags.pattern-slow'
  /** The pattern, as the list has it. */
  readonly pattern: string

  constructor(pattern: string, cause: unknown) {
    super(`The pattern ${pattern} was not done with the tags after ${PATTERN_MS / 1000} s.`, { cause })
    this.name = 'PatternError'
    this.pattern = pattern
  }
}

/** Those of `texts` that a regular expression matches. Throws a `PatternError` after `PATTERN_MS`. */
export function matchedBy(source: string, texts: readonly string[]): ReadonlySet<string> {
  const matched = new Set<string>()
  const pattern = new RegExp(source)
  const matchAll = (): void => {
    for (const text of texts) if (pattern.test(text)) matched.add(text)
  }
  try {
    runInNewContext('matchAll()', { matchAll }, { timeout: PATTERN_MS })
  } catch (error) {
    if (isTimeout(error)) throw new PatternError(source, error)
    throw error
  }
  return matched
}

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
