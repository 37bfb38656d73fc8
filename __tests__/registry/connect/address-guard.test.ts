import { describe, expect, it } from '@jest/globals'
import type { LookupFunction } from 'node:net'
import { createAddressGuard } from '../../../src/registry/connect/address-guard.js'
import type { NetworkOptions } from '../../../src/registry/connect/network.js'
import { selfSigned } from '../../helpers/tls/self-signed.js'
import { expectProblem } from '../expect-problem.js'
import { startProxy } from '../test-proxy.js'
import {
  challenge,
  clientWith,
  deadline,
  manifestBytes,
  sendManifest,
  sendToken,
  serve,
  type TestClient,
  type TestServer,
} from '../wire.js'
import { closedAfterEach } from '../../helpers/closed-after-each.js'

const open = closedAfterEach()

/** A DNS that answers each question with the next of these addresses, and with the last for good. */
function answering(...rounds: readonly (readonly string[])[]): LookupFunction {
  let round = 0
  return (_, options, callback) => {
    const addresses = rounds[Math.min(round, rounds.length - 1)] ?? []
    round += 1
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    if (options.all === true) callback(null, found)
    else callback(null, found[0]?.address ?? '', found[0]?.family)
  }
}

function ask(lookup: LookupFunction, all = true): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  lookup('name.test', { all }, (error, address) => {
    if (error === null) resolve(address)
    else reject(error)
  })
  return promise
}

const PRIVATE = { code: 'network.private' }

describe('createAddressGuard', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '0.0.0.0',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fd00:ec2::254',
    '::ffff:169.254.169.254',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b::169.254.169.254',
    '64:ff9b::1',
    '64:ff9b::',
    '64:ff9b:0:0:0:0:7f00:1',
  ])('refuses %s, alone or beside a public address', async (address) => {
    await expect(ask(createAddressGuard(answering([address])).strict)).rejects.toMatchObject({ ...PRIVATE, address })
    await expect(ask(createAddressGuard(answering([address])).strict, false)).rejects.toMatchObject(PRIVATE)
    await expect(ask(createAddressGuard(answering(['198.51.100.1', address])).strict)).rejects.toMatchObject(PRIVATE)
  })

  it.each(['198.51.100.1', '8.8.8.8', '2001:4860:4860::8888', '172.32.0.1', '64:ff9b::808:808'])(
    'lets %s pass',
    async (address) => {
      const { strict, isInside } = createAddressGuard(answering([address]))
      expect(await ask(strict)).toEqual([expect.objectContaining({ address })])
      expect(isInside('name.test')).toBe(false)
    },
  )

  it('looks anew each time, so that a name cannot change behind its back', async () => {
    const { strict } = createAddressGuard(answering(['198.51.100.1'], ['127.0.0.1']))
    expect(await ask(strict)).toEqual([{ address: '198.51.100.1', family: 4 }])
    await expect(ask(strict)).rejects.toMatchObject(PRIVATE)
  })

  it('lets the user’s own hosts be anywhere, and remembers those that are inside', async () => {
    const { open: free, isInside } = createAddressGuard(answering(['10.0.0.7']))
    expect(isInside('name.test')).toBe(false)
    expect(await ask(free)).toEqual([{ address: '10.0.0.7', family: 4 }])
    expect(isInside('name.test')).toBe(true)
    expect(isInside('127.0.0.1')).toBe(true)
    expect(isInside('[::1]')).toBe(true)
  })

  it.each<[string, readonly (readonly string[])[]]>([
    ['beside a private one', [['10.0.0.7', '198.51.100.1']]],
    ['after a private one', [['10.0.0.7'], ['198.51.100.1']]],
    ['before a private one', [['198.51.100.1'], ['10.0.0.7']]],
  ])('does not take a host for one of the inside that has a public address %s', async (_, rounds) => {
    const guard = createAddressGuard(answering(...rounds))
    for (let round = 0; round < rounds.length; round += 1) await ask(guard.open)
    expect(guard.isInside('name.test')).toBe(false)
  })

  it('hands the DNS’s own errors on', async () => {
    const error = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    const failing: LookupFunction = (_, __, callback) => {
      callback(error, '')
    }
    await expect(ask(createAddressGuard(failing).strict)).rejects.toBe(error)
  })
})

const bytes = manifestBytes()
const tls = selfSigned({ hosts: ['registry.test', 'auth.test', 'storage.test', '127.0.0.1'] })

async function kept(answer: Parameters<typeof serve>[0]): Promise<TestServer> {
  const server = await serve(answer, tls)
  open.push(server)
  return server
}

const manifest = (): Promise<TestServer> =>
  kept((_, response) => {
    sendManifest(response, bytes)
  })

function client(network: NetworkOptions, options: Parameters<typeof clientWith>[0] = {}): TestClient {
  const made = clientWith({ limits: { retries: 0 }, ca: tls.cert, network, ...options })
  open.push(made.client)
  return made
}

function fetchTag({ client }: TestClient, host: string): Promise<unknown> {
  return client.manifest({ registry: host, repository: 'app' }, { kind: 'tag', tag: '1' }, deadline())
}

/**
 * A registry that nobody here knows to be inside, as a proxy reaches it. It leads to names that are met directly and
 * lie on loopback.
 */
async function publicRegistry(answer: Parameters<typeof serve>[0]): Promise<{ network: NetworkOptions }> {
  const server = await kept(answer)
  const proxy = await startProxy({ hosts: { 'registry.test:443': server.port } })
  open.push(proxy)
  const variables = { HTTPS_PROXY: `http://${proxy.host}`, NO_PROXY: 'auth.test,storage.test' }
  return { network: { variables, lookup: answering(['127.0.0.1']) } }
}

describe('a name that a public registry leads to', () => {
  it('is refused at a private address, where it is the target of a redirect', async () => {
    const storage = await manifest()
    const location = `https://storage.test:${storage.port}/x`
    const { network } = await publicRegistry((_, response) => response.writeHead(307, { location }).end())
    const { problem } = await expectProblem(fetchTag(client(network), 'registry.test'), 'network.private')
    expect(problem.message).toContain(`storage.test:${storage.port}`)
    expect(problem.message).toContain('127.0.0.1')
    expect(storage.connections()).toBe(0)
  })

  it('is refused at a private address, where it is a token service, unless the user named it', async () => {
    const auth = await kept((_, response) => {
      sendToken(response, 'ticket')
    })
    const { network } = await publicRegistry((request, response) => {
      if (request.headers.authorization !== undefined) sendManifest(response, bytes)
      else challenge(response, `Bearer realm="https://auth.test:${auth.port}/token",service="s"`)
    })
    await expectProblem(fetchTag(client(network), 'registry.test'), 'network.private')
    expect(auth.connections()).toBe(0)
    const named = client(network, { trustedTokenHosts: new Set([`auth.test:${auth.port}`]) })
    expect(await fetchTag(named, 'registry.test')).toMatchObject({ kind: 'found' })
    const other = client(network, { trustedTokenHosts: new Set(['auth.test']) })
    await expectProblem(fetchTag(other, 'registry.test'), 'network.private')
  })

  it('is met where it is the registry of the other side', async () => {
    const storage = await manifest()
    const host = `storage.test:${storage.port}`
    const { network } = await publicRegistry((_, response) =>
      response.writeHead(307, { location: `https://${host}/x` }).end(),
    )
    const test = client({ ...network, registries: new Set([host]) })
    expect(await fetchTag(test, 'registry.test')).toMatchObject({ kind: 'found' })
  })
})

describe('a registry at a private address', () => {
  it('may lead to others there', async () => {
    const storage = await manifest()
    const server = await kept((_, response) =>
      response.writeHead(307, { location: `https://storage.test:${storage.port}/x` }).end(),
    )
    const test = client({ lookup: answering(['127.0.0.1']) })
    expect(await fetchTag(test, `registry.test:${server.port}`)).toMatchObject({ kind: 'found' })
  })

  it('is introduced by the registry that named it, where it cannot be reached', async () => {
    const server = await serve((_, response) => {
      challenge(response, 'Bearer realm="https://auth.test:1/token"')
    }, tls)
    open.push(server)
    const test = client({ lookup: answering(['127.0.0.1']) })
    const { problem } = await expectProblem(fetchTag(test, `registry.test:${server.port}`), 'network.unreachable')
    expect(problem.message).toContain(`registry.test:${server.port} names auth.test:1 as its token service`)
  })

  it('may be a private address literal where the user named the registry, and it is at one itself', async () => {
    const storage = await manifest()
    const server = await serve((_, response) => {
      response.writeHead(307, { location: `https://127.0.0.1:${storage.port}/x` }).end()
    }, tls)
    open.push(server)
    const name = `registry.test:${server.port}`
    const test = client({ lookup: answering(['127.0.0.1']), registries: new Set([name]) })
    expect(await fetchTag(test, name)).toMatchObject({ kind: 'found' })
    const stranger = client({ lookup: answering(['127.0.0.1']) })
    const { problem } = await expectProblem(fetchTag(stranger, name), 'redirect.refused')
    expect(problem.message).toContain('trusted-token-hosts')
  })
})
