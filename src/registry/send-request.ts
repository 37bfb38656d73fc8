import { Readable } from 'node:stream'
import type { Clock } from '../model/clock.js'
import type { Limits } from '../model/limits.js'
import { namesWay } from './auth/bearer.js'
import { createEntrance, type Entrance } from './auth/entrance.js'
import { abandon, discard, headerLines, readBody } from './http/body.js'
import { RegistryError, type Subject } from './error.js'
import { blamesCredentials, NOTHING_SHOWN } from './http/failure.js'
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
  /** Whether the answer may be a large layer. */
  readonly isLarge?: boolean
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
  /** Repositories, as `registry/repository`, of registries without an API for referrers. */
  readonly listless: Set<string>
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
 * Makes what sends requests. It answers at most one 401 per request, and only one of the registry's own origin; if a token
 * is refused and the challenge names another scope, that is tried once; if the login that was used is one that nobody
 * named for this run, the request is made once more without it.
 */
export function createSendRequest(options: SendRequestOptions): SendRequest {
  const entrance = createEntrance(options)
  return async (request) => {
    const { target, path, query = '', subject, signal } = request
    const base = await options.origins.base(target.registry, { ...subject, name: target.registry }, signal)
    const url = new URL(`/v2/${target.repository}/${path}`, base)
    if (url.pathname !== `/v2/${target.repository}/${path}`) {
      throw new RegistryError(subject, { code: 'reference.invalid', why: `${path} cannot stand in a URL` })
    }
    url.search = query
    return await new AuthorizedRequest(request, url, options, entrance).answer()
  }
}

/** One request, and the ways in that are tried for it, one below the other. */
class AuthorizedRequest {
  readonly #request: ApiRequest
  readonly #options: SendRequestOptions
  readonly #entrance: Entrance
  readonly #target: AuthTarget
  /** What the last 401 said. */
  #denialBody = NO_DENIAL_BODY

  constructor(request: ApiRequest, url: URL, options: SendRequestOptions, entrance: Entrance) {
    this.#request = request
    this.#options = options
    this.#entrance = entrance
    this.#target = { ...request.target, url, subject: request.subject }
  }

  /** With what is known of this registry, or with nothing; then with what it asks for. */
  async answer(): Promise<HttpResponse> {
    const { authorizer, limits } = this.#options
    const { signal } = this.#request
    let opening = await authorizer.first(this.#target, signal)
    let first = await this.#send(opening)
    if (first.status === 400 && opening?.kind === 'bearer' && this.#isOwn(first)) {
      // ECR Public's answer to a token that has expired.
      await discard(first, limits.errorBytes)
      opening.drop()
      opening = await authorizer.first(this.#target, signal)
      first = await this.#send(opening)
    }
    const bareTried = opening === undefined
    const named = bareTried ? await this.#askEntrance(first) : []
    const isHidden = named.length > 0
    if (isHidden && first.status !== 401) await discard(first, limits.errorBytes)
    if (first.status !== 401 && !isHidden) return await this.#accept(first, opening, [], false)
    const lines = isHidden ? named : linesOf(first)
    const authorization = await authorizer.answer(this.#target, lines, opening, signal, this.#denialBody)
    return await this.#accept(await this.#send(authorization), authorization, lines, bareTried)
  }

  async #send(authorization: Authorization | undefined): Promise<HttpResponse> {
    const { http, redirects, limits, hide } = this.#options
    const { method, isLarge, subject, signal } = this.#request
    const headers = withAuthorization(this.#request.headers, authorization?.header)
    const request = { method, url: this.#target.url, isLarge, subject, signal, headers }
    const { response, left } = await follow(http, request, redirects)
    const shown = authorization !== undefined && showsLogin(authorization)
    if (response.status !== 401) return { ...response, shown }
    const body = await readBody(response, limits.errorBytes, signal).catch(emptyIfBroken)
    if (left) throw strangerDenied(response)
    this.#denialBody = parseDenialBody(body, hide)
    if (this.#denialBody.about === 'back-end' && !namesWay(linesOf(response))) {
      throw backEndDown(response, this.#denialBody)
    }
    return { ...response, shown }
  }

  /** What `/v2/` asks for, if an answer to a stranger may hide what a login would show. */
  async #askEntrance(first: HttpResponse): Promise<readonly string[]> {
    if (!this.#isOwn(first) || !isStrangersAnswer(first)) return []
    if (!(await this.#options.authorizer.hasLogin(this.#target))) return []
    return await this.#entrance(this.#target, this.#request.signal).catch((error: unknown) => {
      abandon(first)
      throw error
    })
  }

  /** `lines`: the challenge that was answered. */
  async #accept(
    answer: HttpResponse,
    authorization: Authorization | undefined,
    lines: readonly string[],
    bareTried: boolean,
  ): Promise<HttpResponse> {
    if (authorization === undefined) return answer
    const { authorizer, limits } = this.#options
    const { signal } = this.#request
    // What a redirect led to knows nothing of credentials.
    const own = this.#isOwn(answer)
    const second =
      own && DENIED.has(answer.status) ? await this.#secondTry(answer, authorization, lines) : { reply: answer }
    if (second.authorization !== undefined) return await this.#settle(second.reply, second.authorization)
    const { reply } = second
    const suspect = own && isImplicit(authorization) && MAYBE_DENIED.has(reply.status)
    const kept = suspect ? await keep(reply, limits.errorBytes, signal) : undefined
    if (reply.status !== 401 && kept?.denied !== true) {
      return await this.#settle(kept?.response ?? reply, authorization)
    }
    if (reply.status === 401) authorization.drop()
    const bare = await authorizer.without(this.#target, authorization, { lines: linesOf(reply), bareTried }, signal)
    const other = bare === undefined ? undefined : await this.#send(bare)
    if (bare !== undefined && other !== undefined && !NO_BETTER.has(other.status)) {
      return await this.#settle(other, bare)
    }
    if (other !== undefined) await discard(other, limits.errorBytes)
    bare?.drop()
    if (kept !== undefined) return kept.response
    throw authorizer.denied(this.#target, authorization, 401, this.#denialBody)
  }

  /** Asks once with the scope that the challenges name themselves, if that is not what was asked for before. */
  async #secondTry(
    reply: HttpResponse,
    authorization: Authorization,
    lines: readonly string[],
  ): Promise<{ readonly reply: HttpResponse; readonly authorization?: Authorization }> {
    const { authorizer, limits } = this.#options
    const { signal } = this.#request
    const named = await authorizer.named(this.#target, authorization, [...linesOf(reply), ...lines], signal)
    if (named === undefined) return { reply }
    // The body of a 401 was read.
    const { response } = reply.status === 401 ? { response: reply } : await keep(reply, limits.errorBytes, signal)
    const other = await this.#send(named)
    if (!DENIED.has(other.status)) return { reply: other, authorization: named }
    named.drop()
    await discard(other, limits.errorBytes)
    return { reply: response }
  }

  async #settle(reply: HttpResponse, authorization: Authorization): Promise<HttpResponse> {
    const { authorizer, limits } = this.#options
    if (reply.status === 403 && authorization.kind === 'token' && this.#isOwn(reply)) {
      await discard(reply, limits.errorBytes)
      throw authorizer.denied(this.#target, authorization, 403)
    }
    if (reply.status === 404 && !authorizer.provesAbsence(this.#target, authorization)) {
      await discard(reply, limits.errorBytes)
      throw authorizer.denied(this.#target, authorization, 404)
    }
    if (reply.status < 400) authorizer.accepted(this.#target, authorization)
    return reply
  }

  /** Whether the registry itself answered, and not what it led to. */
  #isOwn({ url }: HttpResponse): boolean {
    return url.origin === this.#target.url.origin
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
  const bytes = await readBody(response, limit, signal).catch(emptyIfBroken)
  const denied = response.status === 403 || blamesCredentials(bytes)
  return { response: { ...response, body: Readable.from([bytes]) }, denied }
}

function emptyIfBroken(error: unknown): Uint8Array {
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
    advice: NOTHING_SHOWN,
    host: url.host,
    status: 401,
  })
}
