import { parseRetryAfter } from '../registry/http/retry-after.js'
import { isRecord } from './answer.js'

/** Why something could not be said on GitHub. `said` is what the server or the network said of it, '' where nothing. */
export type ApiFailure =
  /** The token may not do it, or not see it. */
  | { readonly kind: 'refused'; readonly status: number; readonly said: string }
  /** Requests come too fast; it asks to wait so long, in milliseconds. */
  | { readonly kind: 'limited'; readonly status: number; readonly waitMs: number }
  /** The server is down, or nobody answers. `status` where it was an answer. */
  | { readonly kind: 'unavailable'; readonly status?: number; readonly said: string }
  /** Anything else that another attempt does not change. */
  | { readonly kind: 'rejected'; readonly status: number; readonly said: string }
  /** An answer that is not one of this API. */
  | { readonly kind: 'strange' }
  /** More comments than are looked through. */
  | { readonly kind: 'too-many'; readonly comments: number }

/** What the API did not do. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code = 'github.api'
  readonly failure: ApiFailure

  constructor(failure: ApiFailure, options?: ErrorOptions) {
    super(failure.kind, options)
    this.failure = failure
  }
}

/** What GitHub wants whoever is asked to slow down to wait, unless it says how long. */
const LIMITED_MS = 60_000

const REFUSED: ReadonlySet<number> = new Set([401, 403, 404])

/** What an error of Octokit's means. It throws answers as errors with a status, and gives one to lost connections, too. */
export function failureOf(error: unknown, now: Date): ApiFailure {
  if (error instanceof ApiError) return error.failure
  const response = isRecord(error) ? error['response'] : undefined
  if (!isRecord(response)) return { kind: 'unavailable', said: String(error instanceof Error ? error.message : error) }
  const { status: code, headers, data } = response
  const status = Number(code)
  const waitMs = waitIn(status, isRecord(headers) ? headers : {}, data, now)
  if (waitMs !== undefined) return { kind: 'limited', status, waitMs }
  const said = isRecord(data) && typeof data['message'] === 'string' ? data['message'] : ''
  if (status >= 500) return { kind: 'unavailable', status, said }
  return REFUSED.has(status) ? { kind: 'refused', status, said } : { kind: 'rejected', status, said }
}

/** How long to wait if requests come too fast; undefined if that is not what is wrong. A 403 can mean either. */
function waitIn(
  status: number,
  headers: Readonly<Record<string, unknown>>,
  data: unknown,
  now: Date,
): number | undefined {
  if (status !== 403 && status !== 429) return undefined
  const after = parseRetryAfter(textOf(headers['retry-after']), now)
  if (after !== undefined) return after
  if (headers['x-ratelimit-remaining'] === '0') {
    const reset = Number(textOf(headers['x-ratelimit-reset'])) * 1000 - now.getTime()
    return reset > 0 ? reset : LIMITED_MS
  }
  const page = isRecord(data) ? textOf(data['documentation_url']) : ''
  return status === 429 || page.includes('rate-limit') ? LIMITED_MS : undefined
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
