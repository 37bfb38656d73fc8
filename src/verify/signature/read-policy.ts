import { createPublicKey, type KeyObject } from 'node:crypto'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toTrustMaterial, type TrustMaterial } from '@sigstore/verify'

/** A public key of cosign, PEM (SubjectPublicKeyInfo). Undefined where the text holds none; a private key is none. */
export function readPublicKey(pem: string): KeyObject | undefined {
  if (!/-----BEGIN (?:RSA )?PUBLIC KEY-----/.test(pem)) return undefined
  try {
    return createPublicKey(pem)
  } catch {
    return undefined
  }
}

/**
 * The roots of Fulcio, Rekor and the log of certificates, from a `trusted_root.json` (protobuf-specs,
 * sigstore_trustroot.proto). Undefined where the text is none, or names no authority for certificates.
 */
export function readTrustedRoot(text: string): TrustMaterial | undefined {
  try {
    const trust = toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(text)))
    return trust.certificateAuthorities.length === 0 ? undefined : trust
  } catch {
    return undefined
  }
}
