import type { Clock } from '../model/clock.js'
import type { Limits } from '../model/limits.js'
import { discard, readBody } from './body.js'
import { RegistryError, type Subject } from './error.js'
import { failureOf, memberOf } from './failure.js'
import type { Http } from './http.js'
import { follow, type RedirectRules } from './redirect.js'
import { withRetries } from './retry.js'
import { basicValue, type Secrets } from './secrets.js'
import { createSingleFlight } from './single-flight.js'

export interface TokenRequest {
  readonly registry: string
  /** The URL of the registry that named the realm. */
  readonly asked: URL
  readonly realm: URL
  readonly service: string | undefined
  readonly scopes: readonly string[]
  /** Only where the realm may see it. */
  readonly credential: { readonly username: string; readonly password: string } | undefined
  /** What to do where credentials are refused. */
  readonly advice: string
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
const MANY = 256

/** Exchanges credentials, or none, for tokens by GET (distribution's token specification). */
export function createTokenService(options: TokenOptions): TokenService {
  const held = new Map<string, Held>()
  const exchanges = createSingleFlight<Held>()
  const { clock, limits, secrets } = options

  async function exchange(request: TokenRequest, signal: AbortSignal): Promise<Held> {
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
        const made = await exchange(request, shared)
        forgetOld(held, clock.now())
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

/** Many repositories mean many tokens: those past their time go. */
function forgetOld(held: Map<string, Held>, now: number): void {
  if (held.size < MANY) return
  for (const [key, { renewAt }] of held) if (renewAt <= now) held.delete(key)
}

function keyOf({ registry, realm, service, scopes }: TokenRequest): string {
  return JSON.stringify([registry, realm.href, service ?? null, scopes])
}

async function ask(
  { http, limits, clock, redirects }: TokenOptions,
  request: TokenRequest,
  signal: AbortSignal,
): Promise<{ readonly token: string; readonly lifeS: number }> {
  const { credential, subject } = request
  const headers: Record<string, string> = { accept: 'application/json' }
  if (credential !== undefined)
    headers['authorization'] = `Basic ${basicValue(credential.username, credential.password)}`
  const question = { method: 'GET', url: urlOf(request), ledBy: request.asked, headers, subject, signal } as const
  const { response } = await follow(http, question, redirects)
  const { status, url } = response
  if (status === 401 || status === 403) {
    await discard(response, limits.errorBytes)
    const refused = credential !== undefined && status === 401
    throw new RegistryError(subject, {
      code: refused ? 'auth.refused-credentials' : 'auth.denied',
      why: `${url.host} ${refused ? 'refused the credentials' : 'gives no token'} (HTTP ${status})`,
      advice: request.advice,
      host: url.host,
      status,
    })
  }
  if (status !== 200) throw await failureOf(response, { limits, clock }, signal)
  const bytes = await readBody(response, limits.tokenBytes, signal)
  const answer = read(bytes)
  if (answer !== undefined) return answer
  throw new RegistryError(subject, {
    code: 'auth.token',
    why: `the token service ${url.host} answered without a token`,
    host: url.host,
  })
}

/** The realm's own query is kept; empty parameters are left out, as some services refuse them. */
function urlOf({ realm, service, scopes }: TokenRequest): URL {
  const url = new URL(realm)
  if (service !== undefined && service !== '') url.searchParams.set('service', service)
  for (const scope of scopes) url.searchParams.append('scope', scope)
  return url
}

function read(bytes: Uint8Array): { readonly token: string; readonly lifeS: number } | undefined {
  const answer = parse(bytes)
  const token = [memberOf(answer, 'token'), memberOf(answer, 'access_token')].find(isToken)
  if (token === undefined) return undefined
  const told = memberOf(answer, 'expires_in')
  const lifeS = typeof told === 'number' && Number.isFinite(told) && told > 0 ? told : DEFAULT_LIFE_S
  return { token, lifeS }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** What can stand in a header. */
function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value)
}
