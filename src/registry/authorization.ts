import type { Credential } from '../model/credential.js'
import { parseChallenges, type Challenge } from './challenge.js'
import { RegistryError, type Subject } from './error.js'
import { judgeRealm } from './realm.js'
import { basicValue, type Secrets } from './secrets.js'
import type { TokenRequest, TokenService } from './token.js'

/** Whom a request speaks for. */
export interface Grant {
  /** The Authorization header's value. */
  readonly header: string
  readonly kind: 'basic' | 'bearer' | 'token'
  /** Forgets what was refused. */
  drop(): void
  /** The host that was asked without the credentials that exist, because nobody said that it may see them. */
  readonly distrusted?: string
}

/** Which repository is asked for, and through which URL. */
export interface Door {
  readonly registry: string
  readonly repository: string
  readonly url: URL
  readonly subject: Subject
}

export interface Authorizer {
  /** What a first request carries: what this registry is known to ask for, or nothing. */
  first(door: Door, signal: AbortSignal): Promise<Grant | undefined>
  /** What answers a 401 of the registry's own origin. Throws where nothing does. */
  answer(door: Door, lines: readonly string[], refused: Grant | undefined, signal: AbortSignal): Promise<Grant>
  /** The end of it: the second 401, or the 403 to a token that was sent as it is. */
  denied(door: Door, grant: Grant, status?: 401 | 403): RegistryError
}

export interface AuthorizerOptions {
  readonly credentials: (registry: string) => Credential | undefined
  /** Where credentials for a registry came from or were looked for, for messages. */
  readonly credentialSource: (registry: string) => string
  readonly trustedTokenHosts: ReadonlySet<string>
  readonly tokens: TokenService
  readonly secrets: Secrets
}

/** How a registry was seen to ask for authentication. */
type Manner = { readonly kind: 'basic' } | { readonly kind: 'bearer'; readonly challenge: Challenge }

/**
 * Answers challenges: Bearer before Basic, Basic only after the registry's own origin asked for it. There is no ping:
 * the challenge of the real request is what counts, and is remembered per registry.
 */
export function createAuthorizer(options: AuthorizerOptions): Authorizer {
  const manners = new Map<string, Manner>()
  const { credentials, credentialSource, tokens, secrets, trustedTokenHosts } = options

  function credentialOf(registry: string): Credential | undefined {
    const credential = credentials(registry)
    if (credential !== undefined) secrets.credential(credential)
    return credential
  }

  function fail(
    door: Door,
    code: 'auth.denied' | 'auth.refused-credentials' | 'auth.realm-untrusted' | 'auth.realm-refused',
    why: string,
    advice: string,
    status: 401 | 403 = 401,
  ): RegistryError {
    return new RegistryError(door.subject, { code, why, advice, host: door.url.host, status })
  }

  async function bearer(door: Door, challenge: Challenge, signal: AbortSignal): Promise<Grant> {
    const { registry, repository, url, subject } = door
    const realm = challenge.parameters.get('realm') ?? ''
    const verdict = judgeRealm({ realm, asked: url, registry, trustedTokenHosts })
    if (verdict.kind === 'refused') {
      const advice = 'Check the registry’s own address in its settings, or list the host under trusted-token-hosts.'
      throw fail(door, 'auth.realm-refused', `${url.host} names a token service that ${verdict.why}`, advice)
    }
    const credential = credentialOf(registry)
    const basic = credential?.kind === 'basic' ? credential : undefined
    const request: TokenRequest = {
      registry,
      realm: verdict.url,
      service: challenge.parameters.get('service'),
      scopes: scopesOf(challenge, repository),
      credential: verdict.kind === 'trusted' ? basic : undefined,
      advice: adviceFor(door, basic),
      // The token is shared by all that read this repository.
      subject: { ...subject, name: `${registry}/${repository}` },
    }
    const distrusted = verdict.kind === 'anonymous' && basic !== undefined ? verdict.url.host : undefined
    try {
      const token = await tokens.token(request, signal)
      return {
        header: `Bearer ${token}`,
        kind: 'bearer',
        drop: () => {
          tokens.forget(request, token)
        },
        ...(distrusted === undefined ? {} : { distrusted }),
      }
    } catch (error) {
      if (distrusted === undefined || !(error instanceof RegistryError) || error.code !== 'auth.denied') throw error
      throw untrusted(door, distrusted)
    }
  }

  function basicGrant(username: string, password: string): Grant {
    return { header: `Basic ${basicValue(username, password)}`, kind: 'basic', drop: () => undefined }
  }

  function adviceFor({ registry }: Door, credential: Credential | undefined): string {
    const source = credentialSource(registry)
    if (credential === undefined) {
      return `No credentials for ${registry} were found${source === '' ? '' : ` in: ${source}`}. Add a login for ${registry} before this step.`
    }
    return `The credentials for ${registry}${source === '' ? '' : ` came from ${source}`}: check user name and password.`
  }

  function untrusted(door: Door, host: string): RegistryError {
    const why = `${door.url.host} names the token service ${host}, which was not sent the credentials for ${door.registry}, and without them access is denied`
    return fail(
      door,
      'auth.realm-untrusted',
      why,
      `If ${host} belongs to that registry, list it under trusted-token-hosts.`,
    )
  }

  function denied(door: Door, grant: Grant | undefined, status: 401 | 403 = 401): RegistryError {
    const { registry, url } = door
    if (grant?.kind === 'token') {
      const source = credentialSource(registry)
      const why = `${url.host} refused the token that was sent to it as it is (HTTP ${status})`
      const from = source === '' ? '' : `The token came from ${source}. `
      return fail(
        door,
        'auth.denied',
        why,
        `${from}If the registry must exchange it first (GITHUB_TOKEN), give it as a password beside a user name.`,
        status,
      )
    }
    if (grant?.distrusted !== undefined) return untrusted(door, grant.distrusted)
    const credential = credentialOf(registry)
    if (grant?.kind === 'basic') {
      return fail(
        door,
        'auth.refused-credentials',
        `${url.host} refused the credentials (HTTP 401)`,
        adviceFor(door, credential),
      )
    }
    const advice = `${adviceFor(door, credential)} Some registries answer 401 for images that do not exist.`
    return fail(door, 'auth.denied', `${url.host} denied access (HTTP 401)`, advice)
  }

  return {
    denied,
    first: async (door, signal) => {
      const credential = credentialOf(door.registry)
      if (credential?.kind === 'token') {
        return { header: `Bearer ${credential.token}`, kind: 'token', drop: () => undefined }
      }
      const manner = manners.get(door.registry)
      if (manner === undefined) return undefined
      if (manner.kind === 'bearer') return await bearer(door, manner.challenge, signal)
      return credential === undefined ? undefined : basicGrant(credential.username, credential.password)
    },
    answer: async (door, lines, refused, signal) => {
      refused?.drop()
      if (refused !== undefined && refused.kind !== 'bearer') throw denied(door, refused)
      const challenges = parseChallenges(lines)
      const credential = credentialOf(door.registry)
      const offersBasic = challenges.some(({ scheme }) => scheme === 'basic')
      const canBasic = offersBasic && credential?.kind === 'basic'
      const manner = manners.get(door.registry)
      // Harbor offers only Basic once a stale token was shown; what it asked for at first still holds.
      const remembered = refused?.kind === 'bearer' && manner?.kind === 'bearer' ? manner.challenge : undefined
      const offered = challenges.find(isBearer)
      // nvcr.io sends whoever shows an expired token on to a service that knows nobody: the one that gave it is right.
      const expired = remembered !== undefined && offered?.parameters.get('error') === 'invalid_token'
      const challenge = expired ? remembered : (offered ?? (canBasic ? undefined : remembered))
      if (challenge !== undefined) {
        try {
          const grant = await bearer(door, challenge, signal)
          manners.set(door.registry, { kind: 'bearer', challenge })
          return grant
        } catch (error) {
          if (!canBasic || !lacksTokenService(error)) throw error
        }
      }
      if (!offersBasic || credential?.kind !== 'basic') throw denied(door, refused)
      manners.set(door.registry, { kind: 'basic' })
      return basicGrant(credential.username, credential.password)
    },
  }
}

function isBearer({ scheme, parameters }: Challenge): boolean {
  return scheme === 'bearer' && (parameters.get('realm') ?? '') !== ''
}

/** Whether what a challenge named turned out to be no token service, so that Basic is worth a try. */
function lacksTokenService(error: unknown): boolean {
  if (!(error instanceof RegistryError)) return false
  const { status } = error.problem
  return error.code === 'auth.token' || status === 404 || status === 405 || (status !== undefined && status >= 500)
}

/**
 * Pull access to the repository; before it a scope of the challenge that is not a repository's (`aws`, `*`): some
 * services know no other, and look at the first only.
 */
function scopesOf(challenge: Challenge, repository: string): readonly string[] {
  const own = `repository:${repository}:pull`
  const asked = (challenge.parameters.get('scope') ?? '').split(' ').filter((scope) => scope !== '')
  return [...asked.filter((scope) => !scope.startsWith('repository:') && !scope.startsWith('repository(')), own]
}
