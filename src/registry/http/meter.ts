import { DEFAULT_LIMITS } from '../../model/limits.js'
import type { RequestCounts } from '../../model/report.js'

/** Counts what goes over the wire: every HTTP request that was written, and every body byte that came. */
export interface RequestMeter {
  /** The most requests that it admits. */
  readonly limit: number
  /** Admits so many requests more. */
  raise(by: number): void
  /** Whether one more request may be sent; it counts as sent from then on. */
  admit(): boolean
  request(host: string): void
  /** Settled when the first request is written. */
  readonly begun: Promise<void>
  bytes(count: number): void
  counts(): RequestCounts
}

/** A meter at zero, which admits `first` requests; one may serve both sides. */
export function createRequestMeter(first = DEFAULT_LIMITS.requests): RequestMeter {
  let limit = first
  const byHost = new Map<string, number>()
  const begun = Promise.withResolvers<undefined>()
  let admitted = 0
  let total = 0
  let received = 0
  return {
    get limit() {
      return limit
    },
    raise: (by) => {
      limit += by
    },
    admit: () => {
      if (admitted >= limit) return false
      admitted += 1
      return true
    },
    request: (host) => {
      total += 1
      begun.resolve(undefined)
      byHost.set(host, (byHost.get(host) ?? 0) + 1)
    },
    begun: begun.promise,
    bytes: (count) => {
      received += count
    },
    counts: () => ({ total, bytes: received, byHost: Object.fromEntries(byHost) }),
  }
}
