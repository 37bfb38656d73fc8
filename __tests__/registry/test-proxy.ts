import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, type Socket } from 'node:net'
import type { KeyAndCert } from '../helpers/tls/self-signed.js'
import { listen, type Seen, type TestServer } from './wire.js'

export interface TestProxyOptions {
  /** Which port of loopback stands for a `host:port`; the proxy answers 502 for all others. */
  readonly hosts: Readonly<Record<string, number>>
  /** `user:password`; without, anybody may use it. */
  readonly login?: string
  readonly tls?: KeyAndCert
  /** The answer to every CONNECT. */
  readonly refusal?: number
}

/** An HTTP proxy on loopback (RFC 9110, CONNECT; RFC 9112, absolute-form). `seen` is what it was asked itself. */
export async function startProxy({ hosts, login, tls, refusal }: TestProxyOptions): Promise<TestServer> {
  const seen: Seen[] = []
  const note = ({ method = '', url = '', headers }: IncomingMessage): void => {
    seen.push({ method, url, headers })
  }
  const mayPass = ({ headers }: IncomingMessage): boolean =>
    login === undefined || headers['proxy-authorization'] === `Basic ${Buffer.from(login).toString('base64')}`

  const forward = (incoming: IncomingMessage, response: ServerResponse): void => {
    note(incoming)
    const url = new URL(incoming.url ?? '')
    const port = hosts[`${url.hostname}:${url.port === '' ? '80' : url.port}`]
    if (!mayPass(incoming)) response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end()
    else if (port === undefined) response.writeHead(502).end()
    else {
      const own = Object.entries(incoming.headers).filter(([name]) => name !== 'proxy-authorization')
      const headers = Object.fromEntries(own)
      request({ port, host: '127.0.0.1', path: `${url.pathname}${url.search}`, headers }, (answer) => {
        answer.pipe(response.writeHead(answer.statusCode ?? 0, answer.headers))
      }).end()
    }
  }
  const server = tls === undefined ? createServer(forward) : createTlsServer(tls, forward)
  server.on('connect', (incoming: IncomingMessage, socket: Socket) => {
    note(incoming)
    const port = hosts[incoming.url ?? '']
    const status = !mayPass(incoming) ? 407 : (refusal ?? (port === undefined ? 502 : 200))
    if (port === undefined || status !== 200) {
      socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.pipe(upstream).pipe(socket)
    })
    upstream.on('error', () => socket.destroy())
    socket.on('error', () => upstream.destroy())
    socket.on('close', () => upstream.destroy())
  })
  return await listen(server, seen)
}
