import { describe, expect, it } from '@jest/globals'
import type { Verify } from '../../src/model/result.js'
import { anImage } from '../helpers/image/image.js'
import { aLayer } from '../helpers/image/layer.js'
import { aTar } from '../helpers/image/tar.js'
import { anApp, anAppIndex, PLATFORMS } from './images.js'
import { askedOf, aWorld, kindsOf, rowsOf } from './pair.js'

describe('an index of three platforms that is the same on both sides', () => {
  it('costs one request at the source, and at the mirror one per manifest and distinct blob, and a HEAD', async () => {
    const index = anAppIndex()
    const { source, mirror, compare } = await aWorld(index, index)
    const report = await compare()
    expect(report).toMatchObject({ result: 'identical', passed: true, differences: [], causes: [], notes: [] })
    expect(rowsOf(report)).toEqual(PLATFORMS.map((platform) => `${platform} identical proven`))
    expect(askedOf(source)).toEqual(['GET manifests/1'])
    const children = index.children.filter((child) => child.kind === 'image')
    const blobs = children.flatMap(({ config, layers }) => [config.digest, ...layers.map(({ digest }) => digest)])
    expect(blobs).toHaveLength(9)
    expect(askedOf(mirror).toSorted()).toEqual(
      [
        'HEAD manifests/1',
        'GET manifests/1',
        ...children.map(({ digest }) => `GET manifests/${digest}`),
        ...[...new Set(blobs)].map((digest) => `GET blobs/${digest}`),
      ].toSorted(),
    )
    const lookUps = mirror.requests.filter(({ path }) => path.includes('/blobs/'))
    expect(lookUps).toHaveLength(7)
    expect(
      lookUps.map(({ headers, status, bytes }) => [/^bytes=\d+-$/.test(headers.range ?? ''), status, bytes]),
    ).toEqual(lookUps.map(() => [true, 206, 1]))
  })

  it('costs one request a side and is a claim where only manifests are verified', async () => {
    const index = anAppIndex()
    const { source, mirror, compare } = await aWorld(index, index)
    const report = await compare({ verify: 'manifests' })
    expect(report).toMatchObject({ result: 'identical', passed: true })
    expect(rowsOf(report)).toEqual(PLATFORMS.map((platform) => `${platform} identical claimed`))
    expect([askedOf(source), askedOf(mirror)]).toEqual([['GET manifests/1'], ['GET manifests/1']])
  })

  it('reads every blob of the mirror once where the content is verified', async () => {
    const index = anAppIndex()
    const { source, mirror, compare } = await aWorld(index, index)
    const report = await compare({ verify: 'content' })
    expect(rowsOf(report)).toEqual(PLATFORMS.map((platform) => `${platform} identical proven`))
    expect(askedOf(source)).toEqual(['GET manifests/1'])
    expect(askedOf(mirror)).toHaveLength(2 + 3 + 7)
    expect(new Set(askedOf(mirror)).size).toBe(2 + 3 + 7)
    expect(mirror.requests.every(({ headers }) => headers.range === undefined)).toBe(true)
    expect(report.notes).toEqual([{ kind: 'layers.read', count: 4, bytes: expect.any(Number) }])
  })

  it('compares the platforms of a list only, and says what it left out', async () => {
    const index = anAppIndex()
    const { mirror, compare } = await aWorld(index, index)
    const report = await compare({ platforms: 'linux/arm64' })
    expect(rowsOf(report)).toEqual(['linux/arm64 identical proven'])
    expect(report.notes).toEqual([
      { kind: 'platforms.uncompared', side: 'source', platforms: ['linux/amd64', 'linux/arm/v7'] },
    ])
    expect(askedOf(mirror)).toHaveLength(2 + 1 + 3)
  })
})

describe('a single manifest that is the same on both sides', () => {
  it.each<[Verify, number]>([
    ['blobs', 5],
    ['manifests', 2],
    ['content', 5],
  ])('is proven, with verify: %s', async (verify, mirrorRequests) => {
    const { source, mirror, compare } = await aWorld(anApp(), anApp())
    const report = await compare({ verify })
    expect(report).toMatchObject({ result: 'identical', passed: true })
    expect(rowsOf(report)).toEqual(['linux/amd64 identical proven'])
    expect(askedOf(source)).toEqual(['GET manifests/1'])
    expect(askedOf(mirror).length).toBe(mirrorRequests)
    expect(new Set(askedOf(mirror)).size).toBe(mirrorRequests)
  })

  it('is proven by digest as well', async () => {
    const { references, compare } = await aWorld(anApp(), anApp())
    const pinned = (reference: string): string => reference.replace(/:1$/, `@${anApp().digest}`)
    const report = await compare({ source: pinned(references.source), mirror: pinned(references.mirror) })
    expect(report).toMatchObject({ result: 'identical', passed: true })
    expect(kindsOf(report)).toEqual([])
  })
})

describe('a registry that does not serve ranges', () => {
  it('is read where a blob is small', async () => {
    const { compare } = await aWorld(anApp(), anApp(), { ignoreRange: true })
    expect(rowsOf(await compare())).toEqual(['linux/amd64 identical proven'])
  })

  it('leaves a claim where a blob is large', async () => {
    const large = anImage({ layers: [aLayer(aTar({ blob: 'x'.repeat(2 * 1024 ** 2) }), 'none')] })
    const { compare } = await aWorld(large, large, { ignoreRange: true })
    expect(rowsOf(await compare())).toEqual(['linux/amd64 identical claimed'])
  })
})

it('says what was compared', async () => {
  const { references, compare, mirror } = await aWorld(anApp(), anApp())
  const { digest, mediaType, config } = anApp()
  const report = await compare()
  expect(report.mirror).toEqual({
    reference: references.mirror,
    transport: 'registry',
    tls: 'none',
    digest,
    mediaType,
    pinned: `${mirror.host}/team/app@${digest}`,
  })
  expect(report.platforms[0]).toMatchObject({ source: { digest, mediaType, configDigest: config.digest } })
  expect(report).toMatchObject({ match: 'config', verify: 'blobs' })
  expect(Number.isInteger(report.durationMs)).toBe(true)
})
