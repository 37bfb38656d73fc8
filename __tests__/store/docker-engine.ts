import { createServer, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'

/** How an engine answers a path; bytes are sent as they are, anything else as JSON. */
export type Answers = Readonly<Record<string, unknown>>

export interface FakeEngine {
  readonly dockerHost: string
  /** Every path asked for, in order. */
  readonly seen: string[]
  close(): Promise<void>
}

/** An answer of another status, or one that breaks off. */
export interface Odd {
  readonly status?: number
  readonly message?: string
  readonly breaksOffAt?: number
  readonly bytes?: Uint8Array
  /** Some other server, which bears no version of an engine. */
  readonly isStranger?: boolean
}

export class OddAnswer {
  readonly odd: Odd

  constructor(odd: Odd) {
    this.odd = odd
  }
}

/** Listens on a socket in `folder`, or on a port of this machine. What has no answer is an image that is not there. */
export async function startEngine(answers: Answers, folder?: string): Promise<FakeEngine> {
  const seen: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURI(request.url ?? '')
    seen.push(path)
    const answer = Object.hasOwn(answers, path)
      ? answers[path]
      : new OddAnswer({ status: 404, message: 'no such image' })
    send(response, answer)
  })
  const listening = Promise.withResolvers<undefined>()
  const done = (): void => {
    listening.resolve(undefined)
  }
  const path = folder === undefined ? undefined : join(folder, 'engine.sock')
  if (path === undefined) server.listen(0, '127.0.0.1', done)
  else server.listen(path, done)
  await listening.promise
  return {
    dockerHost: path === undefined ? `tcp://127.0.0.1:${portOf(server.address())}` : `unix://${path}`,
    seen,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function send(response: ServerResponse, answer: unknown): void {
  const { odd } = answer instanceof OddAnswer ? answer : new OddAnswer({})
  if (odd.isStranger !== true) response.setHeader('api-version', '1.41')
  if (answer instanceof Uint8Array) {
    response.setHeader('content-type', 'application/x-tar')
    response.end(answer)
  } else if (odd.breaksOffAt !== undefined) {
    response.write((odd.bytes ?? new Uint8Array(0)).subarray(0, odd.breaksOffAt), () => response.destroy())
  } else {
    response.statusCode = odd.status ?? 200
    response.end(JSON.stringify(answer instanceof OddAnswer ? { message: odd.message } : answer))
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.')
  return address.port
}
