import { describe, expect, it } from '@jest/globals'
import { createServer, type Socket } from 'node:net'
import { rootCertificates } from 'node:tls'
import { selfSigned, type CertSpec } from '../../helpers/tls/self-signed.js'
import { expectProblem } from '../expect-problem.js'
import {
  clientWith,
  deadline,
  listen,
  manifestBytes,
  sendManifest,
  serve,
  type TestClient,
  type TestServer,
} from '../wire.js'
import { closedAfterEach } from '../../helpers/closed-after-each.js'

const open = closedAfterEach()

const bytes = manifestBytes()

async function registry(tls?: ReturnType<typeof selfSigned>): Promise<TestServer> {
  const server = await serve((_, response) => {
    sendManifest(response, bytes)
  }, tls)
  open.push(server)
  return server
}

async function raw(answer: (socket: Socket) => void): Promise<{ server: TestServer; connections: () => number }> {
  let connections = 0
  const server = await listen(
    createServer((socket) => {
      connections += 1
      socket.once('data', () => {
        answer(socket)
      })
    }),
  )
  open.push(server)
  return { server, connections: () => connections }
}

function client(options: Parameters<typeof clientWith>[0] = {}): TestClient {
  const made = clientWith({ limits: { retries: 0 }, ...options })
  open.push(made.client)
  return made
}

function fetchTag({ client }: TestClient, host: string): Promise<unknown> {
  return client.manifest({ registry: host, repository: 'app' }, { kind: 'tag', tag: '1' }, deadline())
}

describe('http', () => {
  it('is spoken on loopback once a TLS greeting was answered otherwise, asked once for all', async () => {
    const server = await registry()
    let connections = 0
    const front = await listen(
      createServer((socket) => {
        socket.once('data', (greeting: Buffer) => {
          connections += greeting[0] === 22 ? 1 : 0
          socket.end('HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n')
        })
      }),
    )
    open.push(front)
    const test = client()
    await Promise.all(Array.from({ length: 5 }, () => fetchTag(test, server.host)))
    await Promise.all(Array.from({ length: 5 }, () => fetchTag(test, front.host).catch(() => undefined)))
    expect(server.seen).toHaveLength(5)
    expect(test.lines.every((line) => line.startsWith('GET http://'))).toBe(true)
    expect(connections).toBe(1)
  })

  it.each([
    ['ends the connection', (socket: Socket) => socket.end()],
    ['resets the connection', (socket: Socket) => socket.resetAndDestroy()],
    ['sends two letters', (socket: Socket) => socket.end('hi')],
  ])('is not spoken to a peer that %s', async (_, answer) => {
    const { server, connections } = await raw(answer)
    const test = client()
    await expectProblem(fetchTag(test, server.host), 'network.reset')
    expect(connections()).toBe(1)
    expect(test.meter.counts().total).toBe(0)
  })

  it.each([
    ['https page', '<!DOCTYPE html><html></html>'],
    ['an SSH greeting', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ])('is tried with a peer that answers %s', async (_, text) => {
    const { server, connections } = await raw((socket) => socket.end(text))
    await expect(fetchTag(client(), server.host)).rejects.toMatchObject({ name: 'RegistryError' })
    expect(connections()).toBe(2)
  })
})

describe('https', () => {
  it('is spoken on loopback to a registry whose authority is known', async () => {
    const tls = selfSigned()
    const server = await registry(tls)
    const test = client({ ca: tls.cert })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(await fetchTag(test, `localhost:${server.port}`)).toMatchObject({ kind: 'found' })
    expect(test.lines[0]).toMatch(/^GET https:/)
  })

  it.each<[string, CertSpec, boolean, 'tls.untrusted' | 'tls.expired' | 'tls.name', string]>([
    ['an unknown authority', {}, false, 'tls.untrusted', 'ca-file'],
    ['an expired certificate', { notAfter: '210101000000Z' }, true, 'tls.expired', 'Renew'],
    ['a certificate of the future', { notBefore: '480101000000Z' }, true, 'tls.expired', 'clock'],
    ['another name', { hosts: ['example.com'] }, true, 'tls.name', 'name'],
  ])('on loopback refuses %s, and never goes on by http', async (_, spec, known, code, advice) => {
    const tls = selfSigned(spec)
    const server = await registry(tls)
    const test = client({ limits: { retries: 3 }, ...(known ? { ca: tls.cert } : {}) })
    const { problem } = await expectProblem(fetchTag(test, server.host), code)
    expect(problem.message).toContain(advice)
    expect(problem.message).toContain(server.host)
    expect(server.seen).toHaveLength(0)
    expect(test.slept).toEqual([])
  })

  it.each([
    ['nothing', ''],
    ['a key', selfSigned().key],
    ['a broken certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
    [
      'a good one before a broken one',
      `${selfSigned().cert}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`,
    ],
  ])('does not begin with authorities in which there is %s', (_, ca) => {
    expect(() => client({ ca })).toThrow(expect.objectContaining({ code: 'ca.invalid' }))
  })

  it('takes several authorities from one text', async () => {
    const tls = selfSigned()
    const server = await registry(tls)
    const [other = ''] = rootCertificates
    expect(await fetchTag(client({ ca: `# ours\n${other}\n${tls.cert}` }), server.host)).toMatchObject({
      kind: 'found',
    })
  })

  it('of an insecure registry is not verified', async () => {
    const server = await registry(selfSigned({ hosts: ['example.com'] }))
    const insecure = client({ insecureRegistries: new Set([server.host]) })
    const target = { registry: server.host, repository: 'app' }
    expect(insecure.client.tls(target)).toBeUndefined()
    expect(await fetchTag(insecure, server.host)).toMatchObject({ kind: 'found' })
    expect(insecure.client.tls(target)).toBe('unverified')
    await expectProblem(
      fetchTag(client({ insecureRegistries: new Set([`127.0.0.1:${server.port + 1}`]) }), server.host),
      'tls.untrusted',
    )
  })

  it('refused by the peer in TLS stays https', async () => {
    const handshakeFailure = Buffer.from([0x15, 3, 3, 0, 2, 2, 40])
    const { server } = await raw((socket) => socket.end(handshakeFailure))
    const test = client()
    await expectProblem(fetchTag(test, server.host), 'tls.failed')
    expect(test.lines).toEqual([`GET https://${server.host}/v2/app/manifests/1 failed 0 B 0 ms`])
  })

  it('says at a port that speaks http to list it, where it is not loopback', async () => {
    // A redirect that names https explicitly is not probed.
    const plain = await registry()
    const server = await serve((_, response) => response.writeHead(307, { location: `https://${plain.host}/x` }).end())
    open.push(server)
    const { problem } = await expectProblem(fetchTag(client(), server.host), 'tls.plain-http')
    expect(problem.message).toContain('insecure-registries')
    expect(plain.seen).toHaveLength(0)
  })
})

describe('what is noted of requests', () => {
  it('is a line each, without a query', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/v2/app/manifests/1') response.writeHead(307, { location: '/x?token=secret' }).end('gone')
      else sendManifest(response, bytes)
    })
    open.push(server)
    const test = client()
    await fetchTag(test, server.host)
    expect(test.lines).toEqual([
      `GET http://${server.host}/v2/app/manifests/1 307 4 B 0 ms`,
      `GET http://${server.host}/x 200 ${bytes.length} B 0 ms`,
    ])
    expect(test.meter.counts()).toEqual({ total: 2, bytes: bytes.length + 4, byHost: { [server.host]: 2 } })
  })

  it('does not keep more connections to a host than allowed', async () => {
    let now = 0
    let most = 0
    const server = await serve((_, response) => {
      now += 1
      most = Math.max(most, now)
      setTimeout(() => {
        now -= 1
        sendManifest(response, bytes)
      }, 10)
    })
    open.push(server)
    const test = client({ limits: { requestsPerHost: 2 } })
    await Promise.all(Array.from({ length: 10 }, () => fetchTag(test, server.host)))
    expect(most).toBe(2)
  })
})

describe('a greeting that nobody answers', () => {
  it('is given up where nobody waits for it any more once its tunnel is open', async () => {
    const [asked, left] = [Promise.withResolvers<Socket>(), Promise.withResolvers<string>()]
    const proxy = await listen(
      createServer((socket) => {
        socket.once('data', () => {
          asked.resolve(socket)
        })
        socket.on('close', () => {
          left.resolve('left')
        })
      }),
    )
    const { client } = clientWith({
      insecureRegistries: new Set(['registry.test:5000']),
      network: { variables: { HTTPS_PROXY: `http://${proxy.host}` } },
    })
    open.push(proxy, client)
    const stop = new AbortController()
    const target = { registry: 'registry.test:5000', repository: 'app' }
    const asking = client.manifest(target, { kind: 'tag', tag: '1' }, stop.signal)
    const socket = await asked.promise
    stop.abort()
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' })
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    expect(await left.promise).toBe('left')
  })

  it('is given up as soon as nobody waits for it', async () => {
    const left = Promise.withResolvers<string>()
    const server = await listen(
      createServer((socket) => {
        socket.on('data', () => undefined)
        socket.on('close', () => {
          left.resolve('left')
        })
      }),
    )
    const { client } = clientWith()
    open.push(server, client)
    const target = { registry: server.host, repository: 'app' }
    const asking = client.manifest(target, { kind: 'tag', tag: '1' }, AbortSignal.timeout(50))
    await expect(asking).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(await left.promise).toBe('left')
  })
})
