import { RegistryError } from '../error.js'
import type { AuthTarget, Authorization } from './authorization.js'
import { parseChallenges, type Challenge } from './challenge.js'
import { ACCESS, adviceFor, fail, untrusted } from './denial.js'
import { withoutCredential, type Login, type Logins } from '../credentials/login.js'
import { judgeRealm } from './realm.js'
import type { TokenRequest, TokenService } from './token.js'

/** A challenge that names a token service. */
export interface BearerChallenge {
  readonly realm: string
  readonly parameters: Challenge['parameters']
}

export interface BearerOptions {
  readonly logins: Logins
  readonly trustedTokenHosts: ReadonlySet<string>
  readonly tokens: TokenService
}

/** What a token is asked for. */
export interface BearerQuestion {
  readonly target: AuthTarget
  readonly challenge: BearerChallenge
  readonly login: Login
  readonly scopes: readonly string[]
  readonly signal: AbortSignal
}

/**
 * Gets a token where the challenge says. A login goes only to a service that may see it; one that nobody named for this
 * run is left out if the service refuses it. Throws a `RegistryError` if there is no token.
 */
export async function bearerAuthorization(question: BearerQuestion, options: BearerOptions): Promise<Authorization> {
  const { target, login, scopes, signal } = question
  const { request, distrusted } = await tokenRequest(question, options.trustedTokenHosts)
  try {
    const token = await options.tokens.token(request, signal)
    const drop = (): void => {
      options.tokens.forget(request, token)
    }
    const authorization = { header: `Bearer ${token}`, kind: 'bearer', login, scopes, drop } as const
    return distrusted === undefined ? authorization : { ...authorization, distrusted }
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    if (distrusted !== undefined && error.code === 'auth.denied') throw untrusted(target, distrusted)
    const { credential } = request
    if (credential === undefined || !login.implicit || !isRefusal(error)) throw error
    const bare = bearerAuthorization({ ...question, login: withoutCredential(login) }, options)
    const authorization = await orUndefined(bare, signal)
    if (authorization === undefined) throw error
    const { status } = error.problem
    options.logins.dismiss(
      target,
      { ...login, credential },
      status === 401 || status === undefined ? 'registry' : 'repository',
    )
    return authorization
  }
}

/** `distrusted`: the host that does not get to see the login that exists. */
async function tokenRequest(
  { target, challenge, login, scopes }: BearerQuestion,
  trustedTokenHosts: ReadonlySet<string>,
): Promise<{ readonly request: TokenRequest; readonly distrusted: string | undefined }> {
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
  return { request, distrusted: verdict.kind === 'anonymous' && usable !== undefined ? verdict.url.host : undefined }
}

/** What another try gives; undefined if a registry says no to it as well. */
export async function orUndefined(
  attempt: Promise<Authorization>,
  signal: AbortSignal,
): Promise<Authorization | undefined> {
  try {
    return await attempt
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof RegistryError) return undefined
    throw error
  }
}

/** The first that names a token service. */
export function bearerIn(challenges: readonly Challenge[]): BearerChallenge | undefined {
  return challenges.map(asBearer).find((challenge) => challenge !== undefined)
}

/** A challenge that names a token service; undefined for any other. */
export function asBearer({ scheme, parameters }: Challenge): BearerChallenge | undefined {
  const realm = parameters.get('realm') ?? ''
  return scheme === 'bearer' && realm !== '' ? { realm, parameters } : undefined
}

/** Whether a challenge names a way to log in that is known here. */
export function namesWay(lines: readonly string[]): boolean {
  const challenges = parseChallenges(lines)
  return bearerIn(challenges) !== undefined || challenges.some(({ scheme }) => scheme === 'basic')
}

/** Whether what a challenge named turned out to be no token service, so that Basic is worth a try. */
export function lacksTokenService(error: unknown): boolean {
  if (!(error instanceof RegistryError)) return false
  const { status } = error.problem
  return error.code === 'auth.token' || status === 404 || status === 405 || (status !== undefined && status >= 500)
}

/** Whether a token service said no to what it was shown: some do so by 400. */
function isRefusal({ code, problem: { status } }: RegistryError): boolean {
  return code === 'auth.refused-credentials' || code === 'auth.denied' || status === 400
}
