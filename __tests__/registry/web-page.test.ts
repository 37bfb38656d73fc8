import { afterEach, describe, expect, it } from '@jest/globals'
import type { Descriptor } from '../../src/oci/descriptor.js'
import type { BlobEnd } from '../../src/registry/answer.js'
import { clientWith, deadline, descriptorOf, serve } from './wire.js'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((thing) => thing.close()))
})

/** Asks for a blob and reads it where the registry answers every request with a page. */
async function readBlob(page: string, type: string, descriptor: Descriptor): Promise<BlobEnd> {
  const server = await serve((_, response) => {
    response.setHeader('content-type', type)
    response.end(page)
  })
  const { client } = clientWith({})
  open.push(server, client)
  const answer = await client.blob({ registry: server.host, repository: 'app' }, descriptor, deadline())
  if (answer.kind !== 'found') throw new Error(answer.problem.message)
  let size = 0
  for await (const chunk of answer.value.chunks) size += chunk.byteLength
  expect(size).toBeLessThanOrEqual(page.length)
  return answer.value.end()
}

describe('a web page in the place of a blob', () => {
  const login = '<h1>Log in</h1>'
  const other = descriptorOf(Buffer.from('a layer'))

  it.each(['text/html', 'Text/HTML; charset=utf-8'])('says nothing of the blob: %s', async (type) => {
    await expect(readBlob(login, type, other)).rejects.toMatchObject({ code: 'http.page', problem: { status: 200 } })
  })

  it('is the blob where its digest says so', async () => {
    expect(await readBlob(login, 'text/html', descriptorOf(Buffer.from(login)))).toEqual({ kind: 'whole' })
  })

  it('is another blob where it does not call itself a page', async () => {
    expect(await readBlob(login, 'application/octet-stream', other)).toMatchObject({ kind: 'size' })
  })
})
