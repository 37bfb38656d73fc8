import { jsonOf, memberOf } from './json.js'

/** A signature as cosign's `.sig` tags hold it: a layer of a manifest, with annotations. */
export interface CosignLayer {
  /** The blob. */
  readonly payload: Uint8Array
  readonly annotations: ReadonlyMap<string, string>
}

const SIGNATURE = 'dev.cosignproject.cosign/signature'
const CERTIFICATE = 'dev.sigstore.cosign/certificate'
const LOG_ENTRY = 'dev.sigstore.cosign/bundle'
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp'

/** The signature's bytes; undefined where there is none. */
export function signatureOf({ annotations }: CosignLayer): Uint8Array | undefined {
  const text = annotations.get(SIGNATURE)
  return text === undefined || text === '' ? undefined : Buffer.from(text, 'base64')
}

/**
 * The same as a bundle of sigstore (protobuf-specs, sigstore_bundle.proto, version 0.1), which its libraries verify.
 * Undefined where a part is missing or is not what it should be.
 */
export function bundleOf(layer: CosignLayer, payloadDigest: Uint8Array): unknown {
  const { annotations } = layer
  const signature = signatureOf(layer)
  const certificate = /-----BEGIN CERTIFICATE-----([^-]+)-----END/.exec(annotations.get(CERTIFICATE) ?? '')?.[1]
  if (signature === undefined || certificate === undefined) return undefined
  const entry = logEntryOf(annotations.get(LOG_ENTRY))
  const timestamp = memberOf(jsonOf(annotations.get(TIMESTAMP)), 'SignedRFC3161Timestamp')
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
    verificationMaterial: {
      x509CertificateChain: { certificates: [{ rawBytes: certificate.replaceAll(/\s/g, '') }] },
      tlogEntries: entry === undefined ? [] : [entry],
      timestampVerificationData: {
        rfc3161Timestamps: typeof timestamp === 'string' ? [{ signedTimestamp: timestamp }] : [],
      },
    },
    messageSignature: {
      messageDigest: { algorithm: 'SHA2_256', digest: Buffer.from(payloadDigest).toString('base64') },
      signature: Buffer.from(signature).toString('base64'),
    },
  }
}

/** An entry of Rekor with the log's promise that it is in it. */
function logEntryOf(text: string | undefined): unknown {
  const told = jsonOf(text)
  const promise = memberOf(told, 'SignedEntryTimestamp')
  const payload = memberOf(told, 'Payload')
  const body = memberOf(payload, 'body')
  const logId = memberOf(payload, 'logID')
  if (typeof promise !== 'string' || typeof body !== 'string' || typeof logId !== 'string') return undefined
  const entry = jsonOf(Buffer.from(body, 'base64'))
  const [kind, version] = [memberOf(entry, 'kind'), memberOf(entry, 'apiVersion')]
  if (typeof kind !== 'string' || typeof version !== 'string') return undefined
  return {
    logIndex: String(memberOf(payload, 'logIndex')),
    logId: { keyId: Buffer.from(logId, 'hex').toString('base64') },
    kindVersion: { kind, version },
    integratedTime: String(memberOf(payload, 'integratedTime')),
    inclusionPromise: { signedEntryTimestamp: promise },
    canonicalizedBody: body,
  }
}
