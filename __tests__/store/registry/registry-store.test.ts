import { describe, expect, it } from '@jest/globals'
import { systemClock } from '../../../src/gate/system-clock.js'
import { countedClient } from '../../../src/registry/counted-client.js'
import { createRegistryStore } from '../../../src/store/registry/registry-store.js'
import { createSharedAnswers } from '../../../src/store/registry/shared-answers.js'
import { digestOf } from '../../../src/oci/digest.js'
import {
  clientWith,
  deadline,
  descriptorOf,
  manifestBytes,
  OCI_MANIFEST,
  sendError,
  sendManifest,
  serve,
  type TestServer,
} from '../../registry/wire.js'
import type { ImageStore } from '../../../src/store/image-store.js'
import { closedAfterEach } from '../../helpers/closed-after-each.js'

const open = closedAfterEach()

const bytes = manifestBytes()
const config = Buffer.from('{"rootfs":{}}')
const digest = digestOf(bytes)

async function start(reference: {
  tag?: string
  digest?: typeof digest
}): Promise<{ server: TestServer; store: ImageStore }> {
  let failures = 1
  const server = await serve((request, response) => {
    const { url = '' } = request
    if (url.endsWith('/flaky') && (failures -= 1) >= 0) sendError(response, 400, 'UNSUPPORTED')
    else if (url.includes('/manifests/')) sendManifest(response, bytes, { 'docker-content-digest': digest })
    else if (url.endsWith(digestOf(config))) response.end(config)
    else if (url.endsWith(digestOf(Buffer.from('torn')))) response.end('tear')
    else sendError(response, 404, 'BLOB_UNKNOWN')
  })
  const { client } = clientWith()
  open.push(server, client)
  const dependencies = { client, answers: createSharedAnswers(), clock: systemClock }
  const name = { registry: server.host, repository: 'team/app', ...reference }
  return { server, store: createRegistryStore(dependencies, name, 'first') }
}

describe('createRegistryStore', () => {
  it('names the image and its repository', async () => {
    const { server, store } = await start({ tag: '1' })
    expect(store).toMatchObject({
      reference: `${server.host}/team/app:1`,
      transport: 'registry',
      repository: `${server.host}/team/app`,
      tag: '1',
      pinnedByDigest: false,
    })
  })

  it('asks on the account of who still has one, if another began to ask and may not', async () => {
    const server = await serve((_, response) => {
      sendManifest(response, bytes)
    })
    const { client } = clientWith()
    open.push(server, client)
    const answers = createSharedAnswers()
    const name = { registry: server.host, repository: 'team/app', tag: '1' }
    const storeOf = (limit: number): ImageStore =>
      createRegistryStore(
        { client: countedClient(client, { limit, asked: 0 }), answers, clock: systemClock },
        name,
        'first',
      )
    const child = descriptorOf(bytes)
    const [spent, other] = await Promise.allSettled([0, 1].map((limit) => storeOf(limit).document(child, deadline())))
    expect(spent).toMatchObject({ status: 'rejected', reason: { code: 'limit.requests' } })
    expect(other).toMatchObject({ status: 'fulfilled', value: { kind: 'found' } })
    expect(server.seen).toHaveLength(1)
  })

  it('asks once for the top and for each child', async () => {
    const { server, store } = await start({ tag: '1' })
    const child = descriptorOf(bytes)
    const all = await Promise.all([
      store.top(deadline()),
      store.top(deadline()),
      store.document(child, deadline()),
      store.document(child, deadline()),
    ])
    expect(all.map((answer) => answer.kind)).toEqual(['found', 'found', 'found', 'found'])
    expect(server.seen.map(({ url }) => url).toSorted()).toEqual(
      ['/v2/team/app/manifests/1', `/v2/team/app/manifests/${digest}`].toSorted(),
    )
  })

  it('asks for a digest by the digest, whatever the tag', async () => {
    const { server, store } = await start({ tag: '1', digest })
    expect(await store.top(deadline())).toMatchObject({ kind: 'found', value: { digest } })
    expect(server.seen[0]?.url).toBe(`/v2/team/app/manifests/${digest}`)
    expect(store.pinnedByDigest).toBe(true)
    expect(await store.tagDigest(deadline())).toBe(digest)
    expect(server.seen[1]).toMatchObject({ method: 'HEAD', url: '/v2/team/app/manifests/1' })
  })

  it('has no tag to look at again without one', async () => {
    const { server, store } = await start({ digest })
    expect(await store.tagDigest(deadline())).toBeUndefined()
    expect(server.seen).toHaveLength(0)
  })

  it('does not take a document of one size for a descriptor with another', async () => {
    const { store } = await start({ tag: '1' })
    await store.document(descriptorOf(bytes), deadline())
    await expect(store.document(descriptorOf(bytes, { size: 1 }), deadline())).rejects.toMatchObject({
      code: 'manifest.size',
    })
  })

  it('asks again after a failure', async () => {
    const { server, store } = await start({ tag: 'flaky' })
    await expect(store.top(deadline())).rejects.toMatchObject({ code: 'http.status' })
    expect(await store.top(deadline())).toMatchObject({ kind: 'found' })
    expect(server.seen).toHaveLength(2)
  })

  it('reads a config once, whole and verified', async () => {
    const { server, store } = await start({ tag: '1' })
    const descriptor = descriptorOf(config, { mediaType: 'application/vnd.oci.image.config.v1+json' })
    const answers = await Promise.all([
      store.smallBlob(descriptor, deadline()),
      store.smallBlob(descriptor, deadline()),
    ])
    expect(answers).toEqual([
      { kind: 'found', value: config },
      { kind: 'found', value: config },
    ])
    expect(server.seen).toHaveLength(1)
  })

  it('looks up and opens blobs', async () => {
    const { store } = await start({ tag: '1' })
    expect(await store.lookUp(descriptorOf(Buffer.from('gone')), deadline())).toMatchObject({ kind: 'missing' })
    const answer = await store.blob(descriptorOf(config), deadline())
    expect(answer).toMatchObject({ kind: 'found' })
  })

  it('has no top without a tag and a digest', async () => {
    const { store } = await start({})
    await expect(store.top(deadline())).rejects.toMatchObject({ code: 'reference.invalid' })
  })

  it('tells a config of other bytes, an absent one and one too large', async () => {
    const { store } = await start({ tag: '1' })
    const torn = descriptorOf(Buffer.from('torn'), { mediaType: OCI_MANIFEST })
    expect(await store.smallBlob(torn, deadline())).toEqual({
      kind: 'wrong',
      end: { kind: 'digest', actual: digestOf(Buffer.from('tear')) },
    })
    expect(await store.smallBlob(descriptorOf(Buffer.from('gone')), deadline())).toMatchObject({ kind: 'missing' })
    await expect(store.smallBlob(descriptorOf(config, { size: 5 * 1024 ** 2 }), deadline())).rejects.toMatchObject({
      code: 'blob.too-large',
    })
  })
})
