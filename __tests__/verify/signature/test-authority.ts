import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { initializeCA, initializeCTLog, initializeTLog } from '@sigstore/mock'
import type { CosignLayer } from '../../../src/verify/signature/cosign-bundle.js'
import { SIGNED } from '../../../src/verify/signature/payloads.js'

/** Who signs in these tests, and who vouches for them. */
export const IDENTITY = 'https://github.com/acme/api/.github/workflows/release.yml@refs/tags/v1.2.3'
export const ISSUER = 'https://token.actions.githubusercontent.com'

const ISSUER_OID = '1.3.6.1.4.1.57264.1.8'

const newKey = (): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } =>
  generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' })
const base64 = (bytes: ArrayBufferView): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/** What cosign signs of an image. */
export function payloadOf(digest: string): Buffer {
  const critical = {
    identity: { 'docker-reference': 'registry.example.com/app' },
    image: { 'docker-manifest-digest': digest },
    type: 'cosign container image signature',
  }
  return Buffer.from(JSON.stringify({ critical, optional: null }))
}

/** Edwards curves hash by themselves. */
const hashWith = (key: KeyObject, hash: string): string | null => (key.asymmetricKeyType === 'ed25519' ? null : hash)

/** A layer of a `.sig` manifest that a key signed. */
export function signedByKey(key: KeyObject, payload: Buffer, hash = 'sha256'): CosignLayer {
  const signature = sign(hashWith(key, hash), payload, key)
  return { payload, annotations: new Map([['dev.cosignproject.cosign/signature', base64(signature)]]) }
}

/** An in-toto statement about an image, as JSON. */
export function statementOf(digest: string, predicateType = SIGNED): Buffer {
  const [algorithm = '', hex] = digest.split(':')
  return Buffer.from(
    JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'app', digest: { [algorithm]: hex } }],
      predicateType,
      predicate: {},
    }),
  )
}

const IN_TOTO = 'application/vnd.in-toto+json'

/** What an envelope's signature is made over (DSSE, "PAE"). */
function encoded(payload: Buffer, type = IN_TOTO): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.byteLength} `), payload])
}

/** A bundle of version 0.3 that a key signed. */
export function bundleByKey(key: KeyObject, payload: Buffer, type = IN_TOTO, hash = 'sha256'): Buffer {
  return Buffer.from(
    JSON.stringify({
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: { publicKey: { hint: 'key' }, tlogEntries: [] },
      dsseEnvelope: envelope(payload, sign(hashWith(key, hash), encoded(payload, type), key), type),
    }),
  )
}

/** A bundle of version 0.3 over bytes that it does not hold, as `cosign sign-blob` writes it. */
export function bundleOfBytes(key: KeyObject, bytes: Buffer): Buffer {
  const digest = base64(createHash('sha256').update(bytes).digest())
  return Buffer.from(
    JSON.stringify({
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: { publicKey: { hint: 'key' }, tlogEntries: [] },
      messageSignature: {
        messageDigest: { algorithm: 'SHA2_256', digest },
        signature: base64(sign('sha256', bytes, key)),
      },
    }),
  )
}

function envelope(payload: Buffer, signature: Buffer, type = IN_TOTO): unknown {
  return { payload: base64(payload), payloadType: type, signatures: [{ sig: base64(signature), keyid: '' }] }
}

/** An authority for certificates and a log of signatures, as Fulcio and Rekor are. */
export interface TestAuthority {
  /** `trusted_root.json`. */
  readonly trustedRoot: string
  /** A layer of a `.sig` manifest that was signed by whom the authority knows. */
  layer(payload: Buffer, identity?: string): Promise<CosignLayer>
  /** A bundle of version 0.3. */
  bundle(statement: Buffer, identity?: string): Promise<Buffer>
}

export async function createAuthority(): Promise<TestAuthority> {
  const [ctKey, caKey, logKey] = [newKey(), newKey(), newKey()]
  const ctLog = await initializeCTLog(ctKey)
  const ca = await initializeCA(caKey, ctLog)
  const log = await initializeTLog('https://rekor.example.com', logKey)
  const logId = createHash('sha256').update(spki(logKey.publicKey)).digest()
  const always = { start: '2020-01-01T00:00:00Z' }
  const key = (bytes: Buffer): unknown => ({
    rawBytes: base64(bytes),
    keyDetails: 'PKIX_ECDSA_P256_SHA_256',
    validFor: always,
  })
  const aLog = (bytes: Buffer, keyId: ArrayBufferView): unknown => ({
    baseUrl: 'https://rekor.example.com',
    hashAlgorithm: 'SHA2_256',
    publicKey: key(bytes),
    logId: { keyId: base64(keyId) },
  })
  const trustedRoot = JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [aLog(log.publicKey, logId)],
    certificateAuthorities: [
      {
        subject: { organization: 'test', commonName: 'test' },
        uri: 'https://fulcio.example.com',
        certChain: { certificates: [{ rawBytes: base64(ca.rootCertificate) }] },
        validFor: always,
      },
    ],
    ctlogs: [aLog(ctLog.publicKey, ctLog.logID)],
    timestampAuthorities: [],
  })

  async function certified(identity: string): Promise<{ readonly key: KeyObject; readonly certificate: Buffer }> {
    const { publicKey, privateKey } = newKey()
    const certificate = await ca.issueCertificate({
      publicKey: new Uint8Array(spki(publicKey)),
      subjectAltName: identity,
      extensions: [{ oid: ISSUER_OID, value: ISSUER }],
    })
    return { key: privateKey, certificate: Buffer.from(base64(certificate), 'base64') }
  }

  async function entryOf(proposed: object): Promise<Entry> {
    // Its type is that of a package that is not there.
    const entries = (await log.log(proposed)) as unknown as Readonly<Record<string, Entry>>
    const [entry] = Object.values(entries)
    if (entry === undefined) throw new Error('The log has no entry.')
    return entry
  }

  return {
    trustedRoot,
    layer: async (payload, identity = IDENTITY) => {
      const { key: privateKey, certificate } = await certified(identity)
      const pem = pemOf(certificate)
      const signature = base64(sign('sha256', payload, privateKey))
      const { body, integratedTime, logIndex, logID, verification } = await entryOf({
        apiVersion: '0.0.1',
        kind: 'hashedrekord',
        spec: {
          signature: { content: signature, publicKey: { content: Buffer.from(pem).toString('base64') } },
          data: { hash: { algorithm: 'sha256', value: createHash('sha256').update(payload).digest('hex') } },
        },
      })
      const told = {
        SignedEntryTimestamp: verification.signedEntryTimestamp,
        Payload: { body, integratedTime, logIndex, logID },
      }
      return {
        payload,
        annotations: new Map([
          ['dev.cosignproject.cosign/signature', signature],
          ['dev.sigstore.cosign/certificate', pem],
          ['dev.sigstore.cosign/bundle', JSON.stringify(told)],
        ]),
      }
    },
    bundle: async (statement, identity = IDENTITY) => {
      const { key: privateKey, certificate } = await certified(identity)
      const signature = sign('sha256', encoded(statement), privateKey)
      const pem = Buffer.from(pemOf(certificate)).toString('base64')
      const signed = envelope(statement, signature)
      const entry = await entryOf({
        apiVersion: '0.0.1',
        kind: 'dsse',
        spec: {
          proposedContent: { envelope: JSON.stringify(signed), verifiers: [pem] },
          signatures: [{ signature: base64(signature), verifier: pem }],
          payloadHash: { algorithm: 'sha256', value: createHash('sha256').update(statement).digest('hex') },
        },
      })
      const { inclusionProof, signedEntryTimestamp } = entry.verification
      return Buffer.from(
        JSON.stringify({
          mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
          verificationMaterial: {
            certificate: { rawBytes: base64(certificate) },
            tlogEntries: [
              {
                logIndex: String(entry.logIndex),
                logId: { keyId: Buffer.from(entry.logID, 'hex').toString('base64') },
                kindVersion: { kind: 'dsse', version: '0.0.1' },
                integratedTime: String(entry.integratedTime),
                inclusionPromise: { signedEntryTimestamp },
                inclusionProof: {
                  logIndex: String(inclusionProof.logIndex),
                  rootHash: Buffer.from(inclusionProof.rootHash, 'hex').toString('base64'),
                  treeSize: String(inclusionProof.treeSize),
                  hashes: inclusionProof.hashes.map((hash) => Buffer.from(hash, 'hex').toString('base64')),
                  checkpoint: { envelope: inclusionProof.checkpoint },
                },
                canonicalizedBody: entry.body,
              },
            ],
          },
          dsseEnvelope: signed,
        }),
      )
    },
  }
}

/** An entry of the log, as its interface gives it. */
interface Entry {
  readonly body: string
  readonly integratedTime: number
  readonly logIndex: number
  readonly logID: string
  readonly verification: {
    readonly signedEntryTimestamp: string
    readonly inclusionProof: {
      readonly logIndex: number
      readonly rootHash: string
      readonly treeSize: number
      readonly hashes: readonly string[]
      readonly checkpoint: string
    }
  }
}

function pemOf(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
