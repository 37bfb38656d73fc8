import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../src/oci/digest.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { clientWith, deadline, serve } from './wire.js'

const open = closedAfterEach()
const digest = digestOf(Buffer.from('a manifest'))

describe('what HEAD says of a manifest', () => {
  it.each<[string, Record<string, string | string[]>, object]>([
    ['its digest', { 'docker-content-digest': digest }, { digest }],
    ['no digest', {}, { digest: undefined }],
    ['an empty digest', { 'docker-content-digest': '' }, { digest: undefined }],
    ['what is no digest', { 'docker-content-digest': 'latest' }, { digest: undefined, oddDigest: 'latest' }],
    [
      'two digests',
      { 'docker-content-digest': [digest, digestOf(Buffer.from('x'))] },
      { digest: undefined, oddDigest: digest },
    ],
  ])('is told: %s', async (_, headers, told) => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { ...headers, 'content-type': 'a/b', 'content-length': 5 }).end()
    })
    const { client } = clientWith()
    open.push(server, client)
    const question = { kind: 'tag', tag: '1' } as const
    const head = await client.head({ registry: server.host, repository: 'app' }, question, deadline())
    expect(head).toEqual({ kind: 'served', contentType: 'a/b', size: 5, ...told })
  })
})
