import { createPrivateKey, randomUUID, sign, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ledger } from '../../helpers/canary/running.js'
import type { KeyPair } from './certificates.js'
import { standBefore } from './transport.js'
import type { Workspace } from './workspace.js'

export interface TokenServer {
  /** `127.0.0.1:PORT`, another one than any registry's. */
  readonly host: string
  /** What the registry's `auth` section has to say to believe this server's tokens. */
  readonly registryAuth: Readonly<Record<string, unknown>>
  /** Who asked for a token: the user's name, or `anonymous`. */
  readonly asked: () => readonly string[]
}

const service = 'e2e registry'
const issuer = 'e2e token server'

/**
 * A token service (distribution, token authentication): it grants every scope asked for to its users, refuses a wrong
 * password with 401 and gives anybody without a password a token that allows nothing,
 * unless `anonymous`, with an empty password, is among the users.
 */
export async function startTokenServer(
  workspace: Workspace,
  signer: KeyPair,
  ...users: readonly { readonly name: string; readonly password: string }[]
): Promise<TokenServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const [name, password] = basicCredentials(request)
    asked.push(name)
    const known = users.some((user) => user.name === name && user.password === password)
    if (name !== 'anonymous' && !known) {
      response.writeHead(401, { 'Content-Type': 'application/json' })
      response.end('{"details":"incorrect username or password"}')
      return
    }
    const scopes = known ? url.searchParams.getAll('scope') : []
    const token = signToken(signer, name, scopes)
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ token, expires_in: 300, issued_at: new Date().toISOString() }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  workspace.onRemove(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  const { port } = server.address() as AddressInfo
  const { host, scheme } = await standBefore(workspace, `127.0.0.1:${port}`)
  ledger.standsBefore(Number(host.split(':')[1]), port)
  const token = { realm: `${scheme}://${host}/token`, service, issuer, rootcertbundle: signer.certificate }
  return {
    host,
    registryAuth: { token },
    asked: () => asked,
  }
}

function basicCredentials(request: IncomingMessage): readonly [name: string, password: string] {
  const encoded = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (encoded === undefined) return ['anonymous', '']
  const text = Buffer.from(encoded, 'base64').toString()
  const colon = text.indexOf(':')
  return [text.slice(0, colon), text.slice(colon + 1)]
}

/** A JSON Web Token signed with ES256 whose header carries the signer's certificate (`x5c`). */
function signToken(signer: KeyPair, subject: string, scopes: readonly string[]): string {
  const certificate = new X509Certificate(readFileSync(signer.certificate))
  const header = { typ: 'JWT', alg: 'ES256', x5c: [certificate.raw.toString('base64')] }
  const now = Math.floor(Date.now() / 1000)
  const times = { iat: now, nbf: now - 10, exp: now + 300 }
  const claims = { iss: issuer, sub: subject, aud: service, jti: randomUUID(), ...times, access: scopes.map(access) }
  const text = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  const key = createPrivateKey(readFileSync(signer.key))
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })
  return `${text}.${signature.toString('base64url')}`
}

function access(scope: string): { type: string; name: string; actions: readonly string[] } {
  const [, type = '', name = '', actions = ''] = /^([^:]+):(.+):([^:]*)$/.exec(scope) ?? []
  return { type, name, actions: actions.split(',') }
}
