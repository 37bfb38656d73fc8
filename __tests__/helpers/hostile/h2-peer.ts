import { once } from 'node:events'
import { constants, performServerHandshake, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TLSSocket } from 'node:tls'
import { text } from 'node:stream/consumers'
import type { RawRequest } from './peer-socket.js'
import type { Step } from './steps.js'

/**
 * Speaks HTTP/2 on a socket that agreed to it. Steps are those of HTTP/1.1: what they send is taken for a head and a body,
 * and framed anew. A reset is that of the stream, an end before the body's own that of the connection.
 */
export function speakH2(
  socket: TLSSocket,
  onText: (text: string) => void,
  answer: (request: RawRequest) => readonly Step[],
): void {
  const session = performServerHandshake(socket)
  session.on('error', () => undefined)
  // A socket that no server of TLS has accepted does not say by itself that its handshake is over.
  socket.emit('secureConnect')
  session.on('stream', (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
    stream.on('error', () => undefined)
    void converse(stream, headers, onText, answer).catch(() => {
      stream.close(constants.NGHTTP2_INTERNAL_ERROR)
    })
  })
}

async function converse(
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  onText: (text: string) => void,
  answer: (request: RawRequest) => readonly Step[],
): Promise<void> {
  const body = await text(stream)
  const { ':method': method = '', ':path': path = '', ...rest } = headers
  const named = Object.entries(rest).flatMap(([name, value]) =>
    value === undefined || name.startsWith(':') ? [] : [[name, [value].flat().join(', ')] as const],
  )
  // As the same request would read in HTTP/1.1: what is looked for secrets must not be packed.
  onText(`${method} ${path}\r\n${named.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)
  await play(stream, answer({ protocol: 'HTTP/2', method, path, headers: Object.fromEntries(named), body }))
}

async function play(stream: ServerHttp2Stream, steps: readonly Step[]): Promise<void> {
  const answer = new Answer(stream)
  for (const step of steps) {
    if (stream.destroyed) return
    switch (step.kind) {
      case 'send':
        await answer.send(step.bytes)
        break
      case 'wait':
        await sleep(step.ms)
        break
      case 'stall':
        return
      case 'half-close':
        if (answer.isWhole) break
        stream.session?.destroy()
        return
      case 'reset':
        stream.close(constants.NGHTTP2_INTERNAL_ERROR)
        return
    }
  }
  stream.end()
}

/** Ends also where the peer has left, which no `drain` follows. */
async function drained(stream: ServerHttp2Stream): Promise<void> {
  const over = new AbortController()
  const { signal } = over
  await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })])
  over.abort()
}

/** What only a connection of HTTP/1.1 can have (RFC 9113, 8.2.2). */
const OF_CONNECTIONS: ReadonlySet<string> = new Set(['connection', 'transfer-encoding'])

/** An answer as its bytes come. */
class Answer {
  readonly #stream: ServerHttp2Stream
  #head = ''
  #left = Infinity

  constructor(stream: ServerHttp2Stream) {
    this.#stream = stream
  }

  /** Whether all came that the head has promised. */
  get isWhole(): boolean {
    return this.#left <= 0
  }

  async send(bytes: Uint8Array): Promise<void> {
    if (this.#stream.headersSent) {
      this.#left -= bytes.byteLength
      if (!this.#stream.write(bytes)) await drained(this.#stream)
      return
    }
    const before = this.#head.length
    this.#head += Buffer.from(bytes).toString('latin1')
    const end = this.#head.indexOf('\r\n\r\n')
    if (end === -1) return
    this.#respond(this.#head.slice(0, end))
    const body = bytes.subarray(end + 4 - before)
    if (body.byteLength > 0) await this.send(body)
  }

  #respond(head: string): void {
    const [first = '', ...lines] = head.split('\r\n')
    const [, status = ''] = first.split(' ')
    const headers: Record<string, string[]> = {}
    for (const line of lines) {
      const colon = line.indexOf(':')
      const name = line.slice(0, colon).toLowerCase()
      if (!OF_CONNECTIONS.has(name)) (headers[name] ??= []).push(line.slice(colon + 1).trim())
    }
    this.#left = Number(headers['content-length']?.[0] ?? Infinity)
    const single = Object.entries(headers).map(([name, values]) => [name, values.length === 1 ? values[0] : values])
    this.#stream.respond({ ':status': Number(status), ...(Object.fromEntries(single) as Record<string, string>) })
  }
}
