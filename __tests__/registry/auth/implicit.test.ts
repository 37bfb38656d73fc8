import { describe, expect, it } from '@jest/globals'
import type { Credential } from '../../../src/model/credential.js'
import type { RegistryClient } from '../../../src/registry/client.js'
import type { RegistryErrorCode } from '../../../src/registry/error.js'
import { expectProblem } from '../expect-problem.js'
import { createBench, fetchTag, tokensOf, type Handler } from '../token-registry.js'
import {
  authorizationOf,
  challenge,
  deadline,
  manifestBytes,
  sendError,
  sendManifest,
  sendToken,
  type TestClient,
  type TestServer,
} from '../wire.js'

const { start, client } = createBench()
const stale: Credential = { kind: 'basic', username: 'me', password: 'stale-password' }
const staleBasic = `Basic ${Buffer.from('me:stale-password').toString('base64')}`
const WHERE = '~/.docker/config.json'

/** What a registry does with a login that is no good, although the image is for everybody. */
const PUBLIC: Readonly<Record<string, Handler>> = {
  'a token service that answers 401 (Docker Hub)': (request, response) => {
    const { authorization } = request.headers
    if (request.url?.startsWith('/token') === true)
      if (authorization === undefined) sendToken(response, 'public')
      else sendError(response, 401, 'UNAUTHORIZED')
    else if (authorization === 'Bearer public') sendManifest(response, manifestBytes())
    else challenge(response, 'Bearer realm="/token"')
  },
  'a token service that answers 403 (GHCR)': (request, response) => {
    const { authorization } = request.headers
    if (request.url?.startsWith('/token') === true)
      if (authorization === undefined) sendToken(response, 'public')
      else sendError(response, 403, 'DENIED')
    else if (authorization === 'Bearer public') sendManifest(response, manifestBytes())
    else challenge(response, 'Bearer realm="/token"')
  },
  'a token that opens nothing (Harbor)': (request, response) => {
    const { authorization } = request.headers
    if (request.url?.startsWith('/token') === true)
      sendToken(response, authorization === undefined ? 'public' : 'empty')
    else if (authorization === 'Bearer public') sendManifest(response, manifestBytes())
    else challenge(response, authorization === undefined ? 'Bearer realm="/token"' : 'Basic realm="harbor"')
  },
  'a 400 for the image (ECR Public)': (request, response) => {
    const { authorization } = request.headers
    if (request.url?.startsWith('/token') === true) sendToken(response, authorization === undefined ? 'public' : 'dead')
    else if (authorization === 'Bearer public') sendManifest(response, manifestBytes())
    else if (authorization === 'Bearer dead') sendError(response, 400, 'DENIED', 'Your Authorization Token is invalid.')
    else challenge(response, 'Bearer realm="/token"')
  },
  'a 403 for the image': (request, response) => {
    const { authorization } = request.headers
    if (request.url?.startsWith('/token') === true) sendToken(response, authorization === undefined ? 'public' : 'dead')
    else if (authorization === 'Bearer public') sendManifest(response, manifestBytes())
    else if (authorization === 'Bearer dead') sendError(response, 403, 'DENIED')
    else challenge(response, 'Bearer realm="/token"')
  },
}

const notesOf = ({ client: one }: TestClient, { host }: TestServer): ReturnType<RegistryClient['notes']> =>
  one.notes({ registry: host, repository: 'team/app' })

describe('a login that nobody named for this run', () => {
  it.each(Object.keys(PUBLIC))('is left out for a public image after %s, and that is noted', async (how) => {
    const server = await start(PUBLIC[how] ?? (() => undefined))
    const test = client({ credentials: () => stale, implicit: true, where: WHERE })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(notesOf(test, server)).toEqual([
      { kind: 'credentials.refused', side: 'mirror', registry: server.host, where: WHERE },
    ])
    // From now on without it, and with the token that is there.
    const before = server.seen.length
    await fetchTag(test, server.host)
    expect(server.seen.slice(before).map(authorizationOf)).toEqual(['Bearer public'])
  })

  it.each(Object.keys(PUBLIC))('is never left out where it was named, after %s', async (how) => {
    const server = await start(PUBLIC[how] ?? (() => undefined))
    const test = client({ credentials: () => stale, where: 'registry-auth' })
    await expect(fetchTag(test, server.host)).rejects.toMatchObject({ code: expect.stringMatching(/^auth\./) })
    expect(server.seen.some((seen) => authorizationOf(seen) === 'Bearer public')).toBe(false)
    expect(notesOf(test, server)).toEqual([])
  })

  it('is not shown again for other repositories once the token service said that it is wrong', async () => {
    const server = await start(PUBLIC['a token service that answers 401 (Docker Hub)'] ?? (() => undefined))
    const test = client({ credentials: () => stale, implicit: true, where: WHERE })
    await fetchTag(test, server.host)
    await fetchTag(test, server.host, 'team/other')
    expect(server.seen.filter((seen) => authorizationOf(seen) === staleBasic)).toHaveLength(1)
    expect(test.client.notes({ registry: server.host, repository: 'team/other' })).toHaveLength(1)
  })

  it('is still shown for other repositories where only this one refused it', async () => {
    const server = await start((request, response) => {
      const { authorization } = request.headers
      if (request.url?.startsWith('/token') === true)
        sendToken(response, authorization === undefined ? 'public' : 'mine')
      else if (request.url?.includes('/mine/') === true && authorization === 'Bearer mine')
        sendManifest(response, manifestBytes())
      else if (request.url?.includes('/team/') === true && authorization === 'Bearer public')
        sendManifest(response, manifestBytes())
      else challenge(response, 'Bearer realm="/token"')
    })
    const test = client({ credentials: () => stale, implicit: true })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(await fetchTag(test, server.host, 'mine/app')).toMatchObject({ kind: 'found' })
    expect(test.client.notes({ registry: server.host, repository: 'mine/app' })).toEqual([])
  })

  it('that Basic does not open is left out where others are public', async () => {
    const server = await start((request, response) => {
      const { authorization } = request.headers
      const isPublic = request.url?.includes('/team/') === true
      if (isPublic ? authorization === undefined : authorization === staleBasic) sendManifest(response, manifestBytes())
      else challenge(response, 'Basic realm="r"')
    })
    const test = client({ credentials: () => stale, implicit: true })
    expect(await fetchTag(test, server.host, 'mine/app')).toMatchObject({ kind: 'found' })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(server.seen.map(authorizationOf)).toEqual([undefined, staleBasic, staleBasic, undefined])
  })

  it.each<[string, string, number]>([
    ['Bearer', 'Bearer realm="/token"', 1],
    ['Basic', 'Basic realm="r"', 0],
  ])('in the shape of a token is left out before %s', async (_, line, tokens) => {
    const server = await start((request, response) => {
      const { authorization } = request.headers
      if (request.url?.startsWith('/token') === true) sendToken(response, 'public')
      else if (authorization === 'Bearer public' || (tokens === 0 && authorization === undefined))
        sendManifest(response, manifestBytes())
      else challenge(response, line)
    })
    const test = client({ credentials: () => ({ kind: 'token', token: 'old-token' }), implicit: true })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(authorizationOf(server.seen[0] ?? { method: '', url: '', headers: {} })).toBe('Bearer old-token')
    expect(tokensOf(server)).toHaveLength(tokens)
    expect(notesOf(test, server)).toHaveLength(1)
  })

  it('is the reason that is told where the image is not public either', async () => {
    const server = await start((request, response) => {
      if (request.url?.startsWith('/token') === true) sendError(response, 401, 'UNAUTHORIZED')
      else challenge(response, 'Bearer realm="/token"')
    })
    const test = client({ credentials: () => stale, implicit: true, where: WHERE })
    const { problem } = await expectProblem(fetchTag(test, server.host), 'auth.refused-credentials')
    expect(problem.message).toContain(WHERE)
    expect(tokensOf(server).map(authorizationOf)).toEqual([staleBasic, undefined])
  })

  it('is the reason that is told where what everybody gets opens nothing', async () => {
    const server = await start((request, response) => {
      const { authorization } = request.headers
      if (request.url?.startsWith('/token') !== true) challenge(response, 'Bearer realm="/token"')
      else if (authorization === undefined) sendToken(response, 'nothing')
      else sendError(response, 401, 'UNAUTHORIZED')
    })
    const test = client({ credentials: () => stale, implicit: true, where: WHERE })
    const { problem } = await expectProblem(fetchTag(test, server.host), 'auth.refused-credentials')
    expect(problem.message).toContain(`came from ${WHERE}: log in again`)
  })

  it.each<[string, string, RegistryErrorCode]>([
    ['401', 'bad', 'auth.refused-credentials'],
    ['200 and a token that opens nothing', 'empty', 'auth.denied'],
  ])('makes no absence of a 404 that follows its refusal by %s', async (_, how, code) => {
    const server = await start((request, response) => {
      const { authorization } = request.headers
      if (request.url?.startsWith('/token') === true) {
        if (authorization === undefined) sendToken(response, 'public')
        else if (how === 'bad') sendError(response, 401, 'UNAUTHORIZED')
        else sendToken(response, how)
      } else if (authorization === 'Bearer public' && request.url?.endsWith('/hidden/manifests/1') === true)
        sendError(response, 404, 'NAME_UNKNOWN')
      else if (authorization === 'Bearer public' && request.url?.endsWith('/manifests/1') === true)
        sendManifest(response, manifestBytes())
      else if (authorization === 'Bearer public') sendError(response, 404, 'MANIFEST_UNKNOWN')
      else challenge(response, 'Bearer realm="/token"')
    })
    const test = client({ credentials: () => stale, implicit: true, where: WHERE })
    const { problem } = await expectProblem(fetchTag(test, server.host, 'hidden'), code)
    expect(problem.message).toContain(WHERE)
    await expectProblem(fetchTag(test, server.host, 'hidden'), code)
    // Where others are seen in the same way, what is not there is not there.
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    const target = { registry: server.host, repository: 'team/app' }
    const absent = await test.client.manifest(target, { kind: 'tag', tag: '2' }, deadline())
    expect(absent).toMatchObject({ kind: 'missing' })
  })

  it('that has expired for a private image ends in what the registry said (ECR)', async () => {
    const server = await start((request, response) => {
      if (request.headers.authorization === undefined) challenge(response, 'Basic realm="ecr",service="ecr"')
      else sendError(response, 403, 'DENIED', 'Your authorization token has expired. Reauthenticate and try again.')
    })
    const test = client({ credentials: () => stale, implicit: true, where: WHERE })
    const { problem } = await expectProblem(fetchTag(test, server.host), 'auth.denied')
    expect(problem).toMatchObject({ status: 403, message: expect.stringContaining('have not expired') })
    expect(server.seen.map(authorizationOf)).toEqual([undefined, staleBasic])
    expect(notesOf(test, server)).toEqual([])
  })

  it('is not left out for what has nothing to do with it', async () => {
    const server = await start((request, response) => {
      if (request.headers.authorization === undefined) challenge(response, 'Basic realm="r"')
      else sendError(response, 400, 'UNSUPPORTED')
    })
    const test = client({ credentials: () => stale, implicit: true })
    await expectProblem(fetchTag(test, server.host), 'http.status')
    expect(server.seen).toHaveLength(2)
  })

  it('is not given up for a registry that is only busy', async () => {
    let busy = 1
    const server = await start((request, response) => {
      const { authorization } = request.headers
      if (request.url?.startsWith('/token') === true)
        sendToken(response, authorization === undefined ? 'public' : 'mine')
      else if (authorization === 'Bearer public' && (busy -= 1) >= 0) sendError(response, 503, 'UNAVAILABLE')
      else if (authorization === 'Bearer public') sendManifest(response, manifestBytes())
      else challenge(response, 'Bearer realm="/token"')
    })
    const test = client({ credentials: () => stale, implicit: true })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(test.slept).toHaveLength(1)
    expect(notesOf(test, server)).toHaveLength(1)
  })

  it('that is denied with a page too long to read is told as denied', async () => {
    const server = await start((request, response) => {
      if (request.headers.authorization === undefined) challenge(response, 'Basic realm="r"')
      else response.writeHead(403).end('x'.repeat(100_000))
    })
    const { problem } = await expectProblem(
      fetchTag(client({ credentials: () => stale, implicit: true }), server.host),
      'auth.denied',
    )
    expect(problem.status).toBe(403)
  })

  it('is looked up once per repository', async () => {
    const asked: string[] = []
    const server = await start((_, response) => {
      sendManifest(response, manifestBytes())
    })
    const test = client({
      credentials: (registry, repository) => {
        asked.push(`${registry}/${repository}`)
        return undefined
      },
    })
    await Promise.all([fetchTag(test, server.host), fetchTag(test, server.host)])
    await fetchTag(test, server.host, 'team/other')
    expect(asked).toEqual([`${server.host}/team/app`, `${server.host}/team/other`])
  })
})
