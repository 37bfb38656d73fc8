import type { Credential, Password } from '../../model/credential.js'

/**
 * One entry of `auths`, as Docker and Podman write it: `auth` or `username` and `password`, `identitytoken`,
 * `registrytoken`. Undefined where it holds none of them (`{}` where a helper keeps the password).
 */
export function readLoginEntry(entry: ReadonlyMap<string, unknown>): Credential | undefined {
  const registryToken = entry.get('registrytoken')
  if (typeof registryToken === 'string' && registryToken !== '') return { kind: 'token', token: registryToken }
  const login = decodeAuth(entry.get('auth')) ?? basic(entry.get('username'), entry.get('password'))
  const identityToken = entry.get('identitytoken')
  if (typeof identityToken !== 'string' || identityToken === '') return login
  return { kind: 'identity', token: identityToken, ...(login === undefined ? {} : { password: login }) }
}

/** `auth` is base64 of `user:password`; padding and line breaks vary, and old files end the password with NULs. */
function decodeAuth(auth: unknown): Password | undefined {
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

function basic(username: unknown, password: unknown): Password | undefined {
  if (typeof username !== 'string' || typeof password !== 'string' || username === '' || password === '')
    return undefined
  return { kind: 'basic', username, password }
}
