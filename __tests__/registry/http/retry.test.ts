import { describe, expect, it } from '@jest/globals'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { expectProblem } from '../expect-problem.js'
import {
  challenge,
  clientWith,
  deadline,
  listen,
  manifestBytes,
  NOW,
  sendError,
  sendManifest,
  sendToken,
  serve,
  type TestClient,
  type TestServer,
} from '../wire.js'
import { closedAfterEach } from '../../helpers/closed-after-each.js'

const open = closedAfterEach()

const bytes = manifestBytes()

/** A registry whose first answers are `failures`; after them it serves the manifest. */
async function failing(...failures: ((response: ServerResponse) => void)[]): Promise<TestServer> {
  let count = 0
  const server = await serve((_, response) => {
    const fail = failures[count]
    count += 1
    if (fail === undefined) sendManifest(response, bytes)
    else fail(response)
  })
  open.push(server)
  return server
}

function client(limits = {}): TestClient {
  const made = clientWith({ limits })
  open.push(made.client)
  return made
}

function fetchTag({ client }: TestClient, host: string, signal = deadline()): Promise<unknown> {
  return client.manifest({ registry: host, repository: 'app' }, { kind: 'tag', tag: '1' }, signal)
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(code, headers).end('{}')
  }
const repeat = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

describe('retries', () => {
  it.each([408, 425, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529])(
    'HTTP %i is tried again',
    async (code) => {
      const server = await failing(status(code), status(code))
      expect(await fetchTag(client(), server.host)).toMatchObject({ kind: 'found' })
      expect(server.seen).toHaveLength(3)
    },
  )

  it.each([400, 403, 404, 405, 410, 412, 501, 505])('HTTP %i is final', async (code) => {
    const server = await failing(...repeat(9, status(code)))
    await expect(fetchTag(client(), server.host)).rejects.toMatchObject({
      name: 'RegistryError',
      problem: { status: code },
    })
    expect(server.seen).toHaveLength(1)
  })

  it('end after the given number, with waits that may grow', async () => {
    const server = await failing(...repeat(9, status(503)))
    const test = client({ retries: 3 })
    await expectProblem(fetchTag(test, server.host), 'http.status')
    expect(server.seen).toHaveLength(4)
    expect(test.slept).toHaveLength(3)
    for (const [failed, ms] of test.slept.entries()) {
      expect(ms).toBeGreaterThanOrEqual(0)
      expect(ms).toBeLessThanOrEqual(500 * 2 ** failed)
    }
    expect(test.meter.counts().total).toBe(4)
  })

  it('can be none', async () => {
    const server = await failing(status(503))
    await expectProblem(fetchTag(client({ retries: 0 }), server.host), 'http.status')
    expect(server.seen).toHaveLength(1)
  })

  it('follow a reset connection', async () => {
    const server = await failing(
      (response) => response.socket?.resetAndDestroy(),
      (response) => response.socket?.destroy(),
    )
    expect(await fetchTag(client(), server.host)).toMatchObject({ kind: 'found' })
  })

  it('follow a token service that is busy, and only ask that again', async () => {
    let busy = 2
    const server = await serve((request, response) => {
      if (request.url?.startsWith('/token') === true) {
        if ((busy -= 1) >= 0) response.writeHead(503).end()
        else sendToken(response, 'tok')
      } else if (request.headers.authorization === 'Bearer tok') sendManifest(response, bytes)
      else challenge(response, 'Bearer realm="/token"')
    })
    open.push(server)
    expect(await fetchTag(client(), server.host)).toMatchObject({ kind: 'found' })
    expect(server.seen.filter(({ url }) => url.startsWith('/v2/'))).toHaveLength(2)
  })

  it('of a token service are not multiplied by those of the request', async () => {
    const server = await serve((request, response) => {
      if (request.url?.startsWith('/token') === true) response.writeHead(503).end()
      else challenge(response, 'Bearer realm="/token"')
    })
    open.push(server)
    await expectProblem(fetchTag(client({ retries: 2 }), server.host), 'http.status')
    expect(server.seen.map(({ url }) => url.split('?')[0])).toEqual([
      '/v2/app/manifests/1',
      '/token',
      '/token',
      '/token',
    ])
  })

  it('follow a refused connection once only', async () => {
    const gone = await failing()
    await gone.close()
    open.splice(0)
    const test = client()
    const { problem } = await expectProblem(fetchTag(test, gone.host), 'network.unreachable')
    expect(problem).toMatchObject({ host: gone.host, side: 'mirror' })
    expect(problem.message).toContain('ECONNREFUSED')
    expect(test.slept).toHaveLength(1)
    expect(test.meter.counts().total).toBe(0)
  })
})

describe('Retry-After', () => {
  it.each([
    ['2', 2000],
    ['60', 60_000],
    ['0', 500],
    ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
    [String(NOW.getTime() / 1000 + 5), 5000],
  ])('of %s is obeyed, within the pace', async (value, ms) => {
    const server = await failing(status(429, { 'retry-after': value }))
    const test = client()
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(test.slept).toEqual([ms])
  })

  it.each(['61', '99999999', 'Mon, 23 Nov 2026 12:00:00 GMT'])(
    'of %s is too long and ends it at once',
    async (value) => {
      const server = await failing(status(429, { 'retry-after': value }))
      const test = client()
      const { problem } = await expectProblem(fetchTag(test, server.host), 'rate-limited')
      expect(problem.message).toMatch(/it asks to wait [0-9]+ (?:s|minutes|hours)\. Log in/)
      expect(test.slept).toEqual([])
    },
  )
})

describe('a spent quota', () => {
  it.each([
    ['100;w=21600', '0;w=21600', 'it allows 100 pulls per 6 hours, and none is left. Log in'],
    ['200;w=3600', '0', 'it allows 200 pulls per hour, and none is left. Log in'],
    ['50', '0;w=60', 'it allows 50 pulls, and none is left. Log in'],
    ['10;w=60', '0', 'it allows 10 pulls per 60 s, and none is left. Log in'],
    ['10;w=1800', '0', 'it allows 10 pulls per 30 minutes, and none is left. Log in'],
  ])('of %s ends it at once, in words', async (limit, remaining, words) => {
    const server = await failing((response) => {
      response.setHeader('ratelimit-limit', limit)
      response.setHeader('ratelimit-remaining', remaining)
      sendError(response, 429, 'TOOMANYREQUESTS', 'You have reached your pull rate limit')
    })
    const { problem } = await expectProblem(fetchTag(client(), server.host), 'rate-limited')
    expect(problem.message).toContain('TOOMANYREQUESTS')
    expect(problem.message).toContain(words)
    expect(server.seen).toHaveLength(1)
  })

  it.each([
    ['100;w=21600', '7;w=21600', 'it allows 100 pulls per 6 hours, and 7 are left; it asks to wait'],
    ['many', '0', 'HTTP 429 (TOOMANYREQUESTS); it asks to wait'],
  ])('is not what %s with %s says', async (limit, remaining, words) => {
    const server = await failing((response) => {
      response.setHeader('ratelimit-limit', limit)
      response.setHeader('ratelimit-remaining', remaining)
      response.setHeader('retry-after', '7200')
      sendError(response, 429, 'TOOMANYREQUESTS', 'slow')
    })
    const { problem } = await expectProblem(fetchTag(client(), server.host), 'rate-limited')
    expect(problem.message).toContain(words)
  })
})

describe('deadlines', () => {
  it('end a peer that accepts and says nothing', async () => {
    const server = await listen(createServer(() => undefined))
    open.push(server)
    await expectProblem(fetchTag(client({ retries: 0, connectMs: 50 }), server.host), 'network.timeout')
  })

  it('end slow headers', async () => {
    const server = await failing(...repeat(9, () => undefined))
    await expectProblem(fetchTag(client({ retries: 0, headersMs: 50 }), server.host), 'network.timeout')
  })

  it('end a stalled body', async () => {
    const server = await failing((response) => {
      response.writeHead(200, { 'content-length': bytes.byteLength })
      response.write(bytes.subarray(0, 5))
    })
    await expectProblem(fetchTag(client({ retries: 0, idleMs: 50 }), server.host), 'network.timeout')
  })

  it.each(['headers', 'body'])('of the caller end a trickle of %s with the caller’s reason', async (phase) => {
    const timers: NodeJS.Timeout[] = []
    const server = await listen(
      createServer((socket) => {
        socket.once('data', (greeting: Buffer) => {
          if (greeting[0] === 22) {
            socket.end('HTTP/1.0 400 Bad Request\r\n\r\n')
            return
          }
          socket.write(
            phase === 'headers' ? 'HTTP/1.1 200 OK\r\nx: ' : `HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n`,
          )
          timers.push(setInterval(() => socket.write('a'), 20))
        })
      }),
    )
    open.push(server)
    const reason = new Error('the pair took too long')
    const stop = new AbortController()
    setTimeout(() => {
      stop.abort(reason)
    }, 150)
    await expect(fetchTag(client(), server.host, stop.signal)).rejects.toBe(reason)
    for (const timer of timers) clearInterval(timer)
  })
})
