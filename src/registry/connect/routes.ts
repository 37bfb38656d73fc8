import type { Socket } from 'node:net'
import type { AddressGuard } from './address-guard.js'
import type { ClientAuth } from '../tls/client-auth.js'
import {
  asConnect,
  createPlainConnector,
  createSecureConnector,
  type Connect,
  type Connector,
  type ConnectTarget,
  type Protocols,
} from './connector.js'
import { codeOf, isNotTls } from '../error-codes.js'
import { peerOf } from './peer.js'
import type { Proxies, Proxy } from './proxies.js'
import { ProxyError } from './proxy-error.js'
import type { Trust } from '../tls/trust.js'
import { openTunnel } from './tunnel.js'

export interface Ends {
  /** Whether an address that is not public is refused: nobody but a public registry named the host. */
  readonly strict: boolean
  /** Absent for http. `verified` is false where the user allows any certificate. */
  readonly tls?: {
    readonly trust: Trust
    readonly verified: boolean
    readonly auth: ClientAuth
    readonly protocols: Protocols
  }
}

/** The ways from here to a host. */
export interface Routes {
  /** Throws a `ProxyError` where a variable names a proxy that is none. */
  proxyOf(url: URL): Proxy | undefined
  /** Connections to the host of `url`. Behind a proxy https only: what is TLS is so with the host itself. */
  toHost(url: URL, ends: Ends, proxy: Proxy | undefined): Connect
  /** Connections to a proxy, for requests that name their target in full. */
  toProxy(proxy: Proxy): Connect
  /** A tunnel to the host of `url`, in which nothing has been said yet. Throws a `ProxyError`. */
  tunnel(url: URL, proxy: Proxy): Promise<Socket>
}

export interface RoutesOptions {
  readonly proxies: Proxies
  /** By whom proxies must be signed that speak TLS themselves. */
  readonly trust: Trust
  readonly guard: AddressGuard
  readonly connectMs: number
}

export function createRoutes({ proxies, trust, guard, connectMs }: RoutesOptions): Routes {
  const open = { lookup: guard.open, connectMs }
  const plain = createPlainConnector(open)
  const secure = createSecureConnector(trust, true, open)

  async function accepted(place: ConnectTarget): Promise<Socket> {
    try {
      return await plain({ ...place, protocol: 'http:' })
    } catch (cause) {
      throw new ProxyError('proxy.unreachable', `no connection to it could be made${within(cause, connectMs)}`, {
        cause,
      })
    }
  }

  async function reach(proxy: Proxy): Promise<Socket> {
    const { hostname, host, port, protocol } = proxy.url
    const place = { hostname: hostname.replace(/^\[|\]$/g, ''), host, port, protocol }
    if (protocol !== 'https:') return await accepted(place)
    try {
      return await secure(place, () => accepted(place))
    } catch (cause) {
      throw cause instanceof ProxyError ? cause : withoutTls(cause, connectMs)
    }
  }

  async function tunnel(url: URL, proxy: Proxy): Promise<Socket> {
    return await openTunnel(await reach(proxy), proxy, peerOf(url), connectMs)
  }

  return {
    proxyOf: (url) => proxies.of(url),
    tunnel,
    toProxy: (proxy) => asConnect(() => reach(proxy)),
    toHost: (url, ends, proxy) => {
      // Behind a proxy names are looked up by the proxy: which addresses may be met there is its to say.
      const reached = { lookup: ends.strict ? guard.strict : guard.open, connectMs }
      const { tls } = ends
      const connector: Connector =
        tls === undefined
          ? createPlainConnector(reached)
          : createSecureConnector(tls.trust, tls.verified, reached, tls.auth, tls.protocols)
      return asConnect((place) => connector(place, proxy === undefined ? undefined : () => tunnel(url, proxy)))
    },
  }
}

/** What a plain proxy does with a greeting in TLS that it does not understand: hang up, or wait for more. */
const MUTE: ReadonlyMap<string, string> = new Map([
  ['UND_ERR_CONNECT_TIMEOUT', 'accepted the connection and answered no TLS'],
  ['ECONNRESET', 'closed the connection and answered no TLS'],
  ['EPIPE', 'closed the connection and answered no TLS'],
])

/** A proxy that took the connection and came to no TLS on it. */
function withoutTls(cause: unknown, connectMs: number): ProxyError {
  const code = codeOf(cause)
  const did = isNotTls(code) ? 'answered no TLS' : MUTE.get(code)
  if (did === undefined) return new ProxyError('proxy.unreachable', 'no TLS connection to it could be made', { cause })
  return new ProxyError('proxy.unreachable', `it ${did}${within(cause, connectMs)}`, { cause, mistake: 'lacks-tls' })
}

function within(cause: unknown, connectMs: number): string {
  return codeOf(cause) === 'UND_ERR_CONNECT_TIMEOUT' ? ` within ${connectMs / 1000} s` : ''
}
