import type { Credential } from '../../model/credential.js'
import type { ProblemCodes } from '../../model/problem.js'
import { canonicalHost } from './credentials.js'
import { readLoginEntry } from './login-entry.js'

/** A file of logins that cannot be read. Says nothing of what is in it. */
export class LoginFileError extends Error {
  override readonly name = 'LoginFileError'
  readonly code: ProblemCodes<'auth.login-file'> = 'auth.login-file'
}

/** What Docker's config.json or Podman's auth.json says of logins. */
export interface LoginFile {
  /** The entry with the longest key for the repository; `empty` where entries fit and none holds a password. */
  find(registry: string, repository: string): Credential | 'empty' | undefined
  /** The name behind `docker-credential-` of the program to ask first: `credHelpers`, then `credsStore`. */
  helper(registry: string): string | undefined
}

/** The paths that Docker writes behind a host; any other is a part of a repository's name, as Podman writes it. */
const KEY_PATHS: ReadonlySet<string> = new Set(['', '/', '/v1', '/v1/', '/v2', '/v2/'])

/**
 * Reads the text of a Docker config.json or a containers-auth.json(5). A key matches one exact `host[:port]`, with or
 * without scheme and `/v1/`, or below it one repository or the repositories of a namespace. `name` is for messages.
 * Throws a `LoginFileError` for text that is not such a file; an empty one has no entries.
 */
export function parseLoginFile(name: string, text: string): LoginFile {
  const members = membersOf(parse(name, text))
  for (const member of ['auths', 'credHelpers']) refuseOther(name, member, members.get(member))
  const logins = loginsOf(membersOf(members.get('auths')))
  const helpers = new Map<string, unknown>()
  for (const [key, helper] of membersOf(members.get('credHelpers'))) {
    const host = placeOf(key)
    if (host !== undefined && (key === host || !helpers.has(host))) helpers.set(host, helper)
  }
  return {
    find: (registry, repository) => {
      const host = canonicalHost(registry)
      if (host === undefined) return undefined
      const fitting = placesAbove(host, repository).filter((place) => logins.has(place))
      const found = fitting.map((place) => logins.get(place)).find((login) => login !== undefined)
      return found ?? (fitting.length === 0 ? undefined : 'empty')
    },
    helper: (registry) => {
      const host = canonicalHost(registry)
      if (host === undefined) return undefined
      // An entry that is empty takes the host away from the store.
      const helper = helpers.has(host) ? helpers.get(host) : members.get('credsStore')
      return typeof helper === 'string' && helper !== '' ? helper : undefined
    },
  }
}

/** The repository, the namespaces around it, the host: longest first. */
function placesAbove(host: string, repository: string): readonly string[] {
  const parts = repository.split('/').filter((part) => part !== '')
  return [...parts.keys()].map((left) => [host, ...parts.slice(0, parts.length - left)].join('/')).concat(host)
}

function loginsOf(auths: ReadonlyMap<string, unknown>): ReadonlyMap<string, Credential | undefined> {
  const logins = new Map<string, Credential | undefined>()
  // Of several keys for one place the best comes last and stays; one without a password never hides one with it.
  const ranked = [...auths].toSorted(([a], [b]) => rankOf(b) - rankOf(a))
  for (const [key, entry] of ranked) {
    const place = placeOf(key)
    if (place !== undefined) logins.set(place, readLoginEntry(membersOf(entry)) ?? logins.get(place))
  }
  return logins
}

/** Smaller is better: Docker's own key for the Hub, then a plain host, then a URL. */
function rankOf(key: string): number {
  if (key === 'https://index.docker.io/v1/') return 0
  return key.includes('/') ? 2 : 1
}

/** `host[:port]` or, as Podman writes it, `host[:port]/namespace`. Undefined for a key that can match nothing. */
function placeOf(key: string): string | undefined {
  const rest = key.replace(/^https?:\/\//, '')
  const slash = rest.indexOf('/')
  const host = canonicalHost(slash === -1 ? rest : rest.slice(0, slash))
  const path = slash === -1 ? '' : rest.slice(slash)
  if (host === undefined || KEY_PATHS.has(path)) return host
  // Docker reads a URL for its host alone, whatever path a registry told people to write.
  if (rest !== key) return host
  return /^(?:\/[a-z0-9._-]+)+$/.test(path) ? `${host}${path}` : undefined
}

const ADVICE = 'Log in again, or name another file as auth-file.'

function parse(name: string, text: string): unknown {
  // PowerShell writes a byte order mark; Docker takes an empty file for one without entries.
  const json = text.replace(/^\uFEFF/, '').trim()
  if (json === '') return {}
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    // Neither the cause nor its message: it quotes the text, which holds passwords.
    throw new LoginFileError(`${name} is not JSON, so no login can be read. ${ADVICE}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LoginFileError(`${name} is JSON, but no object, so no login can be read. ${ADVICE}`)
  }
  return value
}

/** A list without items stands for nothing in some languages, and `null` in all. */
function refuseOther(name: string, member: string, value: unknown): void {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return
  if (typeof value === 'object' && !Array.isArray(value)) return
  throw new LoginFileError(`"${member}" in ${name} is no object by host, so no login can be read. ${ADVICE}`)
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map()
  return new Map(Object.entries(value))
}
