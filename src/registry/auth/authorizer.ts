import type { Credential, Password } from '../../model/credential.js'
import { parseChallenges, type Challenge } from './challenge.js'
import { ACCESS, adviceFor, denied, fail, untrusted } from './denial.js'
import { RegistryError } from '../error.js'
import type { AuthTarget, Authorization } from './authorization.js'
import { withoutCredential, type Login, type Logins } from '../credentials/login.js'
import { judgeRealm } from './realm.js'
import { NO_DENIAL_BODY, type DenialBody } from './denial-body.js'
import { firstScopes, namedScopes } from './scope.js'
import { basicValue } from '../secrets.js'
import type { TokenRequest, TokenService } from './token.js'

export interface Authorizer {
  /** What a first request carries: what this registry is known to ask for, or nothing. */
  first(target: AuthTarget, signal: AbortSignal): Promise<Authorization | undefined>
  /** What answers a 401 of the registry's own origin. Throws where nothing does. */
  answer(
    target: AuthTarget,
    lines: readonly string[],
    refused: Authorization | undefined,
    signal: AbortSignal,
    denialBody?: DenialBody,
  ): Promise<Authorization>
  /** Whether there is a login that a registry would have to ask for before it sees it. */
  hasLogin(target: AuthTarget): Promise<boolean>
  /**
   * The way in without a login that was refused, where nobody named that login for this run. Undefined where there is
   * none, or where it was tried before (`bareTried`: the request without any header).
   */
  without(
    target: AuthTarget,
    refused: Authorization,
    challenge: Refusal,
    signal: AbortSignal,
  ): Promise<Authorization | undefined>
  /**
   * A token for what the challenges name themselves, where that is something else than the refused one was asked for.
   * Undefined where it is not, or where there is no such token.
   */
  named(
    target: AuthTarget,
    refused: Authorization,
    lines: readonly string[],
    signal: AbortSignal,
  ): Promise<Authorization | undefined>
  /** Remembers that the registry let a grant pass. */
  accepted(target: AuthTarget, authorization: Authorization): void
  /**
   * Whether a 404 under this grant says that something is not there. Without a login that exists it may as well be
   * hidden, unless something else in the repository was seen in the same way.
   */
  provesAbsence(target: AuthTarget, authorization: Authorization): boolean
  /** The end of it: the second 401, the 403 to a token that was sent as it is, or a 404 that proves nothing. */
  denied(
    target: AuthTarget,
    authorization: Authorization,
    status?: 401 | 403 | 404,
    denialBody?: DenialBody,
  ): RegistryError
}

export interface Refusal {
  /** The WWW-Authenticate lines of the refusal, if there were any. */
  readonly lines: readonly string[]
  /** Whether the request without any header was refused before. */
  readonly bareTried: boolean
}

export interface AuthorizerOptions {
  readonly logins: Logins
  readonly trustedTokenHosts: ReadonlySet<string>
  readonly tokens: TokenService
}

/** How a registry was seen to ask for authentication. */
type AuthScheme = { readonly kind: 'basic' } | { readonly kind: 'bearer'; readonly challenge: Bearer }

/** A challenge that names a token service. */
interface Bearer {
  readonly realm: string
  readonly parameters: Challenge['parameters']
}

const nothing = (): void => undefined

/**
 * Answers challenges: Bearer before Basic, Basic only after the registry's own origin asked for it. There is no ping:
 * the challenge of the real request is what counts, and is remembered per registry.
 */
export function createAuthorizer({ logins, tokens, trustedTokenHosts }: AuthorizerOptions): Authorizer {
  const knownSchemes = new Map<string, AuthScheme>()
  /** Repositories that were seen without the login that exists. */
  const seenBare = new Set<string>()
  /** What opened a repository, where its challenge had to say so. */
  const opened = new Map<string, readonly string[]>()

  async function bearer(
    target: AuthTarget,
    challenge: Bearer,
    login: Login,
    signal: AbortSignal,
    scopes = opened.get(keyOf(target)) ?? firstScopes(challenge.parameters.get('scope'), target.repository),
  ): Promise<Authorization> {
    const { registry, repository, url, subject } = target
    const verdict = await judgeRealm({ realm: challenge.realm, asked: url, registry, trustedTokenHosts })
    if (verdict.kind === 'refused') {
      const advice =
        'Check the registry’s own address in its settings (Harbor’s external_url must start with https://), or list the host under trusted-token-hosts.'
      throw fail(target, 'auth.realm-refused', `${url.host} names a token service that ${verdict.why}`, advice)
    }
    const usable = login.credential?.kind === 'token' ? undefined : login.credential
    const request: TokenRequest = {
      registry,
      asked: url,
      realm: verdict.url,
      service: challenge.parameters.get('service') ?? '',
      scopes,
      credential: verdict.kind === 'trusted' ? usable : undefined,
      advice: adviceFor(target, login),
      noAccess: adviceFor(target, login, ACCESS),
      // The token is shared by all that read this repository.
      subject: { ...subject, name: `${registry}/${repository}` },
    }
    const distrusted = verdict.kind === 'anonymous' && usable !== undefined ? verdict.url.host : undefined
    try {
      const token = await tokens.token(request, signal)
      return {
        header: `Bearer ${token}`,
        kind: 'bearer',
        login,
        scopes,
        drop: () => {
          tokens.forget(request, token)
        },
        ...(distrusted === undefined ? {} : { distrusted }),
      }
    } catch (error) {
      if (!(error instanceof RegistryError)) throw error
      if (distrusted !== undefined && error.code === 'auth.denied') throw untrusted(target, distrusted)
      if (request.credential === undefined || !login.implicit || !isRefusal(error)) throw error
      const authorization = await orUndefined(
        bearer(target, challenge, withoutCredential(login), signal, scopes),
        signal,
      )
      if (authorization === undefined) throw error
      logins.dismiss(
        target,
        { ...login, credential: request.credential },
        error.problem.status === 401 || error.problem.status === undefined ? 'registry' : 'repository',
      )
      return authorization
    }
  }

  async function without(
    target: AuthTarget,
    { login, distrusted }: Authorization,
    { lines, bareTried }: Refusal,
    signal: AbortSignal,
  ): Promise<Authorization | undefined> {
    const { credential } = login
    if (credential === undefined || !login.implicit || distrusted !== undefined) return undefined
    const instead = { ...login, credential }
    const bare = withoutCredential(login)
    const knownScheme = knownSchemes.get(target.registry)
    const remembered = knownScheme?.kind === 'bearer' ? knownScheme.challenge : undefined
    const challenge = bearerIn(parseChallenges(lines)) ?? remembered
    if (challenge === undefined) {
      return bareTried ? undefined : { header: undefined, kind: 'none', login: bare, drop: nothing, instead }
    }
    const authorization = await orUndefined(bearer(target, challenge, bare, signal), signal)
    if (authorization === undefined) return undefined
    knownSchemes.set(target.registry, { kind: 'bearer', challenge })
    return { ...authorization, instead }
  }

  return {
    without,
    accepted: (target, authorization) => {
      if (authorization.scopes !== undefined) opened.set(keyOf(target), authorization.scopes)
      if (authorization.instead !== undefined) logins.dismiss(target, authorization.instead, 'repository')
      if (isBare(authorization)) seenBare.add(keyOf(target))
    },
    provesAbsence: (target, authorization) => !isBare(authorization) || seenBare.has(keyOf(target)),
    named: async (target, { scopes, login }, lines, signal) => {
      if (scopes === undefined) return undefined
      const challenge = parseChallenges(lines)
        .map(asBearer)
        .find((one) => {
          const named = namedScopes(one?.parameters.get('scope'))
          return !named.every((scope) => scopes.includes(scope))
        })
      if (challenge === undefined) return undefined
      const wanted = namedScopes(challenge.parameters.get('scope'))
      return await orUndefined(bearer(target, challenge, login, signal, wanted), signal)
    },
    denied: (target, authorization, status, denialBody) =>
      denied(target, authorization.login, authorization, status, denialBody),
    hasLogin: async (target) => {
      const { credential } = await logins.of(target, target.subject)
      return credential !== undefined && credential.kind !== 'token'
    },
    first: async (target, signal) => {
      const login = await logins.of(target, target.subject)
      const { credential } = login
      if (credential?.kind === 'token') {
        return { header: `Bearer ${credential.token}`, kind: 'token', login, drop: nothing }
      }
      const knownScheme = knownSchemes.get(target.registry)
      if (knownScheme === undefined) return undefined
      if (knownScheme.kind === 'bearer') return await bearer(target, knownScheme.challenge, login, signal)
      const password = passwordOf(credential)
      return password === undefined ? undefined : basicAuthorization(password, login)
    },
    answer: async (target, lines, refused, signal, denialBody = NO_DENIAL_BODY) => {
      refused?.drop()
      if (refused !== undefined && refused.kind !== 'bearer') {
        const authorization = await without(target, refused, { lines, bareTried: false }, signal)
        if (authorization === undefined) throw denied(target, refused.login, refused, 401, denialBody)
        return authorization
      }
      const login = await logins.of(target, target.subject)
      const challenges = parseChallenges(lines)
      const password = passwordOf(login.credential)
      const offersBasic = challenges.some(({ scheme }) => scheme === 'basic')
      const canBasic = offersBasic && password !== undefined
      const knownScheme = knownSchemes.get(target.registry)
      // Harbor offers only Basic once a stale token was shown; what it asked for at first still holds.
      const remembered =
        refused?.kind === 'bearer' && knownScheme?.kind === 'bearer' ? knownScheme.challenge : undefined
      const offered = bearerIn(challenges)
      // nvcr.io sends whoever shows an expired token on to a service that knows nobody: the one that gave it is right.
      const expired = remembered !== undefined && offered?.parameters.get('error') === 'invalid_token'
      const challenge = expired ? remembered : (offered ?? (canBasic ? undefined : remembered))
      if (challenge !== undefined) {
        try {
          const authorization = await bearer(target, challenge, login, signal)
          knownSchemes.set(target.registry, { kind: 'bearer', challenge })
          return authorization
        } catch (error) {
          if (!canBasic || !lacksTokenService(error)) throw error
        }
      }
      if (!offersBasic || password === undefined) throw denied(target, login, refused, 401, denialBody)
      knownSchemes.set(target.registry, { kind: 'basic' })
      return basicAuthorization(password, login)
    },
  }
}

/** Whether a challenge names a way to log in that is known here. */
export function namesWay(lines: readonly string[]): boolean {
  const challenges = parseChallenges(lines)
  return bearerIn(challenges) !== undefined || challenges.some(({ scheme }) => scheme === 'basic')
}

/** Whether it speaks for nobody although there is a login. */
function isBare({ login, distrusted }: Authorization): boolean {
  return login.refused || distrusted !== undefined
}

function basicAuthorization({ username, password }: Password, login: Login): Authorization {
  return { header: `Basic ${basicValue(username, password)}`, kind: 'basic', login, drop: nothing }
}

function passwordOf(credential: Credential | undefined): Password | undefined {
  if (credential === undefined || credential.kind === 'token') return undefined
  return credential.kind === 'basic' ? credential : credential.password
}

/** What another try gives; undefined where a registry says no to it as well. */
async function orUndefined(attempt: Promise<Authorization>, signal: AbortSignal): Promise<Authorization | undefined> {
  try {
    return await attempt
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof RegistryError) return undefined
    throw error
  }
}

/** The first that names a token service. */
function bearerIn(challenges: readonly Challenge[]): Bearer | undefined {
  return challenges.map(asBearer).find((challenge) => challenge !== undefined)
}

function asBearer({ scheme, parameters }: Challenge): Bearer | undefined {
  const realm = parameters.get('realm') ?? ''
  return scheme === 'bearer' && realm !== '' ? { realm, parameters } : undefined
}

function keyOf({ registry, repository }: AuthTarget): string {
  return `${registry}/${repository}`
}

/** Whether a token service said no to what it was shown: some do so by 400. */
function isRefusal({ code, problem: { status } }: RegistryError): boolean {
  return code === 'auth.refused-credentials' || code === 'auth.denied' || status === 400
}

/** Whether what a challenge named turned out to be no token service, so that Basic is worth a try. */
function lacksTokenService(error: unknown): boolean {
  if (!(error instanceof RegistryError)) return false
  const { status } = error.problem
  return error.code === 'auth.token' || status === 404 || status === 405 || (status !== undefined && status >= 500)
}
