import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Http, HttpRequest } from '../../src/registry/http/http.js'
import { judgeRealm } from '../../src/registry/auth/realm.js'
import { follow } from '../../src/registry/http/redirect.js'
import { randomRuns } from '../helpers/random-runs.js'

const SUBJECT = { side: 'mirror', name: 'registry.example.com/app:1', host: 'registry.example.com' } as const
const SECRET = 'Basic c2VjcmV0'

const PUBLIC = ['registry.example.com', 'cdn.example.net', '8.8.8.8', 'registry.example.com.evil.example']
const PRIVATE = ['127.0.0.1', 'localhost', '10.1.2.3', '192.168.0.1', '169.254.169.254', '[::1]', '[fd00::1]']
const HOST = fc.constantFrom(...PUBLIC, ...PRIVATE)
const PORT = fc.constantFrom('', ':5000', ':443', ':80')
const SCHEME = fc.constantFrom('https', 'https', 'http', 'ftp')
const USER = fc.constantFrom('', '', '', 'user@', ':x@')
const ADDRESS = fc.tuple(SCHEME, USER, HOST, PORT, fc.constantFrom('/', '/a?b=c', '/x#y'))
const LOCATION = fc.oneof(
  ADDRESS.map(([scheme, user, host, port, path]) => `${scheme}://${user}${host}${port}${path}`),
  fc.constantFrom('/elsewhere', '?page=2', '//cdn.example.net/x', 'http://', 'https://[', 'javascript:1', ''),
)
const START = fc
  .tuple(fc.constantFrom('https', 'http'), HOST, PORT)
  .map(([scheme, host, port]) => new URL(`${scheme}://${host}${port}/v2/`))
const NAMED = fc.uniqueArray(
  fc.tuple(HOST, PORT).map(([host, port]) => `${host}${port}`),
  { maxLength: 3 },
)

/** The rule in other words: which URLs may be asked, and which of them with the secret. */
interface Hop {
  readonly url: string
  readonly secret: boolean
}

function isPrivateHere(hostname: string): boolean {
  return PRIVATE.includes(hostname)
}

function modelOf(start: URL, locations: readonly string[], limit: number, named: readonly string[]): readonly Hop[] {
  const hops: Hop[] = [{ url: start.href, secret: true }]
  let at = start
  let secret = true
  for (const [count, location] of locations.entries()) {
    if (count >= limit) return hops
    const next = URL.parse(location, at.href)
    if (next === null) return hops
    const mayBeAsked =
      (next.protocol === 'https:' || (next.protocol === 'http:' && at.protocol === 'http:')) &&
      next.username + next.password === '' &&
      (!isPrivateHere(next.hostname) ||
        isPrivateHere(start.hostname) ||
        next.hostname === start.hostname ||
        named.includes(next.host))
    if (!mayBeAsked) return hops
    next.hash = ''
    secret &&= next.origin === start.origin
    hops.push({ url: next.href, secret })
    at = next
  }
  return hops
}

/** Redirects along the locations, one a request, and then answers. */
function aChain(locations: readonly string[], asked: Hop[], bodies: (string | undefined)[]): Http {
  return {
    send: (request) => {
      const location = locations[asked.length]
      asked.push({ url: request.url.href, secret: Object.values(request.headers).includes(SECRET) })
      bodies.push(request.body)
      const { url, subject } = request
      const headers = location === undefined ? {} : { location }
      return Promise.resolve({
        status: location === undefined ? 200 : 307,
        headers,
        body: Readable.from([]),
        url,
        subject,
      })
    },
    close: () => Promise.resolve(),
  }
}

function aRequest(url: URL, body?: string): HttpRequest {
  const headers = { accept: '*/*', authorization: SECRET }
  const signal = new AbortController().signal
  return { method: 'GET', url, headers, subject: SUBJECT, signal, ...(body === undefined ? {} : { body }) }
}

describe('following redirects', () => {
  it('asks whom the rule lets it ask, with the secret where it may, and nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(
        START,
        fc.array(LOCATION, { maxLength: 5 }),
        fc.integer({ min: 0, max: 4 }),
        NAMED,
        async (start, locations, limit, named) => {
          const asked: Hop[] = []
          const rules = { limit, bodyLimit: 10, named: new Set(named) }
          const wanted = modelOf(start, locations, limit, named)
          const outcome = await follow(aChain(locations, asked, []), aRequest(start), rules).catch((e: unknown) => e)
          expect(asked).toEqual(wanted)
          const last = wanted.length > locations.length ? wanted.at(-1) : undefined
          expect(outcome).toMatchObject(last === undefined ? { code: 'redirect.refused' } : { left: !last.secret })
        },
      ),
      { numRuns: randomRuns(400) },
    )
  })

  it('sends a body to nobody but the first', async () => {
    await fc.assert(
      fc.asyncProperty(START, fc.array(LOCATION, { minLength: 1, maxLength: 3 }), async (start, locations) => {
        const bodies: (string | undefined)[] = []
        const rules = { limit: 5, bodyLimit: 10, named: new Set<string>() }
        await expect(follow(aChain(locations, [], bodies), aRequest(start, 'x'), rules)).rejects.toMatchObject({
          code: 'redirect.refused',
        })
        expect(bodies).toEqual(['x'])
      }),
    )
  })
})

const PAIRS = [
  ['docker.io', 'auth.docker.io'],
  ['registry.gitlab.com', 'gitlab.com'],
  ['registry.cn-hangzhou.aliyuncs.com', 'dockerauth.cn-hangzhou.aliyuncs.com'],
] as const

/** Hosts of one owner, though not of one name. */
const FAMILY = ['registry.example.com', 'auth.example.com', 'deep.er.example.com']

describe('judging a realm', () => {
  const registry = fc.constantFrom(...PAIRS.map(([name]) => name), 'registry.example.com')
  const realm = fc.oneof(
    LOCATION,
    fc
      .tuple(SCHEME, fc.constantFrom(...PAIRS.map(([, host]) => host), ...FAMILY, 'example.net'), PORT)
      .map(([s, host, port]) => `${s}://${host}${port}/token`),
  )

  function modelOfRealm(text: string, asked: URL, name: string, trusted: readonly string[]): string {
    const url = text === '' ? null : URL.parse(text, asked.href)
    if (url === null || !['http:', 'https:'].includes(url.protocol)) return 'refused'
    if (url.username + url.password !== '' || (url.protocol === 'http:' && asked.protocol === 'https:'))
      return 'refused'
    if (url.origin === asked.origin || trusted.includes(url.host)) return 'trusted'
    if (isPrivateHere(url.hostname) && url.hostname !== asked.hostname) return 'refused'
    const isName = !isPrivateHere(url.hostname) && url.hostname !== '8.8.8.8'
    if (isName && url.hostname === asked.hostname) return 'trusted'
    const pair = PAIRS.find(([own]) => own === name)
    if (pair !== undefined) return url.origin === `https://${pair[1]}` ? 'trusted' : 'anonymous'
    const isFamily = FAMILY.includes(url.hostname) && FAMILY.includes(asked.hostname) && url.protocol === 'https:'
    const isNet = url.hostname.endsWith('example.net') && asked.hostname.endsWith('example.net')
    return isFamily || (isNet && url.protocol === 'https:') ? 'trusted' : 'anonymous'
  }

  it('shows credentials to its own name and family, its companion and whom the user trusts, and to nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(realm, START, registry, NAMED, async (text, asked, name, trusted) => {
        const verdict = await judgeRealm({ realm: text, asked, registry: name, trustedTokenHosts: new Set(trusted) })
        expect(verdict.kind).toBe(modelOfRealm(text, asked, name, trusted))
      }),
      { numRuns: randomRuns(1000) },
    )
  })

  it('never leads from https to http, whoever is trusted', async () => {
    await fc.assert(
      fc.asyncProperty(realm, START, registry, NAMED, async (text, asked, name, trusted) => {
        const verdict = await judgeRealm({ realm: text, asked, registry: name, trustedTokenHosts: new Set(trusted) })
        const protocol = verdict.kind === 'refused' ? 'https:' : verdict.url.protocol
        expect(asked.protocol === 'https:' && protocol !== 'https:').toBe(false)
      }),
    )
  })
})
