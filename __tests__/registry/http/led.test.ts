import { describe, expect, it } from '@jest/globals'
import type { RegistryErrorCode } from '../../../src/registry/error.js'
import { expectProblem } from '../expect-problem.js'
import { createBench, fetchTag, type Handler } from '../token-registry.js'
import { challenge, sendError } from '../wire.js'

const { client, start } = createBench()

const page: Handler = (_, response) => {
  response.setHeader('content-type', 'text/html')
  response.end('<h1>Log in</h1>')
}

function status(code: number, headers: Record<string, string> = {}): Handler {
  return (_, response) => {
    response.writeHead(code, headers).end()
  }
}

const STORAGE = 'Check the storage settings of the registry.'

describe('what a host that the registry led to answers', () => {
  it.each<[string, Handler, RegistryErrorCode, string]>([
    ['404', status(404), 'not-found.unclear', `answered HTTP 404 without saying that it does not know it. ${STORAGE}`],
    [
      '403',
      (_, response) => {
        sendError(response, 403, 'AccessDenied', 'Request has expired')
      },
      'auth.denied',
      `answered HTTP 403: "Request has expired". Credentials are never sent to the target of a redirect. ${STORAGE}`,
    ],
    ['a page', page, 'http.page', `answered with a web page. ${STORAGE}`],
    [
      '429',
      status(429, { 'retry-after': '3600' }),
      'rate-limited',
      'answered HTTP 429; it asks to wait 60 minutes. Run it again.',
    ],
  ])('is told with who led there: storage, %s', async (_, answer, code, says) => {
    const storage = await start(answer)
    const registry = await start(status(307, { location: `http://${storage.host}/blob` }))
    const problem = await expectProblem(fetchTag(client(), registry.host), code)
    expect(problem.message).toBe(
      `Could not read the mirror ${registry.host}/team/app:1: ${registry.host} led to ${storage.host}, and ${storage.host} ${says}`,
    )
  })

  it.each<[string, Handler, RegistryErrorCode, RegExp]>([
    [
      '404',
      status(404),
      'not-found.unclear',
      /answered HTTP 404 without .* Check the token service’s address in the settings of the registry/,
    ],
    ['401', status(401), 'auth.denied', /gives no token \(HTTP 401\)/],
    ['a page', page, 'auth.token', /answered without a token\.$/],
    ['429', status(429, { 'retry-after': '3600' }), 'rate-limited', /Log in to raise the limit/],
  ])('is told with who led there: a token service, %s', async (_, answer, code, says) => {
    const service = await start(answer)
    const registry = await start((_request, response) => {
      challenge(response, `Bearer realm="http://${service.host}/token"`)
    })
    const { message } = await expectProblem(fetchTag(client(), registry.host), code)
    expect(message).toContain(`${registry.host} names ${service.host} as its token service, and ${service.host} `)
    expect(message).toMatch(says)
  })
})
