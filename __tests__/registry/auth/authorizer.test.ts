import { describe, expect, it } from '@jest/globals'
import type { Credential } from '../../../src/model/credential.js'
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
  type TestServer,
} from '../wire.js'

const { start, client, tokenRegistry } = createBench()
const bytes = manifestBytes()
const robot: Credential = { kind: 'basic', username: 'robot$team+ci', password: 'pä:ss w"ord' }
const robotBasic = `Basic ${Buffer.from('robot$team+ci:pä:ss w"ord').toString('base64')}`

describe('credentials', () => {
  it('reach the token service of the registry’s own origin', async () => {
    const server = await tokenRegistry(
      (request, response) => {
        sendToken(response, request.headers.authorization === robotBasic ? 'good' : 'bad')
      },
      (authorization) => authorization === 'Bearer good',
    )
    const test = client({ credentials: (registry) => (registry === server.host ? robot : undefined) })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(server.seen.map(authorizationOf)).toEqual([undefined, robotBasic, 'Bearer good'])
  })

  it('cost no connection of their own', async () => {
    const server = await tokenRegistry(
      (_, response) => {
        sendToken(response, 'good')
      },
      (authorization) => authorization === 'Bearer good',
    )
    const test = client({ credentials: () => robot })
    await fetchTag(test, server.host)
    await fetchTag(test, server.host)
    // The first is the greeting in TLS.
    expect(server.connections()).toBe(2)
  })

  it('are registered as secrets in every form before they are used', async () => {
    const known: string[][] = []
    const secrets: string[] = []
    const server = await tokenRegistry(
      (_, response) => {
        known.push([...secrets])
        sendToken(response, 'tok-1')
      },
      () => {
        known.push([...secrets])
        return secrets.includes('tok-1')
      },
    )
    await fetchTag(client({ credentials: () => robot, secret: (value) => secrets.push(value) }), server.host)
    const forms = ['pä:ss w"ord', 'p%C3%A4%3Ass%20w%22ord', 'pä:ss w\\"ord', robotBasic.slice('Basic '.length)]
    expect(known[1]).toEqual(expect.arrayContaining(forms))
    expect(known[2]).toContain('tok-1')
    expect(new Set(secrets).size).toBe(secrets.length)
  })

  it('that the token service refuses are named with their source', async () => {
    const server = await tokenRegistry(
      (_, response) => response.writeHead(401).end(),
      () => false,
    )
    const test = client({ credentials: () => robot, where: 'registry-auth' })
    const { problem } = await expectProblem(fetchTag(test, server.host), 'auth.refused-credentials')
    expect(problem.message).toContain('registry-auth')
    expect(problem.message).not.toContain('w"ord')
    expect(tokensOf(server)).toHaveLength(1)
  })

  it('go by Basic only after the registry asked for it, then always', async () => {
    const server = await start((request, response) => {
      if (request.headers.authorization === robotBasic) sendManifest(response, bytes)
      else challenge(response, 'BASIC realm="Sonatype Nexus Repository Manager"')
    })
    const test = client({ credentials: () => robot })
    await fetchTag(test, server.host)
    await fetchTag(test, server.host)
    expect(server.seen.map(authorizationOf)).toEqual([undefined, robotBasic, robotBasic])
  })

  it('that Basic does not open end in an error after one attempt', async () => {
    const server = await start((_, response) => {
      challenge(response, 'Basic realm="r"')
    })
    const test = client({ credentials: () => robot, where: 'auth-file' })
    await expectProblem(fetchTag(test, server.host), 'auth.refused-credentials')
    expect(server.seen).toHaveLength(2)
    await expectProblem(fetchTag(test, server.host), 'auth.refused-credentials')
    expect(server.seen).toHaveLength(3)
  })

  it.each([['Basic realm="r"'], [''], ['Negotiate'], ['Bearer service="no realm"']])(
    'that do not exist do not answer the challenge %j',
    async (line) => {
      const server = await start((_, response) => {
        challenge(response, line)
      })
      await expectProblem(fetchTag(client(), server.host), 'auth.denied')
      expect(server.seen).toHaveLength(1)
    },
  )

  it.each([404, 405, 500, 503])('fall back to Basic where the named token service answers %d', async (status) => {
    const server = await start((request, response) => {
      if (request.headers.authorization === robotBasic && request.url?.startsWith('/v2/') === true)
        sendManifest(response, bytes)
      else if (request.url?.startsWith('/v2/') === true) challenge(response, 'Basic realm="r", Bearer realm="/token"')
      else response.writeHead(status).end()
    })
    expect(await fetchTag(client({ credentials: () => robot }), server.host)).toMatchObject({ kind: 'found' })
  })

  it('are not shown by Basic where the named token service limits requests', async () => {
    const server = await start((request, response) => {
      if (request.url?.startsWith('/v2/') === true) challenge(response, 'Basic realm="r", Bearer realm="/token"')
      else response.writeHead(429).end()
    })
    await expectProblem(fetchTag(client({ credentials: () => robot }), server.host), 'rate-limited')
    const shown = server.seen.filter(({ url }) => url.startsWith('/v2/')).map(authorizationOf)
    expect(shown).toEqual([undefined])
  })

  it('in the shape of a token are sent as they are, with no exchange', async () => {
    const server = await start((request, response) => {
      if (request.headers.authorization === 'Bearer raw-token') sendManifest(response, bytes)
      else challenge(response, 'Bearer realm="/token"')
    })
    expect(
      await fetchTag(client({ credentials: () => ({ kind: 'token', token: 'raw-token' }) }), server.host),
    ).toMatchObject({ kind: 'found' })
    await expectProblem(
      fetchTag(client({ credentials: () => ({ kind: 'token', token: 'old-token' }) }), server.host),
      'auth.denied',
    )
    expect(server.seen.map(authorizationOf)).toEqual(['Bearer raw-token', 'Bearer old-token'])
  })
})

describe('a token service on another origin', () => {
  async function pair(giveToken: Handler): Promise<{ registry: TestServer; service: TestServer }> {
    const service = await start(giveToken)
    const registry = await start((request, response) => {
      if (request.headers.authorization === 'Bearer good') sendManifest(response, bytes)
      else challenge(response, `Bearer realm="http://${service.host}/token",service="s"`)
    })
    return { registry, service }
  }
  const choosy: Handler = (request, response) => {
    sendToken(response, request.headers.authorization === robotBasic ? 'good' : 'anonymous')
  }

  it('is asked without credentials, and a denial then names it and the way out', async () => {
    const { registry, service } = await pair(choosy)
    const { problem } = await expectProblem(
      fetchTag(client({ credentials: () => robot }), registry.host),
      'auth.realm-untrusted',
    )
    expect(problem.message).toContain(service.host)
    expect(problem.message).toContain('trusted-token-hosts')
    expect([...service.seen, ...registry.seen].map(authorizationOf)).toEqual([undefined, undefined, 'Bearer anonymous'])
  })

  it('that refuses an anonymous token is named as well', async () => {
    const { registry, service } = await pair((_, response) => response.writeHead(401).end())
    const { problem } = await expectProblem(
      fetchTag(client({ credentials: () => robot }), registry.host),
      'auth.realm-untrusted',
    )
    expect(problem.message).toContain(service.host)
    expect(service.seen.map(authorizationOf)).toEqual([undefined])
  })

  it('leaves open what the registry does not show without them', async () => {
    const service = await start((_, response) => {
      sendToken(response, 'anonymous')
    })
    const registry = await start((request, response) => {
      if (request.headers.authorization === undefined)
        challenge(response, `Bearer realm="http://${service.host}/token",service="s"`)
      else if (request.url?.endsWith('/shown/manifests/1') === true) sendManifest(response, bytes)
      else sendError(response, 404, 'MANIFEST_UNKNOWN')
    })
    const test = client({ credentials: () => robot })
    const { problem } = await expectProblem(fetchTag(test, registry.host), 'auth.realm-untrusted')
    expect(problem).toMatchObject({ status: 404 })
    expect(await fetchTag(test, registry.host, 'shown')).toMatchObject({ kind: 'found' })
    const target = { registry: registry.host, repository: 'shown' }
    expect(await test.client.manifest(target, { kind: 'tag', tag: '2' }, deadline())).toMatchObject({ kind: 'missing' })
  })

  it('gets credentials where the user trusts its host and port', async () => {
    const { registry, service } = await pair(choosy)
    const test = client({ credentials: () => robot, trustedTokenHosts: new Set([service.host]) })
    expect(await fetchTag(test, registry.host)).toMatchObject({ kind: 'found' })
    expect(service.seen.map(authorizationOf)).toEqual([robotBasic])
  })

  it('does not get them where another port of the host is trusted', async () => {
    const { registry, service } = await pair(choosy)
    const test = client({
      credentials: () => robot,
      trustedTokenHosts: new Set([`127.0.0.1:${service.port + 1}`, '127.0.0.1']),
    })
    await expectProblem(fetchTag(test, registry.host), 'auth.realm-untrusted')
    expect(service.seen.map(authorizationOf)).toEqual([undefined])
  })

  it('is not asked at all at an address that is neither public nor the registry’s', async () => {
    const server = await start((_, response) => {
      challenge(response, 'Bearer realm="http://169.254.169.254/token"')
    })
    await expectProblem(fetchTag(client({ credentials: () => robot }), server.host), 'auth.realm-refused')
  })

  it('that redirects away takes no credentials along', async () => {
    const thief = await start((_, response) => {
      sendToken(response, 'stolen')
    })
    const server = await tokenRegistry(
      (_, response) => response.writeHead(307, { location: `http://${thief.host}/token` }).end(),
      () => false,
    )
    await expectProblem(fetchTag(client({ credentials: () => robot }), server.host), 'auth.denied')
    expect(thief.seen.map(authorizationOf)).toEqual([undefined])
  })
})
