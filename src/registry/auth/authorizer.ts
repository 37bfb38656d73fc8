import type { Credential, Password } from '../../model/credential.js'
import type { RegistryError } from '../error.js'
import { withoutCredential, type Login } from '../credentials/login.js'
import { basicValue } from '../secrets.js'
import type { Authorization, Authorizer, AuthTarget, Refusal } from './authorization.js'
import {
  asBearer,
  bearerAuthorization,
  bearerIn,
  lacksTokenService,
  orUndefined,
  type BearerChallenge,
  type BearerOptions,
} from './bearer.js'
import { parseChallenges, type Challenge } from './challenge.js'
import { denied } from './denial.js'
import { NO_DENIAL_BODY, type DenialBody } from './denial-body.js'
import { firstScopes, namedScopes } from './scope.js'

/** How a registry was seen to ask for authentication. */
type AuthScheme = { readonly kind: 'basic' } | { readonly kind: 'bearer'; readonly challenge: BearerChallenge }

const nothing = (): void => undefined

/**
 * Answers challenges: Bearer before Basic, Basic only after the registry's own origin asked for it. There is no ping:
 * the challenge of the real request is what counts, and is remembered per registry.
 */
export function createAuthorizer(options: BearerOptions): Authorizer {
  return new ChallengeAuthorizer(options)
}

class ChallengeAuthorizer implements Authorizer {
  readonly #options: BearerOptions
  readonly #knownSchemes = new Map<string, AuthScheme>()
  /** Repositories that were seen without the login that exists. */
  readonly #seenBare = new Set<string>()
  /** What opened a repository, if its challenge had to say so. */
  readonly #opened = new Map<string, readonly string[]>()

  constructor(options: BearerOptions) {
    this.#options = options
  }

  async first(target: AuthTarget, signal: AbortSignal): Promise<Authorization | undefined> {
    const login = await this.#options.logins.of(target, target.subject)
    const { credential } = login
    if (credential?.kind === 'token') {
      return { header: `Bearer ${credential.token}`, kind: 'token', login, drop: nothing }
    }
    const scheme = this.#knownSchemes.get(target.registry)
    if (scheme === undefined) return undefined
    if (scheme.kind === 'bearer') return this.#bearer(target, scheme.challenge, login, signal)
    const password = passwordOf(credential)
    return password === undefined ? undefined : basicAuthorization(password, login)
  }

  async answer(
    target: AuthTarget,
    lines: readonly string[],
    refused: Authorization | undefined,
    signal: AbortSignal,
    denialBody: DenialBody = NO_DENIAL_BODY,
  ): Promise<Authorization> {
    refused?.drop()
    if (refused !== undefined && refused.kind !== 'bearer') {
      const authorization = await this.without(target, refused, { lines, bareTried: false }, signal)
      if (authorization === undefined) throw denied(target, refused.login, refused, 401, denialBody)
      return authorization
    }
    const login = await this.#options.logins.of(target, target.subject)
    const challenges = parseChallenges(lines)
    const offersBasic = challenges.some(({ scheme }) => scheme === 'basic')
    const password = offersBasic ? passwordOf(login.credential) : undefined
    const challenge = this.#challengeToAnswer(target, challenges, refused, password !== undefined)
    if (challenge !== undefined) {
      try {
        const authorization = await this.#bearer(target, challenge, login, signal)
        this.#knownSchemes.set(target.registry, { kind: 'bearer', challenge })
        return authorization
      } catch (error) {
        if (password === undefined || !lacksTokenService(error)) throw error
      }
    }
    if (password === undefined) throw denied(target, login, refused, 401, denialBody)
    this.#knownSchemes.set(target.registry, { kind: 'basic' })
    return basicAuthorization(password, login)
  }

  async without(
    target: AuthTarget,
    { login, distrusted }: Authorization,
    { lines, bareTried }: Refusal,
    signal: AbortSignal,
  ): Promise<Authorization | undefined> {
    const { credential } = login
    if (credential === undefined || !login.implicit || distrusted !== undefined) return undefined
    const instead = { ...login, credential }
    const bare = withoutCredential(login)
    const challenge = bearerIn(parseChallenges(lines)) ?? this.#remembered(target)
    if (challenge === undefined) {
      return bareTried ? undefined : { header: undefined, kind: 'none', login: bare, drop: nothing, instead }
    }
    const authorization = await orUndefined(this.#bearer(target, challenge, bare, signal), signal)
    if (authorization === undefined) return undefined
    this.#knownSchemes.set(target.registry, { kind: 'bearer', challenge })
    return { ...authorization, instead }
  }

  async named(
    target: AuthTarget,
    { scopes, login }: Authorization,
    lines: readonly string[],
    signal: AbortSignal,
  ): Promise<Authorization | undefined> {
    if (scopes === undefined) return undefined
    for (const challenge of parseChallenges(lines).map(asBearer)) {
      const wanted = namedScopes(challenge?.parameters.get('scope'))
      if (challenge === undefined || wanted.every((scope) => scopes.includes(scope))) continue
      return orUndefined(this.#bearer(target, challenge, login, signal, wanted), signal)
    }
    return undefined
  }

  accepted(target: AuthTarget, authorization: Authorization): void {
    const { scopes, instead } = authorization
    if (scopes !== undefined) this.#opened.set(keyOf(target), scopes)
    if (instead !== undefined) this.#options.logins.dismiss(target, instead, 'repository')
    if (isBare(authorization)) this.#seenBare.add(keyOf(target))
  }

  provesAbsence(target: AuthTarget, authorization: Authorization): boolean {
    return !isBare(authorization) || this.#seenBare.has(keyOf(target))
  }

  denied(
    target: AuthTarget,
    authorization: Authorization,
    status?: 401 | 403 | 404,
    denialBody?: DenialBody,
  ): RegistryError {
    return denied(target, authorization.login, authorization, status, denialBody)
  }

  async hasLogin(target: AuthTarget): Promise<boolean> {
    const { credential } = await this.#options.logins.of(target, target.subject)
    return credential !== undefined && credential.kind !== 'token'
  }

  #bearer(
    target: AuthTarget,
    challenge: BearerChallenge,
    login: Login,
    signal: AbortSignal,
    scopes = this.#opened.get(keyOf(target)) ?? firstScopes(challenge.parameters.get('scope'), target.repository),
  ): Promise<Authorization> {
    return bearerAuthorization({ target, challenge, login, scopes, signal }, this.#options)
  }

  /** The token service that this registry is known to name. */
  #remembered({ registry }: AuthTarget): BearerChallenge | undefined {
    const scheme = this.#knownSchemes.get(registry)
    return scheme?.kind === 'bearer' ? scheme.challenge : undefined
  }

  /** Which token service to ask after a 401, if any. */
  #challengeToAnswer(
    target: AuthTarget,
    challenges: readonly Challenge[],
    refused: Authorization | undefined,
    canBasic: boolean,
  ): BearerChallenge | undefined {
    // Harbor offers only Basic once a stale token was shown; what it asked for at first still holds.
    const remembered = refused?.kind === 'bearer' ? this.#remembered(target) : undefined
    const offered = bearerIn(challenges)
    // nvcr.io sends whoever shows an expired token on to a service that knows nobody: the one that gave it is right.
    if (remembered !== undefined && offered?.parameters.get('error') === 'invalid_token') return remembered
    return offered ?? (canBasic ? undefined : remembered)
  }
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

function keyOf({ registry, repository }: AuthTarget): string {
  return `${registry}/${repository}`
}
