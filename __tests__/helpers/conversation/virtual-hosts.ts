import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import type { ConnectTo } from '../../../src/registry/http.js'
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
  /** Leads to the hosts; any other peer leads nowhere. */
  readonly connectTo: ConnectTo
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
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ca: tls.cert,
    // Port 1 refuses: nothing ever leaves this machine.
    connectTo: (peer) => ({ hostname: '127.0.0.1', port: peers.has(`${peer.hostname}:${peer.port}`) ? port : 1 }),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
