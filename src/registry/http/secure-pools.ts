import { TLSSocket } from 'node:tls'
import type { Dispatcher } from 'undici'
import { codeOf } from '../error-codes.js'
import type { Connect, Protocols } from '../connect/connector.js'
import { holdSessions } from './held-sessions.js'

/** A way to connect that also tells what was agreed upon. */
export type Heard = (connect: Connect) => Connect

export interface SecurePoolsOptions {
  /** Connections that offer `protocols`; `heard` is to be put around their way to connect. */
  readonly open: (protocols: Protocols, heard: Heard) => Dispatcher
  readonly debug: (line: string) => void
}

/** The connections to one https origin, which may speak HTTP/2. */
export interface SecurePools {
  request(request: Dispatcher.RequestOptions, isLarge: boolean): Promise<Dispatcher.ResponseData>
  speaksH2(): boolean
  destroy(): Promise<void>
}

/** Why a stream of HTTP/2 was reset: to be asked by HTTP/1.1 (RFC 9113, 7). */
const HTTP_1_1_REQUIRED = 0xd

/**
 * Small answers come as streams of one connection where the host speaks HTTP/2 (RFC 9113): all that a pair asks at once
 * takes one round trip. Large layers come over HTTP/1.1, each in a connection of its own, as they would share the window of
 * one. A host that agrees to HTTP/2 and never answered in it is asked by HTTP/1.1 from then on. One that ends a
 * connection after some requests gets no more in the next: what was sent beyond would have to be sent again.
 */
export function createSecurePools({ open, debug }: SecurePoolsOptions): SecurePools {
  holdSessions()
  const all: Dispatcher[] = []
  let agreed: 'unknown' | 'h1' | 'h2' = 'unknown'
  let answered = false
  let shared: Shared | undefined
  let large: Dispatcher | undefined
  /** How many requests a connection takes before its host ends it, as far as that was met. */
  let most = Infinity

  const heard: Heard = (connect) => (place, callback) => {
    connect(place, (...told) => {
      const [, socket] = told
      if (agreed === 'unknown') agreed = socket instanceof TLSSocket && socket.alpnProtocol === 'h2' ? 'h2' : 'h1'
      callback(...told)
    })
  }

  function opened(protocols: Protocols): Dispatcher {
    const pool = open(protocols, heard)
    all.push(pool)
    return pool
  }

  function openShared(protocols: Protocols): Shared {
    const fresh: Shared = { pool: opened(protocols), sent: 0, over: 0 }
    fresh.pool.on('disconnect', (_origin, _targets, error) => {
      const waiting = fresh.sent - fresh.over
      if (agreed !== 'h2' || waiting === 0 || codeOf(error) !== WENT_AWAY || fresh !== shared) return
      most = Math.max(1, Math.min(most, fresh.over))
      debug(`takes ${most} requests in a connection`)
      retire(fresh)
    })
    return fresh
  }

  /** What it was asked for is still answered. */
  function retire(one: Shared): void {
    shared = undefined
    one.pool.close().catch(() => undefined)
  }

  function sharedFor(isLarge: boolean): Shared {
    if (shared !== undefined && agreed === 'h2' && shared.sent >= most) retire(shared)
    // Whoever begins with a layer is asked for little else: nothing is gained by another protocol.
    return (shared ??= openShared(isLarge || agreed === 'h1' ? 'h1' : 'any'))
  }

  /** HTTP/1.1 from now on; whoever still waits for an answer fails by itself, and asks again. */
  function fallBack(error: unknown): void {
    debug(`is asked by HTTP/1.1 from now on, as it failed over HTTP/2 (${codeOf(error)})`)
    agreed = 'h1'
    shared = undefined
  }

  async function ask(one: Shared, request: Dispatcher.RequestOptions): Promise<Dispatcher.ResponseData> {
    one.sent += 1
    try {
      const response = await one.pool.request(request)
      if (agreed === 'h2') answered = true
      return response
    } catch (error) {
      if (one === shared && agreed === 'h2' && refusesH2(error, answered)) fallBack(error)
      throw error
    } finally {
      one.over += 1
    }
  }

  return {
    request: async (request, isLarge) => {
      if (isLarge && agreed === 'h2') return await (large ??= opened('h1')).request(request)
      return await ask(sharedFor(isLarge), request)
    },
    speaksH2: () => agreed === 'h2',
    destroy: async () => {
      await Promise.all(all.map((pool) => pool.destroy()))
    },
  }
}

/** Connections for whatever is not large. */
interface Shared {
  readonly pool: Dispatcher
  sent: number
  /** How many of them were answered, or failed. */
  over: number
}

/** undici's code where a host says that it takes no more requests in a connection (RFC 9113, 6.8). */
const WENT_AWAY = 'UND_ERR_INFO'

function refusesH2(error: unknown, answered: boolean): boolean {
  if (typeof error === 'object' && error !== null && 'http2ErrorCode' in error) {
    if (error.http2ErrorCode === HTTP_1_1_REQUIRED) return true
  }
  return !answered && !(error instanceof Error && error.name === 'AbortError')
}
