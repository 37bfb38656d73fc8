import { describe, expect, it } from '@jest/globals'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { referrersTag } from '../../src/oci/referrers.js'
import type { PairReport } from '../../src/model/report.js'
import { aReferrersList, anArtifact, attach, SBOM, sign, SIGNATURE } from '../helpers/image/artifact.js'
import { anIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import type { Answer, RequestHook } from '../helpers/registry/options.js'
import { anApp } from './images.js'
import { aWorld, REPOSITORY, kindsOf, type World } from './pair.js'

const image = anApp()
const sbom = anArtifact(image, SBOM)
const signature = anArtifact(sbom, SIGNATURE)

async function attached(): Promise<World> {
  const world = await aWorld(image, image)
  for (const side of ['source', 'mirror'] as const) {
    attach(world[side], REPOSITORY, image, sbom)
    attach(world[side], REPOSITORY, sbom, signature)
  }
  return world
}

/** What a registry answers for some path, instead of its own. */
function answering(part: string, answer: Answer): RequestHook {
  return ({ path }) => (path.includes(part) ? answer : undefined)
}

const statesOf = ({ referrers = [] }: PairReport): readonly string[] => referrers.map(({ state }) => state)
const lacksOf = ({ differences }: PairReport): readonly string[] =>
  differences.flatMap((one) => (one.kind === 'referrer.missing' ? [one.lack] : []))

describe('an artifact of the mirror', () => {
  it('that is listed and not served is missing', async () => {
    const world = await attached()
    world.mirror.deleteManifest(REPOSITORY, signature.digest)
    const report = await world.compare({ referrers: 'require' })
    expect([statesOf(report), lacksOf(report)]).toEqual([['present', 'missing'], ['not-served']])
  })

  it.each(['blobs', 'content'] as const)('whose blob is gone is missing with verify: %s', async (verify) => {
    const world = await attached()
    world.mirror.deleteBlob(REPOSITORY, sbom.layers[0]?.digest ?? sbom.digest)
    const report = await world.compare({ referrers: 'require', verify })
    expect([statesOf(report), lacksOf(report)]).toEqual([['missing', 'present'], ['blob']])
    expect(await world.compare({ referrers: 'require', verify: 'manifests' })).toMatchObject({ passed: true })
  })

  it('whose blob holds other bytes is missing with verify: content', async () => {
    const world = await attached()
    const [layer] = sbom.layers
    const bytes = Buffer.from('x'.repeat(layer?.bytes.byteLength ?? 0))
    world.mirror.replaceBlobBytes(REPOSITORY, layer?.digest ?? sbom.digest, bytes)
    expect(lacksOf(await world.compare({ referrers: 'require', verify: 'content' }))).toEqual(['blob'])
  })

  it('whose blob cannot be asked for is not decided', async () => {
    const world = await attached()
    world.mirror.intercept(answering(`blobs/${sbom.layers[0]?.digest ?? ''}`, { status: 503 }))
    const report = await world.compare({ referrers: 'require' })
    expect(report).toMatchObject({ result: 'identical', passed: false, error: { code: 'referrers.unknown' } })
    expect(statesOf(report)).toEqual(['present'])
  })
})

describe('what the registries list', () => {
  it('does not count if the manifest refers to something else', async () => {
    const world = await aWorld(image, image)
    attach(world.source, REPOSITORY, image, anArtifact(anApp('linux/arm64'), SBOM))
    const report = await world.compare({ referrers: 'require' })
    expect(report).toMatchObject({ passed: true, referrers: [] })
    expect(report.notes).toEqual([expect.objectContaining({ kind: 'referrer.left-out', why: 'other-subject' })])
  })

  it('does not count if the source does not have it', async () => {
    const world = await attached()
    world.source.deleteManifest(REPOSITORY, signature.digest)
    world.mirror.deleteManifest(REPOSITORY, signature.digest)
    const report = await world.compare({ referrers: 'require' })
    expect(report).toMatchObject({ passed: true })
    expect(report.notes).toContainEqual({
      kind: 'referrer.left-out',
      side: 'source',
      digest: signature.digest,
      why: 'not-served',
    })
  })

  it('is nothing where the tag holds the image itself', async () => {
    const world = await aWorld(anIndex([image]), anIndex([image]))
    const top = anIndex([image])
    for (const side of ['source', 'mirror'] as const) {
      world[side].putManifest(REPOSITORY, top.bytes, top.mediaType, referrersTag(top.digest))
      push(world[side], REPOSITORY, referrersTag(image.digest), image)
    }
    const report = await world.compare({ referrers: 'require' })
    expect(report).toMatchObject({ passed: true, referrers: [] })
    expect(report.notes.map(({ kind }) => kind)).toEqual(Array.from({ length: 4 }, () => 'referrers.stray-tag'))
  })

  it('is asked of the tags, too, if the API lists nothing, as a proxy cache does', async () => {
    const world = await attached()
    const empty = { status: 200, headers: { 'content-type': MEDIA_TYPES.ociIndex }, body: aReferrersList([]).bytes }
    for (const side of ['source', 'mirror'] as const) world[side].intercept(answering('/referrers/', empty))
    sign(world.source, REPOSITORY, image)
    const report = await world.compare({ referrers: 'require' })
    expect(statesOf(report)).toEqual(['present', 'present', 'missing'])
    expect(kindsOf(report)).toEqual(['referrer.missing'])
  })

  it('needs no tag if the API lists something', async () => {
    const world = await aWorld(image, image)
    const list = { status: 200, headers: { 'content-type': MEDIA_TYPES.ociIndex }, body: aReferrersList([sbom]).bytes }
    const none = { ...list, body: aReferrersList([]).bytes }
    for (const side of ['source', 'mirror'] as const) {
      push(world[side], REPOSITORY, undefined, sbom)
      world[side].intercept(({ path }) => {
        if (path.endsWith(`referrers/${image.digest}`)) return list
        if (path.includes('/referrers/')) return none
        return path.endsWith(referrersTag(image.digest)) ? { status: 403 } : undefined
      })
    }
    expect(await world.compare({ referrers: 'require' })).toMatchObject({
      passed: true,
      referrers: [{ state: 'present', artifactType: SBOM }],
    })
  })

  it.each([401, 403, 503])(
    'cannot be told where it is answered by %d, which passes only with a warning',
    async (status) => {
      const world = await attached()
      world.source.intercept(answering('/referrers/', { status }))
      const report = await world.compare({ referrers: 'require' })
      expect(report).toMatchObject({ result: 'identical', passed: false, error: { code: 'referrers.unknown', status } })
      const warned = await world.compare({ referrers: 'warn' })
      expect(warned).toMatchObject({ result: 'identical', passed: true })
      expect(warned.notes).toContainEqual(expect.objectContaining({ kind: 'referrers.unknown', side: 'source' }))
    },
  )

  it('is no doubt on the mirror where nothing is missing there', async () => {
    const world = await attached()
    world.mirror.intercept(answering('/referrers/', { status: 503 }))
    expect(await world.compare({ referrers: 'require' })).toMatchObject({ passed: true })
    sign(world.source, REPOSITORY, image)
    const report = await world.compare({ referrers: 'require' })
    expect(report).toMatchObject({ passed: false, error: { code: 'referrers.unknown', side: 'mirror' } })
    expect(statesOf(report)).toEqual(['present', 'present'])
  })
})

describe('artifacts on artifacts', () => {
  it('end at a limit that is named', async () => {
    const world = await attached()
    const report = await world.compare({ referrers: 'require', limits: { referrerDepth: 1 } })
    expect(report.error?.message).toContain('more than 1 deep')
    expect(report).toMatchObject({ result: 'identical', passed: false, error: { code: 'referrers.unknown' } })
  })

  it('that refer to each other end, too', async () => {
    const world = await attached()
    for (const side of ['source', 'mirror'] as const) {
      const list = aReferrersList([sbom])
      world[side].putManifest(REPOSITORY, list.bytes, list.mediaType, referrersTag(signature.digest))
    }
    expect(await world.compare({ referrers: 'require' })).toMatchObject({ passed: true })
  })
})
