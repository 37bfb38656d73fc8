import { connect, type ConnectionOptions } from 'node:tls'
import { isIP, type Socket } from 'node:net'
import { createSingleFlight } from '../../async/single-flight.js'
import type { UnverifiedTls } from '../../model/report.js'
import { isLoopback } from '../../oci/registry-host.js'
import { attempts } from './connector.js'
import type { Subject } from '../error.js'
import { codeOf, isNotTls } from '../error-codes.js'
import { networkError } from './network-error.js'
import { peerOf } from './peer.js'
import type { Routes } from './routes.js'

/** Where a registry's API is. */
export interface Origins {
  /** The base URL of a registry named `docker.io` or `host[:port]`. Throws a `RegistryError` where nobody answers. */
  base(registry: string, subject: Subject, signal: AbortSignal): Promise<URL>
  /** What the registry's API is read over; undefined where TLS is verified, or nobody has asked it yet. */
  tls(registry: string): UnverifiedTls | undefined
}

type RouteFinder = Pick<Routes, 'proxyOf' | 'tunnel'>

const DOCKER_HUB = 'docker.io'
const DOCKER_HUB_API = 'registry-1.docker.io'

/**
 * https everywhere. http only on loopback and for `insecure` hosts, and only where the peer answered a TLS greeting
 * with something that is not TLS; a refused connection or a bad certificate never leads to http. Asked once per host,
 * and the way that https would take: through HTTPS_PROXY where that is meant for the host.
 */
export function createOrigins(insecure: ReadonlySet<string>, connectMs: number, routes: RouteFinder): Origins {
  const known = new Map<string, URL>()
  const probes = createSingleFlight<URL>()

  return {
    base: async (registry, subject, signal) => {
      const url = addressOf(registry)
      if (!isLoopback(url.hostname) && !insecure.has(url.host)) return url
      const before = known.get(url.host)
      if (before !== undefined) return before
      return await probes.run(url.host, signal, async (shared) => {
        const speaksTls = await ask(url, connectMs, routes, subject, shared)
        // The port that answered is kept: it is the one that speaks http.
        const base = speaksTls ? url : new URL(`http://${peerOf(url)}/`)
        known.set(url.host, base)
        return base
      })
    },
    tls: (registry) => {
      const { host } = addressOf(registry)
      const base = known.get(host)
      if (base?.protocol === 'http:') return 'none'
      return base !== undefined && insecure.has(host) ? 'unverified' : undefined
    },
  }
}

function addressOf(registry: string): URL {
  return new URL(`https://${registry === DOCKER_HUB ? DOCKER_HUB_API : registry}/`)
}

async function ask(
  url: URL,
  connectMs: number,
  routes: RouteFinder,
  subject: Subject,
  signal: AbortSignal,
): Promise<boolean> {
  let proxy: string | undefined
  try {
    const through = routes.proxyOf(url)
    proxy = through?.name
    const tunnel = through === undefined ? undefined : await routes.tunnel(url, through)
    return await probe(url, connectMs, tunnel, signal)
  } catch (error) {
    signal.throwIfAborted()
    throw networkError(error, subject, { authority: peerOf(url), proxy })
  }
}

/** Greets a peer in TLS. True where it answers in TLS, be it by refusing; throws where it cannot be reached. */
function probe(url: URL, connectMs: number, tunnel: Socket | undefined, signal: AbortSignal): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>()
  const socket = connect({
    ...probeOptions(url),
    ...attempts(connectMs),
    ...(tunnel === undefined ? {} : { socket: tunnel }),
  })
  const onAbort = (): void => {
    reject(signal.reason)
  }
  signal.addEventListener('abort', onAbort, { once: true })
  // It may have come while the tunnel opened.
  if (signal.aborted) onAbort()
  socket.setTimeout(connectMs, () => {
    reject(Object.assign(new Error('no answer to a TLS greeting'), { code: 'UND_ERR_CONNECT_TIMEOUT' }))
  })
  socket.once('secureConnect', () => {
    resolve(true)
  })
  socket.on('error', (error) => {
    const code = codeOf(error)
    if (isNotTls(code)) resolve(false)
    else if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) resolve(true)
    else reject(error)
  })
  return promise.finally(() => {
    signal.removeEventListener('abort', onAbort)
    socket.destroy()
    tunnel?.destroy()
  })
}

function probeOptions(url: URL): ConnectionOptions {
  const host = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname
  return {
    host,
    port: url.port === '' ? 443 : Number(url.port),
    ALPNProtocols: ['http/1.1'],
    ...(isIP(host) === 0 ? { servername: host } : {}),
    // Only whether it is TLS is asked; the requests that follow verify the certificate.
    rejectUnauthorized: false,
  }
}
