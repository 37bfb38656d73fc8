import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { digestOf } from '../../src/oci/digest.js'
import type { Descriptor } from '../../src/oci/descriptor.js'
import type { BlobStream, BlobEnd } from '../../src/registry/answer.js'
import type { RegistryErrorCode } from '../../src/registry/error.js'
import { expectProblem } from './expect-problem.js'
import {
  clientWith,
  deadline,
  descriptorOf,
  listen,
  sendError,
  serve,
  type TestClient,
  type TestServer,
} from './wire.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'

const open = closedAfterEach()

const blob = randomBytes(100_000)

interface Read {
  readonly bytes: Buffer
  readonly end: BlobEnd
}

async function read(reply: BlobStream): Promise<Read> {
  const chunks: Uint8Array[] = []
  for await (const chunk of reply.chunks) chunks.push(chunk)
  return { bytes: Buffer.concat(chunks), end: reply.end() }
}

async function openBlob(test: TestClient, server: TestServer, descriptor: Descriptor): Promise<BlobStream> {
  const answer = await test.client.blob({ registry: server.host, repository: 'app' }, descriptor, deadline())
  if (answer.kind !== 'found') throw new Error(answer.problem.message)
  return answer.value
}

interface Fetching {
  readonly result: Promise<Read>
  readonly server: TestServer
  readonly ranges: () => (string | undefined)[]
}

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void

async function fetchBlob(answer: Handler, descriptor = descriptorOf(blob), limits = {}): Promise<Fetching> {
  let count = 0
  const server = await serve((request, response) => {
    count += 1
    answer(request, response, count)
  })
  const test = clientWith({ limits })
  open.push(server, test.client)
  const result = openBlob(test, server, descriptor).then(read)
  result.catch(() => undefined)
  return { result, server, ranges: () => server.seen.map(({ headers }) => headers.range) }
}

/** Sends `bytes` under the length of the whole and breaks the connection behind them. */
function cut(response: ServerResponse, bytes: Buffer, status: number, headers: Record<string, string | number>): void {
  response.writeHead(status, headers)
  response.write(bytes, () => setTimeout(() => response.destroy(), 5))
}

const from = (start: number, total = blob.length): Record<string, string | number> => ({
  'content-range': `bytes ${start}-${total - 1}/${total}`,
  'content-length': total - start,
})

describe('blob', () => {
  it.each([
    ['a length', { 'content-length': blob.length }],
    ['chunks', {}],
  ])('is whole where all bytes came, framed by %s', async (_, headers) => {
    const { result, ranges } = await fetchBlob((_request, response) => response.writeHead(200, headers).end(blob))
    const { bytes, end } = await result
    expect(bytes.equals(blob)).toBe(true)
    expect(end).toEqual({ kind: 'whole' })
    expect(ranges()).toEqual([undefined])
  })

  it('is hashed with the algorithm of its digest', async () => {
    const descriptor = descriptorOf(blob, { digest: digestOf(blob, 'sha512') })
    const { result } = await fetchBlob((_, response) => response.end(blob), descriptor)
    expect((await result).end).toEqual({ kind: 'whole' })
  })

  it('of no bytes is whole', async () => {
    const { result } = await fetchBlob((_, response) => response.end(), descriptorOf(Buffer.alloc(0)))
    expect((await result).end).toEqual({ kind: 'whole' })
  })

  it('with a flipped bit is another digest', async () => {
    const wrong = Buffer.from(blob)
    wrong.writeUInt8(wrong.readUInt8(500) ^ 1, 500)
    const { result } = await fetchBlob((_, response) => response.end(wrong))
    expect((await result).end).toEqual({ kind: 'digest', actual: digestOf(wrong) })
  })

  it.each([
    ['a length', { 'content-length': 1000 }],
    ['chunks', {}],
  ])('that ends early is a size, framed by %s', async (_, headers) => {
    const { result, server } = await fetchBlob((_request, response) =>
      response.writeHead(200, headers).end(blob.subarray(0, 1000)),
    )
    expect((await result).end).toEqual({ kind: 'size', actual: 1000 })
    expect(server.seen).toHaveLength(1)
  })

  it.each([
    ['a length', { 'content-length': blob.length + 1 }, blob.length + 1],
    ['chunks', {}, -1],
  ])('with a byte more is a size, and that byte is not handed on, framed by %s', async (_, headers, actual) => {
    const { result } = await fetchBlob((_request, response) =>
      response.writeHead(200, headers).end(Buffer.concat([blob, Buffer.from('x')])),
    )
    const { bytes, end } = await result
    expect(bytes.length).toBeLessThanOrEqual(blob.length)
    expect(end).toEqual({ kind: 'size', actual })
  })

  it('that never ends is left', async () => {
    const { result } = await fetchBlob((_, response) => {
      response.writeHead(200)
      const write = (): void => {
        while (!response.destroyed && response.write(blob));
      }
      response.on('drain', write)
      write()
    })
    expect((await result).end).toEqual({ kind: 'size', actual: -1 })
  })

  it('is missing only where the registry does not know it', async () => {
    const server = await serve((request, response) => {
      if (request.url?.includes('/known/') === true) response.writeHead(404).end('gone')
      else sendError(response, 404, 'BLOB_UNKNOWN')
    })
    const { client } = clientWith()
    open.push(server, client)
    const ask = (repository: string): ReturnType<typeof client.blob> =>
      client.blob({ registry: server.host, repository }, descriptorOf(blob), deadline())
    expect(await ask('app')).toMatchObject({ kind: 'missing', problem: { code: 'blob.missing' } })
    await expectProblem(ask('known'), 'not-found.unclear')
  })

  it.each<[number, Record<string, string>, RegistryErrorCode]>([
    [206, {}, 'http.status'],
    [203, {}, 'http.status'],
    [200, { 'content-encoding': 'gzip' }, 'http.encoding'],
  ])('is refused with HTTP %i %j', async (status, headers, code) => {
    const { result } = await fetchBlob((_, response) => response.writeHead(status, headers).end(blob))
    await expectProblem(result, code)
  })

  it('says nothing before it was read to its end', async () => {
    const server = await serve((_, response) => response.end(blob))
    const test = clientWith()
    open.push(server, test.client)
    const reply = await openBlob(test, server, descriptorOf(blob))
    expect(() => reply.end()).toThrow(expect.objectContaining({ code: 'blob.incomplete' }))
    for await (const chunk of reply.chunks) {
      expect(chunk.byteLength).toBeGreaterThan(0)
      break
    }
    expect(() => reply.end()).toThrow(expect.objectContaining({ code: 'blob.incomplete' }))
  })

  it('that nobody reads yet meets an abort in silence, and in its reader', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': blob.length })
      response.write(blob.subarray(0, 10))
    })
    const test = clientWith()
    open.push(server, test.client)
    const stop = new AbortController()
    const answer = await test.client.blob({ registry: server.host, repository: 'app' }, descriptorOf(blob), stop.signal)
    const reason = new Error('enough')
    stop.abort(reason)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await expect(answer.kind === 'found' ? read(answer.value) : undefined).rejects.toBe(reason)
  })

  it('waits for its reader', async () => {
    const large = randomBytes(8 * 1024 ** 2)
    const server = await serve((_, response) => response.end(large))
    const test = clientWith()
    open.push(server, test.client)
    const reply = await openBlob(test, server, descriptorOf(large))
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(test.meter.counts().bytes).toBeLessThan(1024 ** 2)
    expect((await read(reply)).end).toEqual({ kind: 'whole' })
    expect(test.meter.counts().bytes).toBe(large.length)
  })
})

describe('a blob that is cut', () => {
  const first = 40_000

  it.each([
    ['a length', { 'content-length': blob.length }],
    ['chunks', {}],
  ])('goes on with the rest, framed by %s', async (_, headers) => {
    const { result, ranges } = await fetchBlob((_request, response, count) => {
      if (count === 1) cut(response, blob.subarray(0, first), 200, headers)
      else if (count === 2) cut(response, blob.subarray(first, 70_000), 206, from(first))
      else response.writeHead(206, from(70_000)).end(blob.subarray(70_000))
    })
    const { bytes, end } = await result
    expect(end).toEqual({ kind: 'whole' })
    expect(bytes.equals(blob)).toBe(true)
    expect(ranges()).toEqual([undefined, 'bytes=40000-', 'bytes=70000-'])
  })

  it('steps over what is there where the registry ignores ranges', async () => {
    const { result } = await fetchBlob((_, response, count) => {
      if (count === 1) cut(response, blob.subarray(0, first), 200, { 'content-length': blob.length })
      else response.writeHead(200, { 'content-length': blob.length }).end(blob)
    })
    const { bytes, end } = await result
    expect(end).toEqual({ kind: 'whole' })
    expect(bytes.equals(blob)).toBe(true)
  })

  it('goes on through a registry that is busy', async () => {
    const { result } = await fetchBlob((_, response, count) => {
      if (count === 1) cut(response, blob.subarray(0, first), 200, { 'content-length': blob.length })
      else if (count === 2) response.writeHead(503).end()
      else response.writeHead(206, from(first)).end(blob.subarray(first))
    })
    expect((await result).end).toEqual({ kind: 'whole' })
  })

  it('is complete where nothing is left', async () => {
    const { result } = await fetchBlob((_, response, count) => {
      if (count === 1) cut(response, blob, 200, {})
      else response.writeHead(416, { 'content-range': `bytes */${blob.length}` }).end()
    })
    expect((await result).end).toEqual({ kind: 'whole' })
  })

  it('is a size where only the end of the connection ended it and the rest shows more', async () => {
    const { result } = await fetchBlob((_, response, count) => {
      if (count === 1) cut(response, blob, 200, {})
      else response.writeHead(206, from(blob.length, blob.length + 5)).end('extra')
    })
    expect((await result).end).toEqual({ kind: 'size', actual: blob.length + 5 })
  })

  it.each<[string, (response: ServerResponse) => void]>([
    ['another place', (response) => response.writeHead(206, from(first + 1)).end(blob.subarray(first + 1))],
    ['another length', (response) => response.writeHead(206, from(first, blob.length + 9)).end(blob.subarray(first))],
    ['a whole of another length', (response) => response.writeHead(200, { 'content-length': 5 }).end('12345')],
    ['a shorter whole', (response) => response.end(blob.subarray(0, 30_000))],
    ['no Content-Range', (response) => response.writeHead(206).end(blob.subarray(first))],
    ['416 for what is there', (response) => response.writeHead(416, { 'content-range': 'bytes */7' }).end()],
    [
      'more than announced',
      (response) =>
        response
          .writeHead(206, { 'content-range': `bytes ${first}-${blob.length - 1}/${blob.length}` })
          .end(Buffer.concat([blob.subarray(first), blob])),
    ],
  ])('is incomplete where the rest begins with %s', async (_, rest) => {
    const { result } = await fetchBlob((_request, response, count) => {
      if (count === 1) cut(response, blob.subarray(0, first), 200, { 'content-length': blob.length })
      else rest(response)
    })
    await expectProblem(result, 'blob.incomplete')
  })

  it.each<[string, (response: ServerResponse) => void]>([
    [
      'a whole that is shorter than what was there',
      (response) => {
        response.writeHead(200)
        response.write(blob.subarray(0, first - 1))
        response.end()
      },
    ],
    [
      '416 and a length that is shorter than what was there',
      (response) => response.writeHead(416, { 'content-range': `bytes */${first - 1}` }).end(),
    ],
  ])('is incomplete, and no size, where no length was told and the rest is %s', async (_, rest) => {
    const { result } = await fetchBlob((_request, response, count) => {
      if (count === 1) cut(response, blob.subarray(0, first), 200, {})
      else rest(response)
    })
    await expectProblem(result, 'blob.incomplete')
  })

  it('is incomplete in the end, not another image', async () => {
    const { result, server } = await fetchBlob(
      (_, response, count) => {
        const start = count === 1 ? 0 : 10
        cut(
          response,
          count === 1 ? blob.subarray(0, 10) : Buffer.alloc(0),
          count === 1 ? 200 : 206,
          count === 1 ? { 'content-length': blob.length } : from(start),
        )
      },
      descriptorOf(blob),
      { retries: 2 },
    )
    await expectProblem(result, 'blob.incomplete')
    expect(server.seen).toHaveLength(3)
  })

  it('is incomplete where a short body ends with its connection', async () => {
    const server = await listen(
      createServer((socket) => {
        socket.once('data', () => {
          socket.write('HTTP/1.1 200 OK\r\n\r\n')
          socket.end(blob.subarray(0, 500))
        })
      }),
    )
    const test = clientWith({ limits: { retries: 1 } })
    open.push(server, test.client)
    await expectProblem(openBlob(test, server, descriptorOf(blob)).then(read), 'blob.incomplete')
  })

  it('ends with the caller’s reason when he gives up', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': blob.length })
      response.write(blob.subarray(0, 10))
    })
    const test = clientWith()
    open.push(server, test.client)
    const stop = new AbortController()
    const reason = new Error('enough')
    setTimeout(() => {
      stop.abort(reason)
    }, 50)
    const answer = test.client.blob({ registry: server.host, repository: 'app' }, descriptorOf(blob), stop.signal)
    await expect(answer.then(async (reply) => (reply.kind === 'found' ? await read(reply.value) : reply))).rejects.toBe(
      reason,
    )
  })
})
