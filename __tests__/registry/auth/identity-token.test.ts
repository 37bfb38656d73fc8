import { describe, expect, it } from '@jest/globals'
import { text } from 'node:stream/consumers'
import type { Credential, Password } from '../../../src/model/credential.js'
import { anImage } from '../../helpers/image/image.js'
import { push } from '../../helpers/image/push.js'
import { startRegistry, type TestRegistry } from '../../helpers/registry/start-registry.js'
import type { BearerAuth } from '../../helpers/registry/options.js'
import { expectProblem } from '../expect-problem.js'
import { createBench, fetchTag, tokensOf, type Handler } from '../token-registry.js'
import { authorizationOf, challenge, manifestBytes, sendManifest, sendToken } from '../wire.js'
import { closedAfterEach } from '../../helpers/closed-after-each.js'

const { start, client } = createBench()
const open = closedAfterEach()

const password: Password = { kind: 'basic', username: 'me', password: 'p:ä$$word' }
const identity: Credential = { kind: 'identity', token: 'refresh+me=' }
const both: Credential = { ...identity, password }

async function registryWith(auth: Omit<BearerAuth, 'kind'>): Promise<TestRegistry> {
  const registry = await startRegistry({ auth: { kind: 'bearer', ...auth } })
  open.push(registry)
  push(registry, 'team/app', '1', anImage())
  return registry
}

describe('an identity token', () => {
  it.each<[string, Credential, Omit<BearerAuth, 'kind'>, readonly string[]]>([
    ['alone', identity, { identityTokens: ['refresh+me='] }, ['POST']],
    ['and not the password beside it', both, { identityTokens: ['refresh+me='], users: { me: 'p:ä$$word' } }, ['POST']],
    [
      'with an access_token in the answer',
      identity,
      { identityTokens: ['refresh+me='], tokenField: 'access_token' },
      ['POST'],
    ],
    ['or the password where there is no POST', both, { users: { me: 'p:ä$$word' } }, ['POST', 'GET']],
    [
      'or the password where it has expired',
      both,
      { identityTokens: ['new'], users: { me: 'p:ä$$word' } },
      ['POST', 'GET'],
    ],
  ])('opens a registry %s', async (_, credential, auth, methods) => {
    const registry = await registryWith(auth)
    const test = client({ credentials: () => credential })
    expect(await fetchTag(test, registry.host)).toMatchObject({ kind: 'found' })
    expect(registry.tokenRequests.map(({ method }) => method)).toEqual(methods)
    expect(registry.tokenRequests[0]?.headers.authorization).toBeUndefined()
    await fetchTag(test, registry.host)
    expect(registry.tokenRequests).toHaveLength(methods.length)
  })

  it.each<[string, Omit<BearerAuth, 'kind'>]>([
    ['refused', { identityTokens: ['new'] }],
    ['not understood', { users: { me: 'x' } }],
  ])('that is %s ends in an error that names its source, after one attempt', async (_, auth) => {
    const registry = await registryWith(auth)
    const asked = fetchTag(client({ credentials: () => identity, where: 'auth-file a.json' }), registry.host)
    const { problem } = await expectProblem(asked, 'auth.refused-credentials')
    expect(problem.message).toContain('auth-file a.json')
    expect(problem.message).not.toContain('refresh')
    expect(registry.tokenRequests.map(({ method }) => method)).toEqual(['POST'])
  })

  it('is sent as a form, with a client name and all scopes in one parameter', async () => {
    const forms: string[] = []
    const known: string[][] = []
    const test = client({ credentials: () => identity })
    const server = await start((request, response) => {
      if (request.url === '/jwt?x=1') {
        known.push([...test.secrets])
        void text(request).then((form) => {
          forms.push(`${request.headers['content-type'] ?? ''} ${form}`)
          response.end('{"access_token":"tok-1","refresh_token":"another"}')
        })
      } else if (request.headers.authorization === 'Bearer tok-1') sendManifest(response, manifestBytes())
      else challenge(response, 'Bearer realm="/jwt?x=1",service="a:b",scope="aws repository:x:pull"')
    })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(forms).toEqual([
      'application/x-www-form-urlencoded grant_type=refresh_token&client_id=image-parity&refresh_token=refresh%2Bme%3D&service=a%3Ab&scope=aws+repository%3Ateam%2Fapp%3Apull',
    ])
    expect(known[0]).toEqual(expect.arrayContaining(['refresh+me=', 'refresh%2Bme%3D']))
    expect(test.secrets).toEqual(expect.arrayContaining(['tok-1', 'another']))
  })

  it('goes nowhere by Basic unless there is a password', async () => {
    const server = await start((request, response) => {
      if (request.headers.authorization === undefined) challenge(response, 'Basic realm="r"')
      else sendManifest(response, manifestBytes())
    })
    await expectProblem(fetchTag(client({ credentials: () => identity }), server.host), 'auth.denied')
    expect(server.seen).toHaveLength(1)
    expect(await fetchTag(client({ credentials: () => both }), server.host)).toMatchObject({ kind: 'found' })
  })

  it('is not shown to a token service on another origin unless its host is trusted by name', async () => {
    const service = await start((request, response) => {
      sendToken(response, request.method === 'POST' ? 'good' : 'anonymous')
    })
    const registry = await start((request, response) => {
      if (request.headers.authorization === 'Bearer good') sendManifest(response, manifestBytes())
      else challenge(response, `Bearer realm="http://${service.host}/token"`)
    })
    await expectProblem(fetchTag(client({ credentials: () => identity }), registry.host), 'auth.realm-untrusted')
    const trustedTokenHosts = new Set([service.host])
    const trusting = client({ credentials: () => identity, trustedTokenHosts })
    expect(await fetchTag(trusting, registry.host)).toMatchObject({ kind: 'found' })
    expect(service.seen.map((seen) => seen.method)).toEqual(['GET', 'POST'])
  })

  it.each([301, 302, 303, 307, 308])(
    'is not sent on by a redirect with %i, not even on its own origin',
    async (status) => {
      const thief = await start((_, response) => {
        sendToken(response, 'stolen')
      })
      for (const location of [`http://${thief.host}/token`, '/elsewhere']) {
        const answer: Handler = (request, response) => {
          if (request.url === '/token') response.writeHead(status, { location }).end()
          else challenge(response, 'Bearer realm="/token"')
        }
        const registry = await start(answer)
        const asked = fetchTag(client({ credentials: () => identity }), registry.host)
        const { problem } = await expectProblem(asked, 'redirect.refused')
        expect(problem.message).toContain('redirects a request that carries a secret')
        expect(tokensOf(registry)).toHaveLength(1)
        expect(registry.seen.map(authorizationOf)).toEqual([undefined, undefined])
      }
      expect(thief.seen).toEqual([])
    },
  )
})
