import { UndecidedError } from './undecided.js'

/** What one pair may hold in memory until it is judged: its documents, and what is found in them. */
export interface DocumentBudget {
  /** Fires as soon as they hold more, and when the pair's own signal does. */
  readonly signal: AbortSignal
  /** Counts bytes of memory that stay. Throws where they are too many. */
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
      if (taken > limit) spent.abort(tooMuch(limit))
      spent.signal.throwIfAborted()
    },
  }
}

function tooMuch(limit: number): UndecidedError {
  return new UndecidedError({
    code: 'limit.documents',
    message: `The manifests and configs of this pair, and what differs between them, take more than ${limit} bytes of memory, the limit for all of them. Compare fewer platforms, or look what makes them so large.`,
  })
}
