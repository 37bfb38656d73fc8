import type { KeyObject } from 'node:crypto'
import type { TrustMaterial } from '@sigstore/verify'

/** Whose signature an image has to carry. */
export type SignaturePolicy =
  /** Whoever has the private half of this key. */
  | { readonly kind: 'key'; readonly key: KeyObject }
  /** Whoever an issuer vouched for at the time of signing, as the roots of Fulcio and Rekor show. */
  | {
      readonly kind: 'keyless'
      /** As the certificate has it, or with `*` for any characters. */
      readonly identity: string
      readonly issuer: string
      readonly trust: TrustMaterial
    }

/** Who signed, where a certificate says so. */
export interface Signer {
  readonly identity: string
  readonly issuer: string
}

/** Why a signature is none that is asked for. */
export type SignatureFault =
  /** It cannot be read as a signature. */
  | 'unreadable'
  /** The bytes were not signed with that key, or no root vouches for the certificate or the log. */
  | 'invalid'
  /** It verifies, and is one of another image. */
  | 'other-digest'
  /** It verifies, and is one of somebody else. */
  | 'other-identity'

/** What one signature is worth. */
export type SignatureVerdict =
  | { readonly kind: 'verified'; readonly signer?: Signer }
  | { readonly kind: 'refused'; readonly fault: SignatureFault; readonly why: string }

/** A signature that is none that is asked for. */
export function refused(fault: SignatureFault, why: string): Extract<SignatureVerdict, { readonly kind: 'refused' }> {
  return { kind: 'refused', fault, why }
}
