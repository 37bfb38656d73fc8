import { describe, expect, it } from '@jest/globals'
import { countedClient } from '../../src/registry/counted-client.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { clientWith, deadline, manifestBytes, sendManifest, serve } from './wire.js'

const open = closedAfterEach()

describe('countedClient', () => {
  it('asks as often as its count allows, both sides together, and names the limit then', async () => {
    const bytes = manifestBytes()
    let requests = 0
    const server = await serve((_, response) => {
      requests += 1
      sendManifest(response, bytes)
    })
    const { client } = clientWith()
    open.push(server, client)
    const count = { limit: 2, asked: 0 }
    const [source, mirror] = [countedClient(client, count), countedClient(client, count)]
    const target = { registry: server.host, repository: 'team/app' }
    const ask = async (from: typeof source): Promise<string> =>
      (await from.manifest(target, { kind: 'tag', tag: '1' }, deadline())).kind
    expect([await ask(source), await ask(mirror)]).toEqual(['found', 'found'])
    const before = requests
    await expect(ask(source)).rejects.toMatchObject({
      code: 'limit.requests',
      message: expect.stringContaining('this pair has asked registries 2 times, which is the limit'),
    })
    await expect(mirror.tagDigest(target, '1', deadline())).rejects.toMatchObject({ code: 'limit.requests' })
    expect(requests).toBe(before)
  })
})
