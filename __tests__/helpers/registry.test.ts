import { afterEach, describe, expect, it } from '@jest/globals'
import { request } from 'undici'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { anImage } from './image/image.js'
import { anIndex } from './image/image-index.js'
import { push } from './image/push.js'
import type { RegistryOptions } from './registry/options.js'
import { startRegistry, type TestRegistry } from './registry/start-registry.js'

const image = anImage()
const index = anIndex([image], { format: 'docker' })
const [layer] = image.layers
if (layer === undefined) throw new Error('The image has no layer.')
const size = layer.bytes.byteLength
const accept = Object.values(MEDIA_TYPES).join(', ')
const started: TestRegistry[] = []

async function aRegistry(options: RegistryOptions = {}): Promise<TestRegistry> {
  const registry = await startRegistry(options)
  started.push(registry)
  push(registry, 'acme/app', '1.0', image)
  push(registry, 'acme/app', '2.0', index)
  return registry
}

async function ask(registry: TestRegistry, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await request(new URL(path, registry.origin), { method, headers })
  const body = Buffer.from(await answer.body.bytes())
  return { status: answer.statusCode, headers: answer.headers, body }
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((registry) => registry.close()))
})

describe('the test registry', () => {
  it.each([
    ['a manifest by tag', '/v2/acme/app/manifests/1.0', image.bytes, image.mediaType],
    ['a manifest by digest', `/v2/acme/app/manifests/${image.digest}`, image.bytes, image.mediaType],
    ['an index by tag', '/v2/acme/app/manifests/2.0', index.bytes, index.mediaType],
    ['a blob', `/v2/acme/app/blobs/${layer.digest}`, layer.bytes, 'application/octet-stream'],
  ])('serves %s to GET and HEAD', async (_, path, bytes, mediaType) => {
    const registry = await aRegistry()
    const get = await ask(registry, path, { accept })
    const head = await ask(registry, path, { accept }, 'HEAD')
    expect(get.body.equals(bytes)).toBe(true)
    expect(head.body).toHaveLength(0)
    for (const answer of [get, head]) {
      expect(answer.status).toBe(200)
      expect(answer.headers['content-type']).toBe(mediaType)
      expect(answer.headers['content-length']).toBe(String(bytes.byteLength))
      expect(answer.headers['docker-content-digest']).toMatch(/^sha256:/)
    }
  })

  it.each([
    ['a tag that is not there', '/v2/acme/app/manifests/9', 404, 'MANIFEST_UNKNOWN'],
    ['a repository that is not there', '/v2/acme/other/tags/list', 404, 'NAME_UNKNOWN'],
    ['a blob that is not there', `/v2/acme/app/blobs/${image.digest}`, 404, 'BLOB_UNKNOWN'],
    ['a blob of another repository', `/v2/acme/other/blobs/${layer.digest}`, 404, 'BLOB_UNKNOWN'],
    ['a digest without an algorithm', '/v2/acme/app/blobs/abc', 400, 'DIGEST_INVALID'],
  ])('refuses %s with an OCI error', async (_, path, status, code) => {
    const answer = await ask(await aRegistry(), path, { accept })
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body.toString())).toMatchObject({ errors: [{ code }] })
  })

  it.each(['', '*/*', MEDIA_TYPES.dockerManifest])(
    'hides a manifest whose type "%s" does not accept',
    async (types) => {
      const answer = await ask(await aRegistry(), '/v2/acme/app/manifests/1.0', { accept: types })
      expect(answer.status).toBe(404)
      expect(answer.body.toString()).toContain('MANIFEST_UNKNOWN')
    },
  )

  it.each([
    ['the last byte', `bytes=${size - 1}-`, 206, `bytes ${size - 1}-${size - 1}/${size}`, 1],
    ['a part', 'bytes=2-5', 206, `bytes 2-5/${size}`, 4],
    ['a suffix', 'bytes=-3', 206, `bytes ${size - 3}-${size - 1}/${size}`, 3],
    ['more than there is', 'bytes=0-999999', 206, `bytes 0-${size - 1}/${size}`, size],
    ['nothing there', `bytes=${size}-`, 416, `bytes */${size}`, 0],
    ['two ranges', 'bytes=0-1,3-4', 200, undefined, size],
  ])('answers a Range for %s', async (_, range, status, contentRange, length) => {
    const answer = await ask(await aRegistry(), `/v2/acme/app/blobs/${layer.digest}`, { range })
    expect([answer.status, answer.headers['content-range'], answer.body.length]).toEqual([status, contentRange, length])
  })

  it('ignores a Range when told to', async () => {
    const registry = await aRegistry({ ignoreRange: true })
    const answer = await ask(registry, `/v2/acme/app/blobs/${layer.digest}`, { range: 'bytes=1-' })
    expect([answer.status, answer.body.length]).toEqual([200, size])
  })

  it('lists tags by pages', async () => {
    const registry = await aRegistry({ tagPageSize: 1 })
    const first = await ask(registry, '/v2/acme/app/tags/list')
    expect(JSON.parse(first.body.toString())).toEqual({ name: 'acme/app', tags: ['1.0'] })
    expect(first.headers['link']).toBe('</v2/acme/app/tags/list?n=1&last=1.0>; rel="next"')
    const second = await ask(registry, '/v2/acme/app/tags/list?n=1&last=1.0')
    expect(JSON.parse(second.body.toString())).toEqual({ name: 'acme/app', tags: ['2.0'] })
    expect(second.headers['link']).toBeUndefined()
  })

  it('serves other bytes under a digest, and nothing that was deleted', async () => {
    const registry = await aRegistry()
    registry.replaceBlobBytes('acme/app', layer.digest, Buffer.from('lie'))
    registry.deleteManifest('acme/app', image.digest)
    expect((await ask(registry, `/v2/acme/app/blobs/${layer.digest}`)).body.toString()).toBe('lie')
    expect((await ask(registry, '/v2/acme/app/manifests/1.0', { accept })).status).toBe(404)
    expect((await ask(registry, '/v2/acme/app/manifests/2.0', { accept })).status).toBe(200)
    expect(() => {
      registry.deleteBlob('acme/app', image.digest)
    }).toThrow('to delete')
  })

  it('logs what it was asked and what it answered', async () => {
    const registry = await aRegistry()
    await ask(registry, `/v2/acme/app/blobs/${layer.digest}?a=b`, { range: 'bytes=0-1' })
    await ask(registry, '/v2/acme/app/manifests/1.0', { accept }, 'HEAD')
    expect(registry.requests).toMatchObject([
      { method: 'GET', path: `/v2/acme/app/blobs/${layer.digest}?a=b`, status: 206, bytes: 2 },
      { method: 'HEAD', path: '/v2/acme/app/manifests/1.0', status: 200, bytes: 0, headers: { accept } },
    ])
  })

  it('waits before it answers and counts what is in work at once', async () => {
    const registry = await aRegistry({ latencyMs: 40 })
    const started = performance.now()
    await Promise.all([1, 2, 3].map(() => ask(registry, '/v2/')))
    expect(performance.now() - started).toBeGreaterThanOrEqual(39)
    expect([registry.peak, registry.connections]).toEqual([3, 3])
  })

  it('lets a hook answer, take the socket away, or pass', async () => {
    const registry = await aRegistry({ onRequest: () => ({ status: 429, headers: { 'retry-after': '1' } }) })
    expect((await ask(registry, '/v2/')).headers['retry-after']).toBe('1')
    registry.intercept((_, response) => {
      response.destroy()
      return 'answered'
    })
    await expect(ask(registry, '/v2/')).rejects.toThrow()
    registry.intercept(undefined)
    expect((await ask(registry, '/v2/')).status).toBe(200)
    expect(registry.requests.map(({ status }) => status)).toEqual([429, 0, 200])
  })
})

describe('a test registry that serves manifests oddly', () => {
  const path = '/v2/acme/app/manifests/1.0'

  it.each(['text/plain', null])('sends the Content-Type %s with the right body', async (manifestType) => {
    const registry = await aRegistry({ manifestType })
    const answer = await ask(registry, path, { accept })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type'] ?? null).toBe(manifestType)
    expect(answer.body.equals(image.bytes)).toBe(true)
  })

  it('answers HEAD by 404 and GET by 200', async () => {
    const registry = await aRegistry({ headNotFound: true })
    expect((await ask(registry, path, { accept }, 'HEAD')).status).toBe(404)
    expect((await ask(registry, path, { accept })).status).toBe(200)
  })
})

describe('authentication at the test registry', () => {
  const users = { ann: 's3:cret' }
  const basic = `Basic ${Buffer.from('ann:s3:cret').toString('base64')}`
  const wrong = `Basic ${Buffer.from('ann:wrong').toString('base64')}`
  const scope = 'repository:acme/app:pull'

  async function tokenOf(registry: TestRegistry, query: string, headers: Record<string, string>): Promise<string> {
    const answer = await request(`${String(registry.tokenOrigin)}/token?${query}`, { headers })
    const body: unknown = await answer.body.json()
    if (typeof body !== 'object' || body === null || !('token' in body)) throw new Error(JSON.stringify(body))
    return String(body.token)
  }

  it('asks for a user and a password', async () => {
    const registry = await aRegistry({ auth: { kind: 'basic', users } })
    const refused = await ask(registry, '/v2/acme/app/tags/list')
    expect([refused.status, refused.headers['www-authenticate']]).toEqual([401, 'Basic realm="test registry"'])
    expect((await ask(registry, '/v2/acme/app/tags/list', { authorization: wrong })).status).toBe(401)
    expect((await ask(registry, '/v2/acme/app/tags/list', { authorization: basic })).status).toBe(200)
  })

  it.each(['same', 'separate'] as const)('gives tokens from the %s server', async (tokenServer) => {
    const registry = await aRegistry({ auth: { kind: 'bearer', users, tokenServer, service: 'here' } })
    const refused = await ask(registry, '/v2/acme/app/tags/list')
    const realm = `${String(registry.tokenOrigin)}/token`
    expect(refused.headers['www-authenticate']).toBe(`Bearer realm="${realm}",service="here",scope="${scope}"`)
    expect(registry.tokenOrigin === registry.origin).toBe(tokenServer === 'same')
    const token = await tokenOf(registry, `service=here&scope=${scope}`, { authorization: basic })
    const headers = { authorization: `Bearer ${token}` }
    expect((await ask(registry, '/v2/acme/app/tags/list', headers)).status).toBe(200)
    registry.revokeTokens()
    const revoked = await ask(registry, '/v2/acme/app/tags/list', headers)
    expect(revoked.headers['www-authenticate']).toContain('error="invalid_token"')
    expect(registry.tokenRequests).toHaveLength(1)
  })

  it('refuses a token that was given for another repository', async () => {
    const registry = await aRegistry({ auth: { kind: 'bearer', anonymous: true } })
    const token = await tokenOf(registry, 'scope=repository:acme/other:pull,push', {})
    const answer = await ask(registry, '/v2/acme/app/tags/list', { authorization: `Bearer ${token}` })
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([
      401,
      expect.stringContaining('error="insufficient_scope"'),
    ])
  })

  it('gives no token for a wrong password, even where anybody gets one', async () => {
    const registry = await aRegistry({ auth: { kind: 'bearer', users, anonymous: true } })
    await expect(tokenOf(registry, `scope=${scope}`, { authorization: wrong })).rejects.toThrow('UNAUTHORIZED')
    const closed = await aRegistry({ auth: { kind: 'bearer', users } })
    await expect(tokenOf(closed, `scope=${scope}`, {})).rejects.toThrow('UNAUTHORIZED')
  })

  it('gives a token that grants nothing instead of a refusal when told to', async () => {
    const registry = await aRegistry({ auth: { kind: 'bearer', users, refusal: 'empty-token' } })
    const token = await tokenOf(registry, `scope=${scope}`, {})
    expect((await ask(registry, '/v2/acme/app/tags/list', { authorization: `Bearer ${token}` })).status).toBe(401)
  })

  it('exchanges an identity token by POST', async () => {
    const registry = await aRegistry({ auth: { kind: 'bearer', identityTokens: ['refresh'] } })
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'refresh', scope }).toString()
    const url = `${registry.origin}/token`
    const answer = await request(url, { method: 'POST', body })
    expect(await answer.body.json()).toEqual({ token: expect.stringMatching(/^tok_/) })
    const refused = await request(url, { method: 'POST', body: 'grant_type=refresh_token&refresh_token=other' })
    expect(refused.statusCode).toBe(401)
  })
})
