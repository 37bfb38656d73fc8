import type { Readable } from 'node:stream'
import { CertificateError } from '../tls/certificate-error.js'
import type { CertificateTalk } from '../tls/client-auth.js'
import { RegistryError, type Subject } from '../error.js'
import { ledTo, type Asked, type Led } from './led.js'
import { createLine, type Line, type LineOptions } from './lines.js'
import { networkError } from '../connect/network-error.js'
import { peerOf } from '../connect/peer.js'
import type { Proxy } from '../connect/proxies.js'
import { refusal } from '../connect/tunnel.js'

export interface HttpRequest extends Asked {
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Whether the answer may be a large layer: nothing else shares its connection. */
  readonly isLarge?: boolean | undefined
  readonly subject: Subject
  readonly signal: AbortSignal
}

/** One answer, its body not read yet: hand it to `readBody` or `discard`. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Readable
  readonly url: URL
  /** How it was come to, if that host is not one of the user's registries. */
  readonly led?: Led | undefined
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

export interface Http {
  /** One request, one answer: no redirect, retry or decoding. Throws a `RegistryError`, or the signal's reason. */
  send(request: HttpRequest): Promise<HttpResponse>
  close(): Promise<void>
}

/** What sends at once, as soon as it is told to. */
export interface DirectHttp extends Http {
  /** How many requests may be under way to the origin of `url` at a time, by what is known of it. */
  atOnce(url: URL): number
}

/** HTTP with one line per origin, and deadlines for every phase. */
export function createHttp(options: LineOptions): DirectHttp {
  const { network, meter, limits, debug } = options
  const lines = new Map<string, Promise<Line>>()
  /** How many requests an origin takes at a time, where its line is there. */
  const capacities = new Map<string, () => number>()

  /** Whether only a public registry vouches for a host, so that a private address there is a trap. */
  function isStrict({ url, ledBy }: HttpRequest): boolean {
    if (ledBy === undefined || ledBy.hostname === url.hostname || network.isNamed(url.host)) return false
    return !network.guard.isInside(ledBy.hostname)
  }

  function lineTo(url: URL, strict: boolean, proxy: Proxy | undefined): Promise<Line> {
    // A connection that one registry may use is not lent to another that may not make it.
    const key = `${url.origin} ${String(strict)}`
    const known = lines.get(key)
    if (known !== undefined) return known
    if (proxy !== undefined) debug(`${peerOf(url)} is reached through the proxy ${proxy.name}`)
    const line = createLine(url, strict, proxy, options)
    lines.set(key, line)
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
        capacities.set(url.origin, line.atOnce)
        const asked = {
          path: `${url.pathname}${url.search}`,
          method,
          headers: { 'user-agent': 'image-parity', 'accept-encoding': 'identity', ...headers },
          ...(body === undefined ? {} : { body }),
          // The library would close a connection behind every HEAD, for servers that send a body all the same.
          reset: false,
          signal,
        }
        const reply = await line.request(asked, request.isLarge === true)
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
          led: ledTo(request),
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
          named: ledTo(request)?.words,
          certificate: line?.auth?.talk(),
        })
      }
    },
    atOnce: (url) => capacities.get(url.origin)?.() ?? network.connectionsTo(url.host) ?? limits.requestsPerHost,
    close: async () => {
      const open = await Promise.allSettled(lines.values())
      lines.clear()
      await Promise.all(open.flatMap((line) => (line.status === 'fulfilled' ? [line.value.destroy()] : [])))
    },
  }
}

function tooMany(limit: number, subject: Subject): RegistryError {
  return new RegistryError(subject, {
    code: 'limit.requests',
    why: `this run has made ${limit} requests, which is the limit`,
    advice: 'Compare fewer platforms, or look why the registry needs so many.',
  })
}
