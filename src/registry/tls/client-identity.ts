import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'
import { CertificateError } from './certificate-error.js'

/** Client certificates in PEM with their keys, in the same order. */
export interface Identity {
  /** Each may be followed by its chain. */
  readonly certificates: readonly string[]
  readonly keys: readonly string[]
}

/** Where a certificate and its key came from, for messages. */
export interface IdentityNames {
  readonly certificate: string
  readonly key: string
}

/** Checks a client certificate and its key. Throws a `CertificateError` where they cannot be read or do not belong together. */
export function parseIdentity(certificate: string, key: string, names: IdentityNames): Identity {
  const leaf = attempt(() => new X509Certificate(certificate), `${names.certificate} holds no certificate in PEM form`)
  const secret: KeyObject = attempt(
    () => createPrivateKey(key),
    `${names.key} holds no private key in PEM form, or one with a passphrase, which cannot be used`,
  )
  if (!leaf.checkPrivateKey(secret)) {
    throw invalid(`The key in ${names.key} does not belong to the certificate in ${names.certificate}`)
  }
  return { certificates: [certificate], keys: [key] }
}

export function joinIdentities(identities: readonly Identity[]): Identity | undefined {
  if (identities.length === 0) return undefined
  return {
    certificates: identities.flatMap(({ certificates }) => certificates),
    keys: identities.flatMap(({ keys }) => keys),
  }
}

function attempt<T>(read: () => T, what: string): T {
  try {
    return read()
  } catch (cause) {
    throw invalid(`The file ${what}`, { cause })
  }
}

function invalid(what: string, options?: ErrorOptions): CertificateError {
  return new CertificateError('client-cert.invalid', `${what}. Export both again, without a passphrase.`, options)
}
