import { describe, expect, it } from '@jest/globals'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { TlsOptions } from 'node:tls'
import { parseIdentity } from '../../../src/registry/tls/client-identity.js'
import { networkError } from '../../../src/registry/connect/network-error.js'
import { closedAfterEach } from '../../helpers/closed-after-each.js'
import { selfSigned } from '../../helpers/tls/self-signed.js'
import { expectProblem } from '../expect-problem.js'
import { challenge, clientWith, deadline, listen, manifestBytes, sendManifest, type TestServer } from '../wire.js'

const open = closedAfterEach()

const tls = selfSigned()
const me = selfSigned({ hosts: ['me.test'] })
const stranger = selfSigned({ hosts: ['stranger.test'], commonName: 'a stranger' })
const bytes = manifestBytes()

type Version = NonNullable<TlsOptions['minVersion']>

/** A registry that wants a client certificate: by TLS alone, or by a page where `answer` is given. */
async function wanting(version: Version, answer?: RequestListener): Promise<TestServer> {
  const options = { ...tls, ca: me.cert, requestCert: true, rejectUnauthorized: answer === undefined }
  const good: RequestListener = (_, response) => {
    sendManifest(response, bytes)
  }
  const server = createServer({ ...options, minVersion: version, maxVersion: version }, answer ?? good)
  const listening = await listen(server)
  open.push(listening)
  return listening
}

/** How nginx words it where `ssl_verify_client` is on. */
const page =
  (words: string): RequestListener =>
  (_, response) => {
    const html = `<html><head><title>400 ${words}</title></head><body><center>${words}</center></body></html>`
    response.writeHead(400, { 'content-type': 'text/html' }).end(html)
  }

type Pair = typeof me

async function told(server: TestServer, shown?: Pair): Promise<string> {
  const identity =
    shown === undefined ? undefined : parseIdentity(shown.cert, shown.key, { certificate: 'c', key: 'k' })
  const network = { registries: new Set([server.host]), identity }
  const { client } = clientWith({ limits: { retries: 0 }, ca: tls.cert, network })
  open.push(client)
  const fetched = client.manifest({ registry: server.host, repository: 'app' }, { kind: 'tag', tag: '1' }, deadline())
  const { problem } = await expectProblem(fetched, 'tls.failed')
  expect(problem.host).toContain(server.host)
  return problem.message
}

describe('registries.md: mTLS wanted', () => {
  it('by TLS 1.3, which closes in mid-answer, names client-cert and client-key', async () => {
    const message = await told(await wanting('TLSv1.3'))
    expect(message).toMatch(/asked for a client certificate|ALERT_CERTIFICATE_REQUIRED/)
    expect(message).toMatch(/give one as client-cert, and its key as client-key\.$/)
  })

  it('by TLS 1.2, which sends an alert, names client-cert and client-key', async () => {
    expect(await told(await wanting('TLSv1.2'))).toMatch(
      /ended the TLS handshake.*client-cert, and its key as client-key/,
    )
  })

  it.each<Version>(['TLSv1.2', 'TLSv1.3'])('by nginx over %s, which answers 400 with a page', async (version) => {
    const server = await wanting(version, page('No required SSL certificate was sent'))
    expect(await told(server)).toMatch(/HTTP 400 with a web page after it had asked for.*client-cert, and its key/)
  })

  it.each<Version>(['TLSv1.2', 'TLSv1.3'])('over %s: one that is refused is told so', async (version) => {
    const message = await told(await wanting(version), stranger)
    expect(message).toMatch(/shown a client certificate.*seems to refuse the certificate given as client-cert/)
    expect(message).not.toContain('give one')
  })

  it('by nginx: one that is refused is told so', async () => {
    const server = await wanting('TLSv1.3', page('The SSL certificate error'))
    expect(await told(server, stranger)).toMatch(/HTTP 400 with a web page after it was shown.*seems to refuse/)
  })

  it('by a token service: client-cert would not be shown there, which is said', async () => {
    const service = await wanting('TLSv1.3')
    const server = await wanting('TLSv1.3', (_, response) => {
      challenge(response, `Bearer realm="https://${service.host}/token",service="s"`)
    })
    expect(await told(service, undefined).catch(() => '')).toContain('client-cert')
    const { client } = clientWith({ limits: { retries: 0 }, ca: tls.cert })
    open.push(client)
    const fetched = client.manifest({ registry: server.host, repository: 'a' }, { kind: 'tag', tag: '1' }, deadline())
    const { problem } = await expectProblem(fetched, 'tls.failed')
    expect(problem.message).toMatch(/as its token service, and .*registries of source and mirror only.*certs\.d/)
  })
})

describe('a registry that asks for a client certificate and needs none', () => {
  it('is not thought to refuse anything where it answers 400 or breaks a body off', async () => {
    const json = await wanting('TLSv1.3', (_, response) => {
      response.writeHead(400, { 'content-type': 'application/json' }).end('{}')
    })
    const cut = await wanting('TLSv1.3', (_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('a', () => response.destroy())
    })
    const { client } = clientWith({ limits: { retries: 0 }, ca: tls.cert })
    open.push(client)
    for (const [server, code] of [
      [json, 'http.status'],
      [cut, 'network.reset'],
    ] as const) {
      const fetched = client.manifest({ registry: server.host, repository: 'a' }, { kind: 'tag', tag: '1' }, deadline())
      const { problem } = await expectProblem(fetched, code)
      expect(problem.message).not.toContain('certificate')
    }
  })
})

describe('networkError', () => {
  const subject = { side: 'mirror', name: 'a.test/app:1', host: 'a.test' } as const
  it.each([
    'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
    'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE',
    'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE',
    'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA',
    'ERR_SSL_SSL/TLS_ALERT_CERTIFICATE_EXPIRED',
  ])('takes %s for the end of a talk about client certificates', (code) => {
    const message = (certificate?: 'shown'): string =>
      networkError(Object.assign(new Error(), { code }), subject, { authority: 'a.test:443', certificate }).message
    expect(message()).toContain(`a.test:443 ended the TLS handshake (${code}). It may want a client certificate`)
    expect(message('shown')).toContain('seems to refuse the certificate given as client-cert')
  })
})
