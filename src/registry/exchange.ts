import type { Clock } from '../model/clock.js'
import type { Limits } from '../model/limits.js'
import type { Authorizer, Door } from './authorization.js'
import { discard, headerLines } from './body.js'
import { RegistryError, type Subject } from './error.js'
import type { Http, HttpResponse } from './http.js'
import { follow, type RedirectRules } from './redirect.js'
import type { Origins } from './scheme.js'

/** A repository of a registry, as a reference names it. */
export interface Repository {
  /** `docker.io` or `host[:port]`. */
  readonly registry: string
  readonly repository: string
}

export interface ApiRequest {
  readonly method: 'GET' | 'HEAD'
  readonly target: Repository
  /** Behind `/v2/<name>/`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly subject: Subject
  readonly signal: AbortSignal
}

/** Sends one request to a registry's API, answering its challenge and following its redirects. */
export type Exchange = (request: ApiRequest) => Promise<HttpResponse>

/** What every reader of a registry needs. */
export interface Wire {
  readonly exchange: Exchange
  readonly limits: Limits
  readonly clock: Clock
}

export interface ExchangeOptions {
  readonly http: Http
  readonly origins: Origins
  readonly authorizer: Authorizer
  readonly redirects: RedirectRules
  readonly errorBytes: number
}

/** Makes an exchange; it answers at most one 401 per request, and only one of the registry's own origin. A token from
 * memory that meets a 400 is replaced once. */
export function createExchange({ http, origins, authorizer, redirects, errorBytes }: ExchangeOptions): Exchange {
  return async ({ method, target, path, headers, subject, signal }) => {
    const base = await origins.base(target.registry, { ...subject, name: target.registry }, signal)
    const url = new URL(`/v2/${target.repository}/${path}`, base)
    if (url.pathname !== `/v2/${target.repository}/${path}`) {
      throw new RegistryError(subject, { code: 'reference.invalid', why: `${path} cannot stand in a URL` })
    }
    const door: Door = { ...target, url, subject }
    const request = { method, url, subject, signal }

    let grant = await authorizer.first(door, signal)
    let first = await follow(http, { ...request, headers: withGrant(headers, grant?.header) }, redirects)
    if (first.response.status === 400 && grant?.kind === 'bearer' && !first.left) {
      // ECR Public's answer to a token that has expired.
      await discard(first.response, errorBytes)
      grant.drop()
      grant = await authorizer.first(door, signal)
      first = await follow(http, { ...request, headers: withGrant(headers, grant?.header) }, redirects)
    }
    if (first.response.status === 403 && grant?.kind === 'token' && !first.left) {
      await discard(first.response, errorBytes)
      throw authorizer.denied(door, grant, 403)
    }
    if (first.response.status !== 401) return first.response
    await discard(first.response, errorBytes)
    if (first.left) throw strangerDenied(first.response)

    const answer = await authorizer.answer(door, headerLines(first.response, 'www-authenticate'), grant, signal)
    const second = await follow(http, { ...request, headers: withGrant(headers, answer.header) }, redirects)
    if (second.response.status !== 401) return second.response
    await discard(second.response, errorBytes)
    if (second.left) throw strangerDenied(second.response)
    answer.drop()
    throw authorizer.denied(door, answer)
  }
}

function withGrant(headers: Readonly<Record<string, string>>, header: string | undefined): Record<string, string> {
  return header === undefined ? { ...headers } : { ...headers, authorization: header }
}

/** A host that a redirect led to wants credentials: it gets none, not even a look at whether there are any. */
function strangerDenied({ subject, url }: HttpResponse): RegistryError {
  return new RegistryError(subject, {
    code: 'redirect.denied',
    why: `the registry redirects to ${url.host}, which denies access (HTTP 401)`,
    advice: 'Credentials are never sent to the target of a redirect; check the storage settings of the registry.',
    host: url.host,
    status: 401,
  })
}
