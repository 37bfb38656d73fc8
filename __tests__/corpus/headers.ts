import { Readable } from 'node:stream'
import { DEFAULT_LIMITS } from '../../src/model/limits.js'
import { systemClock } from '../../src/gate/system-clock.js'
import { createAuthorizer } from '../../src/registry/auth/authorizer.js'
import type { AuthTarget } from '../../src/registry/auth/authorization.js'
import { parseContentRange } from '../../src/registry/http/content-range.js'
import type { Http } from '../../src/registry/http/http.js'
import { createLogins } from '../../src/registry/credentials/login.js'
import { parseLoginFile } from '../../src/registry/credentials/login-file.js'
import { parseRetryAfter } from '../../src/registry/http/retry-after.js'
import { createSecrets } from '../../src/registry/secrets.js'
import { createTokenService, type TokenRequest } from '../../src/registry/auth/token.js'
import type { Case } from './cases.js'
import { accepted, reading, refused, textsIn, type Reading } from './reading.js'

const NOW = new Date('2026-01-01T00:00:00Z')
const signal = new AbortController().signal
const secrets = createSecrets(() => undefined)

/** A Content-Range header. */
export function readContentRange({ text }: Case): Promise<Reading> {
  const range = parseContentRange(text('input'))
  if (range === undefined) return Promise.resolve(refused('header.unreadable'))
  return Promise.resolve(accepted(`${range.first ?? '*'}-${range.last ?? '*'}/${range.total ?? '*'}`))
}

/** A Retry-After header, met at the first moment of 2026; refused also where it asks for more than is ever waited. */
export function readRetryAfter({ text }: Case): Promise<Reading> {
  const ms = parseRetryAfter(text('input'), NOW)
  if (ms === undefined) return Promise.resolve(refused('header.unreadable'))
  return Promise.resolve(ms > DEFAULT_LIMITS.retryAfterMs ? refused('header.too-long') : accepted(`${ms} ms`))
}

/** The body of a token service's answer with status 200. */
export function readToken({ bytes }: Case): Promise<Reading> {
  const http: Http = {
    send: ({ url, subject }) => {
      return Promise.resolve({ status: 200, headers: {}, body: Readable.from([bytes('input')]), url, subject })
    },
    close: () => Promise.resolve(),
  }
  const limits = { ...DEFAULT_LIMITS, retries: 0 }
  const redirects = { limit: 0, bodyLimit: 0, named: new Set<string>() }
  const service = createTokenService({ http, limits, clock: systemClock, redirects, secrets })
  const url = new URL('https://registry.example/token')
  const question = { asked: url, realm: url, service: '', scopes: [], credential: undefined, advice: '', noAccess: '' }
  return reading(() => service.token({ ...question, registry: 'registry.example', subject: SUBJECT }, signal))
}

const SUBJECT = { side: 'mirror', name: 'registry.example/team/app:1', host: 'registry.example' } as const

/**
 * The WWW-Authenticate lines of a 401, for somebody with a password. It is accepted where the registry may be answered
 * with it, and refused also where the password must stay at home. `asked.json`: `url`, `registry`, `trusted`.
 */
export function readChallenge({ text, optional }: Case): Promise<Reading> {
  const asked = textsIn(optional('asked.json') ?? '{}')
  const url = new URL(asked.get('url') ?? 'https://registry.example/v2/team/app/manifests/1')
  const requests: TokenRequest[] = []
  const credential = { kind: 'basic', username: 'robot', password: 'secret' } as const
  const find = (): Promise<{ credential: typeof credential; where: string; implicit: boolean; faults: [] }> =>
    Promise.resolve({ credential, where: 'the case', implicit: false, faults: [] })
  const authorizer = createAuthorizer({
    logins: createLogins({ side: 'mirror', find, secrets }),
    tokens: {
      token: (request) => {
        requests.push(request)
        return Promise.resolve('token')
      },
      forget: () => undefined,
    },
    trustedTokenHosts: new Set(asked.has('trusted') ? [asked.get('trusted') ?? ''] : []),
  })
  const door: AuthTarget = {
    registry: asked.get('registry') ?? url.host,
    repository: 'team/app',
    url,
    subject: SUBJECT,
  }
  const lines = text('input').split('\n')
  return reading(async () => {
    const grant = await authorizer.answer(door, lines, undefined, signal)
    const [request] = requests
    if (request === undefined) return grant.kind
    if (request.credential === undefined) return 'anonymous'
    return `bearer ${request.realm.href} ${request.service === '' ? '-' : request.service} ${request.scopes.join(' ')}`
  }).then((read) => (read.seen === 'anonymous' ? refused('auth.anonymous') : read))
}

/** A file of logins, asked for what stands in `ask`: registry and repository. Refused also where it has nothing. */
export function readLogins({ text }: Case): Promise<Reading> {
  return reading(() => {
    const [registry = '', repository = ''] = text('ask').trim().split(' ')
    const found = parseLoginFile('config.json', text('input.json')).find(registry, repository)
    if (found === undefined || found === 'empty') return found ?? 'none'
    return found.kind === 'basic' ? `basic ${found.username} ${found.password}` : `${found.kind} ${found.token}`
  }).then((read) => (read.seen === 'none' || read.seen === 'empty' ? refused(`login.${read.seen}`) : read))
}
