import { describe, expect, it } from '@jest/globals'
import { createTrust } from '../../../src/registry/tls/trust.js'
import { selfSigned } from '../../helpers/tls/self-signed.js'

const unknownSigner = { code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' }

describe('createTrust', () => {
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
