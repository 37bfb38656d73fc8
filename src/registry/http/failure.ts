import type { Clock } from '../../model/clock.js'
import type { Limits } from '../../model/limits.js'
import type { Missing } from '../answer.js'
import { certificateRefusal } from '../tls/client-auth.js'
import { headerOf, pageError, readBody } from './body.js'
import { problemOf, RegistryError, type Failure, type Retry } from '../error.js'
import type { HttpResponse } from './http.js'
import { WAY_ADVICE, whoAnswered, type Led } from './led.js'
import { memberOf } from '../member.js'
import { limitWords, rateLimitOf, type RateLimit } from './rate-limit.js'
import { wordsOf } from '../words.js'

/** Statuses that pass: the registry or what stands before it is busy or has just lost its upstream. */
export const PASSING: ReadonlySet<number> = new Set([
  408, 425, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529,
])

interface ErrorEntry {
  readonly code: string
  readonly message: string
}

/** The entries of an error body (distribution-spec, Error Codes); none where it has another shape or is too large. */
async function readErrors(response: HttpResponse, limit: number, signal: AbortSignal): Promise<readonly ErrorEntry[]> {
  return entriesIn(await bodyOf(response, limit, signal))
}

/** An error's body; nothing where it cannot be read. */
async function bodyOf(response: HttpResponse, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  try {
    return await readBody(response, limit, signal)
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof RegistryError) return new Uint8Array()
    throw error
  }
}

function entriesIn(body: Uint8Array): readonly ErrorEntry[] {
  try {
    return entriesOf(JSON.parse(new TextDecoder().decode(body)))
  } catch {
    return []
  }
}

/** Whether the body of an error says that access was denied, whatever the status says. */
export function blamesCredentials(body: Uint8Array): boolean {
  return entriesIn(body).some(({ code }) => REFUSALS.has(code))
}

const REFUSALS: ReadonlySet<string> = new Set(['DENIED', 'UNAUTHORIZED'])

/**
 * A 404 as an answer: `missing` where the registry itself says that it does not know the thing (distribution-spec, Error
 * Codes). Throws `not-found.unclear` for every other 404, which proves nothing.
 */
export async function missingOf(
  response: HttpResponse,
  code: 'manifest.missing' | 'blob.missing' | 'tags.missing',
  limit: number,
  signal: AbortSignal,
): Promise<Missing> {
  const { subject, url } = response
  const errors = await readErrors(response, limit, signal)
  const host = url.host
  if (errors.length > 0 && errors.every((error) => isUnknown(error.code) && !blamesAccept(error.message))) {
    const why = `${host} does not have it (HTTP 404)`
    const advice = errors.some(({ message }) => speaksForUpstream(message)) ? UPSTREAM_ADVICE : {}
    return { kind: 'missing', problem: problemOf(subject, { code, why, host, status: 404, ...advice }) }
  }
  throw new RegistryError(subject, { host, status: 404, ...final(404, answeredBy(response, errors), response.led) })
}

function isUnknown(code: string): boolean {
  return code === 'NOT_FOUND' || /^[A-Z_]{1,30}_UNKNOWN$/.test(code)
}

/** Old registries answer 404 for a manifest that they have, where they believe that the client cannot read it. */
function blamesAccept(message: string): boolean {
  return message.toLowerCase().includes('accept header')
}

/** Harbor's words where a proxy cache has asked its upstream; of what it looks for itself it speaks otherwise. */
function speaksForUpstream(message: string): boolean {
  return message.startsWith('resource not found: repo ')
}

const UPSTREAM_ADVICE = {
  advice:
    'A proxy cache that cannot reach its upstream answers the same: check that the upstream is up and that its endpoint is healthy in the proxy cache’s settings.',
}

export interface FailureContext {
  readonly limits: Limits
  readonly clock: Clock
  readonly hide: (text: string) => string
}

/** What a status that is not the wanted one means. Reads the rest of the answer. */
export async function failureOf(
  response: HttpResponse,
  { limits, clock, hide }: FailureContext,
  signal: AbortSignal,
): Promise<RegistryError> {
  const body = await bodyOf(response, limits.errorBytes, signal)
  const errors = entriesIn(body)
  const { status, subject, url } = response
  const codes = codesOf(errors)
  const answered = answeredBy(response, errors)
  const common = { host: url.host, status }
  if (PASSING.has(status)) return new RegistryError(subject, { ...common, ...busy(response, answered, limits, clock) })
  const told = `${answered}${wordsOf(body, hide)}`
  const certificate =
    pageError(response) === undefined
      ? undefined
      : certificateRefusal(status, `${told} with a web page`, response.certificate)
  if (certificate !== undefined) return new RegistryError(subject, { ...common, ...certificate })
  if (isRefusal(status, codes)) return new RegistryError(subject, { ...common, ...refused(response, told) })
  return new RegistryError(subject, { ...common, ...final(status, told, response.led) })
}

/** ECR Public says by 400 that it does not take the credentials. */
function isRefusal(status: number, codes: readonly string[]): boolean {
  return status === 401 || status === 403 || (status === 400 && codes.some((code) => REFUSALS.has(code)))
}

function answeredBy(response: HttpResponse, errors: readonly ErrorEntry[]): string {
  const codes = codesOf(errors)
  return `${whoAnswered(response)} answered HTTP ${response.status}${codes.length === 0 ? '' : ` (${codes.join(', ')})`}`
}

/** The codes that can be shown, each once. */
function codesOf(errors: readonly ErrorEntry[]): readonly string[] {
  return [...new Set(errors.map(({ code }) => code).filter((code) => /^[A-Z0-9_]{1,40}$/.test(code)))]
}

/** What to do where a host denies access that a redirect led to. */
export const NOTHING_SHOWN = `Credentials are never sent to the target of a redirect. ${WAY_ADVICE.redirect}`

/** A login that was not shown is never to blame. */
function refused(response: HttpResponse, told: string): Failure {
  const code = 'auth.denied'
  if (pageError(response) !== undefined) {
    const advice = 'A firewall, a web filter or a login page may stand before the registry: see what the page says.'
    return { code, why: `${told} with a web page`, advice }
  }
  if (response.led?.as === 'redirect') return { code, why: told, advice: NOTHING_SHOWN }
  const more = 'Some registries answer so for images that do not exist.'
  if (response.shown !== true) return { code, why: told, advice: `No login was shown to it. ${more}` }
  return {
    code,
    why: told,
    advice: `Check that the credentials may read this repository and have not expired. ${more}`,
  }
}

function final(status: number, answered: string, led: Led | undefined): Failure {
  switch (status) {
    case 404:
      return {
        code: 'not-found.unclear',
        why: `${answered} without saying that it does not know it`,
        advice:
          led === undefined
            ? 'Check the reference and the host name: what answered may not be a registry.'
            : WAY_ADVICE[led.as],
      }
    case 412:
      return {
        code: 'http.status',
        why: answered,
        advice: 'A policy of the project blocks the pull; see the registry.',
      }
    default:
      return { code: 'http.status', why: answered }
  }
}

function busy(response: HttpResponse, answered: string, limits: Limits, clock: Clock): Failure {
  const { status, led, refusedMs = 0 } = response
  const code = status === 429 ? 'rate-limited' : 'http.status'
  const limit = rateLimitOf(status, (name) => headerOf(response, name), limits, clock)
  const tooLong = limit.kind === 'slow' && refusedMs >= limits.refusedMs
  const nothingElse = tooLong ? [`it has answered nothing else for ${Math.floor(refusedMs / 1000)} s`] : []
  const why = [answered, ...limitWords(limit), ...nothingElse].join('; ')
  const helpsLogin = code === 'rate-limited' && led?.as !== 'redirect'
  const advice = helpsLogin ? 'Log in to raise the limit, or run it again later.' : 'Run it again.'
  return { code, why, advice, retry: tooLong ? { kind: 'never' } : retryOf(limit, limits) }
}

function retryOf({ kind, afterMs }: RateLimit, { retryAfterMs }: Limits): Retry {
  switch (kind) {
    case 'spent':
      return { kind: 'never' }
    case 'slow':
      return { kind: 'paced' }
    case 'none':
      if (afterMs === undefined) return { kind: 'again' }
      return afterMs > retryAfterMs ? { kind: 'never' } : { kind: 'again', afterMs }
  }
}

function entriesOf(value: unknown): readonly ErrorEntry[] {
  const errors = memberOf(value, 'errors')
  if (!Array.isArray(errors)) return []
  return errors.map((entry: unknown) => ({ code: textOf(entry, 'code'), message: textOf(entry, 'message') }))
}

function textOf(value: unknown, name: string): string {
  const text = memberOf(value, name)
  return typeof text === 'string' ? text : ''
}
