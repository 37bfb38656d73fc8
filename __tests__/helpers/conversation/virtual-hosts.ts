import { createServer as createProxy, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { connect, type AddressInfo, type Server, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { selfSigned } from '../tls/self-signed.js'

/** One request to one of the hosts, read to its end. */
export interface HostRequest {
  /** What the Host header says. */
  readonly host: string
  /** The name in the greeting of TLS; empty where there was none. */
  readonly serverName: string
  readonly method: string
  /** Path and query as they came. */
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface VirtualHosts {
  /** Signs for all the hosts. */
  readonly ca: string
  /** The URL of a proxy that leads to the hosts, and to nothing else. */
  readonly proxy: string
  close(): Promise<void>
}

/** Serves many host names by https on one port of loopback. `hosts` are written as in URLs. */
export async function startVirtualHosts(
  hosts: readonly string[],
  answer: (request: HostRequest, response: ServerResponse) => void,
): Promise<VirtualHosts> {
  const peers = new Set(hosts.map((host) => (host.includes(':') ? host : `${host}:443`)))
  const tls = selfSigned({ hosts: [...new Set(hosts.map((host) => host.replace(/:[0-9]+$/, '')))] })
  const server = createServer(tls, (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers, socket } = request
      const serverName = socket instanceof TLSSocket && typeof socket.servername === 'string' ? socket.servername : ''
      const body = Buffer.concat(chunks).toString()
      answer({ host: headers.host ?? '', serverName, method, url, headers, body }, response)
    })
  })
  const proxy = createProxy()
  proxy.on('connect', ({ url = '' }: IncomingMessage, socket: Socket) => {
    if (peers.has(url)) tunnel(socket, portOf(server))
    else socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  const closing = await Promise.all([server, proxy].map(listen))
  return {
    ca: tls.cert,
    proxy: `http://127.0.0.1:${portOf(proxy)}`,
    close: async () => {
      await Promise.all(closing.map((close) => close()))
    },
  }
}

function tunnel(socket: Socket, port: number): void {
  const inner = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    socket.pipe(inner).pipe(socket)
  })
  inner.on('error', () => socket.destroy())
  socket.on('close', () => inner.destroy())
}

/** Listens on a free port of loopback; gives what ends it, connections included. */
async function listen(server: Server): Promise<() => Promise<void>> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
