import { createHash } from 'node:crypto'
import type { SignedEntity } from '@sigstore/verify'
import type { Digest } from '../../oci/digest.js'
import { readBundle, toEntity } from './bundle.js'
import { isSignedBy, signedBytesOf } from './by-key.js'
import { bundleOf, signatureOf, type CosignLayer } from './cosign-bundle.js'
import { jsonOf } from './json.js'
import { meaningOfPayload, meaningOfStatement, SIGNED, type Meaning } from './payloads.js'
import { refused, type SignaturePolicy, type SignatureVerdict, type Signer } from './policy.js'
import { signerOf } from './signer.js'

/** What an in-toto statement is called in its envelope (DSSE). */
const IN_TOTO = 'application/vnd.in-toto+json'

/** Checks a signature as cosign's `.sig` tags hold it. All that it needs is in it: nobody is asked. */
export function checkCosignLayer(layer: CosignLayer, digest: Digest, policy: SignaturePolicy): SignatureVerdict {
  const signature = signatureOf(layer)
  if (signature === undefined) return refused('unreadable', 'it has no signature in its annotations')
  const meaning = meaningOfPayload(layer.payload, digest)
  if (meaning.kind === 'unreadable') return refused('unreadable', meaning.why)
  switch (policy.kind) {
    case 'key':
      return isSignedBy(policy.key, layer.payload, signature)
        ? ofImage(meaning)
        : refused('invalid', 'it was not made with that key')
    case 'keyless': {
      const bundle = readBundle(bundleOf(layer, createHash('sha256').update(layer.payload).digest()))
      if (bundle === undefined) return refused('unreadable', 'it has no certificate that can be read')
      return byIdentity(toEntity(bundle, layer.payload), meaning, policy)
    }
  }
}

/**
 * Checks a bundle of sigstore (protobuf-specs, sigstore_bundle.proto). Undefined for one that says something else of the
 * image than that it is signed: an SBOM, a provenance.
 */
export function checkBundle(bytes: Uint8Array, digest: Digest, policy: SignaturePolicy): SignatureVerdict | undefined {
  const bundle = readBundle(jsonOf(bytes))
  if (bundle === undefined) return refused('unreadable', 'it is no bundle that can be read')
  const { content } = bundle
  // cosign takes a signature over bytes for none of an image either, be they those of its manifest.
  if (content.$case !== 'dsseEnvelope') return refused('unreadable', 'it signs bytes, and no statement about an image')
  const { payload, payloadType, signatures } = content.dsseEnvelope
  if (payloadType !== IN_TOTO) {
    return refused('unreadable', 'it signs something else than a statement about an image')
  }
  const meaning = meaningOfStatement(payload, digest)
  if (meaning.kind === 'unreadable') return refused('unreadable', meaning.why)
  if (meaning.predicateType !== SIGNED) return undefined
  switch (policy.kind) {
    case 'key': {
      const signed = signedBytesOf(payloadType, payload)
      return signatures.some(({ sig }) => isSignedBy(policy.key, signed, sig))
        ? ofImage(meaning)
        : refused('invalid', 'it was not made with that key')
    }
    case 'keyless':
      return byIdentity(toEntity(bundle), meaning, policy)
  }
}

function byIdentity(
  entity: SignedEntity | undefined,
  meaning: Meaning,
  policy: Extract<SignaturePolicy, { readonly kind: 'keyless' }>,
): SignatureVerdict {
  const verdict = signerOf(entity, policy)
  return verdict.kind === 'verified' ? ofImage(meaning, verdict.signer) : verdict
}

function ofImage(meaning: Meaning, signer?: Signer): SignatureVerdict {
  switch (meaning.kind) {
    case 'image':
      return { kind: 'verified', ...(signer === undefined ? {} : { signer }) }
    case 'other':
      return refused('other-digest', `it is one of ${meaning.named}`)
    case 'unreadable':
      return refused('unreadable', meaning.why)
  }
}
