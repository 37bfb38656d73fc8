import type { ServerResponse } from 'node:http'
import { clientWith, type TestClient } from '../../registry/wire.js'
import { MANIFEST_ACCEPT } from '../../../src/oci/media-type.js'
import { parseReference } from '../../../src/oci/reference.js'
import { ledger } from '../canary/running.js'
import type { Conversation, Expected, Reply } from './script.js'
import { secretsIn, secretsShown } from './secrets-shown.js'
import { takeStep, type Outcome } from './take-step.js'
import { startVirtualHosts, type HostRequest, type VirtualHosts } from './virtual-hosts.js'

/** How a conversation went; to be compared with what it says itself. */
export interface Played {
  /** One for each request that was not the one in the script at its place. */
  readonly strayed: readonly string[]
  readonly requests: number
  readonly outcomes: readonly Outcome[]
  readonly slept: readonly number[]
  readonly shown: Readonly<Record<string, readonly string[]>>
  /** All that was logged or reported. */
  readonly written: string
  /** Every secret, and every query that may hold a signature. */
  readonly secrets: readonly string[]
}

/** Plays a conversation between the client and hosts on loopback, strictly in the order of its turns. */
export async function play(conversation: Conversation): Promise<Played> {
  const { turns, steps } = conversation
  const seen: HostRequest[] = []
  const strayed: string[] = []
  declareSecrets(conversation)
  const hosts = await startVirtualHosts([...new Set(turns.map(({ when }) => when.host))], (request, response) => {
    const turn = turns[seen.length]
    seen.push(request)
    const wrong = turn === undefined ? ['the script has ended'] : complaints(request, turn.when)
    if (turn !== undefined && wrong.length === 0) send(response, turn.then)
    else {
      strayed.push(`${seen.length}: ${request.method} https://${request.host}${request.url}: ${wrong.join('; ')}`)
      response.writeHead(501).end()
    }
  })
  const test = clientFor(conversation, hosts)
  try {
    const outcomes: Outcome[] = []
    for (const step of steps) outcomes.push(await takeStep(test, conversation.reference, step))
    const secrets = secretsIn(conversation)
    return {
      strayed,
      requests: seen.length,
      outcomes,
      slept: test.slept,
      shown: secretsShown(seen, secrets),
      written: [...test.lines, JSON.stringify(outcomes)].join('\n'),
      secrets: [...secrets.passwords, ...secrets.tokens, ...secrets.queries],
    }
  } finally {
    await test.client.close()
    await hosts.close()
  }
}

/** Who may see what stands in the conversation, written down by hand. */
function declareSecrets(conversation: Conversation): void {
  const { shown } = conversation
  const { passwords, tokens } = secretsIn(conversation)
  const shownTo = (kind: 'password' | 'token'): readonly string[] =>
    Object.keys(shown).filter((host) => shown[host]?.includes(kind) === true)
  for (const password of passwords) ledger.declareText('a password', password, ...shownTo('password'))
  for (const token of tokens) ledger.declareText('a token', token, ...shownTo('token'))
}

function clientFor({ reference, login, trustedTokenHosts = [] }: Conversation, hosts: VirtualHosts): TestClient {
  const { registry } = parseReference(reference)
  return clientWith({
    ca: hosts.ca,
    network: { variables: { HTTPS_PROXY: hosts.proxy } },
    trustedTokenHosts: new Set(trustedTokenHosts),
    where: 'registry-auth',
    credentials: (asked) => {
      if (asked !== registry || login === undefined) return undefined
      return typeof login === 'string' ? { kind: 'token', token: login } : { kind: 'basic', ...login }
    },
  })
}

/** What of a request is not as expected. Headers that nobody expects are complained of, too. */
function complaints(request: HostRequest, expected: Expected): readonly string[] {
  const { host, path, method = 'GET', authorization, range } = expected
  const name = host.replace(/:[0-9]+$/, '')
  const pairs: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['method', request.method, method],
    ['host', request.host, host],
    ['name in TLS', request.serverName, name],
    ['URL', request.url, `${path}${queryOf(expected)}`],
    ['body', request.body, ''],
    ['authorization', request.headers.authorization, authorization],
    ['range', request.headers.range, range],
    ['accept-encoding', request.headers['accept-encoding'], 'identity'],
    ['accept', request.headers.accept, acceptOf(expected)],
  ]
  const known = ['host', 'connection', 'user-agent', 'accept', 'accept-encoding', 'authorization', 'range']
  return [
    ...pairs.flatMap(([what, got, want]) => (got === want ? [] : [`${what} is ${String(got)}, not ${String(want)}`])),
    ...Object.keys(request.headers).flatMap((header) => (known.includes(header) ? [] : [`the header ${header}`])),
  ]
}

/** All types for manifests, JSON for tokens, nothing for blobs: storage would choke on it. */
function acceptOf({ path, query }: Expected): string | undefined {
  if (typeof query === 'object') return 'application/json'
  return path.includes('/manifests/') ? MANIFEST_ACCEPT : undefined
}

function queryOf({ query }: Expected): string {
  if (query === undefined) return ''
  if (typeof query === 'string') return `?${query}`
  const pairs = new URLSearchParams()
  for (const [name, values] of Object.entries(query)) for (const value of [values].flat()) pairs.append(name, value)
  return `?${pairs.toString()}`
}

function send(response: ServerResponse, { status, headers = {}, body = '' }: Reply): void {
  const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
  const type = typeof body === 'string' || body instanceof Uint8Array ? {} : { 'content-type': 'application/json' }
  response.sendDate = false
  response.writeHead(status, {
    ...type,
    ...('transfer-encoding' in headers ? {} : { 'content-length': Buffer.byteLength(bytes) }),
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat()])),
  })
  response.end(bytes)
}
