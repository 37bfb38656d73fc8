import { describe, expect, it } from '@jest/globals'
import { firstScopes, namedScopes } from '../../../src/registry/auth/scope.js'
import { expectProblem } from '../expect-problem.js'
import { createBench, fetchTag, tokensOf, type Handler } from '../token-registry.js'
import {
  authorizationOf,
  challenge,
  manifestBytes,
  sendError,
  sendManifest,
  sendToken,
  type TestServer,
} from '../wire.js'

const { start, client } = createBench()

describe('the scopes of a first token', () => {
  it.each([
    [undefined, ['repository:team/app:pull']],
    ['', ['repository:team/app:pull']],
    ['repository:user/image:pull,push', ['repository:team/app:pull']],
    ['repository(plugin):user/image:pull', ['repository:team/app:pull']],
    ['aws', ['aws', 'repository:team/app:pull']],
    ['* repository:x/y:pull', ['*', 'repository:team/app:pull']],
  ])('for the challenge’s %j are %j', (named, expected) => {
    expect(firstScopes(named, 'team/app')).toEqual(expected)
  })
})

describe('the scopes that a challenge names', () => {
  it.each([
    [undefined, []],
    ['  ', []],
    ['aws', ['aws']],
    ['repository:a/b:pull', ['repository:a/b:pull']],
    ['repository:a/b:pull,push,delete', ['repository:a/b:pull']],
    ['repository:a/b:metadata_read,pull,metadata_write', ['repository:a/b:metadata_read,pull']],
    ['repository:a/b:push', []],
    ['repository:a/b:*', []],
    ['repository:a/b', []],
    ['repository:h:5000/a:delete,pull', ['repository:h:5000/a:pull']],
    ['repository(plugin):a/b:push,pull x', ['repository(plugin):a/b:pull', 'x']],
  ])('%j read as %j', (named, expected) => {
    expect(namedScopes(named)).toEqual(expected)
  })
})

/** Gives each scope a token of its own, and lets one of them pass. */
function choosy(scope: string, opens: string, refuse: Parameters<typeof start>[0]): Handler {
  return (request, response) => {
    const { authorization } = request.headers
    const asked = new URL(request.url ?? '', 'http://localhost').searchParams.getAll('scope').join('+')
    if (request.url?.startsWith('/token') === true) sendToken(response, Buffer.from(asked).toString('base64url'))
    else if (authorization === `Bearer ${Buffer.from(opens).toString('base64url')}`)
      sendManifest(response, manifestBytes())
    else if (authorization === undefined) challenge(response, `Bearer realm="/token",scope="${scope}"`)
    else refuse(request, response)
  }
}

function scopesOf(server: TestServer): readonly (string | null)[] {
  return tokensOf(server).map(({ url }) => new URL(url, 'http://localhost').searchParams.get('scope'))
}

const NAMED = 'repository:remote/app:pull'
const OURS = 'repository:team/app:pull'

describe('a scope that only the challenge names', () => {
  it.each<[string, Handler]>([
    ['401', (_, response) => response.writeHead(401).end('{}')],
    [
      '403',
      (_, response) => {
        sendError(response, 403, 'DENIED')
      },
    ],
  ])('is tried once ours has met a %s, and used at once from then on', async (_, refuse) => {
    const server = await start(choosy(`${NAMED},push`, NAMED, refuse))
    const test = client()
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(scopesOf(server)).toEqual([OURS, NAMED])
    const before = server.seen.length
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(server.seen).toHaveLength(before + 1)
  })

  it('may be named by the refusal alone', async () => {
    const server = await start(
      choosy('', NAMED, (_, response) => {
        challenge(response, `Bearer realm="/token",error="insufficient_scope",scope="${NAMED}"`)
      }),
    )
    expect(await fetchTag(client(), server.host)).toMatchObject({ kind: 'found' })
    expect(scopesOf(server)).toEqual([OURS, NAMED])
  })

  it('leaves a 401 as it was where it opens nothing', async () => {
    const server = await start(choosy(NAMED, 'nothing', (_, response) => response.writeHead(401).end('{}')))
    await expectProblem(fetchTag(client(), server.host), 'auth.denied')
    expect(scopesOf(server)).toEqual([OURS, NAMED])
    expect(server.seen.map(authorizationOf).filter((one) => one !== undefined)).toHaveLength(2)
  })

  it('leaves a 403 as it was, with its words, where it opens nothing', async () => {
    const server = await start(
      choosy(NAMED, 'nothing', (_, response) => {
        sendError(response, 403, 'DENIED', 'not for you')
      }),
    )
    const { problem } = await expectProblem(fetchTag(client(), server.host), 'auth.denied')
    expect(problem.message).toContain('HTTP 403 (DENIED): "not for you"')
  })

  it.each([`${OURS},push`, 'repository:remote/app:push,delete', '', OURS])(
    'is not tried where %j would read nothing else',
    async (scope) => {
      const server = await start(choosy(scope, 'nothing', (_, response) => response.writeHead(401).end('{}')))
      await expectProblem(fetchTag(client(), server.host), 'auth.denied')
      expect(scopesOf(server)).toEqual([OURS])
    },
  )

  it('is forgotten where its token service gives none', async () => {
    const inner = choosy(NAMED, 'nothing', (_, response) => response.writeHead(401).end('{}'))
    const server = await start((request, response) => {
      if (request.url?.includes('remote') === true) sendError(response, 403, 'DENIED')
      else inner(request, response)
    })
    await expectProblem(fetchTag(client(), server.host), 'auth.denied')
    expect(server.seen.filter(({ url }) => url.startsWith('/v2/'))).toHaveLength(2)
  })
})
