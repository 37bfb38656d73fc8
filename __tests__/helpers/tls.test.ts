import { afterEach, describe, expect, it } from '@jest/globals'
import { X509Certificate } from 'node:crypto'
import { Agent, request } from 'undici'
import { startRegistry, type TestRegistry } from './registry/start-registry.js'
import { selfSigned, type CertSpec } from './tls/self-signed.js'

const started: TestRegistry[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((registry) => registry.close()))
})

async function statusOverTls(spec: CertSpec, trusted: boolean): Promise<number> {
  const tls = selfSigned(spec)
  const registry = await startRegistry({ tls })
  started.push(registry)
  const dispatcher = new Agent({ connect: trusted ? { ca: tls.cert } : {} })
  try {
    const answer = await request(`${registry.origin}/v2/`, { dispatcher })
    await answer.body.dump()
    return answer.statusCode
  } finally {
    await dispatcher.close()
  }
}

describe('selfSigned', () => {
  it('makes a certificate that names its hosts and signs itself', () => {
    const { cert } = selfSigned({ hosts: ['10.0.0.1', 'registry.example.com'] })
    const read = new X509Certificate(cert)
    expect(read.subjectAltName).toBe('IP Address:10.0.0.1, DNS:registry.example.com')
    expect(read.verify(read.publicKey)).toBe(true)
    expect(read.ca).toBe(true)
  })

  it('is accepted by a client that trusts it', async () => {
    expect(await statusOverTls({}, true)).toBe(200)
  })

  it.each<[string, CertSpec, boolean, string]>([
    ['by a client that does not know it', {}, false, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['for another host', { hosts: ['example.com'] }, true, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['after its end', { notAfter: '210101000000Z' }, true, 'CERT_HAS_EXPIRED'],
  ])('is refused %s', async (_, spec, trusted, code) => {
    await expect(statusOverTls(spec, trusted)).rejects.toMatchObject({ code })
  })
})
