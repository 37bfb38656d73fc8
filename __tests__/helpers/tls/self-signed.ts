import { generateKeyPairSync, sign } from 'node:crypto'
import { isIP } from 'node:net'
import { der, oid, TAG } from './der.js'

/** PEM. The certificate is its own authority: a client that trusts it as `ca` accepts it. */
export interface KeyAndCert {
  readonly key: string
  readonly cert: string
}

export interface CertSpec {
  /** DNS names and addresses. */
  readonly hosts?: readonly string[]
  /** Of subject and signer; to be told apart where a client knows several authorities. */
  readonly commonName?: string
  /** `YYMMDDhhmmssZ`, up to 2049. */
  readonly notBefore?: string
  readonly notAfter?: string
}

/** A new key and an X.509 certificate for it (RFC 5280), for loopback unless other hosts are named. */
export function selfSigned(spec: CertSpec = {}): KeyAndCert {
  const { hosts = ['127.0.0.1', 'localhost'], notBefore = '200101000000Z', notAfter = '491231235959Z' } = spec
  const { commonName = 'image parity test' } = spec
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const algorithm = der(TAG.sequence, oid('1.2.840.10045.4.3.2'))
  const namePart = der(TAG.sequence, oid('2.5.4.3'), der(TAG.utf8String, commonName))
  const name = der(TAG.sequence, der(TAG.set, namePart))
  const body = der(
    TAG.sequence,
    der(0xa0, der(TAG.integer, Uint8Array.of(2))),
    der(TAG.integer, Uint8Array.of(1)),
    algorithm,
    name,
    der(TAG.sequence, der(TAG.utcTime, notBefore), der(TAG.utcTime, notAfter)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(TAG.sequence, isAuthority(), namesOf(hosts))),
  )
  const signature = der(TAG.bitString, Uint8Array.of(0), sign('sha256', body, privateKey))
  const cert = Buffer.from(der(TAG.sequence, body, algorithm, signature)).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert.replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  }
}

function isAuthority(): Uint8Array {
  const value = der(TAG.sequence, der(TAG.boolean, Uint8Array.of(0xff)))
  return der(TAG.sequence, oid('2.5.29.19'), der(TAG.boolean, Uint8Array.of(0xff)), der(TAG.octetString, value))
}

function namesOf(hosts: readonly string[]): Uint8Array {
  const names = hosts.map((host) => (isIP(host) === 0 ? der(0x82, host) : der(0x87, addressOf(host))))
  return der(TAG.sequence, oid('2.5.29.17'), der(TAG.octetString, der(TAG.sequence, ...names)))
}

/** The 4 or 16 bytes of an address. */
function addressOf(address: string): Uint8Array {
  if (isIP(address) === 4) return Uint8Array.from(address.split('.').map(Number))
  const [head = '', tail = ''] = address.split('::')
  const words = (text: string): readonly number[] =>
    text === '' ? [] : text.split(':').map((word) => Number.parseInt(word, 16))
  const zeros = new Array<number>(8 - words(head).length - words(tail).length).fill(0)
  return Uint8Array.from([...words(head), ...zeros, ...words(tail)].flatMap((word) => [word >> 8, word & 255]))
}
