import { once } from 'node:events'
import { connect, createServer, type TLSSocket } from 'node:tls'
import { afterEach, describe, expect, it } from '@jest/globals'
import { believes, createTrust } from '../../../src/registry/tls/trust.js'
import { codeOf } from '../../../src/registry/error-codes.js'
import { selfSigned } from '../../helpers/tls/self-signed.js'

const unknownSigner = { code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' }

const servers = new Set<ReturnType<typeof createServer>>()

afterEach(() => {
  for (const server of servers) server.close()
  servers.clear()
})

/** Greets a server that shows a certificate, believing in what `trust` believes in; gives the code of what went wrong. */
async function greet(
  identity: ReturnType<typeof selfSigned>,
  trust: ReturnType<typeof createTrust>,
): Promise<string | undefined> {
  const server = createServer(identity, (socket) => socket.end())
  servers.add(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const socket: TLSSocket = connect({ host: '127.0.0.1', port: address.port, secureContext: trust.context() })
  try {
    await once(socket, 'secureConnect')
    return undefined
  } catch (error) {
    return codeOf(error)
  } finally {
    socket.destroy()
  }
}

describe('createTrust', () => {
  it('believes the authorities that it was given, all of them, and nobody else does', async () => {
    const [one, other, third] = [selfSigned({ commonName: 'one' }), selfSigned({ commonName: 'other' }), selfSigned()]
    const trust = createTrust([one.cert, other.cert])
    expect(await greet(one, trust)).toBeUndefined()
    expect(await greet(other, trust)).toBeUndefined()
    expect(await greet(third, trust)).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
    expect(await greet(one, createTrust([]))).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
    expect(await greet(one, createTrust([third.cert]))).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
  })

  it.each<[string, readonly string[]]>([
    ['none', []],
    ['one', [selfSigned().cert]],
  ])(
    'with %s of the user’s own reads the system’s authorities once a signer is not known, and keeps them',
    (_, extra) => {
      const trust = createTrust(extra)
      const first = trust.context()
      expect(trust.context()).toBe(first)
      const wider = trust.wider(unknownSigner)
      expect(wider).toBeDefined()
      expect(wider).not.toBe(first)
      expect(trust.context()).toBe(wider)
      expect(trust.wider(unknownSigner)).toBe(wider)
    },
  )

  it.each(['ERR_TLS_CERT_ALTNAME_INVALID', 'ECONNRESET', 'ERR_SSL_WRONG_VERSION_NUMBER', 'CERT_REVOKED?', ''])(
    'has no more to offer after %j',
    (code) => {
      const trust = createTrust([])
      expect(trust.wider({ code })).toBeUndefined()
      expect(trust.wider(new Error(code))).toBeUndefined()
    },
  )
})

describe('believes', () => {
  it.each<[string, object]>([
    ['no context at all', {}],
    ['one that is empty', { context: null }],
    ['one that takes no authority', { context: {} }],
    ['one of another kind', { context: { addCACert: 'yes' } }],
  ])('cannot add an authority to %s', (_, context) => {
    expect(believes(context, [selfSigned().cert])).toBe(false)
  })
})
