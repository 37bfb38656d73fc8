import type { LookupFunction, Socket } from 'node:net'
import { TLSSocket, type SecureContext } from 'node:tls'
import { buildConnector } from '../undici.js'
import { isHangUp, type ClientAuth } from '../tls/client-auth.js'
import { codeOf } from '../error-codes.js'
import type { Trust } from '../tls/trust.js'

/** undici's way to ask for a connection. */
export type Connect = buildConnector.connector

/** Where to, as undici writes it. */
export type ConnectTarget = buildConnector.Options

/** Connects; `tunnel` gives the socket to speak TLS in, where that is not a new one. */
export type Connector = (place: ConnectTarget, tunnel?: () => Promise<Socket>) => Promise<Socket>

/** What a connection offers to speak: HTTP/1.1 alone, or HTTP/2 before it (RFC 7301). */
export type Protocols = 'h1' | 'any'

export interface ConnectorOptions {
  readonly lookup: LookupFunction
  readonly connectMs: number
}

export function createPlainConnector({ lookup, connectMs }: ConnectorOptions): Connector {
  const connect = buildConnector({ allowH2: false, timeout: connectMs, lookup, ...attempts(connectMs) })
  return (place) => promised(connect, place)
}

/**
 * TLS with the host itself. A certificate whose signer is not known is looked at once more with all that the trust can
 * muster. `verified` is false where the user allows any certificate. What the peer thinks of client certificates goes to
 * `auth`.
 */
export function createSecureConnector(
  trust: Trust,
  verified: boolean,
  { lookup, connectMs }: ConnectorOptions,
  auth?: ClientAuth,
  protocols: Protocols = 'h1',
): Connector {
  const offered = protocols === 'any' ? { allowH2: true, preferH2: true } : { allowH2: false }
  const known = new Map<SecureContext, Connect>()

  function connectWith(secureContext: SecureContext): Connect {
    const before = known.get(secureContext)
    if (before !== undefined) return before
    // DenialBody aloud, as NODE_TLS_REJECT_UNAUTHORIZED turns verification off for everybody who does not.
    const tls = { secureContext, rejectUnauthorized: verified, ...attempts(connectMs) }
    const connect = buildConnector({ ...offered, timeout: connectMs, lookup, ...tls })
    known.set(secureContext, connect)
    return connect
  }

  async function attempt(
    context: SecureContext,
    place: ConnectTarget,
    tunnel: Parameters<Connector>[1],
  ): Promise<Socket> {
    const under = tunnel === undefined ? {} : { httpSocket: await tunnel() }
    try {
      const socket = await promised(connectWith(context), { ...place, ...under })
      // Those of its request for a certificate; without one there are none.
      if (socket instanceof TLSSocket && socket.getSharedSigalgs().length > 0) auth?.asked()
      return socket
    } catch (error) {
      if (isHangUp(codeOf(error))) auth?.hungUp()
      throw error
    }
  }

  return async (place, tunnel) => {
    const context = trust.context()
    try {
      return await attempt(context, place, tunnel)
    } catch (error) {
      const wider = trust.wider(error)
      if (wider === undefined || wider === context) throw error
      return await attempt(wider, place, tunnel)
    }
  }
}

/** Node gives every address of a name but the last 250 ms, in which nobody answers who is far away. */
export function attempts(connectMs: number): { readonly autoSelectFamilyAttemptTimeout: number } {
  return { autoSelectFamilyAttemptTimeout: Math.max(250, Math.floor(connectMs / 3)) }
}

/** A dial as undici's pools take it. */
export function asConnect(connector: (place: ConnectTarget) => Promise<Socket>): Connect {
  return (place, callback) => {
    connector(place).then(
      (socket) => {
        callback(null, socket)
      },
      (error: unknown) => {
        callback(isError(error) ? error : new Error('no connection', { cause: error }), null)
      },
    )
  }
}

function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'message' in value && 'name' in value
}

function promised(connect: Connect, place: ConnectTarget): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>()
  connect(place, (...[error, socket]) => {
    if (error === null) resolve(socket)
    else reject(error)
  })
  return promise
}
