import { describe, expect, it } from '@jest/globals'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { Http } from '../../../src/registry/http/http.js'
import { follow } from '../../../src/registry/http/redirect.js'
import { selfSigned } from '../../helpers/tls/self-signed.js'
import { expectProblem } from '../expect-problem.js'
import {
  authorizationOf,
  challenge,
  clientWith,
  deadline,
  manifestBytes,
  sendManifest,
  serve,
  type TestClient,
  type TestServer,
} from '../wire.js'
import { closedAfterEach } from '../../helpers/closed-after-each.js'

const open = closedAfterEach()

async function start(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  tls?: ReturnType<typeof selfSigned>,
): Promise<TestServer> {
  const server = await serve(answer, tls)
  open.push(server)
  return server
}

const bytes = manifestBytes()
const basic = `Basic ${Buffer.from('user:canary-of-user').toString('base64')}`

function client(options: Parameters<typeof clientWith>[0] = {}): TestClient {
  const made = clientWith({
    credentials: () => ({ kind: 'basic', username: 'user', password: 'canary-of-user' }),
    ...options,
  })
  open.push(made.client)
  return made
}

/** A registry that wants Basic and then redirects. */
async function redirecting(
  location: string | ((host: string) => string),
  status = 307,
  tls?: ReturnType<typeof selfSigned>,
): Promise<TestServer> {
  const server: TestServer = await start((request, response) => {
    if (request.url === '/moved' || request.url === '/moved?again=1') sendManifest(response, bytes)
    else if (request.headers.authorization !== basic) challenge(response, 'Basic realm="r"')
    else
      response
        .writeHead(status, { location: typeof location === 'string' ? location : location(server.host) })
        .end('moved')
  }, tls)
  return server
}

function fetchTag({ client }: TestClient, host: string): Promise<unknown> {
  return client.manifest({ registry: host, repository: 'app' }, { kind: 'tag', tag: '1' }, deadline())
}

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with HTTP %i to another port loses the credentials', async (status) => {
    const storage = await start((_, response) => {
      sendManifest(response, bytes)
    })
    const server = await redirecting(`http://${storage.host}/blob?X-Signature=abc`, status)
    const test = client()
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(storage.seen).toMatchObject([{ method: 'GET', url: '/blob?X-Signature=abc' }])
    expect(Object.keys(storage.seen[0]?.headers ?? {}).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
    expect(test.lines.join('\n')).not.toContain('abc')
    expect(test.meter.counts()).toMatchObject({ total: 3, byHost: { [server.host]: 2, [storage.host]: 1 } })
  })

  it('to another name of the same machine loses the credentials', async () => {
    const server = await redirecting((host) => `http://${host.replace('127.0.0.1', 'localhost')}/moved`)
    await fetchTag(client(), server.host)
    expect(server.seen.map(authorizationOf)).toEqual([undefined, basic, undefined])
  })

  it.each(['/moved', '../../../moved', 'HOST/moved'])('within the origin (%s) keeps them', async (location) => {
    const server = await redirecting((host) => location.replace('HOST', `http://${host}`))
    await fetchTag(client(), server.host)
    expect(server.seen.map(authorizationOf)).toEqual([undefined, basic, basic])
  })

  it('away and back again does not get them back', async () => {
    const detour: TestServer = await start((_, response) =>
      response.writeHead(307, { location: `http://${server.host}/moved` }).end(),
    )
    const server = await redirecting(() => `http://${detour.host}/`)
    await fetchTag(client(), server.host)
    expect([...server.seen, ...detour.seen].map(authorizationOf)).toEqual([undefined, basic, undefined, undefined])
  })

  it('to a host that answers 401 asks nobody for credentials', async () => {
    const storage: TestServer = await start((_, response) => {
      challenge(response, `Bearer realm="http://${server.host}/token"`, 'Basic realm="r"')
    })
    const server = await redirecting(() => `http://${storage.host}/`)
    const { problem } = await expectProblem(fetchTag(client(), server.host), 'redirect.denied')
    expect(problem.host).toBe(storage.host)
    expect(storage.seen.map(authorizationOf)).toEqual([undefined])
    expect(server.seen).toHaveLength(2)
  })

  it('of an open registry to a host that answers 401 does neither', async () => {
    const storage = await start((_, response) => {
      challenge(response, 'Basic realm="r"')
    })
    const server = await start((_, response) => response.writeHead(307, { location: `http://${storage.host}/` }).end())
    await expectProblem(fetchTag(client(), server.host), 'redirect.denied')
    expect([...server.seen, ...storage.seen].map(authorizationOf)).toEqual([undefined, undefined])
  })

  it('from https to http is refused', async () => {
    const tls = selfSigned()
    const plain = await start((_, response) => {
      sendManifest(response, bytes)
    })
    const server = await redirecting(`http://${plain.host}/`, 307, tls)
    const { problem } = await expectProblem(fetchTag(client({ ca: tls.cert }), server.host), 'redirect.refused')
    expect(problem.message).toContain(`redirects from https to http (${plain.host})`)
    expect(plain.seen).toHaveLength(0)
  })

  it.each([
    ['http://user:pw@127.0.0.1/', 'a URL with a user name'],
    ['http://user@127.0.0.1/', 'a URL with a user name'],
    ['http://:pw@127.0.0.1/', 'a URL with a user name'],
    ['ftp://127.0.0.1/', 'ftp: instead of https'],
    ['file:///etc/passwd', 'file: instead of https'],
    ['http://', 'what is no URL'],
    ['http://10.0.0.1:99999/', 'what is no URL'],
  ])('to %s is refused, and told as one to %s', async (location, what) => {
    const server = await redirecting(location)
    const { problem } = await expectProblem(fetchTag(client(), server.host), 'redirect.refused')
    expect(problem.message).toContain(`${server.host} redirects to ${what}, which is not followed`)
    expect(problem.message).not.toContain('pw')
    expect(server.seen).toHaveLength(2)
  })

  it('loop ends at the limit', async () => {
    const server = await redirecting((host) => `http://${host}/v2/app/manifests/1`)
    const asked = fetchTag(client({ limits: { redirects: 5 } }), server.host)
    const { problem } = await expectProblem(asked, 'redirect.refused')
    expect(problem.message).toContain('redirects more than 5 times')
    expect(server.seen).toHaveLength(1 + 6)
  })

  it('without a Location is an unexpected status', async () => {
    const server = await start((_, response) => response.writeHead(307).end())
    await expectProblem(fetchTag(client(), server.host), 'http.status')
  })
})

describe('follow', () => {
  const subject = { side: 'mirror', name: 'registry.example.com/app:1', host: 'registry.example.com' } as const
  const rules = { limit: 5, bodyLimit: 100, named: new Set(['10.0.0.7:9000']) }

  /** What a public registry's redirect leads to, without a network. */
  async function followTo(location: string, start = 'https://registry.example.com/v2/'): Promise<string[]> {
    const asked: string[] = []
    const http: Http = {
      send: (request) => {
        asked.push(request.url.href)
        const first = asked.length === 1
        return Promise.resolve({
          status: first ? 307 : 200,
          headers: first ? { location } : {},
          body: Readable.from([]),
          url: request.url,
          subject,
        })
      },
      close: () => Promise.resolve(),
    }
    await follow(http, { method: 'GET', url: new URL(start), headers: {}, subject, signal: deadline() }, rules)
    return asked
  }

  it.each([
    'https://169.254.169.254/latest/meta-data',
    'https://127.0.0.1/',
    'https://localhost:8443/',
    'https://10.0.0.7/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://0x7f.1/',
    'https://2130706433/',
    '//192.168.0.1/',
  ])('does not go from a public registry to %s', async (location) => {
    const { problem } = await expectProblem(followTo(location), 'redirect.refused')
    expect(problem.message).toContain('redirects to the private address')
  })

  it('goes to a private address that the user named, or from one', async () => {
    expect(await followTo('https://10.0.0.7:9000/x')).toHaveLength(2)
    expect(await followTo('https://10.0.0.8/x', 'https://10.0.0.5/v2/')).toHaveLength(2)
    expect(await followTo('https://cdn.example.net/x#part')).toEqual([
      'https://registry.example.com/v2/',
      'https://cdn.example.net/x',
    ])
  })
})
