import type { Duplex } from 'node:stream'

/** A request as its bytes say, nothing decoded. */
export interface RawRequest {
  readonly protocol: 'HTTP/1.1' | 'HTTP/2'
  readonly method: string
  /** Path and query. */
  readonly path: string
  /** By lower-case name; repeated lines joined by a comma. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What comes in on a connection, read at once and kept until it is asked for. */
export class PeerSocket {
  #unread = Buffer.alloc(0)
  #left = false
  readonly #waiting: (() => void)[] = []

  constructor(socket: Duplex, onBytes: (chunk: Buffer) => void) {
    socket.on('data', (chunk: Buffer) => {
      onBytes(chunk)
      this.#unread = Buffer.concat([this.#unread, chunk])
      this.#wake()
    })
    for (const event of ['end', 'close', 'error']) {
      socket.on(event, () => {
        this.#left = true
        this.#wake()
      })
    }
  }

  /** Waits for the first byte. False where the peer leaves without one. */
  async greeted(): Promise<boolean> {
    while (this.#unread.byteLength === 0 && !this.#left) await this.#more()
    return this.#unread.byteLength > 0
  }

  /** Waits until the peer ends its side. */
  async left(): Promise<void> {
    while (!this.#left) await this.#more()
  }

  /** The next request with its body; undefined where the peer leaves before its end. */
  async request(): Promise<RawRequest | undefined> {
    for (;;) {
      const end = this.#unread.indexOf('\r\n\r\n')
      const head = end === -1 ? undefined : headOf(this.#unread.subarray(0, end).toString('latin1'))
      const length = end + 4 + Number(head?.headers['content-length'] ?? 0)
      if (head !== undefined && this.#unread.byteLength >= length) {
        const body = this.#unread.subarray(end + 4, length).toString('latin1')
        this.#unread = this.#unread.subarray(length)
        return { ...head, body }
      }
      if (this.#left) return undefined
      await this.#more()
    }
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
    })
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}

function headOf(text: string): Omit<RawRequest, 'body'> {
  const [first = '', ...lines] = text.split('\r\n')
  const [method = '', path = ''] = first.split(' ')
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`
  }
  return { protocol: 'HTTP/1.1', method, path, headers }
}
