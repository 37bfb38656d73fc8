import { createSecureContext, setDefaultCACertificates, type SecureContext } from 'node:tls'
import { selfSigned, type CertSpec, type KeyAndCert } from '../helpers/tls/self-signed.js'
import type { Certificates } from './fault.js'
import { NAMES } from './world.js'

export interface Authorities {
  readonly certificates: Certificates
  /** PEM of all signers but the unknown one: where another certificate is refused, it is for its own fault. */
  readonly ca: string
}

/** One good certificate for all servers, and a bad one of each kind. */
export function makeCertificates(): Authorities {
  const signed = (spec: CertSpec): KeyAndCert => selfSigned({ hosts: NAMES, ...spec })
  const made = {
    good: signed({}),
    expired: signed({ commonName: 'expired', notBefore: '200101000000Z', notAfter: '210101000000Z' }),
    notYetValid: signed({ commonName: 'not yet valid', notBefore: '480101000000Z' }),
    otherName: signed({ commonName: 'other name', hosts: ['registry.example.test'] }),
    unknownSigner: signed({ commonName: 'unknown' }),
  }
  const { unknownSigner, ...known } = made
  const context = ({ key, cert }: KeyAndCert): SecureContext => createSecureContext({ key, cert })
  return {
    certificates: {
      good: context(made.good),
      expired: context(made.expired),
      notYetValid: context(made.notYetValid),
      otherName: context(made.otherName),
      unknownSigner: context(unknownSigner),
    },
    ca: Object.values(known)
      .map(({ cert }) => cert)
      .join(''),
  }
}

/** The authorities of the whole world cost time for each client, and say nothing here. */
export function trustNobodyElse(): void {
  setDefaultCACertificates([])
}
