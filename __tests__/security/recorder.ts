import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { KeyAndCert } from '../helpers/tls/self-signed.js'

/** One request with all that was in it. */
export interface Arrival {
  readonly method: string
  readonly url: string
  readonly authorization: string | undefined
  readonly body: string
  /** Request line, header lines and body, as they came. */
  readonly everything: string
  /** How many secrets were masked by then. */
  readonly masks: number
}

/** A server on loopback that writes down what it is sent. */
export interface Recorder {
  readonly port: number
  /** `127.0.0.1:port`. */
  readonly host: string
  readonly origin: string
  readonly arrivals: readonly Arrival[]
  close(): Promise<void>
}

export type Handler = (arrival: Arrival, response: ServerResponse) => void

/** Starts one. `masks` tells how many secrets are masked at a moment. */
export async function record(handler: Handler, masks: () => number, tls?: KeyAndCert): Promise<Recorder> {
  const arrivals: Arrival[] = []
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '', rawHeaders } = request
    const now = masks()
    const body = await text(request)
    const everything = [`${method} ${url}`, ...rawHeaders, body, ...request.rawTrailers].join('\n')
    const arrival = { method, url, authorization: request.headers.authorization, body, everything, masks: now }
    arrivals.push(arrival)
    handler(arrival, response)
  }
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    take(request, response).catch(() => response.destroy())
  }
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const host = `127.0.0.1:${port}`
  return {
    port,
    host,
    origin: `${tls === undefined ? 'http' : 'https'}://${host}`,
    arrivals,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
