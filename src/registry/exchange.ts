import { Readable } from 'node:stream'
import type { Clock } from '../model/clock.js'
import type { Limits } from '../model/limits.js'
import type { Authorizer, Door, Grant } from './authorization.js'
import { discard, headerLines, readBody } from './body.js'
import { RegistryError, type Subject } from './error.js'
import { blamesCredentials } from './failure.js'
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
  /** Registries that sent a whole blob where a part was asked for. */
  readonly rangeless: Set<string>
}

export interface ExchangeOptions {
  readonly http: Http
  readonly origins: Origins
  readonly authorizer: Authorizer
  readonly redirects: RedirectRules
  readonly errorBytes: number
}

/**
 * Makes an exchange. It answers at most one 401 per request, and only one of the registry's own origin; where the login
 * that was used is one that nobody named for this run, the request is made once more without it.
 */
export function createExchange({ http, origins, authorizer, redirects, errorBytes }: ExchangeOptions): Exchange {
  return async ({ method, target, path, headers, subject, signal }) => {
    const base = await origins.base(target.registry, { ...subject, name: target.registry }, signal)
    const url = new URL(`/v2/${target.repository}/${path}`, base)
    if (url.pathname !== `/v2/${target.repository}/${path}`) {
      throw new RegistryError(subject, { code: 'reference.invalid', why: `${path} cannot stand in a URL` })
    }
    const door: Door = { ...target, url, subject }
    const send = async (grant: Grant | undefined): Promise<HttpResponse> => {
      const request = { method, url, subject, signal, headers: withGrant(headers, grant?.header) }
      const { response, left } = await follow(http, request, redirects)
      if (response.status === 401) await discard(response, errorBytes)
      if (response.status === 401 && left) throw strangerDenied(response)
      return response
    }

    let opening = await authorizer.first(door, signal)
    let first = await send(opening)
    if (first.status === 400 && opening?.kind === 'bearer' && first.url.origin === url.origin) {
      // ECR Public's answer to a token that has expired.
      await discard(first, errorBytes)
      opening.drop()
      opening = await authorizer.first(door, signal)
      first = await send(opening)
    }
    if (first.status !== 401) return await accept(first, opening, false)
    const bareTried = opening === undefined
    const answer = await authorizer.answer(door, linesOf(first), opening, signal)
    return await accept(await send(answer), answer, bareTried)

    async function accept(reply: HttpResponse, grant: Grant | undefined, triedBare: boolean): Promise<HttpResponse> {
      if (grant === undefined) return reply
      // What a redirect led to knows nothing of credentials.
      const own = reply.url.origin === url.origin
      const suspect = own && isImplicit(grant) && MAYBE_DENIED.has(reply.status)
      const kept = suspect ? await keep(reply, errorBytes, signal) : undefined
      if (reply.status !== 401 && kept?.denied !== true) return await settle(kept?.response ?? reply, grant)
      if (reply.status === 401) grant.drop()
      const bare = await authorizer.without(door, grant, { lines: linesOf(reply), bareTried: triedBare }, signal)
      const other = bare === undefined ? undefined : await send(bare)
      if (bare !== undefined && other !== undefined && !NO_BETTER.has(other.status)) return await settle(other, bare)
      if (other !== undefined) await discard(other, errorBytes)
      bare?.drop()
      if (kept !== undefined) return kept.response
      throw authorizer.denied(door, grant)
    }

    async function settle(reply: HttpResponse, grant: Grant): Promise<HttpResponse> {
      if (reply.status === 403 && grant.kind === 'token' && reply.url.origin === url.origin) {
        await discard(reply, errorBytes)
        throw authorizer.denied(door, grant, 403)
      }
      if (reply.status === 404 && !authorizer.provesAbsence(door, grant)) {
        await discard(reply, errorBytes)
        throw authorizer.denied(door, grant, 404)
      }
      if (reply.status < 400) authorizer.accepted(door, grant)
      return reply
    }
  }
}

/** Besides 401: ECR says 403 for credentials that have expired, ECR Public 400, even for a public image. */
const MAYBE_DENIED: ReadonlySet<number> = new Set([400, 403])

/** With these, asking without a login has shown nothing; some registries hide by 404 what is not public. */
const NO_BETTER: ReadonlySet<number> = new Set([400, 401, 403, 404])

function isImplicit({ login }: Grant): boolean {
  return login.implicit && login.credential !== undefined
}

interface Kept {
  /** With a body that can still be read. */
  readonly response: HttpResponse
  readonly denied: boolean
}

/** Reads a small answer and keeps it for whoever has to tell of it. */
async function keep(response: HttpResponse, limit: number, signal: AbortSignal): Promise<Kept> {
  const bytes = await readBody(response, limit, signal).catch((error: unknown) => {
    if (error instanceof RegistryError) return new Uint8Array()
    throw error
  })
  const denied = response.status === 403 || blamesCredentials(bytes)
  return { response: { ...response, body: Readable.from([bytes]) }, denied }
}

function linesOf(response: HttpResponse): readonly string[] {
  return headerLines(response, 'www-authenticate')
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
