import { afterEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect, createServer as createRawServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect as connectTls, createSecureContext, createServer as createTlsServer } from 'node:tls'
import { ledger } from './canary/running.js'
import { startHostileServer } from './hostile/hostile-server.js'
import { selfSigned } from './tls/self-signed.js'

const TLS = selfSigned({ hosts: ['ghcr.test'] })
const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()))
})

async function listening<S extends Server>(
  server: S,
  where: { port: number; host: string } | { path: string },
): Promise<S> {
  server.listen(where)
  await once(server, 'listening')
  open.push(async () => {
    server.close()
    await once(server, 'close')
  })
  return server
}

const LOOPBACK = { port: 0, host: '127.0.0.1' }
const portOf = (server: Server): number => (server.address() as AddressInfo).port

/** Sends the text over a new connection, and waits until the server has ended it. */
async function send(
  text: string,
  to: { port: number; host?: string } | { path: string },
  secure = false,
): Promise<void> {
  const socket = secure && 'port' in to ? connectTls({ ...to, ca: TLS.cert, servername: 'ghcr.test' }) : connect(to)
  const closed = once(socket, 'close')
  socket.on('error', () => undefined).resume()
  socket.write(text)
  await closed
}

/** What the suite's own ledger has of a server. */
function noted(port: number | undefined): { readonly text: string; readonly serverNames: readonly string[] } {
  const pages = ledger.facts.pages.filter(({ place }) => place.port === port)
  const text = pages.map(({ chunks }) => Buffer.concat(chunks).toString()).join('\n')
  return { text, serverNames: pages.map(({ place }) => place.serverName) }
}

const POST = 'POST /a?b=in-the-query HTTP/1.1\r\nhost: x\r\nx-own: in-a-header\r\nconnection: close\r\n'
const SIZED = `${POST}content-length: 9\r\n\r\nin-a-body`
const CHUNKED = `${POST}transfer-encoding: chunked\r\n\r\n9\r\nin-a-body\r\n0\r\n\r\n`
const PARTS = ['in-the-query', 'in-a-header', 'in-a-body']

describe('the ledger of the suite', () => {
  it.each([
    ['a sized body', SIZED],
    ['a body in chunks', CHUNKED],
  ])('has all that a server of HTTP got, though it never looked (%s)', async (_, text) => {
    const plain = await listening(
      createServer((_request, response) => response.end()),
      LOOPBACK,
    )
    const secure = await listening(
      createSecureServer(TLS, (_request, response) => response.end()),
      LOOPBACK,
    )
    await send(text, { port: portOf(plain) })
    await send(text, { port: portOf(secure) }, true)
    for (const server of [plain, secure]) for (const part of PARTS) expect(noted(portOf(server)).text).toContain(part)
    expect(noted(portOf(secure)).serverNames).toContain('ghcr.test')
  })

  it('has what a server of HTTP got on IPv6, and on a socket in the file system', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'socket-'))
    const path = join(folder, 's')
    const six = await listening(
      createServer((_request, response) => response.end()),
      { port: 0, host: '::1' },
    )
    await listening(
      createServer((_request, response) => response.end()),
      { path },
    )
    await send(SIZED, { port: portOf(six), host: '::1' })
    await send(SIZED, { path })
    for (const port of [portOf(six), undefined]) for (const part of PARTS) expect(noted(port).text).toContain(part)
    rmSync(folder, { recursive: true, force: true })
  })

  it('has what a proxy is asked, and what it is sent behind that', async () => {
    const proxy = createServer().on('connect', (_request, socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      socket.once('data', () => socket.end())
    })
    const port = portOf(await listening(proxy, LOOPBACK))
    const socket = connect(port, '127.0.0.1')
    socket.write('CONNECT ghcr.test:443 HTTP/1.1\r\nproxy-authorization: in-a-header\r\n\r\n')
    await once(socket, 'data')
    socket.write('in-the-tunnel')
    await once(socket.resume(), 'close')
    expect(noted(port).text).toContain('in-a-header')
    expect(noted(port).text).toContain('in-the-tunnel')
  })

  it('has what is no HTTP', async () => {
    const server = await listening(createServer(), LOOPBACK)
    await send('not-http\r\n\r\n', { port: portOf(server) })
    expect(noted(portOf(server)).text).toContain('not-http')
  })

  it('has what servers of bare sockets got, also where they read late or speak TLS', async () => {
    const late = createRawServer((socket) => {
      setTimeout(() => socket.once('data', () => socket.end()), 20)
    })
    const secure = createTlsServer(TLS, (socket) => socket.once('data', () => socket.end()))
    for (const server of [late, secure]) {
      const port = portOf(await listening(server, LOOPBACK))
      await send('on-a-bare-socket', { port }, server === secure)
      expect(noted(port).text).toContain('on-a-bare-socket')
    }
  })

  it('has what the hostile server got, TLS included', async () => {
    for (const opening of [{ kind: 'plain' }, { kind: 'tls', context: createSecureContext(TLS) }] as const) {
      const server = await startHostileServer({ opening: () => opening, answer: () => [{ kind: 'half-close' }] })
      open.push(() => server.close())
      const sent = send(SIZED, { port: server.port }, opening.kind === 'tls')
      await sent
      for (const part of PARTS) expect(noted(server.port).text).toContain(part)
    }
  })

  it('has nothing of what clients are answered', async () => {
    const server = await listening(
      createRawServer((socket) => socket.resume().end('an-answer')),
      LOOPBACK,
    )
    await send('a-question', { port: portOf(server) })
    const all = ledger.facts.pages.map(({ chunks }) => Buffer.concat(chunks).toString()).join('\n')
    expect(all).not.toContain('an-answer')
  })
})
