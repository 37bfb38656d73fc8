import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, LoggedRequest, RequestHook } from './options.js'

type LogEntry = { -readonly [K in keyof LoggedRequest]: LoggedRequest[K] }

/** Gives the answer to one request; the incoming message is there for a POST's body. */
export type Handler = (request: LoggedRequest, incoming: IncomingMessage) => Answer | Promise<Answer>

export interface Listener {
  /** `host:port`. */
  readonly host: string
  /** `http://host:port` or `https://host:port`. */
  readonly origin: string
  readonly requests: readonly LoggedRequest[]
  /** Connections accepted so far. */
  connections(): number
  /** The most requests that were in work at the same time. */
  peak(): number
  close(): Promise<void>
}

export interface ListenOptions {
  readonly tls?: { readonly key: string; readonly cert: string } | undefined
  readonly latencyMs?: number | undefined
  /** Asked anew for each request, as tests set and unset it. */
  readonly hook?: () => RequestHook | undefined
}

const CHUNK = 64 * 1024

/** Listens on loopback on a free port; logs each request in order of arrival. */
export async function listen(handler: Handler, options: ListenOptions = {}): Promise<Listener> {
  const requests: LogEntry[] = []
  let connections = 0
  let inWork = 0
  let peak = 0
  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: path = '', headers } = incoming
    const entry: LogEntry = { method, path, headers, status: 0, bytes: 0 }
    requests.push(entry)
    inWork += 1
    peak = Math.max(peak, inWork)
    response.once('close', () => {
      inWork -= 1
      if (response.headersSent) entry.status = response.statusCode
    })
    if (options.latencyMs !== undefined) await sleep(options.latencyMs)
    const answer = (await options.hook?.()?.(entry, response)) ?? (await handler(entry, incoming))
    if (answer !== 'answered') await send(answer, entry, response)
  }
  // A fault in a handler or a hook is seen by the test as a 500 that says so.
  const listener: RequestListener = (incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { 'content-type': 'text/plain' }).end(`The test registry failed: ${String(error)}`)
    })
  }
  const server: Server = options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener)
  server.on('connection', () => {
    connections += 1
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The test registry has no port.')
  const host = `127.0.0.1:${address.port}`
  const origin = `${options.tls === undefined ? 'http' : 'https'}://${host}`
  return { host, origin, requests, connections: () => connections, peak: () => peak, close: () => close(server) }
}

async function send(answer: Answer, entry: LogEntry, response: ServerResponse): Promise<void> {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : (answer.body ?? new Uint8Array())
  // Copied, as Node types header lists as writable.
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    response.setHeader(name, typeof value === 'string' ? value : [...value])
  }
  if (!response.hasHeader('content-length') && answer.status !== 204) {
    response.setHeader('content-length', body.byteLength)
  }
  response.writeHead(answer.status)
  entry.status = answer.status
  for (let start = 0; entry.method !== 'HEAD' && start < body.byteLength && !response.destroyed; start += CHUNK) {
    const chunk = body.subarray(start, start + CHUNK)
    entry.bytes += chunk.byteLength
    if (!response.write(chunk)) await drained(response)
  }
  response.end()
}

/** Ends also where the client hangs up, which no `drain` follows. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done)
      response.off('close', done)
      resolve()
    }
    response.once('drain', done)
    response.once('close', done)
    if (response.destroyed) done()
  })
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
