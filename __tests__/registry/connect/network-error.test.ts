import { describe, expect, it } from '@jest/globals'
import { RegistryError, type Subject } from '../../../src/registry/error.js'
import { networkError } from '../../../src/registry/connect/network-error.js'
import { peerOf } from '../../../src/registry/connect/peer.js'
import { ProxyError } from '../../../src/registry/connect/proxy-error.js'

const subject: Subject = { side: 'mirror', name: 'a.test/app:1', host: 'a.test' }
const peer = { authority: 'a.test:443' }
const failing = (code: unknown): Error => Object.assign(new Error('token=secret'), { code })

describe('networkError', () => {
  it.each([
    ['ENOTFOUND', 'network.unreachable', 'once'],
    ['EAI_AGAIN', 'network.unreachable', 'again'],
    ['UND_ERR_CONNECT_TIMEOUT', 'network.timeout', 'again'],
    ['UND_ERR_HEADERS_TIMEOUT', 'network.timeout', 'again'],
    ['ECONNRESET', 'network.reset', 'again'],
    ['CERT_HAS_EXPIRED', 'tls.expired', 'never'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls.name', 'never'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls.untrusted', 'never'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls.plain-http', 'never'],
    ['EPROTO', 'tls.failed', 'never'],
    ['EMFILE', 'network.failed', 'never'],
    [7, 'network.failed', 'never'],
  ])('takes %s for %s, to be tried %s, and quotes no message', (code, expected, retry) => {
    const error = networkError(failing(code), subject, peer)
    expect(error).toMatchObject({ code: expected, retry: { kind: retry }, problem: { host: 'a.test:443' } })
    expect(error.message).not.toContain('secret')
  })

  it.each([undefined, null, 'reset', {}])('makes a failure of %j', (thrown) => {
    expect(networkError(thrown, subject, peer).code).toBe('network.failed')
  })

  it.each(['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE'])(
    'names client-cert at %s',
    (code) => {
      expect(networkError(failing(code), subject, peer)).toMatchObject({
        code: 'tls.failed',
        problem: { message: expect.stringContaining('client-cert') },
      })
    },
  )

  it('leaves an error alone that says more', () => {
    const known = new RegistryError(subject, { code: 'http.encoding', why: 'it is encoded' })
    expect(networkError(known, subject, peer)).toBe(known)
  })

  it('names the proxy that stood between', () => {
    const refused = new ProxyError('proxy.refused', 'it opens no connection (HTTP 503)', { status: 503 })
    const error = networkError(refused, subject, { ...peer, proxy: 'proxy.test:3128' })
    expect(error).toMatchObject({ code: 'proxy.refused', retry: { kind: 'again' } })
    expect(error.message).toContain('through the proxy proxy.test:3128')
  })
})

describe('peerOf', () => {
  it.each([
    ['http://a.test/', 'a.test:80'],
    ['https://a.test/', 'a.test:443'],
    ['https://[::1]:5000/', '[::1]:5000'],
  ])('of %s is %s', (url, written) => {
    expect(peerOf(new URL(url))).toBe(written)
  })
})
