import { createSingleFlight } from '../../async/single-flight.js'
import type { Clock } from '../../model/clock.js'
import type { Credential, Password } from '../../model/credential.js'
import type { Limits } from '../../model/limits.js'
import { discard, readBody } from '../http/body.js'
import { RegistryError, type Subject } from '../error.js'
import { failureOf } from '../http/failure.js'
import type { Http, HttpResponse } from '../http/http.js'
import { whoAnswered } from '../http/led.js'
import { memberOf } from '../member.js'
import { follow, type Followed, type RedirectRules } from '../http/redirect.js'
import { withRetries } from '../http/retry.js'
import { backEndDown, parseDenialBody } from './denial-body.js'
import { basicValue, type Secrets } from '../secrets.js'

export interface TokenRequest {
  readonly registry: string
  /** The URL of the registry that named the realm. */
  readonly asked: URL
  readonly realm: URL
  /** Empty where the challenge names none. */
  readonly service: string
  readonly scopes: readonly string[]
  /** Only where the realm may see it. */
  readonly credential: Exclude<Credential, { readonly kind: 'token' }> | undefined
  /** What to do where credentials are refused. */
  readonly advice: string
  /** What to do where nothing says that they are wrong. */
  readonly noAccess: string
  readonly subject: Subject
}

export interface TokenService {
  /** A token for the request, from memory until 75 % of its life is over. */
  token(request: TokenRequest, signal: AbortSignal): Promise<string>
  /** Forgets a token that a registry refused, unless another one has taken its place. */
  forget(request: TokenRequest, token: string): void
}

export interface TokenOptions {
  readonly http: Http
  readonly limits: Limits
  readonly clock: Clock
  readonly redirects: RedirectRules
  readonly secrets: Secrets
}

interface Held {
  readonly token: string
  readonly renewAt: number
}

const DEFAULT_LIFE_S = 60

/**
 * Exchanges credentials, or none, for tokens by GET (distribution's token specification); identity tokens by POST (its
 * OAuth2 page), or where the service does not take one, the password that came with it by GET.
 */
export function createTokenService(options: TokenOptions): TokenService {
  const held = new Map<string, Held>()
  const exchanges = createSingleFlight<Held>()
  const { clock, limits, secrets } = options

  async function sendRequest(request: TokenRequest, signal: AbortSignal): Promise<Held> {
    const rules = { retries: limits.retries, clock }
    const { token, lifeS } = await withRetries(rules, signal, () => ask(options, request, signal)).catch(
      (error: unknown) => {
        throw error instanceof RegistryError ? error.final() : error
      },
    )
    secrets.text(token)
    return { token, renewAt: clock.now() + lifeS * 750 }
  }

  return {
    token: async (request, signal) => {
      const key = keyOf(request)
      const known = held.get(key)
      if (known !== undefined && clock.now() < known.renewAt) return known.token
      const fresh = await exchanges.run(key, signal, async (shared) => {
        const made = await sendRequest(request, shared)
        held.set(key, made)
        return made
      })
      return fresh.token
    },
    forget: (request, token) => {
      const key = keyOf(request)
      if (held.get(key)?.token === token) held.delete(key)
    },
  }
}

/** Stays in memory: it holds the login, as a token speaks for who asked for it. */
function keyOf({ registry, realm, service, scopes, credential }: TokenRequest): string {
  return JSON.stringify([registry, realm.href, service, scopes, credential])
}

async function ask(
  options: TokenOptions,
  request: TokenRequest,
  signal: AbortSignal,
): Promise<{ readonly token: string; readonly lifeS: number }> {
  const { limits, clock, secrets } = options
  const { credential, subject } = request
  const response = await send(options, request, signal)
  const { status, url } = response
  const noIdentity = credential?.kind === 'identity' && (status === 400 || status === 404 || status === 405)
  if (status === 401 || status === 403 || noIdentity) {
    const body = await readBody(response, limits.errorBytes, signal).catch((error: unknown) => {
      if (error instanceof RegistryError) return new Uint8Array()
      throw error
    })
    const denialBody = parseDenialBody(body, (text) => secrets.hide(text))
    if (denialBody.about === 'back-end') throw backEndDown(response, denialBody)
    const refused = credential !== undefined && status !== 403
    const shown = noIdentity ? 'identity token' : 'credentials'
    throw new RegistryError(subject, {
      code: refused ? 'auth.refused-credentials' : 'auth.denied',
      why: `${whoAnswered(response)} ${refused ? `refused the ${shown}` : 'gives no token'} (HTTP ${status})${denialBody.words}`,
      advice: refused ? request.advice : request.noAccess,
      host: url.host,
      status,
    })
  }
  if (status !== 200) throw await failureOf(response, { limits, clock, hide: (text) => secrets.hide(text) }, signal)
  const bytes = await readBody(response, limits.tokenBytes, signal)
  const answer = read(bytes)
  if (answer === undefined) {
    throw new RegistryError(subject, {
      code: 'auth.token',
      why: `${response.led === undefined ? `the token service ${url.host}` : whoAnswered(response)} answered without a token`,
      host: url.host,
    })
  }
  // It is not used, and is a secret all the same.
  secrets.text(answer.refreshToken)
  if (credential !== undefined && isForNobody(answer.token)) {
    secrets.text(answer.token)
    throw new RegistryError(subject, {
      code: 'auth.refused-credentials',
      why: `${whoAnswered(response)} did not accept the credentials: the token that it gave for them is for nobody`,
      advice: request.advice,
      host: url.host,
    })
  }
  return answer
}

/** Statuses by which a service says that it does not take an identity token, or not this one. */
const NOT_BY_POST: ReadonlySet<number> = new Set([400, 401, 404, 405])

async function send(options: TokenOptions, request: TokenRequest, signal: AbortSignal): Promise<HttpResponse> {
  const { credential } = request
  if (credential?.kind !== 'identity') return (await get(options, request, credential, signal)).response
  const { response } = await post(options, request, credential.token, signal)
  if (credential.password === undefined || !NOT_BY_POST.has(response.status)) return response
  await discard(response, options.limits.errorBytes)
  return (await get(options, request, credential.password, signal)).response
}

async function get(
  { http, redirects }: TokenOptions,
  request: TokenRequest,
  password: Password | undefined,
  signal: AbortSignal,
): Promise<Followed> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (password !== undefined) headers['authorization'] = `Basic ${basicValue(password.username, password.password)}`
  const { subject, asked } = request
  const question = {
    method: 'GET',
    url: urlOf(request),
    ledBy: asked,
    namedAs: 'token service',
    headers,
    subject,
    signal,
  } as const
  return await follow(http, question, redirects)
}

/** OAuth2 (distribution, token authentication by POST): scopes in one parameter, and a client's name is a must. */
async function post(
  { http, redirects }: TokenOptions,
  { realm, service, scopes, subject, asked }: TokenRequest,
  token: string,
  signal: AbortSignal,
): Promise<Followed> {
  const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'image-parity', refresh_token: token })
  if (service !== '') form.set('service', service)
  form.set('scope', scopes.join(' '))
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }
  const body = form.toString()
  const question = {
    method: 'POST',
    url: new URL(realm),
    ledBy: asked,
    namedAs: 'token service',
    headers,
    body,
    subject,
    signal,
  } as const
  return await follow(http, question, redirects)
}

/** The realm's own query is kept; empty parameters are left out, as some services refuse them. */
function urlOf({ realm, service, scopes }: TokenRequest): URL {
  const url = new URL(realm)
  if (service !== '') url.searchParams.set('service', service)
  for (const scope of scopes) url.searchParams.append('scope', scope)
  return url
}

interface TokenAnswer {
  readonly token: string
  readonly lifeS: number
  /** Empty where there is none. */
  readonly refreshToken: string
}

function read(bytes: Uint8Array): TokenAnswer | undefined {
  const answer = parse(bytes)
  const token = [memberOf(answer, 'token'), memberOf(answer, 'access_token')].find(isToken)
  if (token === undefined) return undefined
  const told = memberOf(answer, 'expires_in')
  const lifeS = typeof told === 'number' && told > 0 ? told : DEFAULT_LIFE_S
  const refreshToken = memberOf(answer, 'refresh_token')
  return { token, lifeS, refreshToken: typeof refreshToken === 'string' ? refreshToken : '' }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** Whether a token of distribution's form (a JWT with `access`) names no subject: Harbor gives it to a wrong password. */
function isForNobody(token: string): boolean {
  const [, payload = ''] = token.split('.')
  const claims = parse(Buffer.from(payload, 'base64url'))
  const subject = memberOf(claims, 'sub')
  return memberOf(claims, 'access') !== undefined && (subject === undefined || subject === '')
}

/** What can stand in a header. */
function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value)
}
