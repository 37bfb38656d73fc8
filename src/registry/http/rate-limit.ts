import type { Clock } from '../../model/clock.js'
import type { Limits } from '../../model/limits.js'
import { parseRetryAfter } from './retry-after.js'

/** Docker Hub's numbers, `100;w=21600`: how many pulls may be made in a time, and how many are left. */
export interface Quota {
  readonly limit: number
  /** In milliseconds; undefined if it is not told. */
  readonly windowMs: number | undefined
  readonly remaining: number
}

/** What an answer says about requests that come too fast (RFC 6585, 4; RFC 9110, 10.2.3). */
export interface RateLimit {
  /**
   * `slow`: it asks for fewer requests, and another one may pass soon. `spent`: waiting would take longer than anybody
   * waits here. `none`: it does not speak of requests.
   */
  readonly kind: 'none' | 'slow' | 'spent'
  /** The answer's status. */
  readonly status: number
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
  if (!asks) return { kind: 'none', status, afterMs, quota }
  const spent = afterMs === undefined ? isSpent(quota) : afterMs > limits.retryAfterMs
  return { kind: spent ? 'spent' : 'slow', status, afterMs, quota }
}

/** A spent quota comes back after hours. */
function isSpent(quota: Quota | undefined): boolean {
  return quota?.remaining === 0
}

function quotaOf(headerOf: HeaderOf): Quota | undefined {
  const [limit, remaining] = ['ratelimit-limit', 'ratelimit-remaining'].map((name) => countIn(headerOf(name)))
  if (limit === undefined || remaining === undefined) return undefined
  return { limit: limit.count, windowMs: limit.windowMs, remaining: remaining.count }
}

interface Count {
  readonly count: number
  readonly windowMs: number | undefined
}

/** A count with its window in seconds, which may be left out. */
function countIn(header: string | undefined): Count | undefined {
  const [, count, seconds] = /^([0-9]{1,9})(?:;w=([0-9]{1,9}))?$/.exec(header ?? '') ?? []
  if (count === undefined) return undefined
  return { count: Number(count), windowMs: seconds === undefined ? undefined : Number(seconds) * 1000 }
}

/** What an answer says of requests, as parts of a sentence about its host. */
export function limitWords({ afterMs, quota }: RateLimit): readonly string[] {
  const words: string[] = []
  if (quota !== undefined) {
    const per = quota.windowMs === undefined ? '' : ` per ${periodOf(quota.windowMs)}`
    const left = quota.remaining === 0 ? 'none is left' : `${quota.remaining} are left`
    words.push(`it allows ${quota.limit} pulls${per}, and ${left}`)
  }
  if (afterMs !== undefined) words.push(`it asks to wait ${timeOf(afterMs)}`)
  return words
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

function timeOf(ms: number): string {
  if (ms < 2 * MINUTE) return `${Math.ceil(ms / 1000)} s`
  return ms <= 2 * HOUR ? `${Math.ceil(ms / MINUTE)} minutes` : `${Math.ceil(ms / HOUR)} hours`
}

function periodOf(ms: number): string {
  return ms === HOUR ? 'hour' : timeOf(ms)
}
