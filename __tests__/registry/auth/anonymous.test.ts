import { describe, expect, it } from '@jest/globals'
import { setImmediate } from 'node:timers/promises'
import { expectProblem } from '../expect-problem.js'
import { createBench, fetchTag, tokensOf } from '../token-registry.js'
import { authorizationOf, challenge, manifestBytes, sendManifest, sendToken } from '../wire.js'

const { start, client, tokenRegistry } = createBench()
const bytes = manifestBytes()

/** Ends once it is so, and all that follows from it at once has happened. */
async function until(isSo: () => boolean): Promise<void> {
  for (let rounds = 0; rounds < 5;) {
    await setImmediate()
    if (isSo()) rounds += 1
  }
}

describe('an anonymous token', () => {
  it('is fetched without credentials after the real request was refused', async () => {
    const server = await tokenRegistry(
      (_, response) => {
        sendToken(response, 'token-1')
      },
      (authorization) => authorization === 'Bearer token-1',
    )
    const test = client()
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(server.seen.map(({ url }) => url)).toEqual([
      '/v2/team/app/manifests/1',
      '/token?service=registry%3A1%3A2&scope=repository%3Ateam%2Fapp%3Apull',
      '/v2/team/app/manifests/1',
    ])
    expect(server.seen.map(authorizationOf)).toEqual([undefined, undefined, 'Bearer token-1'])
    expect(test.secrets).toContain('token-1')
  })

  it('is fetched once for requests that run at the same time, and then used at once', async () => {
    let strangers = 0
    const all = Promise.withResolvers<undefined>()
    const server = await tokenRegistry(
      (_, response) => {
        void all.promise.then(() => {
          sendToken(response, 'token-1')
        })
      },
      (authorization) => {
        if (authorization === undefined) strangers += 1
        if (strangers === 6) all.resolve(undefined)
        return authorization === 'Bearer token-1'
      },
    )
    const test = client()
    await Promise.all(Array.from({ length: 6 }, () => fetchTag(test, server.host)))
    expect(tokensOf(server)).toHaveLength(1)
    const before = server.seen.length
    await fetchTag(test, server.host)
    expect(server.seen).toHaveLength(before + 1)
    await fetchTag(test, server.host, 'team/other')
    expect(tokensOf(server)).toHaveLength(2)
  })

  it('outlives the caller who asked for it first', async () => {
    const left = Promise.withResolvers<undefined>()
    const server = await tokenRegistry(
      (_, response) => {
        void left.promise.then(() => {
          sendToken(response, 'token-1')
        })
      },
      (authorization) => authorization === 'Bearer token-1',
    )
    const test = client()
    const gone = new AbortController()
    const target = { registry: server.host, repository: 'team/app' }
    const first = test.client.manifest(target, { kind: 'tag', tag: '1' }, gone.signal)
    const second = fetchTag(test, server.host)
    await until(() => test.lines.filter((line) => line.includes(' 401 ')).length === 2 && tokensOf(server).length > 0)
    gone.abort(new Error('enough'))
    await expect(first).rejects.toThrow('enough')
    left.resolve(undefined)
    expect(await second).toMatchObject({ kind: 'found' })
    expect(tokensOf(server)).toHaveLength(1)
  })

  it.each<[string, Record<string, unknown>, number, number]>([
    ['60 s where no life is told', {}, 44_000, 46_000],
    ['60 s where the life is 0', { expires_in: 0 }, 44_000, 46_000],
    ['60 s where the life is negative', { expires_in: -5 }, 44_000, 46_000],
    ['its life of 300 s, whatever its date', { expires_in: 300, issued_at: '1999-01-01T00:00:00Z' }, 224_000, 226_000],
  ])('is kept for three quarters of %s', async (_, more, early, late) => {
    const server = await tokenRegistry(
      (_request, response) => {
        sendToken(response, 'token-1', more)
      },
      (authorization) => authorization === 'Bearer token-1',
    )
    const test = client()
    await fetchTag(test, server.host)
    test.advance(early)
    await fetchTag(test, server.host)
    expect(tokensOf(server)).toHaveLength(1)
    test.advance(late - early)
    await fetchTag(test, server.host)
    expect(tokensOf(server)).toHaveLength(2)
  })

  it('is taken from access_token', async () => {
    const server = await tokenRegistry(
      (_, response) => response.end('{"access_token":"token-1"}'),
      (authorization) => authorization === 'Bearer token-1',
    )
    expect(await fetchTag(client(), server.host)).toMatchObject({ kind: 'found' })
  })

  it.each([
    ['nothing', ''],
    ['no token', '{}'],
    ['an empty token', '{"token":""}'],
    ['a token that would break a header', '{"token":"a\\r\\nb"}'],
    ['HTML', '<html>'],
    ['null', 'null'],
  ])('is not made up from %s', async (_, body) => {
    const server = await tokenRegistry(
      (_request, response) => response.end(body),
      () => false,
    )
    await expectProblem(fetchTag(client(), server.host), 'auth.token')
  })

  it('is refused above its limit', async () => {
    const server = await tokenRegistry(
      (_, response) => {
        sendToken(response, 'x'.repeat(70_000))
      },
      () => false,
    )
    await expectProblem(fetchTag(client(), server.host), 'http.too-large')
  })

  it('is asked for with the realm’s own query, and without what is empty', async () => {
    const server = await start((request, response) => {
      if (request.url?.startsWith('/jwt') === true) sendToken(response, 'token-1')
      else if (request.headers.authorization === 'Bearer token-1') sendManifest(response, bytes)
      else challenge(response, 'Bearer realm="/jwt?host=x",service="",scope=""')
    })
    await fetchTag(client(), server.host)
    expect(server.seen[1]?.url).toBe('/jwt?host=x&scope=repository%3Ateam%2Fapp%3Apull')
  })

  it('is asked for with a scope that is not a repository’s, and not with that of another repository', async () => {
    const server = await tokenRegistry(
      (_, response) => {
        sendToken(response, 'token-1')
      },
      (authorization) => authorization === 'Bearer token-1',
      ',scope="aws repository:user/image:pull"',
    )
    await fetchTag(client(), server.host)
    expect(server.seen[1]?.url).toBe('/token?scope=aws&scope=repository%3Ateam%2Fapp%3Apull')
  })

  it('that gives no access ends in a denial that says where credentials were looked for', async () => {
    const server = await tokenRegistry(
      (_, response) => {
        sendToken(response, 'token-1')
      },
      () => false,
    )
    const test = client({ where: 'mirror-username, ~/.docker/config.json' })
    const { problem } = await expectProblem(fetchTag(test, server.host), 'auth.denied')
    expect(problem).toMatchObject({ side: 'mirror', host: server.host, status: 401 })
    expect(problem.message).toContain('~/.docker/config.json')
    expect(problem.message).toContain(`${server.host}/team/app:1`)
    expect(server.seen).toHaveLength(3)
  })

  it('is exchanged anew where the registry refuses it before its time', async () => {
    let current = 0
    const server = await tokenRegistry(
      (_, response) => {
        current += 1
        sendToken(response, `tok${current}`)
      },
      (authorization) => authorization === `Bearer tok${current}`,
    )
    const test = client()
    await fetchTag(test, server.host)
    current += 1
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(tokensOf(server)).toHaveLength(2)
  })

  it('is exchanged anew where a stale one makes the registry offer Basic only', async () => {
    let current = 0
    const server = await start((request, response) => {
      const { authorization } = request.headers
      if (request.url?.startsWith('/token') === true) sendToken(response, `tok${(current += 1)}`)
      else if (current > 0 && authorization === `Bearer tok${current}`) sendManifest(response, bytes)
      else challenge(response, authorization === undefined ? 'Bearer realm="/token"' : 'Basic realm="harbor"')
    })
    const test = client()
    await fetchTag(test, server.host)
    current += 1
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
  })
})
