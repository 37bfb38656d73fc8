import { describe, expect, it } from '@jest/globals'
import type { RequestListener } from 'node:http'
import type { Descriptor } from '../../../src/oci/descriptor.js'
import type { BlobEnd } from '../../../src/registry/answer.js'
import { clientWith, deadline, descriptorOf, serve } from '../wire.js'
import { closedAfterEach } from '../../helpers/closed-after-each.js'

const open = closedAfterEach()

/** Asks for a blob and reads it where the registry answers as told. */
async function readFrom(answer: RequestListener, descriptor: Descriptor): Promise<BlobEnd> {
  const server = await serve(answer)
  const { client } = clientWith({})
  open.push(server, client)
  const found = await client.blob({ registry: server.host, repository: 'app' }, descriptor, deadline())
  if (found.kind !== 'found') throw new Error(found.problem.message)
  let size = 0
  for await (const chunk of found.value.chunks) size += chunk.byteLength
  expect(size).toBeLessThanOrEqual(descriptor.size)
  return found.value.end()
}

/** The same where every request is answered with a page. */
async function readBlob(page: string, type: string, descriptor: Descriptor): Promise<BlobEnd> {
  return await readFrom((_, response) => {
    response.setHeader('content-type', type)
    response.end(page)
  }, descriptor)
}

describe('a web page in the place of a blob', () => {
  const login = '<h1>Log in</h1>'
  const other = descriptorOf(Buffer.from('a layer'))

  it.each(['text/html', 'Text/HTML; charset=utf-8', 'application/xhtml+xml'])(
    'says nothing of the blob: %s',
    async (type) => {
      await expect(readBlob(login, type, other)).rejects.toMatchObject({ code: 'http.page', problem: { status: 200 } })
    },
  )

  it('is the blob where its digest says so', async () => {
    expect(await readBlob(login, 'text/html', descriptorOf(Buffer.from(login)))).toEqual({ kind: 'whole' })
  })

  it('is another blob where it does not call itself a page', async () => {
    expect(await readBlob(login, 'application/octet-stream', other)).toMatchObject({ kind: 'size' })
  })

  it.each([
    ['as long as the blob', 'page'.repeat(25)],
    ['longer than the blob', 'page'.repeat(50)],
  ])('says nothing of a blob whose beginning came before it: %s', async (_, page) => {
    const blob = Buffer.from('blob'.repeat(25))
    const answers: RequestListener[] = [
      (_request, response) => {
        response.write(blob.subarray(0, 40), () => setTimeout(() => response.destroy(), 5))
      },
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        response.write(page)
        response.end()
      },
    ]
    const reading = readFrom((request, response) => answers.shift()?.(request, response), descriptorOf(blob))
    await expect(reading).rejects.toMatchObject({ code: 'http.page' })
  })
})
