import {
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type Http2Session,
  type SecureServerOptions,
} from 'node:http2'
import { listen, type Seen, type TestServer } from '../wire.js'
import { selfSigned } from '../../helpers/tls/self-signed.js'

/** One identity for all servers of these tests. */
export const IDENTITY = selfSigned()

/** What a server of HTTP/2 saw, by protocol. */
export interface H2Server extends TestServer {
  readonly versions: () => readonly string[]
  /** The sessions that are or were open, in their order. */
  readonly sessions: readonly Http2Session[]
}

type Answer = (request: Http2ServerRequest, response: Http2ServerResponse) => void

/** A server on loopback that speaks HTTP/2, and HTTP/1.1 to whoever asks for that. */
export async function serveH2(answer: Answer, options: SecureServerOptions = {}): Promise<H2Server> {
  const seen: (Seen & { readonly version: string })[] = []
  const sessions: Http2Session[] = []
  const server = createSecureServer({ ...IDENTITY, allowHTTP1: true, ...options }, (request, response) => {
    const { method, url, headers, httpVersion } = request
    seen.push({ method, url, headers, version: httpVersion })
    answer(request, response)
  })
  server.on('session', (session) => {
    session.on('error', () => undefined)
    sessions.push(session)
  })
  server.on('sessionError', () => undefined)
  const test = await listen(server, seen)
  return { ...test, sessions, versions: () => seen.map(({ version }) => version) }
}
