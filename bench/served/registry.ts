import { once } from 'node:events'
import { createSecureServer } from 'node:http2'
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
  const answer = (asked: Asked): Answer => {
    firstRequest ??= machineTime()
    requests.push(`${asked.method} ${asked.path}`)
    return answerTo(content, tokens, asked)
  }
  const server = h2
    ? createSecureServer({ ...identity, allowHTTP1: true }, ({ method, url, headers, authority }, response) => {
        const { host = authority, range, authorization } = headers
        const { status, headers: told, body } = answer({ method, path: url, host, range, authorization })
        response.writeHead(status, told)
        response.end(body ?? '')
      })
    : createServer(identity, ({ method = '', url = '', headers }, response) => {
        const { host = '', range, authorization } = headers
        const { status, headers: told, body } = answer({ method, path: url, host, range, authorization })
        response.writeHead(status, told)
        response.end(body ?? '')
      })
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

/** Milliseconds that processes of one machine can compare. */
export function machineTime(): number {
  return performance.timeOrigin + performance.now()
}

export function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}
