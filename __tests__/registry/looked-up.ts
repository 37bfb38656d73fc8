import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LookUp } from '../../src/registry/answer.js'
import { clientWith, deadline, descriptorOf, serve, type TestServer } from './wire.js'
import type { closedAfterEach } from '../helpers/closed-after-each.js'

/** The blob that is looked up. */
export const blob = Buffer.from('0123456789')

export interface Looked {
  readonly result: Promise<LookUp>
  readonly server: TestServer
  readonly methods: () => string[]
}

/** Looks the blob up on a registry that answers as told. */
export async function lookUpOn(
  open: ReturnType<typeof closedAfterEach>,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  size = blob.length,
): Promise<Looked> {
  const server = await serve(answer)
  const { client } = clientWith({ limits: { retries: 2 } })
  open.push(server, client)
  const result = client.lookUp({ registry: server.host, repository: 'app' }, descriptorOf(blob, { size }), deadline())
  result.catch(() => undefined)
  return {
    result,
    server,
    methods: () => server.seen.map(({ method, headers }) => `${method} ${headers.range ?? ''}`.trim()),
  }
}

/** A part of the blob. */
export function part(response: ServerResponse, range: string, body = '9'): void {
  response.writeHead(206, { 'content-range': range, 'content-length': body.length }).end(body)
}
