import type { Credential } from '../model/credential.js'
import { canonicalHost, listedCredentials, type CredentialSource } from './credentials.js'

/** A config.json that cannot be read. Says nothing of what is in it. */
export class DockerConfigError extends Error {
  override readonly name = 'DockerConfigError'
  readonly code = 'docker-config.invalid'
}

/** The paths that Docker writes behind a host. A longer one (Podman's `host/namespace`) is no credential of the host. */
const KEY_PATHS: ReadonlySet<string> = new Set(['', '/', '/v1', '/v1/', '/v2', '/v2/'])

/**
 * The `auths` of a Docker config.json. A key matches one exact `host[:port]`, with or without scheme and `/v1/`; the
 * plain spelling wins over longer ones. Entries without a password (`{}` where a helper keeps it, an identity token)
 * are left out. `name` is for messages. Throws a `DockerConfigError` for text that is not such a file.
 */
export function dockerConfigCredentials(name: string, text: string): CredentialSource {
  const auths = membersOf(membersOf(parse(name, text)).get('auths'))
  const entries = [...auths].flatMap(([key, entry]): readonly (readonly [string, number, Credential])[] => {
    const host = hostOfKey(key)
    const credential = credentialOf(membersOf(entry))
    return host === undefined || credential === undefined ? [] : [[host, rankOf(key), credential]]
  })
  // The last of equal hosts stays, so the best comes last.
  const ranked = entries.toSorted(([, a], [, b]) => b - a)
  return listedCredentials(
    name,
    ranked.map(([host, , credential]) => [host, credential]),
  )
}

function parse(name: string, text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // Neither the cause nor its message: it quotes the text, which holds passwords.
    throw new DockerConfigError(`${name} is not JSON. Log in again, or name another file.`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DockerConfigError(`${name} is not a JSON object. Log in again, or name another file.`)
  }
  return value
}

function hostOfKey(key: string): string | undefined {
  const [, rest = ''] = /^(?:https?:\/\/)?(.*)$/s.exec(key) ?? []
  const slash = rest.indexOf('/')
  const host = slash === -1 ? rest : rest.slice(0, slash)
  const path = slash === -1 ? '' : rest.slice(slash)
  return KEY_PATHS.has(path) ? canonicalHost(host) : undefined
}

/** Smaller is better: Docker's own key for the Hub, then a plain host, then a URL. */
function rankOf(key: string): number {
  if (key === 'https://index.docker.io/v1/') return 0
  return key.includes('/') ? 2 : 1
}

function credentialOf(entry: ReadonlyMap<string, unknown>): Credential | undefined {
  const token = entry.get('registrytoken')
  if (typeof token === 'string' && token !== '') return { kind: 'token', token }
  return decodeAuth(entry.get('auth')) ?? basic(entry.get('username'), entry.get('password'))
}

/** `auth` is base64 of `user:password`; padding and line breaks vary, and old files end the password with NULs. */
function decodeAuth(auth: unknown): Credential | undefined {
  if (typeof auth !== 'string') return undefined
  const packed = auth.replace(/[\r\n\t ]/g, '')
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(packed)) return undefined
  const decoded = Buffer.from(packed, 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  if (colon === -1) return undefined
  return basic(decoded.slice(0, colon), withoutNuls(decoded.slice(colon + 1)))
}

function withoutNuls(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 0) end -= 1
  return text.slice(0, end)
}

function basic(username: unknown, password: unknown): Credential | undefined {
  if (typeof username !== 'string' || typeof password !== 'string' || username === '' || password === '')
    return undefined
  return { kind: 'basic', username, password }
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map()
  return new Map(Object.entries(value))
}
