import { request } from 'node:http'
import type { Socket } from 'node:net'
import { codeOf } from '../error-codes.js'
import type { Proxy } from './proxies.js'
import { ProxyError } from './proxy-error.js'

/**
 * Has a proxy open a tunnel (RFC 9110, CONNECT) to `target`, `host:port`. `socket` is connected to the proxy and is the
 * tunnel afterwards; on failure it is closed. Throws a `ProxyError`.
 */
export function openTunnel(socket: Socket, proxy: Proxy, target: string, timeoutMs: number): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>()
  const fail = (error: ProxyError): void => {
    socket.destroy()
    reject(error)
  }
  const connect = request({
    method: 'CONNECT',
    path: target,
    headers: {
      host: target,
      'user-agent': 'image-parity',
      ...(proxy.authorization === undefined ? {} : { 'proxy-authorization': proxy.authorization }),
    },
    createConnection: () => socket,
  })
  const timer = setTimeout(() => {
    fail(new ProxyError('proxy.unreachable', `it did not answer CONNECT ${target} within ${timeoutMs / 1000} s`))
  }, timeoutMs)
  connect.on('error', (cause) => {
    fail(broken(cause))
  })
  connect.on('connect', ({ statusCode = 0 }, tunnel: Socket, head) => {
    if (statusCode < 200 || statusCode > 299) {
      fail(refusal(statusCode))
      return
    }
    // A peer may speak first.
    if (head.byteLength > 0) tunnel.unshift(head)
    tunnel.on('error', () => undefined)
    resolve(tunnel)
  })
  connect.end()
  return promise.finally(() => {
    clearTimeout(timer)
  })
}

/** Node's parser has codes of its own (HPE_…): what came is no HTTP, as from a port that speaks TLS. */
function broken(cause: unknown): ProxyError {
  if (!codeOf(cause).startsWith('HPE_')) {
    return new ProxyError('proxy.unreachable', 'it broke off before it had answered CONNECT', { cause })
  }
  const message = 'it answered CONNECT with something that is not HTTP'
  return new ProxyError('proxy.unreachable', message, { cause, mistake: 'speaks-tls' })
}

/** What a proxy's own refusal means. Some answer a wrong password like an origin server, by 401. */
export function refusal(status: number): ProxyError {
  return status === 407 || status === 401
    ? new ProxyError('proxy.auth', `it wants a user name and a password, or other ones (HTTP ${status})`, { status })
    : new ProxyError('proxy.refused', `it opens no connection (HTTP ${status})`, { status })
}
