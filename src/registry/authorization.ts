import type { Credential, Password } from '../model/credential.js'
import { parseChallenges, type Challenge } from './challenge.js'
import { ACCESS, adviceFor, denied, fail, untrusted } from './denial.js'
import { RegistryError } from './error.js'
import type { Door, Grant } from './grant.js'
import { withoutCredential, type Login, type Logins } from './login.js'
import { judgeRealm } from './realm.js'
import { NOTHING_SAID, type Said } from './said.js'
import { firstScopes, namedScopes } from './scope.js'
import { basicValue } from './secrets.js'
import type { TokenRequest, TokenService } from './token.js'

export interface Authorizer {
  /** What a first request carries: what this registry is known to ask for, or nothing. */
  first(door: Door, signal: AbortSignal): Promise<Grant | undefined>
  /** What answers a 401 of the registry's own origin. Throws where nothing does. */
  answer(
    door: Door,
    lines: readonly string[],
    refused: Grant | undefined,
    signal: AbortSignal,
    said?: Said,
  ): Promise<Grant>
  /** Whether there is a login that a registry would have to ask for before it sees it. */
  hasLogin(door: Door): Promise<boolean>
  /**
   * The way in without a login that was refused, where nobody named that login for this run. Undefined where there is
   * none, or where it was tried before (`bareTried`: the request without any header).
   */
  without(door: Door, refused: Grant, challenge: Refusal, signal: AbortSignal): Promise<Grant | undefined>
  /**
   * A token for what the challenges name themselves, where that is something else than the refused one was asked for.
   * Undefined where it is not, or where there is no such token.
   */
  named(door: Door, refused: Grant, lines: readonly string[], signal: AbortSignal): Promise<Grant | undefined>
  /** Remembers that the registry let a grant pass. */
  accepted(door: Door, grant: Grant): void
  /**
   * Whether a 404 under this grant says that something is not there. Without a login that exists it may as well be
   * hidden, unless something else in the repository was seen in the same way.
   */
  provesAbsence(door: Door, grant: Grant): boolean
  /** The end of it: the second 401, the 403 to a token that was sent as it is, or a 404 that proves nothing. */
  denied(door: Door, grant: Grant, status?: 401 | 403 | 404, said?: Said): RegistryError
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
type Manner = { readonly kind: 'basic' } | { readonly kind: 'bearer'; readonly challenge: Bearer }

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
  const manners = new Map<string, Manner>()
  /** Repositories that were seen without the login that exists. */
  const seenBare = new Set<string>()
  /** What opened a repository, where its challenge had to say so. */
  const opened = new Map<string, readonly string[]>()

  async function bearer(
    door: Door,
    challenge: Bearer,
    login: Login,
    signal: AbortSignal,
    scopes = opened.get(keyOf(door)) ?? firstScopes(challenge.parameters.get('scope'), door.repository),
  ): Promise<Grant> {
    const { registry, repository, url, subject } = door
    const verdict = await judgeRealm({ realm: challenge.realm, asked: url, registry, trustedTokenHosts })
    if (verdict.kind === 'refused') {
      const advice =
        'Check the registry’s own address in its settings (Harbor’s external_url must start with https://), or list the host under trusted-token-hosts.'
      throw fail(door, 'auth.realm-refused', `${url.host} names a token service that ${verdict.why}`, advice)
    }
    const usable = login.credential?.kind === 'token' ? undefined : login.credential
    const request: TokenRequest = {
      registry,
      asked: url,
      realm: verdict.url,
      service: challenge.parameters.get('service') ?? '',
      scopes,
      credential: verdict.kind === 'trusted' ? usable : undefined,
      advice: adviceFor(door, login),
      noAccess: adviceFor(door, login, ACCESS),
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
      if (distrusted !== undefined && error.code === 'auth.denied') throw untrusted(door, distrusted)
      if (request.credential === undefined || !login.implicit || !isRefusal(error)) throw error
      const grant = await orUndefined(bearer(door, challenge, withoutCredential(login), signal, scopes), signal)
      if (grant === undefined) throw error
      logins.dismiss(
        door,
        { ...login, credential: request.credential },
        error.problem.status === 401 || error.problem.status === undefined ? 'registry' : 'repository',
      )
      return grant
    }
  }

  async function without(
    door: Door,
    { login, distrusted }: Grant,
    { lines, bareTried }: Refusal,
    signal: AbortSignal,
  ): Promise<Grant | undefined> {
    const { credential } = login
    if (credential === undefined || !login.implicit || distrusted !== undefined) return undefined
    const instead = { ...login, credential }
    const bare = withoutCredential(login)
    const manner = manners.get(door.registry)
    const remembered = manner?.kind === 'bearer' ? manner.challenge : undefined
    const challenge = bearerIn(parseChallenges(lines)) ?? remembered
    if (challenge === undefined) {
      return bareTried ? undefined : { header: undefined, kind: 'none', login: bare, drop: nothing, instead }
    }
    const grant = await orUndefined(bearer(door, challenge, bare, signal), signal)
    if (grant === undefined) return undefined
    manners.set(door.registry, { kind: 'bearer', challenge })
    return { ...grant, instead }
  }

  return {
    without,
    accepted: (door, grant) => {
      if (grant.scopes !== undefined) opened.set(keyOf(door), grant.scopes)
      if (grant.instead !== undefined) logins.dismiss(door, grant.instead, 'repository')
      if (isBare(grant)) seenBare.add(keyOf(door))
    },
    provesAbsence: (door, grant) => !isBare(grant) || seenBare.has(keyOf(door)),
    named: async (door, { scopes, login }, lines, signal) => {
      if (scopes === undefined) return undefined
      const challenge = parseChallenges(lines)
        .map(asBearer)
        .find((one) => {
          const named = namedScopes(one?.parameters.get('scope'))
          return !named.every((scope) => scopes.includes(scope))
        })
      if (challenge === undefined) return undefined
      const wanted = namedScopes(challenge.parameters.get('scope'))
      return await orUndefined(bearer(door, challenge, login, signal, wanted), signal)
    },
    denied: (door, grant, status, said) => denied(door, grant.login, grant, status, said),
    hasLogin: async (door) => {
      const { credential } = await logins.of(door, door.subject)
      return credential !== undefined && credential.kind !== 'token'
    },
    first: async (door, signal) => {
      const login = await logins.of(door, door.subject)
      const { credential } = login
      if (credential?.kind === 'token') {
        return { header: `Bearer ${credential.token}`, kind: 'token', login, drop: nothing }
      }
      const manner = manners.get(door.registry)
      if (manner === undefined) return undefined
      if (manner.kind === 'bearer') return await bearer(door, manner.challenge, login, signal)
      const password = passwordOf(credential)
      return password === undefined ? undefined : basicGrant(password, login)
    },
    answer: async (door, lines, refused, signal, said = NOTHING_SAID) => {
      refused?.drop()
      if (refused !== undefined && refused.kind !== 'bearer') {
        const grant = await without(door, refused, { lines, bareTried: false }, signal)
        if (grant === undefined) throw denied(door, refused.login, refused, 401, said)
        return grant
      }
      const login = await logins.of(door, door.subject)
      const challenges = parseChallenges(lines)
      const password = passwordOf(login.credential)
      const offersBasic = challenges.some(({ scheme }) => scheme === 'basic')
      const canBasic = offersBasic && password !== undefined
      const manner = manners.get(door.registry)
      // Harbor offers only Basic once a stale token was shown; what it asked for at first still holds.
      const remembered = refused?.kind === 'bearer' && manner?.kind === 'bearer' ? manner.challenge : undefined
      const offered = bearerIn(challenges)
      // nvcr.io sends whoever shows an expired token on to a service that knows nobody: the one that gave it is right.
      const expired = remembered !== undefined && offered?.parameters.get('error') === 'invalid_token'
      const challenge = expired ? remembered : (offered ?? (canBasic ? undefined : remembered))
      if (challenge !== undefined) {
        try {
          const grant = await bearer(door, challenge, login, signal)
          manners.set(door.registry, { kind: 'bearer', challenge })
          return grant
        } catch (error) {
          if (!canBasic || !lacksTokenService(error)) throw error
        }
      }
      if (!offersBasic || password === undefined) throw denied(door, login, refused, 401, said)
      manners.set(door.registry, { kind: 'basic' })
      return basicGrant(password, login)
    },
  }
}

/** Whether a challenge names a way to log in that is known here. */
export function namesWay(lines: readonly string[]): boolean {
  const challenges = parseChallenges(lines)
  return bearerIn(challenges) !== undefined || challenges.some(({ scheme }) => scheme === 'basic')
}

/** Whether it speaks for nobody although there is a login. */
function isBare({ login, distrusted }: Grant): boolean {
  return login.refused || distrusted !== undefined
}

function basicGrant({ username, password }: Password, login: Login): Grant {
  return { header: `Basic ${basicValue(username, password)}`, kind: 'basic', login, drop: nothing }
}

function passwordOf(credential: Credential | undefined): Password | undefined {
  if (credential === undefined || credential.kind === 'token') return undefined
  return credential.kind === 'basic' ? credential : credential.password
}

/** What another try gives; undefined where a registry says no to it as well. */
async function orUndefined(attempt: Promise<Grant>, signal: AbortSignal): Promise<Grant | undefined> {
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

function keyOf({ registry, repository }: Door): string {
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
