import { describe, expect, it } from '@jest/globals'
import type { Credential } from '../../../src/model/credential.js'
import { expectProblem } from '../expect-problem.js'
import { createBench, fetchTag, type Handler } from '../token-registry.js'
import { authorizationOf, challenge, manifestBytes, sendError, sendManifest, sendToken } from '../wire.js'

const { start, client } = createBench()
const robot: Credential = { kind: 'basic', username: 'ci', password: 'entrance-canary' }
const robotBasic = `Basic ${Buffer.from('ci:entrance-canary').toString('base64')}`

/** A registry that says at `/v2/` only how to log in, and `status` to strangers everywhere else. */
function hiding(status: number, line: string, good: string): Handler {
  return (request, response) => {
    const { authorization } = request.headers
    if (request.url?.startsWith('/token') === true) sendToken(response, authorization === robotBasic ? 'good' : 'none')
    else if (authorization === good) sendManifest(response, manifestBytes())
    else if (request.url === '/v2/') challenge(response, line)
    else if (status === 401) response.writeHead(401).end()
    else sendError(response, status, status === 404 ? 'MANIFEST_UNKNOWN' : 'DENIED')
  }
}

describe('a challenge that is given at /v2/ only', () => {
  it.each([
    [404, 'Bearer realm="/token",service="r"', 'Bearer good'],
    [403, 'Bearer realm="/token",service="r"', 'Bearer good'],
    [401, 'Bearer realm="/token",service="r"', 'Bearer good'],
    [404, 'Basic realm="r"', robotBasic],
    [403, 'Basic realm="r"', robotBasic],
    [401, 'Basic realm="r"', robotBasic],
  ])('is asked for once where a stranger gets %i, and answered (%s)', async (status, line, good) => {
    const server = await start(hiding(status, line, good))
    const test = client({ credentials: () => robot })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(await fetchTag(test, server.host, 'team/other')).toMatchObject({ kind: 'found' })
    expect(server.seen.filter(({ url }) => url === '/v2/').map(authorizationOf)).toEqual([undefined])
  })

  it('is not asked for where there is no login', async () => {
    const server = await start(hiding(404, 'Basic realm="r"', robotBasic))
    expect(await fetchTag(client(), server.host)).toMatchObject({ kind: 'missing' })
    expect(server.seen).toHaveLength(1)
  })

  it('is not asked for where the repository asks itself', async () => {
    const server = await start((request, response) => {
      if (request.headers.authorization === robotBasic) sendManifest(response, manifestBytes())
      else challenge(response, 'Basic realm="r"')
    })
    expect(await fetchTag(client({ credentials: () => robot }), server.host)).toMatchObject({ kind: 'found' })
    expect(server.seen.map(({ url }) => url)).not.toContain('/v2/')
  })

  it('is believed not to exist where /v2/ is open, and is asked for once', async () => {
    const server = await start((request, response) => {
      if (request.url === '/v2/') response.writeHead(200).end('{}')
      else sendError(response, 404, 'MANIFEST_UNKNOWN')
    })
    const test = client({ credentials: () => robot })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'missing' })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'missing' })
    expect(server.seen.map(({ url }) => url)).toEqual(['/v2/team/app/manifests/1', '/v2/', '/v2/team/app/manifests/1'])
  })

  it('leaves a 404 undecided where /v2/ is out of order', async () => {
    const server = await start((request, response) => {
      if (request.url === '/v2/') response.writeHead(503).end()
      else sendError(response, 404, 'MANIFEST_UNKNOWN')
    })
    await expectProblem(
      fetchTag(client({ credentials: () => robot, limits: { retries: 1 } }), server.host),
      'http.status',
    )
  })
})

describe('a denial', () => {
  it('does not blame a login that was not shown', async () => {
    const server = await start((_, response) => {
      sendError(response, 401, 'UNAUTHORIZED', 'who are <b>you</b>?')
    })
    const { problem } = await expectProblem(fetchTag(client({ credentials: () => robot }), server.host), 'auth.denied')
    expect(problem.message).toContain('(HTTP 401): "who are b you /b"')
    expect(problem.message).toContain('was not shown')
    expect(problem.message).not.toContain('check user name')
  })

  it('names a web page that stands in the way', async () => {
    const server = await start((_, response) => response.writeHead(403, { 'content-type': 'text/html' }).end('<p>no'))
    const { problem } = await expectProblem(fetchTag(client(), server.host), 'auth.denied')
    expect(problem.message).toContain('answered HTTP 403 with a web page')
    expect(problem.message).not.toContain('credentials')
  })

  it('of a token service is told in its words, without the secrets that it repeats', async () => {
    const server = await start((request, response) => {
      if (request.url?.startsWith('/token') === true)
        sendError(response, 403, 'DENIED', 'no entrance-canary from 192.0.2.7')
      else challenge(response, 'Bearer realm="/token"')
    })
    const { problem } = await expectProblem(fetchTag(client({ credentials: () => robot }), server.host), 'auth.denied')
    expect(problem.message).toContain('gives no token (HTTP 403): "no *** from 192.0.2.7"')
    expect(problem.message).not.toContain('check user name')
  })

  it('tells the words of a token service that has no error body', async () => {
    const server = await start((request, response) => {
      if (request.url?.startsWith('/token') === true)
        response.writeHead(401).end(JSON.stringify({ details: 'incorrect username or password' }))
      else challenge(response, 'Bearer realm="/token"')
    })
    const failed = fetchTag(client({ credentials: () => robot }), server.host)
    const { problem } = await expectProblem(failed, 'auth.refused-credentials')
    expect(problem.message).toContain('"incorrect username or password"')
  })
})
