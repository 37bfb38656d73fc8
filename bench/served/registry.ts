import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { createSecureServer, type Http2SecureServer } from 'node:http2'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { KeyAndCert } from '../../__tests__/helpers/tls/self-signed.js'
import { answerTo, type Answer, type Asked } from './answer.js'
import type { Content } from './content.js'

/** What a registry was asked since the last time that somebody wanted to know. */
export interface Counts {
  readonly connections: number
  /** Method and path of each request, in their order. */
  readonly requests: readonly string[]
  /** When the first connection was opened and when the first request came, by the clock of the machine, in milliseconds. */
  readonly firstConnection: number | undefined
  readonly firstRequest: number | undefined
}

export interface BenchRegistry {
  readonly port: number
  /** Gives the counts and begins anew. */
  takeCounts(): Counts
}

export interface RegistryOptions {
  readonly identity: KeyAndCert
  readonly h2: boolean
  readonly tokens: boolean
}

/** A registry on loopback that costs as little as may be: all its answers are there before they are asked for. */
export async function serve(content: Content, { identity, h2, tokens }: RegistryOptions): Promise<BenchRegistry> {
  let connections = 0
  let requests: string[] = []
  let firstConnection: number | undefined
  let firstRequest: number | undefined
  const answer = (one: Asked): Answer => {
    firstRequest ??= machineTime()
    requests.push(`${one.method} ${one.path}`)
    return answerTo(content, tokens, one)
  }
  const overHttp1: RequestListener = ({ method = '', url = '', headers }, response) => {
    const { status, headers: told, body } = answer(asked(method, url, headers))
    response.writeHead(status, told)
    response.end(body ?? '')
  }
  const server = h2 ? overHttp2(identity, answer) : createServer(identity, overHttp1)
  server.on('connection', () => {
    firstConnection ??= machineTime()
    connections += 1
  })
  server.on('sessionError', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: portOf(server.address()),
    takeCounts: () => {
      const counts = { connections, requests, firstConnection, firstRequest }
      connections = 0
      requests = []
      firstConnection = undefined
      firstRequest = undefined
      return counts
    },
  }
}

/** As many streams in a connection as nginx takes when nobody says otherwise. */
const STREAMS = 128

/** HTTP/2 by streams, which cost less than what looks like requests of HTTP/1.1; that is spoken, too. */
function overHttp2(identity: KeyAndCert, answer: (one: Asked) => Answer): Http2SecureServer {
  const options = { ...identity, allowHTTP1: true, settings: { maxConcurrentStreams: STREAMS } }
  const server = createSecureServer(options, ({ method, url, headers }, response) => {
    const { status, headers: told, body } = answer(asked(method, url, headers))
    response.writeHead(status, told)
    response.end(body ?? '')
  })
  server.removeAllListeners('stream')
  server.on('stream', (stream, headers) => {
    const { ':method': method = '', ':path': path = '' } = headers
    const { status, headers: told, body } = answer(asked(method, path, headers))
    stream.on('error', () => undefined)
    stream.respond({ ...told, ':status': status })
    stream.end(body ?? '')
  })
  return server
}

interface Headers {
  readonly ':authority'?: string | undefined
  readonly host?: string | undefined
  readonly range?: string | undefined
  readonly authorization?: string | undefined
}

function asked(method: string, path: string, headers: Headers): Asked {
  const { ':authority': authority = '', host = authority, range, authorization } = headers
  return { method, path, host, range, authorization }
}

/** Milliseconds that processes of one machine can compare. */
export function machineTime(): number {
  return performance.timeOrigin + performance.now()
}

export function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}
