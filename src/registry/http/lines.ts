import { Pool, type Dispatcher } from '../undici.js'
import type { Clock } from '../../model/clock.js'
import type { Limits } from '../../model/limits.js'
import { absoluteForm } from '../connect/absolute-form.js'
import { HEADER_BYTES } from '../connect/broken-http.js'
import type { Network } from '../connect/network.js'
import type { Proxy } from '../connect/proxies.js'
import { createClientAuth, type ClientAuth } from '../tls/client-auth.js'
import type { RequestMeter } from './meter.js'
import { observe } from './observe.js'
import { createSecurePools } from './secure-pools.js'

/** All that goes to one origin. */
export interface Line {
  /** `isLarge` says that the answer may be a large layer. */
  request(request: Dispatcher.RequestOptions, isLarge: boolean): Promise<Dispatcher.ResponseData>
  /** How many requests may be under way at a time. */
  readonly atOnce: () => number
  destroy(): Promise<void>
  /** Absent for http. */
  readonly auth?: ClientAuth
}

export interface LineOptions {
  readonly limits: Limits
  readonly network: Network
  /** `host[:port]` as a URL writes it, whose certificates are not verified. */
  readonly unverified: ReadonlySet<string>
  readonly meter: RequestMeter
  readonly clock: Clock
  readonly debug: (line: string) => void
}

/** What all pools of a run have in common: one request at a time on a connection, and deadlines for every phase. */
export type PoolOptions = Omit<Pool.Options, 'connect'>

/**
 * The line to the origin of `url`, without a connection yet. `strict` says that an address that is not public is refused.
 * Throws a `CertificateError` for a bad file in a `certs.d` folder.
 */
export async function createLine(
  url: URL,
  strict: boolean,
  proxy: Proxy | undefined,
  options: LineOptions,
): Promise<Line> {
  const { limits, network, unverified } = options
  const connections = network.connectionsTo(url.host) ?? limits.requestsPerHost
  const common: PoolOptions = {
    allowH2: false,
    pipelining: 1,
    connections,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: HEADER_BYTES,
  }
  const watch = observe(url, options)
  if (url.protocol === 'http:') {
    const pool =
      proxy === undefined
        ? new Pool(url.origin, { ...common, connect: network.routes.toHost(url, { strict }, proxy) })
        : new Pool(proxy.url.origin, { ...common, connect: network.routes.toProxy(proxy) }).compose(
            absoluteForm(url, proxy),
          )
    const watched = pool.compose(watch)
    return {
      request: (request) => watched.request(request),
      atOnce: () => connections,
      destroy: () => watched.destroy(),
    }
  }
  const trust = await network.trust(url.host)
  const auth = createClientAuth(trust.hasIdentity)
  const tls = { trust, verified: !unverified.has(url.host), auth }
  const pools = createSecurePools({
    open: (protocols, heard) => {
      const connect = network.routes.toHost(url, { strict, tls: { ...tls, protocols } }, proxy)
      const pool = new Pool(url.origin, {
        ...common,
        ...WINDOWS,
        allowH2: protocols === 'any',
        connect: heard(connect),
      })
      return pool.compose(watch)
    },
    debug: (line) => {
      options.debug(`${url.host} ${line}`)
    },
  })
  return {
    request: (request, isLarge) => pools.request(request, isLarge),
    // Streams of one connection cost its host less than connections do; what the user set counts for them, too.
    atOnce: () => (pools.speaksH2() ? (network.connectionsTo(url.host) ?? limits.streamsPerHost) : connections),
    destroy: () => pools.destroy(),
    auth,
  }
}

/** Bytes that a host may send before they are read: of one answer, and of all in a connection. */
const WINDOWS: Pick<PoolOptions, 'h2Options'> = {
  h2Options: { settings: { initialWindowSize: 1024 ** 2 }, connectionWindowSize: 8 * 1024 ** 2 },
}
