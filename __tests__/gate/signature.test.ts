import { describe, expect, it } from '@jest/globals'
import { generateKeyPairSync } from 'node:crypto'
import { besideOf, isDecided } from '../../src/model/beside.js'
import type { PairReport } from '../../src/model/report.js'
import { cosignTags } from '../../src/oci/referrers.js'
import type { SignaturePolicy } from '../../src/verify/signature/policy.js'
import { readTrustedRoot } from '../../src/verify/signature/read-policy.js'
import { anArtifact, aSignature, attach, SBOM } from '../helpers/image/artifact.js'
import { anIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import {
  bundleByKey,
  createAuthority,
  IDENTITY,
  ISSUER,
  payloadOf,
  signedByKey,
  statementOf,
} from '../verify/signature/test-authority.js'
import { anApp } from './images.js'
import { aWorld, REPOSITORY, type World } from './pair.js'

const COSIGN = 'application/vnd.dev.cosign.simplesigning.v1+json'
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json'

const index = anIndex([anApp(), anApp('linux/arm64')])
const own = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const stranger = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const policy: SignaturePolicy = { kind: 'key', key: own.publicKey }

/** A world whose mirror has a signature under cosign's tag, by a key and of a digest. */
async function signedBy(key = own.privateKey, digest: string = index.digest): Promise<World> {
  const world = await aWorld(index, index)
  const { payload, annotations } = signedByKey(key, payloadOf(digest))
  push(world.mirror, REPOSITORY, cosignTags(index.digest)[0], aSignature(payload, COSIGN, annotations))
  return world
}

const told = ({ result, passed, error, notes }: PairReport): unknown => ({
  result,
  passed,
  code: error?.code,
  notes: notes.flatMap((note) => (note.kind === 'signature.verified' ? [note] : [])),
})

const VERIFIED = { kind: 'signature.verified', digest: index.digest }

describe('a signature that is asked for', () => {
  it('lets an image pass that carries it, under a tag of cosign', async () => {
    const report = await (await signedBy()).compare({ signature: policy })
    expect(told(report)).toEqual({ result: 'identical', passed: true, code: undefined, notes: [VERIFIED] })
  })

  it('lets an image pass that carries it as a bundle, beside what else is attached', async () => {
    const world = await aWorld(index, index)
    const sbom = aSignature(bundleByKey(own.privateKey, statementOf(index.digest, SBOM)), BUNDLE, new Map(), index)
    const bundle = aSignature(bundleByKey(own.privateKey, statementOf(index.digest)), BUNDLE, new Map(), index)
    attach(world.mirror, REPOSITORY, index, anArtifact(index, SBOM), sbom, bundle)
    expect(told(await world.compare({ signature: policy }))).toMatchObject({ passed: true, notes: [VERIFIED] })
  })

  it('names who signed without a key', async () => {
    const authority = await createAuthority()
    const trust = readTrustedRoot(authority.trustedRoot)
    if (trust === undefined) throw new Error('It is no root.')
    const world = await aWorld(index, index)
    const bundle = await authority.bundle(statementOf(index.digest))
    attach(world.mirror, REPOSITORY, index, aSignature(bundle, BUNDLE, new Map(), index))
    const report = await world.compare({ signature: { kind: 'keyless', identity: IDENTITY, issuer: ISSUER, trust } })
    expect(told(report)).toMatchObject({ passed: true, notes: [{ ...VERIFIED, identity: IDENTITY, issuer: ISSUER }] })
    const other = await world.compare({ signature: { kind: 'keyless', identity: 'x', issuer: ISSUER, trust } })
    expect(told(other)).toMatchObject({ result: 'identical', passed: false, code: 'signature.refused' })
    expect(other.error?.message).toContain(`it was made by ${IDENTITY}`)
  })

  it('fails an image that carries none, on whichever side there is one', async () => {
    const world = await aWorld(index, index)
    const { payload, annotations } = signedByKey(own.privateKey, payloadOf(index.digest))
    push(world.source, REPOSITORY, cosignTags(index.digest)[0], aSignature(payload, COSIGN, annotations))
    attach(world.mirror, REPOSITORY, index, anArtifact(index, SBOM))
    const report = await world.compare({ signature: policy })
    expect(told(report)).toEqual({ result: 'identical', passed: false, code: 'signature.missing', notes: [] })
    expect([besideOf(report), isDecided(report)]).toEqual(['unsigned', true])
  })

  it.each<[string, () => Promise<World>, string]>([
    ['by another key', () => signedBy(stranger.privateKey), 'it was not made with that key'],
    ['of another image', () => signedBy(own.privateKey, `sha256:${'0'.repeat(64)}`), 'it is one of sha256:000'],
  ])('fails an image whose signature is %s', async (_, world, why) => {
    const report = await (await world()).compare({ signature: policy })
    expect(told(report)).toEqual({ result: 'identical', passed: false, code: 'signature.refused', notes: [] })
    expect(report.error?.message).toContain(why)
  })

  it('is one that somebody changed on its way', async () => {
    const world = await signedBy()
    const { payload } = signedByKey(own.privateKey, payloadOf(index.digest))
    const { digest } = aSignature(payload, COSIGN).layers[0] ?? index
    world.mirror.replaceBlobBytes(REPOSITORY, digest, Buffer.from(payload.toString().replace('example', 'elpmaxe')))
    expect(told(await world.compare({ signature: policy }))).toMatchObject({ passed: false })
  })

  it('is not taken for granted where nobody can tell', async () => {
    const world = await signedBy()
    world.mirror.intercept(({ path }) => (path.includes('.sig') ? { status: 503 } : undefined))
    const report = await world.compare({ signature: policy })
    expect(told(report)).toEqual({ result: 'identical', passed: false, code: 'signature.unknown', notes: [] })
    expect([besideOf(report), isDecided(report)]).toEqual(['signature-unknown', false])
  })

  it('is not taken for granted where the mirror does not serve it', async () => {
    const world = await signedBy()
    const { payload } = signedByKey(own.privateKey, payloadOf(index.digest))
    const { digest } = aSignature(payload, COSIGN).layers[0] ?? index
    world.mirror.deleteBlob(REPOSITORY, digest)
    expect(told(await world.compare({ signature: policy }))).toMatchObject({ passed: false, code: 'signature.unknown' })
  })

  it('says nothing of an image that differs: its result stands', async () => {
    const world = await signedBy()
    world.put('mirror', anIndex([anApp('linux/s390x')]))
    const report = await world.compare({ signature: policy })
    expect(report).toMatchObject({ result: 'different', passed: false })
  })
})
