import { describe, expect, it } from '@jest/globals'
import { anAttestation, attestationAnnotations } from '../helpers/image/attestation.js'
import { repack } from '../helpers/image/change.js'
import { anImage, type BuiltImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import type { Match } from '../../src/model/result.js'
import { anApp, anAppIndex, PLATFORMS } from './images.js'
import { askedOf, aWorld, codesOf, kindsOf, rowOf, rowsOf, type Content } from './pair.js'

const DOCKER = anImage({ format: 'docker', platform: 'linux/amd64' })
const APP = anApp()

describe('the same image stored in another way', () => {
  const LAYER_READS = ['recompressed'] as const
  it.each<[string, BuiltImage, BuiltImage, readonly string[], readonly string[]]>([
    ['docker converted to OCI', DOCKER, repack(DOCKER, { format: 'oci' }), ['manifest.media-type'], ['converted']],
    ['gzip to zstd', APP, repack(APP, { compression: 'zstd' }), ['layer.compression'], LAYER_READS],
    ['gzip to nothing', APP, repack(APP, { compression: 'none' }), ['layer.compression'], LAYER_READS],
    ['zstd to gzip', repack(APP, { compression: 'zstd' }), APP, ['layer.compression'], LAYER_READS],
    ['gzip of another level', APP, repack(APP, { compression: 'gzip-stored' }), ['layer.compression'], LAYER_READS],
    ['another indent', APP, repack(APP, { indent: 3 }), ['manifest.serialisation'], ['re-serialised']],
    ['an annotation', APP, repack(APP, { annotations: { a: 'b' } }), ['manifest.annotation'], ['annotated']],
    [
      'docker converted and recompressed',
      DOCKER,
      repack(DOCKER, { format: 'oci', compression: 'zstd' }),
      ['manifest.media-type', 'layer.compression'],
      ['converted', 'recompressed'],
    ],
  ])('is equivalent and proven: %s', async (_, source, mirror, kinds, causes) => {
    const { compare } = await aWorld(source, mirror)
    const report = await compare()
    expect(report).toMatchObject({ result: 'equivalent', passed: true, causes })
    expect(rowsOf(report)).toEqual(['linux/amd64 equivalent proven'])
    expect(kindsOf(report)).toEqual(kinds)
  })

  it('is read layer by layer at the mirror, and nothing but manifests is asked of the source', async () => {
    const mirrored = repack(APP, { compression: 'zstd' })
    const { source, mirror, compare } = await aWorld(APP, mirrored)
    const report = await compare()
    expect(askedOf(source)).toEqual(['GET manifests/1'])
    expect(askedOf(mirror).toSorted()).toEqual(
      [
        'HEAD manifests/1',
        'GET manifests/1',
        ...[mirrored.config, ...mirrored.layers].map(({ digest }) => `GET blobs/${digest}`),
      ].toSorted(),
    )
    const read = mirror.requests.filter(({ headers }) => headers.range === undefined).map(({ bytes }) => bytes)
    for (const { bytes } of mirrored.layers) expect(read).toContain(bytes.byteLength)
    const bytes = mirrored.layers.reduce((sum, layer) => sum + layer.bytes.byteLength, 0)
    expect(report.notes).toEqual([{ kind: 'layers.read', count: 2, bytes }])
  })

  it('is a claim where only manifests are verified', async () => {
    const { mirror, compare } = await aWorld(APP, repack(APP, { compression: 'zstd' }))
    const report = await compare({ verify: 'manifests' })
    expect(report).toMatchObject({ result: 'equivalent', passed: true })
    expect(rowsOf(report)).toEqual(['linux/amd64 equivalent claimed'])
    expect(askedOf(mirror)).toEqual(['GET manifests/1', `GET blobs/${APP.config.digest}`])
  })

  it('is proven by manifests alone where the layers are the same blobs', async () => {
    const { compare } = await aWorld(APP, repack(APP, { indent: 1 }))
    expect(rowsOf(await compare({ verify: 'manifests' }))).toEqual(['linux/amd64 equivalent proven'])
  })

  it.each<[Match, boolean]>([
    ['digest', false],
    ['config', true],
    ['runtime', true],
    ['diff-ids', true],
  ])('passes with match %s: %s', async (match, passed) => {
    const { compare } = await aWorld(DOCKER, repack(DOCKER, { format: 'oci' }))
    expect(await compare({ match })).toMatchObject({ match, result: 'equivalent', passed })
  })
})

describe('the same platforms under another top', () => {
  const index = anAppIndex()
  const images = PLATFORMS.map((platform) => anApp(platform))
  const attested = anIndex(images, { attestations: true })
  const first = anApp()
  const annotated = attestationAnnotations(first)
  const one = anIndex([{ image: first }, { image: anAttestation(first), annotations: annotated }])
  const rebuilt = { image: anAttestation(anApp('linux/arm64')), annotations: annotated }
  const other = anIndex([{ image: first }, rebuilt])

  it.each<[string, Content, Content, readonly string[], readonly string[]]>([
    ['another indent', index, anIndex(images, { indent: 2 }), ['index.serialisation'], ['re-serialised']],
    ['another order', index, anIndex(images.toReversed()), ['index.order'], ['reordered']],
    ['an annotation', index, anIndex(images, { annotations: { a: 'b' } }), ['index.annotation'], ['annotated']],
    ['docker converted to OCI', anIndex(images, { format: 'docker' }), index, ['index.media-type'], ['converted']],
    ['wrapped in an index', first, anIndex([first]), ['index.wrapped'], ['wrapped']],
    ['unwrapped from an index', anIndex([first]), first, ['index.wrapped'], ['unwrapped']],
    ['attestations dropped', attested, index, ['index.attestation'], ['attestations-dropped']],
    ['attestations added', index, attested, ['index.attestation'], ['attestations-added']],
    ['attestations replaced', one, other, ['index.attestation'], ['attestations-dropped', 'attestations-added']],
  ])('are identical, and the pair equivalent: %s', async (_, source, mirror, kinds, causes) => {
    const { compare } = await aWorld(source, mirror)
    const report = await compare()
    expect(report).toMatchObject({ result: 'equivalent', passed: true, causes })
    expect(report.platforms.map(({ result, evidence }) => [result, evidence])).toEqual(
      report.platforms.map(() => ['identical', 'proven']),
    )
    expect(report.differences.map(({ kind }) => kind)).toEqual(kinds)
    expect(await compare({ match: 'digest' })).toMatchObject({ result: 'equivalent', passed: false })
  })

  it('are compared alone where they are listed', async () => {
    const { compare } = await aWorld(index, anIndex(images.toReversed()))
    expect(await compare({ platforms: 'linux/amd64', match: 'digest' })).toMatchObject({
      result: 'identical',
      passed: true,
      differences: [],
    })
  })

  it('never take an attestation for a platform', async () => {
    const { compare } = await aWorld(attested, attested)
    expect(rowsOf(await compare())).toEqual(PLATFORMS.map((platform) => `${platform} identical proven`))
  })
})

describe('an index whose platforms are recompressed one by one', () => {
  it('is equivalent in every row, and asks the source for manifests alone', async () => {
    const images = PLATFORMS.map((platform) => anApp(platform))
    const mirrored = anIndex(images.map((image) => repack(image, { compression: 'zstd' })))
    const { source, mirror, compare } = await aWorld(anIndex(images), mirrored)
    const report = await compare()
    expect(report).toMatchObject({ result: 'equivalent', passed: true, causes: ['recompressed'], differences: [] })
    expect(rowsOf(report)).toEqual(PLATFORMS.map((platform) => `${platform} equivalent proven`))
    expect(askedOf(source).toSorted()).toEqual(
      ['GET manifests/1', ...images.map(({ digest }) => `GET manifests/${digest}`)].toSorted(),
    )
    // The top twice, three manifests, three configs, the shared base and three programs.
    expect(askedOf(mirror)).toHaveLength(2 + 3 + 3 + 4)
    expect(new Set(askedOf(mirror)).size).toBe(2 + 3 + 3 + 4)
    expect(codesOf(report)).toEqual([])
  })
})

describe('facts of an equivalent image', () => {
  it('name both manifests, the one config, and the layers of either side', async () => {
    const mirrored = repack(DOCKER, { format: 'oci', compression: 'zstd' })
    const { compare } = await aWorld(DOCKER, mirrored)
    const facts = (image: BuiltImage): object => ({
      digest: image.digest,
      mediaType: image.mediaType,
      configDigest: DOCKER.config.digest,
      diffIDs: DOCKER.layers.map(({ diffID }) => diffID),
      layers: image.layers.map(({ digest, mediaType, bytes }) => ({ digest, mediaType, size: bytes.byteLength })),
    })
    expect(rowOf(await compare())).toMatchObject({ source: facts(DOCKER), mirror: facts(mirrored) })
  })
})
