import { describe, expect, it } from '@jest/globals'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { digestOf, type Digest } from '../../src/oci/digest.js'
import type { ManifestQuestion } from '../../src/registry/manifest.js'
import { expectProblem } from './expect-problem.js'
import {
  clientWith,
  deadline,
  descriptorOf,
  listen,
  manifestBytes,
  OCI_MANIFEST,
  sendError,
  sendManifest,
  serve,
  type TestClient,
  type TestServer,
} from './wire.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'

const open = closedAfterEach()

async function registry(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<TestServer> {
  const server = await serve(answer)
  open.push(server)
  return server
}

function client(limits = {}): TestClient {
  const made = clientWith({ limits })
  open.push(made.client)
  return made
}

const bytes = manifestBytes()
const digest = digestOf(bytes)
const byTag = { kind: 'tag', tag: '1' } as const

async function fetchTag({ host }: TestServer, test = client()): ReturnType<TestClient['client']['manifest']> {
  return await test.client.manifest({ registry: host, repository: 'team/app' }, byTag, deadline())
}

describe('a manifest by tag', () => {
  it('is found with the digest of its bytes', async () => {
    const server = await registry((_, response) => {
      sendManifest(response, bytes)
    })
    const answer = await fetchTag(server)
    expect(answer).toMatchObject({ kind: 'found', value: { digest } })
    expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /v2/team/app/manifests/1'])
    expect(server.seen[0]?.headers).toMatchObject({ 'accept-encoding': 'identity' })
    expect(server.seen[0]?.headers.accept).toContain('application/vnd.oci.image.index.v1+json')
  })

  it.each([
    ['of other bytes', [digestOf(Buffer.from('other'))]],
    ['that is no digest', ['sha256:abc']],
    ['twice, once wrong', [digest, digestOf(Buffer.from('other'))]],
    ['of an unknown algorithm', [`blake3:${'0'.repeat(64)}`]],
  ])('is refused under a digest header %s', async (_, headers) => {
    const server = await registry((_request, response) => {
      response.writeHead(200, { 'content-type': OCI_MANIFEST, 'docker-content-digest': headers }).end(bytes)
    })
    await expectProblem(fetchTag(server), 'manifest.header-digest')
  })

  it.each([[['']], [['', '']], [[' ', digest]]])(
    'is taken under a digest header of which lines are empty: %j',
    async (headers) => {
      const server = await registry((_, response) => {
        response.writeHead(200, { 'content-type': OCI_MANIFEST, 'docker-content-digest': headers, etag: '' }).end(bytes)
      })
      expect(await fetchTag(server)).toMatchObject({ kind: 'found', value: { digest } })
    },
  )

  it('is taken under a right digest header in sha512', async () => {
    const server = await registry((_, response) => {
      sendManifest(response, bytes, { 'docker-content-digest': digestOf(bytes, 'sha512') })
    })
    expect(await fetchTag(server)).toMatchObject({ kind: 'found', value: { digest } })
  })

  it.each(['gzip', 'gzip, gzip', 'x-unknown'])('is refused with the content encoding %s', async (encoding) => {
    const server = await registry((_, response) => {
      sendManifest(response, bytes, { 'content-encoding': encoding })
    })
    await expectProblem(fetchTag(server), 'http.encoding')
  })

  it.each([201, 203, 204, 206])('is refused with HTTP %i', async (status) => {
    const server = await registry((_, response) => {
      response.writeHead(status, { 'content-type': OCI_MANIFEST }).end(status === 204 ? undefined : bytes)
    })
    expect((await expectProblem(fetchTag(server), 'http.status')).problem).toMatchObject({ status, side: 'mirror' })
  })

  it('is refused where it is a login page', async () => {
    const server = await registry((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log in</html>')
    })
    await expect(fetchTag(server)).rejects.toMatchObject({ name: 'RegistryError' })
  })

  it('is read up to the limit and refused above it', async () => {
    const server = await registry((_, response) => {
      response.writeHead(200, { 'content-type': OCI_MANIFEST }).end(bytes)
    })
    expect(await fetchTag(server, client({ documentBytes: bytes.byteLength }))).toMatchObject({ kind: 'found' })
    await expectProblem(fetchTag(server, client({ documentBytes: bytes.byteLength - 1 })), 'http.too-large')
  })

  it('is refused without reading a body that never ends', async () => {
    const server = await registry((_, response) => {
      response.writeHead(200, { 'content-type': OCI_MANIFEST })
      const write = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(4096)));
      }
      response.on('drain', write)
      write()
    })
    const test = client({ documentBytes: 10_000 })
    await expectProblem(fetchTag(server, test), 'http.too-large')
    expect(test.meter.counts().bytes).toBeLessThan(1024 ** 2)
  })
})

describe('a schema 1 manifest', () => {
  it.each<[string, ManifestQuestion]>([
    ['by tag', byTag],
    ['by digest', { kind: 'digest', digest }],
  ])('is called by its name, asked for %s, though no digest of it holds', async (_, question) => {
    const server = await registry((_request, response) => {
      response
        .writeHead(200, {
          'content-type': 'application/vnd.docker.distribution.manifest.v1+prettyjws',
          'docker-content-digest': digest,
        })
        .end(
          '{"schemaVersion":1,"name":"app","tag":"1","architecture":"amd64","fsLayers":[],"history":[],"signatures":[]}',
        )
    })
    const answer = client().client.manifest({ registry: server.host, repository: 'app' }, question, deadline())
    await expectProblem(answer, 'document.schema1')
    expect(server.seen).toHaveLength(1)
  })
})

describe('a name that would lead elsewhere', () => {
  it.each([
    ['team/../../other', '1'],
    ['team/app', '../../../token'],
    ['team/app', '1?x=y'],
    ['team/app', '1#x'],
    ['team/app', '1/x\\y'],
  ])('(%s and %s) is not asked for', async (repository, tag) => {
    const server = await registry((_, response) => {
      sendManifest(response, bytes)
    })
    const answer = client().client.manifest({ registry: server.host, repository }, { kind: 'tag', tag }, deadline())
    await expectProblem(answer, 'reference.invalid')
    expect(server.seen).toHaveLength(0)
  })
})

describe('a manifest by digest', () => {
  it('is refused and asked for once more where the bytes are others', async () => {
    const server = await registry((_, response) => {
      sendManifest(response, manifestBytes('other'), { 'docker-content-digest': digest })
    })
    const question = { kind: 'digest', digest } as const
    await expectProblem(
      client().client.manifest({ registry: server.host, repository: 'app' }, question, deadline()),
      'manifest.digest',
    )
    expect(server.seen).toHaveLength(2)
  })

  it('is checked with its own algorithm', async () => {
    const server = await registry((_, response) => {
      sendManifest(response, bytes, { 'docker-content-digest': digest })
    })
    const long: Digest = digestOf(bytes, 'sha512')
    const answer = client().client.manifest(
      { registry: server.host, repository: 'app' },
      { kind: 'digest', digest: long },
      deadline(),
    )
    expect(await answer).toMatchObject({ kind: 'found', value: { digest: long } })
  })

  it('is refused where it has another size than its descriptor', async () => {
    const server = await registry((_, response) => {
      sendManifest(response, bytes)
    })
    const descriptor = descriptorOf(bytes, { size: bytes.byteLength + 1 })
    const answer = client().client.manifest(
      { registry: server.host, repository: 'app' },
      { kind: 'descriptor', descriptor },
      deadline(),
    )
    await expectProblem(answer, 'manifest.size')
  })
})

describe('a manifest that is not there', () => {
  it.each(['MANIFEST_UNKNOWN', 'NAME_UNKNOWN', 'NOT_FOUND'])('is missing where the registry says %s', async (code) => {
    const server = await registry((_, response) => {
      sendError(response, 404, code)
    })
    expect(await fetchTag(server)).toMatchObject({
      kind: 'missing',
      problem: { code: 'manifest.missing', side: 'mirror', status: 404, host: server.host },
    })
    expect(server.seen).toHaveLength(1)
  })

  it.each([
    ['a web page', '<html>Not Found</html>'],
    ['nothing', ''],
    ['no error', '{"errors":[]}'],
    ['another error', '{"errors":[{"code":"DENIED"}]}'],
    ['a vague error', '{"errors":[{"code":"UNKNOWN","message":"Not Found"}]}'],
    ['two errors', '{"errors":[{"code":"MANIFEST_UNKNOWN"},{"code":"DENIED"}]}'],
    [
      'a word on Accept',
      '{"errors":[{"code":"MANIFEST_UNKNOWN","message":"OCI index found, but Accept header does not support OCI indexes"}]}',
    ],
    ['more than the limit', `{"errors":[{"code":"MANIFEST_UNKNOWN","message":"${'x'.repeat(70_000)}"}]}`],
  ])('stays undecided where a 404 holds %s', async (_, body) => {
    const server = await registry((_request, response) => {
      response.writeHead(404).end(body)
    })
    await expectProblem(fetchTag(server), 'not-found.unclear')
  })
})

describe('a cut answer', () => {
  it('is asked for again', async () => {
    let count = 0
    const server = await registry((_, response) => {
      count += 1
      if (count > 1) {
        sendManifest(response, bytes)
        return
      }
      response.writeHead(200, { 'content-length': bytes.byteLength })
      response.write(bytes.subarray(0, 10), () => response.destroy())
    })
    expect(await fetchTag(server)).toMatchObject({ kind: 'found', value: { digest } })
  })

  it('ends in an error where it stays so', async () => {
    const server = await registry((_, response) => {
      response.writeHead(200, { 'content-length': bytes.byteLength + 5 })
      response.write(bytes, () => response.destroy())
    })
    const test = client({ retries: 2 })
    await expectProblem(fetchTag(server, test), 'network.reset')
    expect(server.seen).toHaveLength(3)
    expect(test.meter.counts().total).toBe(3)
  })

  it('is not taken where only the end of the connection ends the body', async () => {
    const raw = createServer((socket) => {
      socket.once('data', () =>
        socket.end(`HTTP/1.1 200 OK\r\nContent-Type: ${OCI_MANIFEST}\r\n\r\n${bytes.toString().slice(0, -9)}`),
      )
    })
    const server = await listen(raw)
    open.push(server)
    await expect(fetchTag(server, client({ retries: 0 }))).rejects.toMatchObject({ name: 'RegistryError' })
  })
})

describe('a manifest without a Content-Type', () => {
  it('is what its own mediaType says', async () => {
    const server = await registry((_, response) => response.end(bytes))
    const question = { kind: 'tag', tag: '1' } as const
    const answer = client().client.manifest({ registry: server.host, repository: 'app' }, question, deadline())
    expect(await answer).toMatchObject({ kind: 'found', value: { digest, document: { kind: 'manifest' } } })
  })
})

describe('the digest of a tag', () => {
  async function tagDigest(
    answer: (request: IncomingMessage, response: ServerResponse) => void,
  ): Promise<[Digest | undefined, string[]]> {
    const server = await registry(answer)
    const told = await client().client.tagDigest({ registry: server.host, repository: 'app' }, '1', deadline())
    return [told, server.seen.map(({ method }) => method)]
  }

  it('is what a HEAD says', async () => {
    const answer = await tagDigest((_, response) => {
      response.writeHead(200, { 'docker-content-digest': digest, 'content-length': 5 }).end()
    })
    expect(answer).toEqual([digest, ['HEAD']])
  })

  it.each<[string, number, Record<string, string | string[]>]>([
    ['no header', 200, {}],
    ['an odd header', 200, { 'docker-content-digest': 'sha256:1' }],
    ['two headers', 200, { 'docker-content-digest': [digest, digestOf(Buffer.from('x'))] }],
    ['a sha512', 200, { 'docker-content-digest': digestOf(bytes, 'sha512') }],
    ['404', 404, {}],
    ['405', 405, {}],
    ['400', 400, {}],
    ['500', 500, {}],
  ])('is computed from a GET where a HEAD gives %s', async (_, status, headers) => {
    const answer = await tagDigest((request, response) => {
      if (request.method === 'HEAD') response.writeHead(status, headers).end()
      else sendManifest(response, bytes)
    })
    expect(answer).toEqual([digest, ['HEAD', 'GET']])
  })

  it('is not asked for by GET where the registry limits requests', async () => {
    const server = await registry((_, response) => response.writeHead(429).end())
    const told = client().client.tagDigest({ registry: server.host, repository: 'app' }, '1', deadline())
    await expectProblem(told, 'rate-limited')
    expect(new Set(server.seen.map(({ method }) => method))).toEqual(new Set(['HEAD']))
  })

  it('is undefined where the registry does not know the tag', async () => {
    const answer = await tagDigest((_, response) => {
      sendError(response, 404, 'MANIFEST_UNKNOWN')
    })
    expect(answer).toEqual([undefined, ['HEAD', 'GET']])
  })
})
