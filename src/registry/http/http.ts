import type { Readable } from 'node:stream'
import { Pool, type Dispatcher } from 'undici'
import type { Clock } from '../../model/clock.js'
import type { Limits } from '../../model/limits.js'
import { absoluteForm } from '../connect/absolute-form.js'
import { HEADER_BYTES } from '../connect/broken-http.js'
import { CertificateError } from '../tls/certificate-error.js'
import { createClientAuth, type CertificateTalk, type ClientAuth } from '../tls/client-auth.js'
import { RegistryError, type Subject } from '../error.js'
import type { RequestMeter } from './meter.js'
import { networkError } from '../connect/network-error.js'
import type { Network } from '../connect/network.js'
import { observe } from './observe.js'
import { peerOf } from '../connect/peer.js'
import type { Proxy } from '../connect/proxies.js'
import { refusal } from '../connect/tunnel.js'

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly url: URL
  /** The URL that named `url`'s host; absent where that is one of the user's registries. */
  readonly ledBy?: URL
  /** As what it was named, where that is known. */
  readonly namedAs?: 'token service' | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly subject: Subject
  readonly signal: AbortSignal
}

/** One answer, its body not read yet: hand it to `readBody` or `discard`. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Readable
  readonly url: URL
  /** Host and port of the proxy that it came through. */
  readonly proxy?: string | undefined
  readonly subject: Subject
  /** Whether the request showed a login, or a token that was given for one. */
  readonly shown?: boolean
  /** For how long its origin has answered nothing but that requests come too fast. */
  readonly refusedMs?: number | undefined
  /** What was said of client certificates before it. */
  readonly certificate?: CertificateTalk | undefined
}

/** The connections to one origin. */
interface Line {
  readonly pool: Dispatcher
  /** Absent for http. */
  readonly auth?: ClientAuth
}

export interface Http {
  /** One request, one answer: no redirect, retry or decoding. Throws a `RegistryError`, or the signal's reason. */
  send(request: HttpRequest): Promise<HttpResponse>
  close(): Promise<void>
}

export interface HttpOptions {
  readonly limits: Limits
  readonly network: Network
  /** `host[:port]` as a URL writes it, whose certificates are not verified. */
  readonly unverified: ReadonlySet<string>
  readonly meter: RequestMeter
  readonly clock: Clock
  readonly debug: (line: string) => void
}

/** HTTP/1.1 with one pool per origin, one request at a time on a connection, and deadlines for every phase. */
export function createHttp(options: HttpOptions): Http {
  const { network, meter, debug } = options
  const pools = new Map<string, Promise<Line>>()

  /** Whether only a public registry vouches for a host, so that a private address there is a trap. */
  function isStrict({ url, ledBy }: HttpRequest): boolean {
    if (ledBy === undefined || ledBy.hostname === url.hostname || network.isNamed(url.host)) return false
    return !network.guard.isInside(ledBy.hostname)
  }

  function lineTo(url: URL, strict: boolean, proxy: Proxy | undefined): Promise<Line> {
    // A connection that one registry may use is not lent to another that may not make it.
    const key = `${url.origin} ${String(strict)}`
    const known = pools.get(key)
    if (known !== undefined) return known
    if (proxy !== undefined) debug(`${peerOf(url)} is reached through the proxy ${proxy.name}`)
    const line = createLine(url, strict, proxy, options)
    pools.set(key, line)
    return line
  }

  return {
    send: async (request) => {
      const { method, url, headers, body, subject, signal } = request
      signal.throwIfAborted()
      if (!meter.admit()) throw tooMany(meter.limit, subject)
      let proxy: Proxy | undefined
      let line: Line | undefined
      try {
        proxy = network.routes.proxyOf(url)
        line = await lineTo(url, isStrict(request), proxy)
        const reply = await line.pool.request({
          path: `${url.pathname}${url.search}`,
          method,
          headers: { 'user-agent': 'image-parity', 'accept-encoding': 'identity', ...headers },
          ...(body === undefined ? {} : { body }),
          // The library would close a connection behind every HEAD, for servers that send a body all the same.
          reset: false,
          signal,
        })
        // An abort may meet a body that nobody reads yet; whoever reads it later meets the error, too.
        reply.body.on('error', () => undefined)
        if (reply.statusCode === 407 && proxy !== undefined && url.protocol === 'http:') {
          reply.body.destroy()
          throw refusal(reply.statusCode)
        }
        return {
          status: reply.statusCode,
          headers: reply.headers,
          body: reply.body,
          url,
          proxy: proxy?.name,
          subject,
          certificate: line.auth?.talk(),
        }
      } catch (error) {
        signal.throwIfAborted()
        if (error instanceof CertificateError) throw error
        throw networkError(error, subject, {
          authority: peerOf(url),
          proxy: proxy?.name,
          named: introduction(request),
          certificate: line?.auth?.talk(),
        })
      }
    },
    close: async () => {
      const open = await Promise.allSettled(pools.values())
      pools.clear()
      await Promise.all(open.flatMap((line) => (line.status === 'fulfilled' ? [line.value.pool.destroy()] : [])))
    },
  }
}

/** Who named a host that the user never wrote. */
function introduction({ url, ledBy, namedAs }: HttpRequest): string | undefined {
  if (ledBy === undefined || ledBy.host === url.host) return undefined
  return namedAs === undefined
    ? `${ledBy.host} led to ${url.host}`
    : `${ledBy.host} names ${url.host} as its ${namedAs}`
}

function tooMany(limit: number, subject: Subject): RegistryError {
  return new RegistryError(subject, {
    code: 'limit.requests',
    why: `this run has made ${limit} requests, which is the limit`,
    advice: 'Compare fewer platforms, or look why the registry needs so many.',
  })
}

async function createLine(url: URL, strict: boolean, proxy: Proxy | undefined, options: HttpOptions): Promise<Line> {
  const { limits, network, unverified } = options
  const common = {
    allowH2: false,
    pipelining: 1,
    connections: network.connectionsTo(url.host) ?? limits.requestsPerHost,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: HEADER_BYTES,
  }
  if (proxy !== undefined && url.protocol === 'http:') {
    const pool = new Pool(proxy.url.origin, { ...common, connect: network.routes.toProxy(proxy) })
    return { pool: pool.compose(absoluteForm(url, proxy)).compose(observe(url, options)) }
  }
  if (url.protocol === 'http:') {
    const pool = new Pool(url.origin, { ...common, connect: network.routes.toHost(url, { strict }, proxy) })
    return { pool: pool.compose(observe(url, options)) }
  }
  const trust = await network.trust(url.host)
  const auth = createClientAuth(trust.hasIdentity)
  const ends = { strict, tls: { trust, verified: !unverified.has(url.host), auth } }
  const pool = new Pool(url.origin, { ...common, connect: network.routes.toHost(url, ends, proxy) })
  return { pool: pool.compose(observe(url, options)), auth }
}
