import { RegistryError } from '../error.js'
import { showsLogin, type AuthTarget, type Authorization } from './authorization.js'
import type { Login } from '../credentials/login.js'
import { NO_DENIAL_BODY, type DenialBody } from './denial-body.js'

/** Why a registry did not show what it was asked for, whoever asked, and what to do about it. */
export function denied(
  target: AuthTarget,
  login: Login,
  authorization: Authorization | undefined,
  status: 401 | 403 | 404 = 401,
  { words, about }: DenialBody = NO_DENIAL_BODY,
): RegistryError {
  const { url } = target
  if (authorization?.distrusted !== undefined) return untrusted(target, authorization.distrusted, status)
  if (about === 'project') {
    const why = `${url.host} has no such project (HTTP ${status})${words}`
    return fail(target, 'auth.denied', why, 'The first part of the repository’s name is the project: check it.', status)
  }
  const advice = adviceFor(target, login)
  if (login.refused) {
    const end = status === 404 ? 'does not show the image without them' : 'denies access without them'
    const why = `${url.host} refused the credentials, and ${end} (HTTP ${status})`
    return fail(target, 'auth.refused-credentials', why, advice, status)
  }
  if (authorization?.kind === 'token') {
    const why = `${url.host} refused the token that was sent to it as it is (HTTP ${status})`
    const from = login.where === '' ? '' : `The token came from ${login.where}. `
    const way = 'If the registry must exchange it first (GITHUB_TOKEN), give it as a password beside a user name.'
    return fail(target, 'auth.denied', why, `${from}${way}`, status)
  }
  if (authorization?.kind === 'basic') {
    return fail(target, 'auth.refused-credentials', `${url.host} refused the credentials (HTTP 401)${words}`, advice)
  }
  const more = 'Some registries answer 401 for images that do not exist.'
  const why = `${url.host} denied access (HTTP 401)${words}`
  if (login.credential !== undefined && authorization === undefined) {
    const way = `The login for ${target.registry} was not shown, as the registry did not ask for one that it could be.`
    return fail(target, 'auth.denied', why, `${way} Check that this is the registry’s own address. ${more}`)
  }
  if (authorization !== undefined && showsLogin(authorization)) {
    // It was taken for a token, which opens nothing here.
    const taken = `a token was given for the login, and ${url.host} denied access with it (HTTP 401)${words}`
    return fail(target, 'auth.denied', taken, `${adviceFor(target, login, ACCESS)} ${more}`)
  }
  return fail(target, 'auth.denied', why, `${advice} ${more}`)
}

/** The credentials were kept from a token service that nobody vouched for. */
export function untrusted(target: AuthTarget, host: string, status: 401 | 403 | 404 = 401): RegistryError {
  const end = status === 404 ? 'the image is not shown' : 'access is denied'
  const why = `${target.url.host} names the token service ${host}, which was not sent the credentials for ${target.registry}, and without them ${end}`
  const advice = `If ${host} belongs to that registry, list it under trusted-token-hosts.`
  return fail(target, 'auth.realm-untrusted', why, advice, status)
}

/** A failure to get access, with what to do. */
export function fail(
  target: AuthTarget,
  code: 'auth.denied' | 'auth.refused-credentials' | 'auth.realm-untrusted' | 'auth.realm-refused',
  why: string,
  advice: string,
  status = 401,
): RegistryError {
  return new RegistryError(target.subject, { code, why, advice, host: target.url.host, status })
}

/** What to look at where a login is good and opens nothing. */
export const ACCESS = 'check that it may read this repository, and that it is still good'

/** Where a login came from, and what to do about it. */
export function adviceFor({ registry }: AuthTarget, { credential, where, refused }: Login, what?: string): string {
  if (credential === undefined && !refused) {
    return `No credentials for ${registry} were found${where === '' ? '' : ` in: ${where}`}. Add a login for ${registry} before this step.`
  }
  const advice = what ?? (refused ? 'log in again before this step' : 'check user name and password')
  return `The credentials for ${registry}${where === '' ? '' : ` came from ${where}`}: ${advice}.`
}
