import { X509Certificate } from 'node:crypto'
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'

/** A list of authorities that cannot be used. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError'
  readonly code = 'ca.invalid'
}

const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]*-----END CERTIFICATE-----/g

/**
 * The certificates of a list in PEM, one by one. They are checked here, as TLS would pass over one that it cannot read
 * without a word. Throws a `CertificateError` where there is none, or one that is broken.
 */
export function parseAuthorities(pem: string): readonly string[] {
  const certificates = pem.match(PEM) ?? []
  if (certificates.length === 0) {
    throw new CertificateError(
      'The ca-file holds no certificate. It must be in PEM form (-----BEGIN CERTIFICATE-----).',
    )
  }
  for (const [index, certificate] of certificates.entries()) {
    try {
      new X509Certificate(certificate)
    } catch (error) {
      const cause = { cause: error }
      throw new CertificateError(
        `Certificate ${index + 1} of the ca-file cannot be read. Export it again as PEM.`,
        cause,
      )
    }
  }
  return certificates
}

/**
 * Who is trusted to sign certificates: the roots that Node carries, those of NODE_EXTRA_CA_CERTS, the system's, and
 * `extra`. A list handed to TLS replaces the default one, so all are named here. Takes some 60 ms once.
 */
export function createTrust(extra: readonly string[]): SecureContext {
  const roots = new Set([...getCACertificates('default'), ...getCACertificates('system'), ...extra])
  return createSecureContext({ ca: [...roots] })
}
