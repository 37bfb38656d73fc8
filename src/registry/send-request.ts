import { Readable } from 'node:stream'
import type { Clock } from '../model/clock.js'
import type { Limits } from '../model/limits.js'
import { namesWay } from './auth/bearer.js'
import { abandon, discard, headerLines, readBody } from './http/body.js'
import { RegistryError, type Subject } from './error.js'
import { blamesCredentials, failureOf, PASSING } from './http/failure.js'
import { showsLogin, type Authorization, type Authorizer, type AuthTarget } from './auth/authorization.js'
import type { Http, HttpResponse } from './http/http.js'
import { follow, type RedirectRules } from './http/redirect.js'
import { backEndDown, NO_DENIAL_BODY, parseDenialBody } from './auth/denial-body.js'
import type { Origins } from './connect/scheme.js'
import type { Repository } from './repository.js'

export interface ApiRequest {
  readonly method: 'GET' | 'HEAD'
  readonly target: Repository
  /** Behind `/v2/<name>/`. */
  readonly path: string
  /** With its question mark; '' where there is none. */
  readonly query?: string
  readonly headers: Readonly<Record<string, string>>
  readonly subject: Subject
  readonly signal: AbortSignal
}

/** Sends one request to a registry's API, answering its challenge and following its redirects. */
export type SendRequest = (request: ApiRequest) => Promise<HttpResponse>

/** What every reader of a registry needs. */
export interface ReaderContext {
  readonly sendRequest: SendRequest
  readonly limits: Limits
  readonly clock: Clock
  /** Takes known secrets out of foreign text. */
  readonly hide: (text: string) => string
  /** Registries that sent a whole blob where a part was asked for. */
  readonly rangeless: Set<string>
}

export interface SendRequestOptions {
  readonly http: Http
  readonly origins: Origins
  readonly authorizer: Authorizer
  readonly redirects: RedirectRules
  readonly limits: Limits
  readonly clock: Clock
  readonly hide: (text: string) => string
}

/**
 * Makes an exchange. It answers at most one 401 per request, and only one of the registry's own origin; where a token is
 * refused and the challenge names another scope, that is tried once; where the login that was used is one that nobody
 * named for this run, the request is made once more without it.
 */
export function createSendRequest(options: SendRequestOptions): SendRequest {
  const { http, origins, authorizer, redirects, limits, hide } = options
  const { errorBytes } = limits
  const entrances = new Map<string, readonly string[]>()

  /**
   * The challenge of `/v2/`: some registries give it there only, and hide what needs a login from strangers. Asked once
   * for each registry, and not where `/v2/` is open.
   */
  async function entrance({ registry, url, subject }: AuthTarget, signal: AbortSignal): Promise<readonly string[]> {
    const known = entrances.get(registry)
    if (known !== undefined) return known
    const request = { method: 'GET', url: new URL('/v2/', url), subject, signal, headers: {} } as const
    const { response, left } = await follow(http, request, redirects)
    if (PASSING.has(response.status)) throw await failureOf(response, options, signal)
    await discard(response, errorBytes)
    const lines = response.status === 401 && !left ? linesOf(response) : []
    entrances.set(registry, lines)
    return lines
  }

  return async ({ method, target, path, query = '', headers, subject, signal }) => {
    const base = await origins.base(target.registry, { ...subject, name: target.registry }, signal)
    const url = new URL(`/v2/${target.repository}/${path}`, base)
    if (url.pathname !== `/v2/${target.repository}/${path}`) {
      throw new RegistryError(subject, { code: 'reference.invalid', why: `${path} cannot stand in a URL` })
    }
    url.search = query
    const authTarget: AuthTarget = { ...target, url, subject }
    /** What the last 401 said. */
    let denialBody = NO_DENIAL_BODY
    const send = async (authorization: Authorization | undefined): Promise<HttpResponse> => {
      const request = { method, url, subject, signal, headers: withAuthorization(headers, authorization?.header) }
      const { response, left } = await follow(http, request, redirects)
      const shown = authorization !== undefined && showsLogin(authorization)
      if (response.status !== 401) return { ...response, shown }
      const body = await readBody(response, errorBytes, signal).catch(emptyWhereBroken)
      if (left) throw strangerDenied(response)
      denialBody = parseDenialBody(body, hide)
      if (denialBody.about === 'back-end' && !namesWay(linesOf(response))) throw backEndDown(response, denialBody)
      return { ...response, shown }
    }

    let opening = await authorizer.first(authTarget, signal)
    let first = await send(opening)
    if (first.status === 400 && opening?.kind === 'bearer' && first.url.origin === url.origin) {
      // ECR Public's answer to a token that has expired.
      await discard(first, errorBytes)
      opening.drop()
      opening = await authorizer.first(authTarget, signal)
      first = await send(opening)
    }
    const bareTried = opening === undefined
    let lines = linesOf(first)
    let asks = first.status === 401
    if (
      bareTried &&
      first.url.origin === url.origin &&
      isStrangersAnswer(first) &&
      (await authorizer.hasLogin(authTarget))
    ) {
      const named = await entrance(authTarget, signal).catch((error: unknown) => {
        abandon(first)
        throw error
      })
      if (named.length > 0) {
        if (!asks) await discard(first, errorBytes)
        asks = true
        lines = named
      }
    }
    if (!asks) return await accept(first, opening, false)
    const answer = await authorizer.answer(authTarget, lines, opening, signal, denialBody)
    return await accept(await send(answer), answer, bareTried)

    async function accept(
      answer: HttpResponse,
      authorization: Authorization | undefined,
      triedBare: boolean,
    ): Promise<HttpResponse> {
      if (authorization === undefined) return answer
      // What a redirect led to knows nothing of credentials.
      const own = answer.url.origin === url.origin
      const second = own && DENIED.has(answer.status) ? await secondTry(answer, authorization) : { reply: answer }
      if (second.authorization !== undefined) return await settle(second.reply, second.authorization)
      const { reply } = second
      const suspect = own && isImplicit(authorization) && MAYBE_DENIED.has(reply.status)
      const kept = suspect ? await keep(reply, errorBytes, signal) : undefined
      if (reply.status !== 401 && kept?.denied !== true) return await settle(kept?.response ?? reply, authorization)
      if (reply.status === 401) authorization.drop()
      const bare = await authorizer.without(
        authTarget,
        authorization,
        { lines: linesOf(reply), bareTried: triedBare },
        signal,
      )
      const other = bare === undefined ? undefined : await send(bare)
      if (bare !== undefined && other !== undefined && !NO_BETTER.has(other.status)) return await settle(other, bare)
      if (other !== undefined) await discard(other, errorBytes)
      bare?.drop()
      if (kept !== undefined) return kept.response
      throw authorizer.denied(authTarget, authorization, 401, denialBody)
    }

    /** Asks once with the scope that the challenges name themselves, if that is not what was asked for before. */
    async function secondTry(
      reply: HttpResponse,
      authorization: Authorization,
    ): Promise<{ reply: HttpResponse; authorization?: Authorization }> {
      const named = await authorizer.named(authTarget, authorization, [...linesOf(reply), ...lines], signal)
      if (named === undefined) return { reply }
      // The body of a 401 was read.
      const { response } = reply.status === 401 ? { response: reply } : await keep(reply, errorBytes, signal)
      const other = await send(named)
      if (!DENIED.has(other.status)) return { reply: other, authorization: named }
      named.drop()
      await discard(other, errorBytes)
      return { reply: response }
    }

    async function settle(reply: HttpResponse, authorization: Authorization): Promise<HttpResponse> {
      if (reply.status === 403 && authorization.kind === 'token' && reply.url.origin === url.origin) {
        await discard(reply, errorBytes)
        throw authorizer.denied(authTarget, authorization, 403)
      }
      if (reply.status === 404 && !authorizer.provesAbsence(authTarget, authorization)) {
        await discard(reply, errorBytes)
        throw authorizer.denied(authTarget, authorization, 404)
      }
      if (reply.status < 400) authorizer.accepted(authTarget, authorization)
      return reply
    }
  }
}

/** What may be an answer to strangers only: a 404 or 403, or a 401 that names no way to log in. */
function isStrangersAnswer(response: HttpResponse): boolean {
  if (response.status === 403 || response.status === 404) return true
  return response.status === 401 && !namesWay(linesOf(response))
}

/** Answers to a token that may have been asked for something else than what opens the repository. */
const DENIED: ReadonlySet<number> = new Set([401, 403])

/** Besides 401: ECR says 403 for credentials that have expired, ECR Public 400, even for a public image. */
const MAYBE_DENIED: ReadonlySet<number> = new Set([400, 403])

/** With these, asking without a login has shown nothing; some registries hide by 404 what is not public. */
const NO_BETTER: ReadonlySet<number> = new Set([400, 401, 403, 404])

function isImplicit({ login }: Authorization): boolean {
  return login.implicit && login.credential !== undefined
}

interface Kept {
  /** With a body that can still be read. */
  readonly response: HttpResponse
  readonly denied: boolean
}

/** Reads a small answer and keeps it for whoever has to tell of it. */
async function keep(response: HttpResponse, limit: number, signal: AbortSignal): Promise<Kept> {
  const bytes = await readBody(response, limit, signal).catch(emptyWhereBroken)
  const denied = response.status === 403 || blamesCredentials(bytes)
  return { response: { ...response, body: Readable.from([bytes]) }, denied }
}

function emptyWhereBroken(error: unknown): Uint8Array {
  if (error instanceof RegistryError) return new Uint8Array()
  throw error
}

function linesOf(response: HttpResponse): readonly string[] {
  return headerLines(response, 'www-authenticate')
}

function withAuthorization(
  headers: Readonly<Record<string, string>>,
  header: string | undefined,
): Record<string, string> {
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
