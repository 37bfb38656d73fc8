import { describe, expect, it } from '@jest/globals'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { digestOf } from '../../src/oci/digest.js'
import { expectProblem } from './expect-problem.js'
import { blob, lookUpOn, part, type Looked } from './looked-up.js'
import { clientWith, deadline, descriptorOf, serve } from './wire.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'

const open = closedAfterEach()

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const lookUp = (answer: Answer, size?: number): Promise<Looked> => lookUpOn(open, answer, size)

describe('lookUp where the registry ignores ranges', () => {
  const whole = (
    response: ServerResponse,
    body: Buffer | string,
    headers: Record<string, string | number> = {},
  ): void => {
    response.writeHead(200, headers)
    response.write(body)
    response.end()
  }

  it.each([
    ['with a length', { 'content-length': 10 }],
    ['in chunks without a length', {}],
    ['under the type of a web page', { 'content-type': 'text/html' }],
  ])('is proven by a whole small blob %s', async (_, headers) => {
    const { result, methods } = await lookUp((_request, response) => {
      whole(response, blob, headers)
    })
    expect(await result).toEqual({ kind: 'proven' })
    expect(methods()).toEqual(['GET bytes=9-'])
  })

  it.each(['aws-chunked', ' ', 'identity'])(
    'is proven by a plain blob that is said to be encoded: %j',
    async (coding) => {
      const { result } = await lookUp((_request, response) => {
        whole(response, blob, { 'content-encoding': coding })
      })
      expect(await result).toEqual({ kind: 'proven' })
    },
  )

  it.each([
    ['other bytes with a length', { 'content-length': 10 }],
    ['other bytes without a length', {}],
  ])('is another digest where %s come', async (_, headers) => {
    const { result } = await lookUp((_request, response) => {
      whole(response, 'other byte', headers)
    })
    expect(await result).toEqual({ kind: 'digest', actual: digestOf(Buffer.from('other byte')) })
  })

  it.each([
    ['fewer', { 'content-length': 4 }, 'four', 4],
    ['more', { 'content-length': 12 }, 'twelve bytes', 12],
    ['more, without a length,', {}, 'twelve bytes', -1],
  ])('is a size where %s bytes come', async (_, headers, body, actual) => {
    const { result } = await lookUp((_request, response) => {
      whole(response, body, headers)
    })
    expect(await result).toEqual({ kind: 'size', actual })
  })

  it.each([
    ['a length', { 'content-length': 10 }],
    ['chunks', {}],
  ])('is incomplete where a body with %s is cut off each time, whatever HEAD says', async (_, headers) => {
    const { result, server } = await lookUp((request, response) => {
      if (request.method === 'HEAD') response.writeHead(200, { 'content-length': 10 }).end()
      else {
        response.writeHead(200, headers)
        response.write('0123', () => response.destroy())
      }
    })
    await expectProblem(result, 'blob.incomplete')
    expect(server.seen.map(({ method }) => method)).not.toContain('HEAD')
  })

  it('is incomplete where chunks end early, as somebody before may have been cut off', async () => {
    const { result, server } = await lookUp((_, response) => {
      whole(response, '0123')
    })
    await expectProblem(result, 'blob.incomplete')
    expect(server.seen).toHaveLength(3)
  })

  it('goes on where the chunks were cut off', async () => {
    let first = true
    const { result, methods } = await lookUp((_, response) => {
      if (first) {
        first = false
        response.writeHead(200)
        response.write('0123', () => response.destroy())
      } else {
        response.writeHead(206, { 'content-range': 'bytes 4-9/10', 'content-length': 6 }).end('456789')
      }
    })
    expect(await result).toEqual({ kind: 'proven' })
    expect(methods()).toEqual(['GET bytes=9-', 'GET bytes=4-'])
  })

  describe('and the blob is large', () => {
    const size = 1024 ** 2 + 1
    const endless = (response: ServerResponse, headers: Record<string, string | number>): void => {
      response.writeHead(200, headers)
      response.write('0123')
    }

    it.each([
      ['claimed with the right length', { 'content-length': size }, { kind: 'claimed' }],
      ['a size with another length', { 'content-length': 12 }, { kind: 'size', actual: 12 }],
      ['claimed by the GET without a length', {}, { kind: 'claimed' }],
    ])('is %s of a HEAD', async (_, headers, expected) => {
      const { result, methods } = await lookUp((request, response) => {
        if (request.method === 'HEAD') response.writeHead(200, headers).end()
        else endless(response, { 'content-length': size })
      }, size)
      expect(await result).toEqual(expected)
      expect(methods()).toEqual([`GET bytes=${size - 1}-`, 'HEAD'])
    })

    it.each([403, 404, 405, 501])('is what the GET said where a HEAD gives %i', async (status) => {
      const { result } = await lookUp((request, response) => {
        if (request.method === 'HEAD') response.writeHead(status).end()
        else endless(response, { 'content-length': size })
      }, size)
      expect(await result).toEqual({ kind: 'claimed' })
    })

    it('is asked for by HEAD at once from then on, and by GET where HEAD does not say so', async () => {
      let heads = 0
      const server = await serve((request, response) => {
        if (request.method !== 'HEAD') endless(response, { 'content-length': size })
        else {
          heads += 1
          response.writeHead(heads === 3 ? 404 : 200, { 'content-length': size }).end()
        }
      })
      const { client } = clientWith()
      open.push(server, client)
      const target = { registry: server.host, repository: 'app' }
      for (const note of ['a', 'b', 'c']) {
        const descriptor = descriptorOf(Buffer.from(note), { size })
        expect(await client.lookUp(target, descriptor, deadline())).toEqual({ kind: 'claimed' })
      }
      expect(server.seen.map(({ method }) => method)).toEqual(['GET', 'HEAD', 'HEAD', 'HEAD', 'GET', 'HEAD'])
    })
  })

  it('is claimed where a part has no total', async () => {
    const { result } = await lookUp((request, response) => {
      if (request.method === 'HEAD') response.writeHead(200, { 'content-length': 10 }).end()
      else part(response, 'bytes 9-9/*')
    })
    expect(await result).toEqual({ kind: 'claimed' })
  })
})
