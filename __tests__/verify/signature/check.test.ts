import { beforeAll, describe, expect, it } from '@jest/globals'
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { digestOf } from '../../../src/oci/digest.js'
import { checkBundle, checkCosignLayer } from '../../../src/verify/signature/check.js'
import type { CosignLayer } from '../../../src/verify/signature/cosign-bundle.js'
import type { SignaturePolicy } from '../../../src/verify/signature/policy.js'
import { readPublicKey, readTrustedRoot } from '../../../src/verify/signature/read-policy.js'
import {
  bundleByKey,
  bundleOfBytes,
  createAuthority,
  IDENTITY,
  ISSUER,
  payloadOf,
  signedByKey,
  statementOf,
  type TestAuthority,
} from './test-authority.js'

const IMAGE = digestOf(Buffer.from('an image'))
const OTHER = digestOf(Buffer.from('another image'))

const keys = {
  'P-256': generateKeyPairSync('ec', { namedCurve: 'prime256v1' }),
  RSA: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  Ed25519: generateKeyPairSync('ed25519'),
}
const own = keys['P-256']
const stranger = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })

function byKey({ publicKey }: { readonly publicKey: KeyObject }): SignaturePolicy {
  const key = readPublicKey(publicKey.export({ type: 'spki', format: 'pem' }).toString())
  if (key === undefined) throw new Error('It is no key.')
  return { kind: 'key', key }
}

const changed = (layer: CosignLayer, name: string, value: string): CosignLayer => ({
  ...layer,
  annotations: new Map([...layer.annotations, [name, value]]),
})

/** With one bit of a text in base64 turned. */
function turned(text: string): string {
  const bytes = Buffer.from(text, 'base64')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  return bytes.toString('base64')
}

const refusedAs = (fault: string): unknown => expect.objectContaining({ kind: 'refused', fault })

describe('a signature of cosign by a key', () => {
  it.each(Object.entries(keys))('verifies with a key of %s', (_, pair) => {
    const layer = signedByKey(pair.privateKey, payloadOf(IMAGE))
    expect(checkCosignLayer(layer, IMAGE, byKey(pair))).toEqual({ kind: 'verified' })
  })

  it('is refused for another key, a changed payload, a changed signature', () => {
    const layer = signedByKey(own.privateKey, payloadOf(IMAGE))
    const signature = layer.annotations.get('dev.cosignproject.cosign/signature') ?? ''
    expect(checkCosignLayer(layer, IMAGE, byKey(stranger))).toEqual(refusedAs('invalid'))
    const payload = Buffer.from(layer.payload.toString().replace('registry.example.com', 'registry.example.org'))
    expect(checkCosignLayer({ ...layer, payload }, IMAGE, byKey(own))).toEqual(refusedAs('invalid'))
    const other = changed(layer, 'dev.cosignproject.cosign/signature', turned(signature))
    expect(checkCosignLayer(other, IMAGE, byKey(own))).toEqual(refusedAs('invalid'))
  })

  it('is refused if it is one of another image', () => {
    const layer = signedByKey(own.privateKey, payloadOf(OTHER))
    expect(checkCosignLayer(layer, IMAGE, byKey(own))).toEqual({
      kind: 'refused',
      fault: 'other-digest',
      why: `it is one of ${OTHER}`,
    })
    // Whoever claims another image without a signature is no better for it.
    expect(checkCosignLayer(layer, IMAGE, byKey(stranger))).toEqual(refusedAs('invalid'))
  })

  it.each<[string, CosignLayer]>([
    ['there is no signature', { payload: payloadOf(IMAGE), annotations: new Map() }],
    [
      'the signature is empty',
      changed({ payload: payloadOf(IMAGE), annotations: new Map() }, 'dev.cosignproject.cosign/signature', ''),
    ],
    ['the payload is no JSON', signedByKey(own.privateKey, Buffer.from('{'))],
    [
      'the payload is of another type',
      signedByKey(own.privateKey, Buffer.from(payloadOf(IMAGE).toString().replace('cosign container', 'some'))),
    ],
    [
      'the payload names no image',
      signedByKey(own.privateKey, Buffer.from('{"critical":{"type":"cosign container image signature"}}')),
    ],
  ])('cannot be read where %s', (_, layer) => {
    expect(checkCosignLayer(layer, IMAGE, byKey(own))).toEqual(refusedAs('unreadable'))
  })
})

describe('keys of larger curves', () => {
  it.each([
    ['secp384r1', 'sha384'],
    ['secp521r1', 'sha512'],
  ])('%s verifies what was hashed with SHA-256, as cosign 2 does, or with %s, as cosign 3 does', (curve, hash) => {
    const pair = generateKeyPairSync('ec', { namedCurve: curve })
    for (const one of ['sha256', hash]) {
      const layer = signedByKey(pair.privateKey, payloadOf(IMAGE), one)
      expect(checkCosignLayer(layer, IMAGE, byKey(pair))).toEqual({ kind: 'verified' })
      const bundle = bundleByKey(pair.privateKey, statementOf(IMAGE), undefined, one)
      expect(checkBundle(bundle, IMAGE, byKey(pair))).toEqual({ kind: 'verified' })
    }
    const other = signedByKey(pair.privateKey, payloadOf(IMAGE), 'sha224')
    expect(checkCosignLayer(other, IMAGE, byKey(pair))).toEqual(refusedAs('invalid'))
  })
})

describe('a bundle by a key', () => {
  it.each(Object.entries(keys))('verifies with a key of %s', (_, pair) => {
    expect(checkBundle(bundleByKey(pair.privateKey, statementOf(IMAGE)), IMAGE, byKey(pair))).toEqual({
      kind: 'verified',
    })
  })

  it('is refused for a key that signs nothing', () => {
    const pair = generateKeyPairSync('x25519')
    expect(checkBundle(bundleByKey(own.privateKey, statementOf(IMAGE)), IMAGE, byKey(pair))).toEqual(
      refusedAs('invalid'),
    )
  })

  it('is refused without a signature', () => {
    const bundle = bundleByKey(own.privateKey, statementOf(IMAGE)).toString()
    const without = Buffer.from(bundle.replace(/"signatures":\[.*?\]/, '"signatures":[]'))
    expect(checkBundle(without, IMAGE, byKey(own))).toMatchObject({ kind: 'refused' })
  })

  it('is refused for another key, and for another image', () => {
    expect(checkBundle(bundleByKey(stranger.privateKey, statementOf(IMAGE)), IMAGE, byKey(own))).toEqual(
      refusedAs('invalid'),
    )
    expect(checkBundle(bundleByKey(own.privateKey, statementOf(OTHER)), IMAGE, byKey(own))).toEqual(
      refusedAs('other-digest'),
    )
  })

  it('is no signature where it says something else of the image', () => {
    const sbom = bundleByKey(own.privateKey, statementOf(IMAGE, 'https://spdx.dev/Document'))
    expect(checkBundle(sbom, IMAGE, byKey(own))).toBeUndefined()
  })

  it.each<[string, Buffer]>([
    ['no JSON', Buffer.from('{')],
    ['no bundle', Buffer.from('{}')],
    ['no statement', bundleByKey(own.privateKey, Buffer.from('{}'))],
    ['of another type', bundleByKey(own.privateKey, statementOf(IMAGE), 'text/plain')],
  ])('cannot be read where it is %s', (_, bytes) => {
    expect(checkBundle(bytes, IMAGE, byKey(own))).toEqual(refusedAs('unreadable'))
  })

  it('is none of an image where it signs bytes, also those of its manifest', () => {
    expect(checkBundle(bundleOfBytes(own.privateKey, Buffer.from('an image')), IMAGE, byKey(own))).toEqual({
      kind: 'refused',
      fault: 'unreadable',
      why: 'it signs bytes, and no statement about an image',
    })
  })
})

describe('a signature without a key', () => {
  let authority: TestAuthority
  let elsewhere: TestAuthority

  beforeAll(async () => {
    authority = await createAuthority()
    elsewhere = await createAuthority()
  })

  function by(identity = IDENTITY, issuer = ISSUER, from = authority): SignaturePolicy {
    const trust = readTrustedRoot(from.trustedRoot)
    if (trust === undefined) throw new Error('It is no root.')
    return { kind: 'keyless', identity, issuer, trust }
  }

  const verified = { kind: 'verified', signer: { identity: IDENTITY, issuer: ISSUER } }

  it.each([IDENTITY, 'https://github.com/acme/*@refs/tags/*'])('verifies for %s', async (identity) => {
    expect(checkCosignLayer(await authority.layer(payloadOf(IMAGE)), IMAGE, by(identity))).toEqual(verified)
    expect(checkBundle(await authority.bundle(statementOf(IMAGE)), IMAGE, by(identity))).toEqual(verified)
  })

  it.each<[string, string]>([
    ['https://github.com/other/*', ISSUER],
    [IDENTITY, 'https://accounts.example.com'],
    [IDENTITY.slice(0, -1), ISSUER],
  ])('is refused for somebody else (%s, %s)', async (identity, issuer) => {
    const policy = by(identity, issuer)
    expect(checkCosignLayer(await authority.layer(payloadOf(IMAGE)), IMAGE, policy)).toEqual(
      refusedAs('other-identity'),
    )
    expect(checkBundle(await authority.bundle(statementOf(IMAGE)), IMAGE, policy)).toEqual(refusedAs('other-identity'))
  })

  it('is refused for other roots', async () => {
    const policy = by(IDENTITY, ISSUER, elsewhere)
    expect(checkCosignLayer(await authority.layer(payloadOf(IMAGE)), IMAGE, policy)).toEqual(refusedAs('invalid'))
    expect(checkBundle(await authority.bundle(statementOf(IMAGE)), IMAGE, policy)).toEqual(refusedAs('invalid'))
  })

  it('is refused for another image', async () => {
    expect(checkCosignLayer(await authority.layer(payloadOf(OTHER)), IMAGE, by())).toEqual(refusedAs('other-digest'))
    expect(checkBundle(await authority.bundle(statementOf(OTHER)), IMAGE, by())).toEqual(refusedAs('other-digest'))
  })

  it('is refused where anything of it was changed', async () => {
    const layer = await authority.layer(payloadOf(IMAGE))
    const other = await authority.layer(payloadOf(IMAGE))
    const signature = 'dev.cosignproject.cosign/signature'
    const changes: readonly CosignLayer[] = [
      changed(layer, signature, turned(layer.annotations.get(signature) ?? '')),
      changed(layer, signature, other.annotations.get(signature) ?? ''),
      changed(layer, 'dev.sigstore.cosign/bundle', other.annotations.get('dev.sigstore.cosign/bundle') ?? ''),
      changed(layer, 'dev.sigstore.cosign/certificate', other.annotations.get('dev.sigstore.cosign/certificate') ?? ''),
      changed(layer, 'dev.sigstore.cosign/bundle', '{}'),
      { ...layer, payload: Buffer.from(layer.payload.toString().replace('example.com', 'example.org')) },
    ]
    for (const one of changes) expect(checkCosignLayer(one, IMAGE, by())).toEqual(refusedAs('invalid'))
  })

  it('needs a certificate', async () => {
    const { payload, annotations } = await authority.layer(payloadOf(IMAGE))
    const without = new Map([...annotations].filter(([name]) => !name.endsWith('/certificate')))
    expect(checkCosignLayer({ payload, annotations: without }, IMAGE, by())).toEqual(refusedAs('unreadable'))
    expect(checkBundle(bundleByKey(own.privateKey, statementOf(IMAGE)), IMAGE, by())).toEqual(refusedAs('invalid'))
  })
})

describe('what a policy is read from', () => {
  it('is a public key, and never a private one', () => {
    const pem = own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    expect([
      readPublicKey(pem),
      readPublicKey(''),
      readPublicKey('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'),
    ]).toEqual([undefined, undefined, undefined])
  })

  it('is a trusted root with an authority', () => {
    expect([readTrustedRoot('{}'), readTrustedRoot('['), readTrustedRoot('null')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
