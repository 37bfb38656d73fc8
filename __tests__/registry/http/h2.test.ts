import { describe, expect, it } from '@jest/globals'
import { constants, type Http2ServerRequest, type Http2ServerResponse, type Http2Session } from 'node:http2'
import { createServer as createTlsServer } from 'node:tls'
import type { RegistryClient } from '../../../src/registry/client.js'
import { closedAfterEach } from '../../helpers/closed-after-each.js'
import { expectProblem } from '../expect-problem.js'
import { clientWith, deadline, descriptorOf, listen, manifestBytes, OCI_MANIFEST, type TestOptions } from '../wire.js'
import { IDENTITY, serveH2, type H2Server } from './serve-h2.js'

const open = closedAfterEach()

/** More than one window of a stream holds. */
const LAYER = Buffer.alloc(2 * 1024 ** 2)
const blobs = Array.from({ length: 30 }, (_, index) => Buffer.from(`blob ${index}`))

type Answer = (request: Http2ServerRequest, response: Http2ServerResponse, count: number) => void

async function served(answer: Answer): Promise<H2Server> {
  let count = 0
  const server = await serveH2((request, response) => {
    count += 1
    answer(request, response, count)
  })
  open.push(server)
  return server
}

function clientOf(options: TestOptions = {}): ReturnType<typeof clientWith> {
  const test = clientWith({ ca: IDENTITY.cert, ...options })
  open.push(test.client)
  return test
}

/** Answers as a registry does: the last byte of a blob, a manifest, or a whole blob. */
function asRegistry({ url, headers }: Http2ServerRequest, response: Http2ServerResponse): void {
  if (url.includes('/manifests/')) {
    const bytes = manifestBytes()
    response.writeHead(200, { 'content-type': OCI_MANIFEST, 'content-length': bytes.byteLength }).end(bytes)
    return
  }
  const bytes = [...blobs, LAYER].find((blob) => url.endsWith(descriptorOf(blob).digest)) ?? Buffer.alloc(0)
  if (headers.range === undefined) response.writeHead(200, { 'content-length': bytes.byteLength }).end(bytes)
  else {
    const last = bytes.byteLength - 1
    response
      .writeHead(206, { 'content-range': `bytes ${last}-${last}/${bytes.byteLength}`, 'content-length': 1 })
      .end(bytes.subarray(-1))
  }
}

async function lookAllUp(client: RegistryClient, host: string, of = blobs): Promise<readonly string[]> {
  const found = await Promise.all(
    of.map((blob) => client.lookUp({ registry: host, repository: 'app' }, descriptorOf(blob), deadline())),
  )
  return found.map(({ kind }) => kind)
}

async function readManifest(client: RegistryClient, host: string): Promise<string> {
  const target = { registry: host, repository: 'app' }
  return (await client.manifest(target, { kind: 'tag', tag: '1' }, deadline())).kind
}

async function readBlob(client: RegistryClient, host: string, blob: Buffer): Promise<string> {
  const answer = await client.blob({ registry: host, repository: 'app' }, descriptorOf(blob), deadline())
  if (answer.kind !== 'found') return answer.kind
  for await (const chunk of answer.value.chunks) expect(chunk.byteLength).toBeGreaterThan(0)
  return answer.value.end().kind
}

const ALL_PROVEN = blobs.map(() => 'proven')
/** Whether a host on loopback speaks TLS is asked in a connection of its own. */
const GREETING = 1

describe('a host that speaks HTTP/2', () => {
  it('is asked for all that is small in one connection, and for large layers by HTTP/1.1', async () => {
    const server = await served(asRegistry)
    const { client, meter } = clientOf()
    expect(await readManifest(client, server.host)).toBe('found')
    expect(await lookAllUp(client, server.host)).toEqual(ALL_PROVEN)
    expect(server.connections() - GREETING).toBe(1)
    expect(server.versions()).toEqual(Array.from({ length: 31 }, () => '2.0'))
    expect(await readBlob(client, server.host, Buffer.from('blob 7'))).toBe('whole')
    expect(server.versions().at(-1)).toBe('2.0')
    expect(await readBlob(client, server.host, LAYER)).toBe('whole')
    expect(server.versions().at(-1)).toBe('1.1')
    expect(server.connections() - GREETING).toBe(2)
    expect(meter.counts().total).toBe(33)
  })

  it('is asked for no more at a time than the user allows', async () => {
    let [now, most] = [0, 0]
    const server = await served((request, response) => {
      now += 1
      most = Math.max(most, now)
      setImmediate(() => {
        now -= 1
        asRegistry(request, response)
      })
    })
    const { client } = clientOf({ network: { own: new Map([[server.host, { connections: 3 }]]) } })
    expect(await lookAllUp(client, server.host)).toEqual(ALL_PROVEN)
    expect(most).toBeLessThanOrEqual(3)
  })

  it('takes as many requests at a time as it says itself', async () => {
    const server = await served(asRegistry)
    const { client } = clientOf({ limits: { streamsPerHost: 5 } })
    await readManifest(client, server.host)
    expect(await lookAllUp(client, server.host)).toEqual(ALL_PROVEN)
  })

  it('may end its connection after some requests: what it did not take is asked again', async () => {
    const taken = new Map<Http2Session, number>()
    const processed: string[] = []
    const server = await served((request, response) => {
      const { session } = request.stream
      if (session === undefined) return
      const before = taken.get(session) ?? 0
      taken.set(session, before + 1)
      // As nginx does with its keepalive_requests: streams behind the last are not looked at.
      if (before >= 10) return
      if (before === 9) session.goaway(constants.NGHTTP2_NO_ERROR, response.stream.id)
      processed.push(request.url)
      asRegistry(request, response)
    })
    const { client } = clientOf()
    expect(await readManifest(client, server.host)).toBe('found')
    expect(await lookAllUp(client, server.host)).toEqual(ALL_PROVEN)
    expect(server.sessions.length).toBeGreaterThan(1)
    expect(new Set(processed).size).toBe(processed.length)
  })

  it('may reset a stream', async () => {
    const server = await served((request, response, count) => {
      if (count === 3) request.stream.close(constants.NGHTTP2_INTERNAL_ERROR)
      else asRegistry(request, response)
    })
    const { client, meter } = clientOf()
    expect(await lookAllUp(client, server.host)).toEqual(ALL_PROVEN)
    expect(meter.counts().total).toBe(31)
  })

  it('may want HTTP/1.1 after all', async () => {
    const server = await served((request, response) => {
      if (request.httpVersion === '2.0') request.stream.close(constants.NGHTTP2_HTTP_1_1_REQUIRED)
      else asRegistry(request, response)
    })
    const { client, lines } = clientOf()
    expect(await readManifest(client, server.host)).toBe('found')
    expect(await lookAllUp(client, server.host)).toEqual(ALL_PROVEN)
    expect(server.versions().filter((version) => version === '2.0')).toHaveLength(1)
    expect(lines).toContainEqual(expect.stringMatching(/is asked by HTTP\/1.1 from now on/))
  })

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('may want a client certificate over %s', async (maxVersion) => {
    const server = await serveH2(asRegistry, { requestCert: true, rejectUnauthorized: true, maxVersion })
    open.push(server)
    const { client } = clientOf()
    const error = await expectProblem(readManifest(client, server.host), 'tls.failed')
    expect(error.message).toContain('client-cert')
  })

  it('that stalls in the middle of one body holds up no other, and proves nothing of that one', async () => {
    const bytes = manifestBytes('a long note')
    const server = await served((request, response) => {
      if (request.url.includes('/blobs/')) {
        asRegistry(request, response)
        return
      }
      response.writeHead(200, { 'content-type': OCI_MANIFEST, 'content-length': bytes.byteLength })
      response.write(bytes.subarray(0, 50))
    })
    const { client } = clientOf({ limits: { idleMs: 300, retries: 1 } })
    const [error, found] = await Promise.all([
      expectProblem(readManifest(client, server.host), 'network.timeout'),
      lookAllUp(client, server.host),
    ])
    expect(error.retry.kind).not.toBe('never')
    expect(found).toEqual(ALL_PROVEN)
    expect(server.versions().filter((version) => version !== '2.0')).toEqual([])
  })

  it('that cuts a body off with the word that all is well proves nothing', async () => {
    const bytes = manifestBytes('a long note')
    const server = await served((request, response) => {
      response.writeHead(200, { 'content-type': OCI_MANIFEST })
      response.write(bytes.subarray(0, 50), () => {
        request.stream.close(constants.NGHTTP2_NO_ERROR)
      })
    })
    const { client } = clientOf({ limits: { retries: 1 } })
    const target = { registry: server.host, repository: 'app' }
    const question = { kind: 'descriptor', descriptor: descriptorOf(bytes) } as const
    const error = await client.manifest(target, question, deadline()).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'RegistryError' })
  })
})

describe('a host that agrees to HTTP/2 and does not speak it', () => {
  it('is asked by HTTP/1.1 from then on if it answers in that', async () => {
    const bytes = manifestBytes()
    const head = `HTTP/1.1 200 OK\r\ncontent-type: ${OCI_MANIFEST}\r\ncontent-length: ${bytes.byteLength}\r\n\r\n`
    const agreed: unknown[] = []
    const server = await listen(
      createTlsServer({ ...IDENTITY, ALPNProtocols: ['h2', 'http/1.1'] }, (socket) => {
        agreed.push(socket.alpnProtocol)
        socket.on('error', () => undefined)
        socket.on('data', () => socket.write(Buffer.concat([Buffer.from(head), bytes])))
      }),
    )
    open.push(server)
    const { client } = clientOf()
    expect(await readManifest(client, server.host)).toBe('found')
    expect(agreed.slice(-2)).toEqual(['h2', 'http/1.1'])
  })

  it('is asked by HTTP/1.1 from then on if it never answers', async () => {
    const server = await served((request, response) => {
      if (request.httpVersion === '1.1') asRegistry(request, response)
    })
    const { client } = clientOf({ limits: { headersMs: 300 } })
    expect(await readManifest(client, server.host)).toBe('found')
    expect(server.versions()).toEqual(['2.0', '1.1'])
  })

  it('is given up if it stalls once it has answered', async () => {
    const server = await served((request, response, count) => {
      if (count === 1) asRegistry(request, response)
    })
    const { client } = clientOf({ limits: { headersMs: 300, retries: 1 } })
    expect(await readManifest(client, server.host)).toBe('found')
    await expectProblem(lookAllUp(client, server.host, blobs.slice(0, 1)), 'network.timeout')
    expect(server.versions()).toEqual(['2.0', '2.0', '2.0'])
  })
})
