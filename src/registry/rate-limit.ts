import type { Clock } from '../model/clock.js'
import type { Limits } from '../model/limits.js'
import { parseRetryAfter } from './retry-after.js'

/** Docker Hub's numbers, like `100;w=21600`: pulls, and the window in seconds. */
export interface Quota {
  readonly limit: string
  readonly remaining: string
}

/** What an answer says about requests that come too fast (RFC 6585, 4; RFC 9110, 10.2.3). */
export interface RateLimit {
  /**
   * `slow`: it asks for fewer requests, and another one may pass soon. `spent`: waiting would take longer than anybody
   * waits here. `none`: it does not speak of requests.
   */
  readonly kind: 'none' | 'slow' | 'spent'
  /** The wait that it asks for, in milliseconds. */
  readonly afterMs: number | undefined
  readonly quota: Quota | undefined
}

type HeaderOf = (name: string) => string | undefined

/** Reads the headers of an answer. A 503 asks for fewer requests if it says when to come back. */
export function rateLimitOf(status: number, headerOf: HeaderOf, limits: Limits, clock: Clock): RateLimit {
  const text = headerOf('retry-after')
  const afterMs = text === undefined ? undefined : parseRetryAfter(text, clock.date())
  const quota = quotaOf(headerOf)
  const asks = status === 429 || (status === 503 && afterMs !== undefined)
  if (!asks) return { kind: 'none', afterMs, quota }
  const spent = afterMs === undefined ? isSpent(quota) : afterMs > limits.retryAfterMs
  return { kind: spent ? 'spent' : 'slow', afterMs, quota }
}

/** A spent quota comes back after hours. */
function isSpent(quota: Quota | undefined): boolean {
  return quota?.remaining.startsWith('0;') === true || quota?.remaining === '0'
}

function quotaOf(headerOf: HeaderOf): Quota | undefined {
  const limit = headerOf('ratelimit-limit')
  const remaining = headerOf('ratelimit-remaining')
  const form = /^[0-9]{1,9}(?:;w=[0-9]{1,9})?$/
  if (limit === undefined || remaining === undefined || !form.test(limit) || !form.test(remaining)) return undefined
  return { limit, remaining }
}
