import type { Socket } from 'node:net'
import type { AddressGuard } from './address-guard.js'
import { asConnect, createPlainDial, createSecureDial, type Connect, type Dial } from './dial.js'
import { codeOf, isNotTls } from './network-error.js'
import { peerOf } from './peer.js'
import type { Proxies, Proxy } from './proxies.js'
import { ProxyError } from './proxy-error.js'
import type { Trust } from './trust.js'
import { openTunnel } from './tunnel.js'

export interface Ends {
  /** Whether an address that is not public is refused: nobody but a public registry named the host. */
  readonly strict: boolean
  /** Absent for http. `verified` is false where the user allows any certificate. */
  readonly tls?: { readonly trust: Trust; readonly verified: boolean }
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
  const plain = createPlainDial(open)
  const secure = createSecureDial(trust, true, open)

  async function reach(proxy: Proxy): Promise<Socket> {
    const { hostname, host, port, protocol } = proxy.url
    const dial = protocol === 'https:' ? secure : plain
    try {
      return await dial({ hostname: hostname.replace(/^\[|\]$/g, ''), host, port, protocol })
    } catch (cause) {
      const code = codeOf(cause)
      if (protocol === 'https:' && (isNotTls(code) || code === 'UND_ERR_CONNECT_TIMEOUT')) {
        throw new ProxyError('proxy.unreachable', 'it answered no TLS', { cause, lacksTls: true })
      }
      throw new ProxyError('proxy.unreachable', 'no connection to it could be made', { cause })
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
      const dial: Dial =
        tls === undefined ? createPlainDial(reached) : createSecureDial(tls.trust, tls.verified, reached)
      return asConnect((place) => dial(place, proxy === undefined ? undefined : () => tunnel(url, proxy)))
    },
  }
}
