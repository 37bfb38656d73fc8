import { describe, expect, it } from '@jest/globals'
import { createServer } from 'node:net'
import type { Credential } from '../../../src/model/credential.js'
import { selfSigned } from '../../helpers/tls/self-signed.js'
import { expectProblem } from '../expect-problem.js'
import { startProxy, type TestProxyOptions } from '../test-proxy.js'
import {
  authorizationOf,
  challenge,
  clientWith,
  deadline,
  listen,
  manifestBytes,
  sendManifest,
  sendToken,
  serve,
  type TestClient,
  type TestServer,
} from '../wire.js'
import { closedAfterEach } from '../../helpers/closed-after-each.js'

const open = closedAfterEach()

const bytes = manifestBytes()
const tls = selfSigned({ hosts: ['registry.test', 'auth.test', 'storage.test', '127.0.0.1', 'localhost'] })

function kept<T extends { close(): Promise<void> }>(thing: T): T {
  open.push(thing)
  return thing
}

async function registry(secure = true): Promise<TestServer> {
  const answer: Parameters<typeof serve>[0] = (_, response) => {
    sendManifest(response, bytes)
  }
  return kept(await serve(answer, secure ? tls : undefined))
}

async function proxy(options: TestProxyOptions): Promise<TestServer> {
  return kept(await startProxy(options))
}

type Options = Parameters<typeof clientWith>[0]

function client(variables: Readonly<Record<string, string>>, options: Options = {}): TestClient {
  const made = clientWith({ limits: { retries: 0 }, ca: tls.cert, network: { variables }, ...options })
  open.push(made.client)
  return made
}

function fetchTag({ client }: TestClient, host: string, repository = 'app'): Promise<unknown> {
  return client.manifest({ registry: host, repository }, { kind: 'tag', tag: '1' }, deadline())
}

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`

describe('https through a proxy', () => {
  it('goes by CONNECT, is verified with the registry itself, and keeps its connection', async () => {
    const server = await registry()
    const through = await proxy({ hosts: { 'registry.test:443': server.port } })
    const test = client({ HTTPS_PROXY: `http://${through.host}` })
    for (let count = 0; count < 3; count += 1) {
      expect(await fetchTag(test, 'registry.test')).toMatchObject({ kind: 'found' })
    }
    expect(through.seen).toEqual([expect.objectContaining({ method: 'CONNECT', url: 'registry.test:443' })])
    expect(server.seen).toHaveLength(3)
    expect(test.lines[0]).toBe(`registry.test:443 is reached through the proxy ${through.host}`)
    expect(test.lines.filter((line) => line.includes('proxy'))).toHaveLength(1)
    expect(test.meter.counts()).toMatchObject({ total: 3, byHost: { 'registry.test': 3 } })
  })

  it('shows the proxy its own password and nothing else, and the registry everything but that', async () => {
    const server = kept(
      await serve((request, response) => {
        if (request.headers.authorization === undefined) challenge(response, 'Basic realm="r"')
        else sendManifest(response, bytes)
      }, tls),
    )
    const through = await proxy({ hosts: { 'registry.test:443': server.port }, login: 'gate:pass word' })
    const credential: Credential = { kind: 'basic', username: 'robot', password: 'registry-secret' }
    const test = client({ HTTPS_PROXY: `http://gate:pass%20word@${through.host}` }, { credentials: () => credential })
    expect(await fetchTag(test, 'registry.test')).toMatchObject({ kind: 'found' })
    expect(through.seen.map(({ headers }) => headers['proxy-authorization'])).toEqual([basic('gate:pass word')])
    expect(through.seen.map(authorizationOf)).toEqual([undefined])
    expect(server.seen.map(authorizationOf)).toEqual([undefined, basic('robot:registry-secret')])
    expect(server.seen.every(({ headers }) => headers['proxy-authorization'] === undefined)).toBe(true)
    expect(test.secrets).toEqual(expect.arrayContaining(['pass word', 'pass%20word', basic('gate:pass word').slice(6)]))
    expect(test.lines.join('\n')).not.toMatch(/gate|pass|secret/)
  })

  it('takes token services and storage on other hosts through it as well, with the same authority', async () => {
    const auth = kept(
      await serve((_, response) => {
        sendToken(response, 'ticket')
      }, tls),
    )
    const storage = await registry()
    const server = kept(
      await serve((request, response) => {
        if (request.headers.authorization === undefined) {
          challenge(response, 'Bearer realm="https://auth.test/token",service="s"')
        } else response.writeHead(307, { location: 'https://storage.test/x' }).end()
      }, tls),
    )
    const hosts = { 'registry.test:443': server.port, 'auth.test:443': auth.port, 'storage.test:443': storage.port }
    const through = await proxy({ hosts })
    const test = client({ HTTPS_PROXY: `http://${through.host}` })
    expect(await fetchTag(test, 'registry.test')).toMatchObject({ kind: 'found' })
    expect(through.seen.map(({ url }) => url)).toEqual(['registry.test:443', 'auth.test:443', 'storage.test:443'])
    expect(storage.seen.map(authorizationOf)).toEqual([undefined])
  })

  it('works where the proxy itself is behind TLS', async () => {
    const server = await registry()
    const hosts = { 'registry.test:443': server.port }
    const trusted = await proxy({ hosts, tls, login: 'a:b' })
    for (const host of [trusted.host, `localhost:${trusted.port}`]) {
      const test = client({ HTTPS_PROXY: `https://a:b@${host}` })
      expect(await fetchTag(test, 'registry.test')).toMatchObject({ kind: 'found' })
    }
    const through = await proxy({ hosts, tls: selfSigned(), login: 'a:b' })
    const unknown = client({ HTTPS_PROXY: `https://a:b@${through.host}` })
    const { problem } = await expectProblem(fetchTag(unknown, 'registry.test'), 'proxy.unreachable')
    expect(problem.message).toMatch(/SELF_SIGNED.*ca-file/)
    expect(through.seen).toEqual([])
  })

  it('is told to be written with http:// where it answers https with something else', async () => {
    const plain = await proxy({ hosts: {} })
    const test = client({ HTTPS_PROXY: `https://${plain.host}` })
    const { problem } = await expectProblem(fetchTag(test, 'registry.test'), 'proxy.unreachable')
    expect(problem.message).toMatch(/answered no TLS.*write http:/)
  })

  it('never believes a proxy that plays the registry', async () => {
    const server = await registry()
    const through = await proxy({ hosts: { 'registry.test:443': server.port } })
    const network = { variables: { HTTPS_PROXY: `http://${through.host}` } }
    const test = clientWith({ limits: { retries: 0 }, network })
    open.push(test.client)
    const { problem } = await expectProblem(fetchTag(test, 'registry.test'), 'tls.untrusted')
    expect(problem.message).toContain(`could not reach registry.test:443 through the proxy ${through.host}: `)
    expect(server.seen).toEqual([])
  })

  it.each<[string, Partial<TestProxyOptions>, Parameters<typeof expectProblem>[1], RegExp, number]>([
    ['wants a password', { login: 'a:b' }, 'proxy.auth', /password.*HTTP 407/, 1],
    ['takes no other password', { refusal: 401 }, 'proxy.auth', /password.*HTTP 401/, 1],
    ['forbids the host', { refusal: 403 }, 'proxy.refused', /HTTP 403\)\. Allow the host .*NO_PROXY/, 1],
    [
      'cannot reach the host',
      { hosts: {} },
      'proxy.refused',
      /HTTP 502\)\. It may not reach that host: check the host name/,
      3,
    ],
  ])('says so where the proxy %s', async (_, options, code, message, attempts) => {
    const server = await registry()
    const through = await proxy({ hosts: { 'registry.test:443': server.port }, ...options })
    const variables = { HTTPS_PROXY: `http://someone:wrongpass@${through.host}` }
    const test = client(variables, { limits: { retries: 2 } })
    const { problem } = await expectProblem(fetchTag(test, 'registry.test'), code)
    expect(problem.message).toContain(`could not reach registry.test:443 through the proxy ${through.host}: `)
    expect(problem.message).toMatch(message)
    expect(JSON.stringify(problem)).not.toMatch(/someone|wrongpass/)
    expect(problem.host).toBe('registry.test:443')
    expect(through.seen).toHaveLength(attempts)
    expect(server.seen).toEqual([])
  })

  it.each([
    ['hangs up', (socket: { destroy(): unknown }) => socket.destroy()],
    ['says nothing', () => undefined],
  ])('says so where the proxy %s', async (_, act) => {
    const through = kept(await listen(createServer((socket) => socket.once('data', () => act(socket)))))
    const test = client({ HTTPS_PROXY: through.host }, { limits: { retries: 0, connectMs: 200 } })
    const { problem } = await expectProblem(fetchTag(test, 'registry.test'), 'proxy.unreachable')
    expect(problem.message).toContain(through.host)
  })

  it('says so where no proxy is there, or its variable is nonsense', async () => {
    const gone = await proxy({ hosts: {} })
    await gone.close()
    const { problem } = await expectProblem(
      fetchTag(client({ HTTPS_PROXY: `http://${gone.host}` }), 'registry.test'),
      'proxy.unreachable',
    )
    expect(problem.message).toContain('ECONNREFUSED')
    await expectProblem(fetchTag(client({ https_proxy: 'socks5://p:1080' }), 'registry.test'), 'proxy.invalid')
  })

  it('is not used for loopback and for what NO_PROXY names', async () => {
    const server = await registry()
    const through = await proxy({ hosts: {} })
    const variables = { HTTPS_PROXY: `http://${through.host}`, NO_PROXY: `.test:${server.port}` }
    const network = { variables, lookup: toLoopback }
    const test = client(variables, { network })
    for (const host of [server.host, `localhost:${server.port}`, `registry.test:${server.port}`]) {
      expect(await fetchTag(test, host)).toMatchObject({ kind: 'found' })
    }
    expect(through.seen).toEqual([])
  })
})

const toLoopback: NonNullable<NonNullable<NonNullable<Options>['network']>['lookup']> = (_, options, callback) => {
  if (options.all === true) callback(null, [{ address: '127.0.0.1', family: 4 }])
  else callback(null, '127.0.0.1', 4)
}

describe('http through a proxy', () => {
  it('names its target in full, once a greeting in a tunnel was answered without TLS', async () => {
    const server = await registry(false)
    const through = await proxy({ hosts: { 'registry.test:5000': server.port }, login: 'a:b' })
    const variables = { HTTPS_PROXY: `http://a:b@${through.host}`, HTTP_PROXY: `http://a:b@${through.host}` }
    const test = client(variables, { insecureRegistries: new Set(['registry.test:5000']) })
    expect(await fetchTag(test, 'registry.test:5000')).toMatchObject({ kind: 'found' })
    expect(await fetchTag(test, 'registry.test:5000', 'other')).toMatchObject({ kind: 'found' })
    expect(through.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'CONNECT registry.test:5000',
      'GET http://registry.test:5000/v2/app/manifests/1',
      'GET http://registry.test:5000/v2/other/manifests/1',
    ])
    expect(server.seen.map(({ headers }) => headers.host)).toEqual(['registry.test:5000', 'registry.test:5000'])
    expect(server.seen.some(({ headers }) => 'proxy-authorization' in headers)).toBe(false)
    expect(test.lines).toEqual([
      `registry.test:5000 is reached through the proxy ${through.host}`,
      `GET http://registry.test:5000/v2/app/manifests/1 200 ${bytes.length} B 0 ms`,
      `GET http://registry.test:5000/v2/other/manifests/1 200 ${bytes.length} B 0 ms`,
    ])
  })

  it('names the proxy where it wants a password', async () => {
    const server = await registry(false)
    const free = await proxy({ hosts: { 'registry.test:5000': server.port } })
    const closed = await proxy({ hosts: { 'registry.test:5000': server.port }, login: 'a:b' })
    const variables = { HTTPS_PROXY: `http://${free.host}`, HTTP_PROXY: `http://${closed.host}` }
    const test = client(variables, { insecureRegistries: new Set(['registry.test:5000']) })
    const { problem } = await expectProblem(fetchTag(test, 'registry.test:5000'), 'proxy.auth')
    expect(problem.message).toContain(closed.host)
  })

  it('is not fallen back to where the proxy refuses the greeting', async () => {
    const server = await registry(false)
    const through = await proxy({ hosts: { 'registry.test:5000': server.port }, refusal: 403 })
    const variables = { HTTPS_PROXY: `http://${through.host}`, HTTP_PROXY: `http://${through.host}` }
    const test = client(variables, { insecureRegistries: new Set(['registry.test:5000']) })
    await expectProblem(fetchTag(test, 'registry.test:5000'), 'proxy.refused')
    expect(through.seen.map(({ method }) => method)).toEqual(['CONNECT'])
  })
})
