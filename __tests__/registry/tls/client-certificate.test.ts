import { describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TLSSocket } from 'node:tls'
import { parseIdentity } from '../../../src/registry/tls/client-identity.js'
import { createNetwork, type Network, type NetworkOptions } from '../../../src/registry/connect/network.js'
import { createSecrets } from '../../../src/registry/secrets.js'
import { selfSigned } from '../../helpers/tls/self-signed.js'
import { expectProblem } from '../expect-problem.js'
import {
  challenge,
  clientWith,
  deadline,
  listen,
  manifestBytes,
  sendManifest,
  sendToken,
  type TestClient,
  type TestServer,
} from '../wire.js'
import { closedAfterEach } from '../../helpers/closed-after-each.js'

const open = closedAfterEach()

const bytes = manifestBytes()
const tls = selfSigned()
const me = selfSigned({ hosts: ['me.test'] })
const identity = parseIdentity(me.cert, me.key, { certificate: 'me.cert', key: 'me.key' })

interface AskingServer extends TestServer {
  /** Whether each request came with a client certificate. */
  readonly shown: boolean[]
}

/** A TLS server that asks for a client certificate, and notes whether it got one. */
async function asking(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  required = false,
): Promise<AskingServer> {
  const shown: boolean[] = []
  const options = { ...tls, ca: me.cert, requestCert: true, rejectUnauthorized: required }
  const server = createTlsServer(options, (request, response) => {
    const { socket } = request
    shown.push(socket instanceof TLSSocket && Object.keys(socket.getPeerCertificate()).length > 0)
    answer(request, response)
  })
  const listening = { ...(await listen(server)), shown }
  open.push(listening)
  return listening
}

const good = (_: IncomingMessage, response: ServerResponse): void => {
  sendManifest(response, bytes)
}

function client(network: NetworkOptions, options: Parameters<typeof clientWith>[0] = {}): TestClient {
  const made = clientWith({ limits: { retries: 0 }, ca: tls.cert, network, ...options })
  open.push(made.client)
  return made
}

function fetchTag({ client }: TestClient, host: string): Promise<unknown> {
  return client.manifest({ registry: host, repository: 'app' }, { kind: 'tag', tag: '1' }, deadline())
}

function networkWith(options: NetworkOptions): Network {
  const secrets = createSecrets(() => undefined)
  return createNetwork({ options, authorities: [], named: new Set(), secrets, connectMs: 1000 })
}

/** A `certs.d` folder with these files for one host. */
function folderFor(host: string, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'certs.d-'))
  open.push({
    close: () => rm(folder, { recursive: true }),
  })
  mkdirSync(join(folder, host))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, host, name), text)
  return folder
}

describe('a client certificate', () => {
  it('is shown to the registry that the user named', async () => {
    const server = await asking(good, true)
    const test = client({ registries: new Set([server.host]), identity })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(server.shown).toEqual([true])
  })

  it('is not shown to the same machine under another port or name', async () => {
    const server = await asking(good)
    const test = client({ registries: new Set([`127.0.0.1:${server.port + 1}`, `localhost:${server.port}`]), identity })
    await fetchTag(test, server.host)
    expect(server.shown).toEqual([false])
  })

  it('is shown neither to a token service nor to the target of a redirect', async () => {
    const auth = await asking((_, response) => {
      sendToken(response, 'ticket')
    })
    const storage = await asking(good)
    const server = await asking((request, response) => {
      if (request.headers.authorization === undefined) {
        challenge(response, `Bearer realm="https://${auth.host}/token",service="s"`)
      } else response.writeHead(307, { location: `https://${storage.host}/x` }).end()
    }, true)
    const test = client({ registries: new Set([server.host]), identity })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(server.shown).toEqual([true, true])
    expect([...auth.shown, ...storage.shown]).toEqual([false, false])
  })

  it('that a registry misses is a failure of TLS', async () => {
    const server = await asking(good, true)
    await expect(fetchTag(client({}), server.host)).rejects.toMatchObject({ name: 'RegistryError' })
    expect(server.shown).toEqual([])
  })

  it.each<[string, string, string, RegExp]>([
    ['a certificate that is none', 'x', me.key, /me\.cert holds no certificate/],
    ['a key that is none', me.cert, 'x', /me\.key holds no private key/],
    ['the key of another', me.cert, tls.key, /me\.key does not belong to.*me\.cert/],
    ['both in the wrong place', me.key, me.cert, /me\.cert holds no certificate/],
  ])('with %s is refused', (_, cert, key, message) => {
    const parse = (): unknown => parseIdentity(cert, key, { certificate: 'me.cert', key: 'me.key' })
    expect(parse).toThrow(expect.objectContaining({ code: 'client-cert.invalid' }))
    expect(parse).toThrow(message)
  })
})

describe('the hosts that a user named', () => {
  it('are the API of Docker Hub, and others as a URL writes them', () => {
    const network = networkWith({ registries: new Set(['docker.io', 'Ghcr.io:443']) })
    const hosts = ['registry-1.docker.io', 'ghcr.io', 'docker.io', 'auth.docker.io']
    expect(hosts.filter((host) => network.isNamed(host))).toEqual(['registry-1.docker.io', 'ghcr.io'])
  })
})

describe('a certs.d folder', () => {
  it('brings the authority and the client certificate of one host', async () => {
    const server = await asking(good, true)
    const files = { 'ca.crt': tls.cert, 'me.cert': me.cert, 'me.key': me.key, 'notes.txt': 'x' }
    const certificateFolders = [join(tmpdir(), 'not-there'), folderFor(server.host, files)]
    const test = client({ certificateFolders }, { ca: undefined })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
    expect(server.shown).toEqual([true])
    const other = await asking(good)
    await expectProblem(fetchTag(test, other.host), 'tls.untrusted')
  })

  it('is the first that has the host, and no later one', async () => {
    const server = await asking(good)
    const folders = [folderFor(server.host, {}), folderFor(server.host, { 'ca.crt': tls.cert })]
    await expectProblem(
      fetchTag(client({ certificateFolders: folders }, { ca: undefined }), server.host),
      'tls.untrusted',
    )
    const turned = client({ certificateFolders: folders.toReversed() }, { ca: undefined })
    expect(await fetchTag(turned, server.host)).toMatchObject({ kind: 'found' })
  })

  it('gives way to the client certificate of the inputs', async () => {
    const server = await asking(good, true)
    const files = { 'ca.crt': tls.cert, 'other.cert': tls.cert, 'other.key': tls.key }
    const network = {
      certificateFolders: [folderFor(server.host, files)],
      registries: new Set([server.host]),
      identity,
    }
    expect(await fetchTag(client(network), server.host)).toMatchObject({ kind: 'found' })
  })

  it.each<[string, Readonly<Record<string, string>>, string, RegExp]>([
    ['a certificate without its key', { 'me.cert': me.cert }, 'client-cert.invalid', /me\.cert stands alone.*me\.key/],
    ['a key without its certificate', { 'me.key': me.key }, 'client-cert.invalid', /me\.key stands alone.*me\.cert/],
    ['an authority that is none', { 'ca.crt': 'x' }, 'ca.invalid', /ca\.crt/],
    ['two halves that do not fit', { 'a.cert': me.cert, 'a.key': tls.key }, 'client-cert.invalid', /does not belong/],
  ])('with %s is an error, before anything is sent', async (_, files, code, message) => {
    const server = await asking(good)
    const fetching = fetchTag(client({ certificateFolders: [folderFor(server.host, files)] }), server.host)
    await expect(fetching).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
    expect(server.shown).toEqual([])
  })

  it.each<[string, (path: string) => void, { code: string }]>([
    [
      'an authority that is a folder',
      (path) => mkdirSync(join(path, 'ca.crt'), { recursive: true }),
      { code: 'client-cert.invalid' },
    ],
    [
      'a folder that leads to itself',
      (path) => {
        symlinkSync(path, path)
      },
      { code: 'network.failed' },
    ],
  ])('with %s is an error, before anything is sent', async (_, make, error) => {
    const server = await asking(good)
    const folder = mkdtempSync(join(tmpdir(), 'certs.d-'))
    open.push({ close: () => rm(folder, { recursive: true }) })
    make(join(folder, server.host))
    await expect(fetchTag(client({ certificateFolders: [folder] }), server.host)).rejects.toMatchObject(error)
    expect(server.shown).toEqual([])
  })

  it('is read once for a host', async () => {
    const network = networkWith({ certificateFolders: [folderFor('a.test', { 'ca.crt': tls.cert })] })
    expect(await network.trust('a.test')).toBe(await network.trust('a.test'))
    expect(await network.trust('a.test')).not.toBe(await network.trust('b.test'))
  })

  it('is not looked at for http', async () => {
    const server = await listen(
      createServer((request, response) => {
        good(request, response)
      }),
    )
    open.push(server)
    const test = client({ certificateFolders: [folderFor(server.host, { 'ca.crt': 'x' })] })
    expect(await fetchTag(test, server.host)).toMatchObject({ kind: 'found' })
  })
})
