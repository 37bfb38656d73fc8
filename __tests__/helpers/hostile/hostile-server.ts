import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { TLSSocket, type SecureContext } from 'node:tls'
import { speakH2 } from './h2-peer.js'
import { PeerSocket, type RawRequest } from './peer-socket.js'
import type { Step } from './steps.js'

/** How a connection begins. */
export type Opening =
  | { readonly kind: 'plain' }
  /** TLS with whatever key and certificate the context holds. */
  | { readonly kind: 'tls'; readonly context: SecureContext }
  /** The same, and HTTP/2 with whoever offers it. */
  | { readonly kind: 'h2'; readonly context: SecureContext }
  /** No conversation at all: steps as soon as the connection stands, or after the peer's first bytes. */
  | { readonly kind: 'steps'; readonly after: 'connection' | 'greeting'; readonly steps: readonly Step[] }

/** What a hostile server does. Both are asked anew each time, so that a script can change its mind. */
export interface Script {
  /** `connection` counts from 1. */
  readonly opening: (connection: number) => Opening
  /** What answers a request. Behind the last step the connection waits for the next request. */
  readonly answer: (request: RawRequest) => readonly Step[]
}

export interface HostileServer {
  readonly port: number
  /** Every request that came in full, in order of arrival. */
  readonly requests: readonly RawRequest[]
  /** Every byte that came in, in latin1; for TLS as it reads decrypted. */
  received(): string
  /** Ends the server and all its sockets. */
  close(): Promise<void>
}

/** Listens on a free port of 127.0.0.1 and does what the script says, right or wrong. To be closed by the caller. */
export async function startHostileServer(script: Script): Promise<HostileServer> {
  const sockets = new Set<Socket>()
  const requests: RawRequest[] = []
  const received: Buffer[] = []
  let connections = 0
  // A peer that half closes must not make Node close the other half.
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    const opening = script.opening(connections)
    const answer = (request: RawRequest): readonly Step[] => {
      requests.push(request)
      return script.answer(request)
    }
    const converse = (spoken: Duplex): void => {
      const peer = new PeerSocket(spoken, (chunk) => received.push(chunk))
      void talk({ socket, spoken, peer }, opening, answer)
    }
    if (opening.kind !== 'h2') {
      converse(opening.kind === 'tls' ? secured(socket, opening.context) : socket)
      return
    }
    const spoken = secured(socket, opening.context, ['h2', 'http/1.1'])
    spoken.once('secure', () => {
      if (spoken.alpnProtocol === 'h2') speakH2(spoken, (text) => received.push(Buffer.from(text, 'latin1')), answer)
      else converse(spoken)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: portOf(server),
    requests,
    received: () => Buffer.concat(received).toString('latin1'),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

interface Line {
  readonly socket: Socket
  /** The socket, or TLS on it. */
  readonly spoken: Duplex
  readonly peer: PeerSocket
}

function secured(socket: Socket, secureContext: SecureContext, protocols: readonly string[] = []): TLSSocket {
  const spoken = new TLSSocket(socket, { isServer: true, secureContext, ALPNProtocols: [...protocols] })
  // A greeting that fails is the peer's to tell.
  spoken.on('error', () => undefined)
  return spoken
}

async function talk(line: Line, opening: Opening, answer: (request: RawRequest) => readonly Step[]): Promise<void> {
  if (opening.kind === 'steps') {
    if (opening.after === 'connection' || (await line.peer.greeted())) await play(line, opening.steps)
  } else {
    for (let open = true; open;) {
      const request = await line.peer.request()
      open = request !== undefined && (await play(line, answer(request)))
    }
  }
  await line.peer.left()
  line.spoken.end()
}

/** Whether the connection may carry another request. */
async function play({ socket, spoken, peer }: Line, steps: readonly Step[]): Promise<boolean> {
  for (const step of steps) {
    if (socket.destroyed || spoken.destroyed) return false
    switch (step.kind) {
      case 'send':
        if (!spoken.write(step.bytes)) await Promise.race([once(spoken, 'drain').catch(() => undefined), peer.left()])
        break
      case 'wait':
        await sleep(step.ms)
        break
      case 'stall':
        return false
      case 'half-close':
        spoken.end()
        return false
      case 'reset':
        socket.resetAndDestroy()
        return false
    }
  }
  return true
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The hostile server has no port.')
  return address.port
}
