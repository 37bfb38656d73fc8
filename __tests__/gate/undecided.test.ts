import { describe, expect, it } from '@jest/globals'
import { repack } from '../helpers/image/change.js'
import { jsonBytes } from '../helpers/image/document.js'
import { anImage, assembleImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { aTar } from '../helpers/image/tar.js'
import type { Answer, LoggedRequest } from '../helpers/registry/options.js'
import { sha256Of } from '../helpers/registry/store.js'
import type { SideName } from '../../src/model/result.js'
import { anApp, anAppIndex, relabelled } from './images.js'
import { aWorld, codesOf, REPOSITORY, rowOf, rowsOf, type Content } from './pair.js'

const APP = anApp()
const ZSTD = repack(APP, { compression: 'zstd' })
const REBUILT = relabelled()
const FAULTS: readonly [string, Answer, string][] = [
  ['a 500', { status: 500 }, 'http.status'],
  ['a 401', { status: 401 }, 'auth.denied'],
]

function failing(part: string, answer: Answer): (request: LoggedRequest) => Answer | undefined {
  return ({ path }) => (path.includes(part) ? answer : undefined)
}

describe('a source without the reference', () => {
  it('is inconclusive', async () => {
    const { compare } = await aWorld(null, APP)
    const report = await compare()
    expect(report).toMatchObject({ result: 'inconclusive', passed: false, platforms: [], differences: [] })
    expect(report.error).toMatchObject({ code: 'manifest.missing', side: 'source', status: 404 })
    expect(report.error?.message).toBe(
      `The source ${report.source.reference} does not exist (HTTP 404), so there is nothing to compare. Check the tag.`,
    )
  })

  it('is told to look at what was asked for: the digest, where one was named', async () => {
    const { compare, source } = await aWorld(null, APP)
    const report = await compare({ source: `${source.host}/app:1@sha256:${'0'.repeat(64)}` })
    expect(report.error?.message).toMatch(/ does not exist \(HTTP 404\), .* Check the digest\.$/)
  })

  it('is inconclusive where the mirror has nothing either', async () => {
    const { compare } = await aWorld(null, null)
    const report = await compare()
    expect(report).toMatchObject({ result: 'inconclusive', passed: false, differences: [] })
    expect(report.error).toMatchObject({ code: 'manifest.missing', side: 'source' })
  })

  it('leaves a row for each platform of a list', async () => {
    const { compare } = await aWorld(null, APP)
    const report = await compare({ platforms: 'linux/amd64,linux/arm64' })
    expect(rowsOf(report)).toEqual(['linux/amd64 inconclusive claimed', 'linux/arm64 inconclusive claimed'])
  })
})

describe.each(FAULTS)('%s', (_, answer, code) => {
  it.each<[string, SideName, Content, Content, string]>([
    ['the top of the source', 'source', APP, APP, '/manifests/1'],
    ['the top of the mirror', 'mirror', APP, APP, '/manifests/1'],
    ['a child of the source', 'source', anIndex([APP]), anIndex([ZSTD]), '/manifests/sha256:'],
    ['a child of the mirror', 'mirror', anIndex([APP]), anIndex([ZSTD]), '/manifests/sha256:'],
    ['a child of the mirror that the source has too', 'mirror', anIndex([APP]), anIndex([APP]), '/manifests/sha256:'],
    ['a config of the source', 'source', APP, REBUILT, '/blobs/'],
    ['a config of the mirror', 'mirror', APP, REBUILT, `/blobs/${REBUILT.config.digest}`],
    ['a config of both', 'mirror', APP, APP, `/blobs/${APP.config.digest}`],
    ['a config under other manifests', 'mirror', APP, ZSTD, `/blobs/${APP.config.digest}`],
    ['the look-up of a layer', 'mirror', APP, APP, `/blobs/${APP.layers[1]?.digest ?? ''}`],
    ['the look-up of a config', 'mirror', anIndex([APP]), anIndex([APP]), `/blobs/${APP.config.digest}`],
    ['the download of a layer', 'mirror', APP, ZSTD, `/blobs/${ZSTD.layers[1]?.digest ?? ''}`],
  ])('at %s is inconclusive, and no pass', async (__, side, source, mirror, part) => {
    const world = await aWorld(source, mirror)
    world[side].intercept(failing(part, answer))
    for (const platforms of ['linux/amd64', undefined]) {
      const report = await world.compare({ match: 'diff-ids', ...(platforms === undefined ? {} : { platforms }) })
      expect(report).toMatchObject({ result: 'inconclusive', passed: false })
      expect(codesOf(report)).toEqual([code])
      expect(report.platforms.map(({ platform }) => platform)).toEqual(
        report.error === undefined || platforms !== undefined ? ['linux/amd64'] : [],
      )
    }
  })

  it('at one side hides nothing that is known of the other', async () => {
    const { source, compare } = await aWorld(APP, null)
    source.intercept(failing('/manifests/', answer))
    const report = await compare()
    expect([report.result, report.passed, codesOf(report)]).toEqual(['missing', false, [code]])
  })

  it('at one platform hides no difference of another', async () => {
    const broken = anApp('linux/arm64')
    const { mirror, compare } = await aWorld(
      anIndex([APP, broken]),
      anIndex([anApp('linux/amd64', 'other'), repack(broken, { compression: 'zstd' })]),
    )
    mirror.intercept(failing(broken.config.digest, answer))
    const report = await compare()
    expect(report).toMatchObject({ result: 'different', passed: false })
    expect(rowsOf(report)).toEqual(['linux/amd64 different proven', 'linux/arm64 inconclusive claimed'])
  })

  it('at one layer hides no other layer that is missing', async () => {
    const { mirror, compare } = await aWorld(APP, ZSTD)
    mirror.deleteBlob(REPOSITORY, ZSTD.layers[0]?.digest ?? ZSTD.digest)
    mirror.intercept(failing(ZSTD.layers[1]?.digest ?? '', answer))
    const report = await compare()
    expect(report).toMatchObject({ result: 'missing', passed: false })
    expect(rowOf(report).error?.code).toBe(code)
  })
})

describe('a document that cannot be compared', () => {
  const schema1 = jsonBytes({ schemaVersion: 1, name: 'a', tag: '1', fsLayers: [], history: [], signatures: [] })
  const OCI = 'application/vnd.oci.image.manifest.v1+json'

  it.each<[string, Uint8Array, string, string]>([
    ['no JSON', Buffer.from('{'), OCI, 'json.invalid'],
    ['nothing', Buffer.from(''), OCI, 'json.invalid'],
    ['a name twice', Buffer.from('{"schemaVersion":2,"schemaVersion":2}'), OCI, 'json.invalid'],
    ['schema 1', schema1, 'application/vnd.docker.distribution.manifest.v1+prettyjws', 'document.schema1'],
    ['both kinds', jsonBytes({ schemaVersion: 2, config: {}, layers: [], manifests: [] }), OCI, 'document.ambiguous'],
  ])('is inconclusive at either side: %s', async (_, bytes, mediaType, code) => {
    for (const side of ['source', 'mirror'] as const) {
      const world = await aWorld(APP, APP)
      world[side].putManifest(REPOSITORY, bytes, mediaType, '1')
      // A registry hands out schema 1 whether it is accepted or not.
      world[side].intercept(({ path }) =>
        path.endsWith('/manifests/1')
          ? { status: 200, headers: { 'content-type': mediaType }, body: bytes }
          : undefined,
      )
      const report = await world.compare({ match: 'diff-ids' })
      expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, [code]])
      expect(report.error?.side).toBe(side)
    }
  })

  it.each<SideName>(['source', 'mirror'])(
    'is inconclusive where the %s sends other bytes than asked for',
    async (side) => {
      const world = await aWorld(anIndex([APP]), anIndex([ZSTD]))
      const { digest } = side === 'source' ? APP : ZSTD
      world[side].replaceManifestBytes(REPOSITORY, digest, relabelled().bytes)
      const report = await world.compare({ match: 'diff-ids' })
      expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['manifest.digest']])
    },
  )

  it('is inconclusive where the source’s config is not the one that it names', async () => {
    const { source, compare } = await aWorld(APP, REBUILT)
    source.replaceBlobBytes(REPOSITORY, APP.config.digest, Buffer.from('{}'))
    const report = await compare({ match: 'diff-ids' })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['source.corrupt']])
  })

  it('is inconclusive where the source lacks its own config', async () => {
    const { source, compare } = await aWorld(APP, REBUILT)
    source.deleteBlob(REPOSITORY, APP.config.digest)
    const report = await compare({ match: 'diff-ids' })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['blob.missing']])
    expect(rowsOf(report)).toEqual([])
  })

  it.each<[string, Content, Content]>([
    ['fewer layers', assembleImage(APP.platform, APP.config.bytes, APP.layers.slice(0, 1)), APP],
    ['more layers', assembleImage(APP.platform, APP.config.bytes, [...APP.layers, ...APP.layers]), APP],
    ['no layers', assembleImage(APP.platform, APP.config.bytes, []), REBUILT],
  ])('is inconclusive where the source’s manifest lists %s than its config', async (_, source, mirror) => {
    const { compare } = await aWorld(source, mirror)
    const report = await compare({ match: 'diff-ids' })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['image.contradictory']])
  })

  it('is inconclusive where both sides hold a contradiction, once it is read', async () => {
    const broken = assembleImage(APP.platform, APP.config.bytes, APP.layers.slice(0, 1))
    const { compare } = await aWorld(broken, broken)
    const report = await compare({ verify: 'content' })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['image.contradictory']])
  })

  it('is inconclusive where the mirror encrypts a layer', async () => {
    const bytes = Buffer.from('a secret')
    const encrypted = { bytes, digest: sha256Of(bytes), mediaType: 'application/vnd.oci.image.layer.v1.tar+encrypted' }
    const layers = APP.layers.map((layer, at) => (at === 0 ? { ...layer, ...encrypted } : layer))
    const { compare } = await aWorld(APP, assembleImage(APP.platform, APP.config.bytes, layers))
    const report = await compare({ match: 'diff-ids' })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['manifest.type-unknown']])
  })
})

describe('a layer larger than the limit', () => {
  it('is inconclusive, at whichever side it would unpack', async () => {
    const layers = [aTar({ zeros: new Uint8Array(1024 ** 2) })]
    const image = anImage({ layers })
    const { compare } = await aWorld(image, repack(image, { compression: 'zstd' }))
    const report = await compare({ match: 'diff-ids', limits: { layerBytes: 1024 } })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['limit.layer-size']])
  })
})

describe('an index without images', () => {
  const attestation = anIndex([{ image: APP, platform: 'unknown/unknown' }])
  it.each<[string, Content, Content]>([
    ['none at all', anIndex([]), anIndex([])],
    ['none at all, written in another way', anIndex([]), anIndex([], { indent: 1 })],
    ['attestations alone', attestation, attestation],
  ])('is nothing to compare: %s', async (_, source, mirror) => {
    const { compare } = await aWorld(source, mirror)
    const report = await compare()
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['nothing-to-compare']])
    const listed = await compare({ platforms: 'linux/amd64' })
    expect([listed.result, codesOf(listed)]).toEqual(['inconclusive', ['platform.unknown']])
  })
})

describe('a platform that the source does not have', () => {
  it('is inconclusive, and the others are compared all the same', async () => {
    const { compare } = await aWorld(anAppIndex(), anAppIndex())
    const report = await compare({ platforms: 'linux/s390x,linux/arm64' })
    expect(report).toMatchObject({ result: 'inconclusive', passed: false })
    expect(rowsOf(report)).toEqual(['linux/arm64 identical proven', 'linux/s390x inconclusive claimed'])
    expect(report.platforms[1]?.error).toMatchObject({ code: 'platform.unknown', side: 'source' })
  })

  it('is inconclusive for a single image', async () => {
    const { compare } = await aWorld(APP, APP)
    const report = await compare({ platforms: 'linux/arm64' })
    expect([report.result, codesOf(report)]).toEqual(['inconclusive', ['platform.unknown']])
    expect(report.notes).toEqual([{ kind: 'platforms.uncompared', side: 'source', platforms: ['linux/amd64'] }])
  })
})
