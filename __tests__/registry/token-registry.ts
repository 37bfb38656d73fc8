import { afterEach } from '@jest/globals'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Fetched, FetchedDocument } from '../../src/registry/answer.js'
import {
  challenge,
  clientWith,
  deadline,
  manifestBytes,
  sendManifest,
  serve,
  type TestClient,
  type TestServer,
} from './wire.js'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Servers and clients that are closed after each test. */
export interface Bench {
  readonly start: (answer: Handler) => Promise<TestServer>
  readonly client: (options?: Parameters<typeof clientWith>[0]) => TestClient
  /** A registry that wants a Bearer token, and its token service on the same origin. */
  readonly tokenRegistry: (
    giveToken: Handler,
    accepts: (authorization: string | undefined) => boolean,
    parameters?: string,
  ) => Promise<TestServer>
}

/** To be called once per test file. */
export function createBench(): Bench {
  const open: { close(): Promise<void> }[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map((thing) => thing.close()))
  })

  async function start(answer: Handler): Promise<TestServer> {
    const server = await serve(answer)
    open.push(server)
    return server
  }

  return {
    start,
    client: (options = {}) => {
      const made = clientWith(options)
      open.push(made.client)
      return made
    },
    tokenRegistry: async (giveToken, accepts, parameters = ',service="registry:1:2"') => {
      const server = await start((request, response) => {
        if (request.url?.startsWith('/token') === true) giveToken(request, response)
        else if (accepts(request.headers.authorization)) sendManifest(response, manifestBytes())
        else challenge(response, `Bearer realm="http://${server.host}/token"${parameters}`)
      })
      return server
    },
  }
}

export function fetchTag(
  { client }: TestClient,
  host: string,
  repository = 'team/app',
): Promise<Fetched<FetchedDocument>> {
  return client.manifest({ registry: host, repository }, { kind: 'tag', tag: '1' }, deadline())
}

/** What of a server's requests went to its token service. */
export function tokensOf({ seen }: TestServer): TestServer['seen'] {
  return seen.filter(({ url }) => url.startsWith('/token'))
}
