import { describe, expect, it } from '@jest/globals'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RegistryErrorCode } from '../../src/registry/error.js'
import { expectProblem } from './expect-problem.js'
import { lookUpOn, part, type Looked } from './looked-up.js'
import { sendError } from './wire.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'

const open = closedAfterEach()

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const lookUp = (answer: Answer, size?: number): Promise<Looked> => lookUpOn(open, answer, size)

describe('lookUp', () => {
  it('is proven by the last byte and the right total', async () => {
    const { result, methods } = await lookUp((_, response) => {
      part(response, 'bytes 9-9/10')
    })
    expect(await result).toEqual({ kind: 'proven' })
    expect(methods()).toEqual(['GET bytes=9-'])
  })

  it.each([
    ['a larger total', 'bytes 9-9/11', 11],
    ['a smaller total', 'bytes 8-8/9', 9],
  ])('is a size where the part has %s', async (_, range, actual) => {
    const { result } = await lookUp((_request, response) => {
      part(response, range)
    })
    expect(await result).toEqual({ kind: 'size', actual })
  })

  it.each([
    ['with the length', { 'content-range': 'bytes */7' }, 7],
    ['without the length', {}, -1],
  ])('is a size where the range is beyond the end, %s', async (_, headers, actual) => {
    const { result } = await lookUp((_request, response) => response.writeHead(416, headers).end())
    expect(await result).toEqual({ kind: 'size', actual })
  })

  it('is nothing where two lines name two parts', async () => {
    const { result } = await lookUp((_, response) => {
      const lines = ['bytes 9-9/10', 'bytes 9-9/11']
      response.setHeader('content-range', lines)
      response.writeHead(206, { 'content-length': 1 }).end('9')
    })
    await expectProblem(result, 'blob.evidence')
  })

  it('is no claim where a page without a length stands in for the blob', async () => {
    const { result } = await lookUp((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write('page')
      response.end()
    })
    await expectProblem(result, 'http.page')
  })

  it.each([{ 'content-length': 4 }, {}])('is no size where a page stands in for an empty blob, %j', async (more) => {
    const { result } = await lookUp((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', ...more })
      response.write('page')
      response.end()
    }, 0)
    await expectProblem(result, 'http.page')
  })

  it('is no size where a page stands in for the blob', async () => {
    const { result } = await lookUp((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': 4 }).end('page')
    })
    await expectProblem(result, 'http.page')
  })

  it.each([
    ['a length that is right', { 'content-length': 10 }, { kind: 'claimed' }],
    ['a length that is wrong', { 'content-length': 11 }, { kind: 'size', actual: 11 }],
  ])('takes %s from a HEAD where the part came without a total', async (_, headers, expected) => {
    const { result, methods } = await lookUp((request, response) => {
      if (request.method === 'HEAD') response.writeHead(200, headers).end()
      else part(response, 'bytes 9-9/*')
    })
    expect(await result).toEqual(expected)
    expect(methods()).toEqual(['GET bytes=9-', 'HEAD'])
  })

  it('takes no length of a part for that of the blob where HEAD is refused', async () => {
    const { result } = await lookUp((request, response) => {
      if (request.method === 'HEAD') response.writeHead(405).end()
      else part(response, 'bytes 9-9/*')
    })
    await expectProblem(result, 'http.status')
  })

  it('of an empty blob is undecided where the answer breaks off', async () => {
    const { result } = await lookUp((_, response) => {
      response.writeHead(200)
      response.flushHeaders()
      setTimeout(() => response.destroy(), 20)
    }, 0)
    await expectProblem(result, 'network.reset')
  })

  it('is missing where the registry does not know the blob', async () => {
    const { result, server } = await lookUp((_, response) => {
      sendError(response, 404, 'BLOB_UNKNOWN')
    })
    expect(await result).toMatchObject({
      kind: 'missing',
      problem: { code: 'blob.missing', status: 404, host: server.host },
    })
  })

  it.each<[string, RegistryErrorCode, number, (_: unknown, response: ServerResponse) => void]>([
    [
      'a 404 without a registry’s error',
      'not-found.unclear',
      1,
      (_: unknown, response: ServerResponse) => response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>'),
    ],
    ['403', 'auth.denied', 1, (_: unknown, response: ServerResponse) => response.writeHead(403).end()],
    ['500', 'http.status', 3, (_: unknown, response: ServerResponse) => response.writeHead(500).end()],
    [
      'no Content-Range',
      'blob.evidence',
      2,
      (_: unknown, response: ServerResponse) => response.writeHead(206).end('9'),
    ],
    [
      'an odd Content-Range',
      'blob.evidence',
      2,
      (_: unknown, response: ServerResponse) => {
        part(response, 'bytes 9')
      },
    ],
    [
      'another part',
      'blob.evidence',
      2,
      (_: unknown, response: ServerResponse) => {
        part(response, 'bytes 0-9/10', '0123456789')
      },
    ],
    [
      '416 for a range within',
      'blob.evidence',
      2,
      (_: unknown, response: ServerResponse) => response.writeHead(416, { 'content-range': 'bytes */10' }).end(),
    ],
    [
      'more bytes than announced',
      'http.too-large',
      1,
      (_: unknown, response: ServerResponse) => response.writeHead(206, { 'content-range': 'bytes 9-9/10' }).end('99'),
    ],
    [
      'a header without the byte',
      'blob.lost',
      3,
      (_: unknown, response: ServerResponse) => response.writeHead(206, { 'content-range': 'bytes 9-9/10' }).end(),
    ],
    [
      'a part that is encoded on its way',
      'http.encoding',
      1,
      (_: unknown, response: ServerResponse) =>
        response.writeHead(206, { 'content-range': 'bytes 9-9/10', 'transfer-encoding': 'gzip, chunked' }).end('9'),
    ],
    [
      'an encoded part',
      'http.encoding',
      1,
      (_: unknown, response: ServerResponse) =>
        response.writeHead(206, { 'content-range': 'bytes 9-9/10', 'content-encoding': 'gzip' }).end('9'),
    ],
  ])('is an error at %s', async (_, code, requests, answer) => {
    const { result, server } = await lookUp(answer)
    await expectProblem(result, code)
    expect(server.seen).toHaveLength(requests)
  })

  it('is an error where the byte is announced and the connection ends', async () => {
    const { result, server } = await lookUp((_, response) => {
      response.writeHead(206, { 'content-range': 'bytes 9-9/10', 'content-length': 1 })
      response.flushHeaders()
      setTimeout(() => response.destroy(), 10)
    })
    await expectProblem(result, 'blob.lost')
    expect(server.seen).toHaveLength(3)
  })

  describe('of an empty blob', () => {
    it.each([
      ['proven where the body is empty', {}, '', { kind: 'proven' }],
      ['a size where a length is told', { 'content-length': 3 }, 'abc', { kind: 'size', actual: 3 }],
      ['a size where bytes come', {}, 'abc', { kind: 'size', actual: -1 }],
    ])('is %s', async (_, headers, body, expected) => {
      const { result, methods } = await lookUp((_request, response) => {
        response.writeHead(200, headers)
        response.write(body)
        response.end()
      }, 0)
      expect(await result).toEqual(expected)
      expect(methods()).toEqual(['GET'])
    })
  })
})
