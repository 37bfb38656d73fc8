import { EventEmitter } from 'node:events'
import { Server as HttpServer } from 'node:http'
import { Server as HttpsServer } from 'node:https'
import { Server, Socket } from 'node:net'
import { Readable } from 'node:stream'
import { TLSSocket } from 'node:tls'
import type { Ledger } from './ledger.js'

/**
 * Notes every byte that any server of this process receives from now on, TLS as it reads decrypted. It stands below the
 * servers, so that none has to report and none can forget to: whoever reads a socket, its bytes go through `push`. Gives
 * what ends it.
 */
export function watchServers(ledger: Ledger): () => void {
  const ports = new Set<number>()
  const pages = new WeakMap<Socket, (bytes: Uint8Array) => void>()

  /** Undefined for a client's end of a connection. */
  function pageOf(socket: Socket): ((bytes: Uint8Array) => void) | undefined {
    const known = pages.get(socket)
    if (known !== undefined) return known
    const { localPort: port } = socket
    // A client has a port that nobody listens on.
    if (port === undefined || !ports.has(port)) return undefined
    const serverName = socket instanceof TLSSocket && typeof socket.servername === 'string' ? socket.servername : ''
    const page = ledger.page({ port, serverName })
    pages.set(socket, page)
    return page
  }

  function listens(server: Server): void {
    const address = server.address()
    if (typeof address === 'object' && address !== null) ports.add(address.port)
  }

  const restore = [
    wrap(Server.prototype, EventEmitter.prototype, 'emit', function (emit, event, subject) {
      if (this instanceof Server && event === 'listening') listens(this)
      // A socket in the file system has no port.
      if (event === 'connection' && this instanceof Server && typeof this.address() === 'string') {
        if (subject instanceof Socket) pages.set(subject, ledger.page({ port: undefined, serverName: '' }))
      }
      const heard = emit()
      const begins =
        (event === 'connection' && this instanceof HttpServer) ||
        (event === 'secureConnection' && this instanceof HttpsServer)
      // Node's parser takes the bytes past the socket, unless there is somebody else who wants them.
      if (begins && subject instanceof Socket) subject.on('data', () => undefined)
      return heard
    }),
    wrap(Socket.prototype, Readable.prototype, 'push', function (push, chunk) {
      if (this instanceof Socket && chunk instanceof Uint8Array) pageOf(this)?.(chunk)
      return push()
    }),
  ]
  return () => {
    for (const put of restore) put()
  }
}

/** Puts `around` in the place of a method that `owner` has from `parent`; gives what takes it away again. */
function wrap(
  owner: object,
  parent: object,
  name: 'emit' | 'push',
  around: (this: unknown, inherited: () => unknown, ...values: readonly unknown[]) => unknown,
): () => void {
  const inherited: unknown = Reflect.get(parent, name)
  if (typeof inherited !== 'function') throw new Error(`There is no method ${name}.`)
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value: function (this: unknown, ...values: readonly unknown[]): unknown {
      return around.call(this, (): unknown => Reflect.apply(inherited, this, values), ...values)
    },
  })
  return () => {
    Reflect.deleteProperty(owner, name)
  }
}
