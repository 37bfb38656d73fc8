import type { Readable } from 'node:stream'
import type { SecureContext } from 'node:tls'
import { buildConnector, Pool, type Dispatcher } from 'undici'
import type { Clock } from '../model/clock.js'
import type { Limits } from '../model/limits.js'
import type { Subject } from './error.js'
import type { RequestMeter } from './meter.js'
import { networkError } from './network-error.js'
import { observe } from './observe.js'
import { createTrust } from './trust.js'

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly subject: Subject
  readonly signal: AbortSignal
}

/** One answer, its body not read yet: hand it to `readBody` or `discard`. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Readable
  readonly url: URL
  readonly subject: Subject
}

export interface Http {
  /** One request, one answer: no redirect, retry or decoding. Throws a `RegistryError`, or the signal's reason. */
  send(request: HttpRequest): Promise<HttpResponse>
  close(): Promise<void>
}

/** Where a connection goes: a host name or address, and a port. */
export interface Peer {
  readonly hostname: string
  readonly port: number
}

/**
 * Sends the connections of one peer to another. Names in certificates, headers and messages stay those of the first, as
 * with curl's `--connect-to`.
 */
export type ConnectTo = (peer: Peer) => Peer

export interface HttpOptions {
  readonly limits: Limits
  /** PEM certificates, trusted beside the default ones. */
  readonly authorities: readonly string[]
  /** `host[:port]` as a URL writes it, whose certificates are not verified. */
  readonly unverified: ReadonlySet<string>
  readonly meter: RequestMeter
  readonly clock: Clock
  readonly debug: (line: string) => void
  readonly connectTo?: ConnectTo | undefined
}

/** HTTP/1.1 with one pool per origin, one request at a time on a connection, and deadlines for every phase. */
export function createHttp(options: HttpOptions): Http {
  const pools = new Map<string, Dispatcher>()
  let trust: SecureContext | undefined

  function poolOf(url: URL): Dispatcher {
    const known = pools.get(url.origin)
    if (known !== undefined) return known
    if (url.protocol === 'https:') trust ??= createTrust(options.authorities)
    const pool = createPool(url, trust, options).compose(observe(url.host, options))
    pools.set(url.origin, pool)
    return pool
  }

  return {
    send: async ({ method, url, headers, subject, signal }) => {
      signal.throwIfAborted()
      const pool = poolOf(url)
      try {
        const reply = await pool.request({
          path: `${url.pathname}${url.search}`,
          method,
          headers: { 'user-agent': 'image-parity', 'accept-encoding': 'identity', ...headers },
          signal,
        })
        // An abort may meet a body that nobody reads yet; whoever reads it later meets the error, too.
        reply.body.on('error', () => undefined)
        return { status: reply.statusCode, headers: reply.headers, body: reply.body, url, subject }
      } catch (error) {
        signal.throwIfAborted()
        throw networkError(error, subject, peerOf(url))
      }
    },
    close: async () => {
      const open = [...pools.values()]
      pools.clear()
      await Promise.all(open.map((pool) => pool.destroy()))
    },
  }
}

/** Host and port, the port always written. */
export function peerOf(url: URL): string {
  const port = url.port === '' ? (url.protocol === 'http:' ? '80' : '443') : url.port
  return `${url.hostname}:${port}`
}

function createPool(url: URL, trust: SecureContext | undefined, options: HttpOptions): Pool {
  const { limits, unverified, connectTo } = options
  const connect: buildConnector.BuildOptions = {
    timeout: limits.connectMs,
    ...(url.protocol === 'https:' && trust !== undefined
      ? { secureContext: trust, rejectUnauthorized: !unverified.has(url.host) }
      : {}),
  }
  return new Pool(url.origin, {
    allowH2: false,
    pipelining: 1,
    connections: limits.requestsPerHost,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
    connect: connectTo === undefined ? connect : redirected(connect, connectTo),
  })
}

function redirected(options: buildConnector.BuildOptions, connectTo: ConnectTo): buildConnector.connector {
  const connect = buildConnector({ ...options, allowH2: false })
  return (peer, callback) => {
    const port = peer.port === '' ? (peer.protocol === 'http:' ? 80 : 443) : Number(peer.port)
    const next = connectTo({ hostname: peer.hostname, port })
    connect({ ...peer, hostname: next.hostname, port: String(next.port) }, callback)
  }
}
