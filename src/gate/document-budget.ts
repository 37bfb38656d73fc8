import { UndecidedError } from './undecided.js'

/** What the documents of one pair may hold together: they stay in memory until it is judged. */
export interface DocumentBudget {
  /** Fires as soon as they hold more, and when the pair's own signal does. */
  readonly signal: AbortSignal
  /** Counts a document that was received. Throws where it was one too many. */
  take(bytes: number): void
}

/** A budget of `limit` bytes. Reaching it is a limit, named as one, and ends all that still runs for the pair. */
export function createDocumentBudget(limit: number, pair: AbortSignal): DocumentBudget {
  const spent = new AbortController()
  let taken = 0
  return {
    signal: AbortSignal.any([pair, spent.signal]),
    take: (bytes) => {
      taken += bytes
      if (taken > limit) spent.abort(tooMuch(taken, limit))
      spent.signal.throwIfAborted()
    },
  }
}

function tooMuch(taken: number, limit: number): UndecidedError {
  return new UndecidedError({
    code: 'limit.documents',
    message: `The manifests and configs of this pair came to ${taken} bytes, above the limit of ${limit} bytes for all of them. Compare fewer platforms, or look what makes them so large.`,
  })
}
