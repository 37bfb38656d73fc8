import { X509Certificate } from 'node:crypto'
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'
import { CertificateError } from './certificate-error.js'
import type { Identity } from './client-identity.js'
import { doubtsAuthority } from '../error-codes.js'

export { CertificateError } from './certificate-error.js'

const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]*-----END CERTIFICATE-----/g

/**
 * The certificates of a list in PEM, one by one. They are checked here, as TLS would pass over one that it cannot read
 * without a word. `name` is for messages. Throws a `CertificateError` where there is none, or one that is broken.
 */
export function parseAuthorities(pem: string, name = 'the ca-file'): readonly string[] {
  const certificates = pem.match(PEM) ?? []
  if (certificates.length === 0) {
    throw new CertificateError(
      'ca.invalid',
      `There is no certificate in ${name}. It must be in PEM form (-----BEGIN CERTIFICATE-----).`,
    )
  }
  for (const [index, certificate] of certificates.entries()) {
    try {
      new X509Certificate(certificate)
    } catch (cause) {
      const message = `Certificate ${index + 1} of ${name} cannot be read. Export it again as PEM.`
      throw new CertificateError('ca.invalid', message, { cause })
    }
  }
  return certificates
}

/** Whose signatures are believed, and what is shown to a peer that asks who we are. */
export interface Trust {
  /** Whether there is a client certificate to show. */
  readonly hasIdentity: boolean
  /** What a connection begins with. */
  context(): SecureContext
  /** A context with more authorities for another attempt; undefined where `error` is not about that, or there are none. */
  wider(error: unknown): SecureContext | undefined
}

/**
 * Trusts the roots that Node carries, those of NODE_EXTRA_CA_CERTS, the system's, and `extra`. Reading the system's takes
 * some 40 ms and hardly ever adds one, so that is put off until a peer is not known otherwise: what fewer authorities
 * accept, all of them would accept as well.
 */
export function createTrust(extra: readonly string[], identity?: Identity): Trust {
  const own = identity === undefined ? {} : { cert: [...identity.certificates], key: [...identity.keys] }
  let narrow: SecureContext | undefined
  let whole: SecureContext | undefined

  function trusting(further: readonly string[]): SecureContext {
    const context = createSecureContext(own)
    if (believes(context, further)) return context
    // A list handed to TLS replaces the default one, so that is named as well.
    return createSecureContext({ ...own, ca: [...new Set([...getCACertificates('default'), ...further])] })
  }

  return {
    hasIdentity: identity !== undefined,
    context: () => {
      if (whole !== undefined) return whole
      narrow ??= trusting(extra)
      return narrow
    },
    wider: (error) => {
      if (!doubtsAuthority(error)) return undefined
      whole ??= trusting([...getCACertificates('system'), ...extra])
      return whole
    },
  }
}

/**
 * Adds authorities to a context that has the default ones, as Node itself adds those of a list. Node names no way to do so,
 * and reads all of the default ones again where they stand in a list, which takes some 30 ms. False where it cannot be done.
 */
export function believes(context: object, authorities: readonly string[]): boolean {
  if (authorities.length === 0) return true
  const native: unknown = 'context' in context ? context.context : undefined
  if (typeof native !== 'object' || native === null || !('addCACert' in native)) return false
  const { addCACert } = native
  if (typeof addCACert !== 'function') return false
  for (const authority of authorities) Reflect.apply(addCACert, native, [authority])
  return true
}
