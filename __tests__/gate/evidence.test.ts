import { describe, expect, it } from '@jest/globals'
import { gzipSync } from 'node:zlib'
import { repack, swapLayer } from '../helpers/image/change.js'
import { assembleImage, type BuiltImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { aLayer } from '../helpers/image/layer.js'
import { aTar } from '../helpers/image/tar.js'
import { sha256Of } from '../helpers/registry/store.js'
import { anApp } from './images.js'
import { aWorld, rowOf, type Content } from './pair.js'

const APP = anApp()
const ARM = anApp('linux/arm64')
const ZSTD = repack(APP, { compression: 'zstd' })
const [base, app] = APP.layers
const [, zstdApp] = ZSTD.layers
if (base === undefined || app === undefined || zstdApp === undefined) throw new Error('The image has two layers.')
const CONTENT = aTar({ 'app/': '', 'app/server': 'mine coins\n' })

describe('what was claimed and what was proven', () => {
  it.each<[string, BuiltImage, string]>([
    ['proven where only the manifest is written otherwise', repack(APP, { annotations: { a: 'b' } }), 'proven'],
    ['claimed where one layer is packed otherwise', swapLayer(APP, 1, zstdApp), 'claimed'],
    ['claimed where all layers are', ZSTD, 'claimed'],
  ])('is %s and only manifests are verified', async (_, mirror, evidence) => {
    const { compare } = await aWorld(APP, mirror)
    expect(rowOf(await compare({ verify: 'manifests' }))).toMatchObject({ result: 'equivalent', evidence })
  })

  it('names what a layer holds, and not that it is packed otherwise', async () => {
    const other = aLayer(CONTENT, 'zstd')
    const { compare } = await aWorld(
      APP,
      assembleImage(APP.platform, APP.config.bytes, [aLayer(base.tar, 'zstd'), other]),
    )
    const { differences, result } = rowOf(await compare())
    expect(result).toBe('different')
    expect(differences.filter(({ kind }) => kind.startsWith('layer.'))).toEqual([
      { kind: 'layer.compression', path: '1', source: 'gzip', mirror: 'zstd' },
      {
        kind: 'layer.content',
        path: '2',
        source: expect.objectContaining({ position: 2, diffID: app.diffID, digest: app.digest }),
        mirror: expect.objectContaining({ position: 2, diffID: other.diffID, digest: other.digest }),
      },
    ])
  })
})

describe('a layer that is the source’s own and does not hold what its config says', () => {
  const packed = (bytes: Uint8Array): BuiltImage => {
    const layer = { ...app, bytes, digest: sha256Of(bytes), mediaType: app.mediaType }
    return swapLayer(APP, 1, layer)
  }
  const whole = gzipSync(app.tar)
  const broken: readonly (readonly [string, BuiltImage])[] = [
    ['holds something else', packed(gzipSync(CONTENT))],
    ['breaks off', packed(whole.subarray(0, whole.byteLength - 20))],
    ['is damaged', packed(Buffer.concat([whole.subarray(0, 12), Buffer.alloc(40, 0xff)]))],
    ['is followed by something', packed(Buffer.concat([whole, Buffer.from('trailing')]))],
  ]

  it.each(broken)('is the source’s fault where the mirror has the same bytes: it %s', async (_, image) => {
    const { compare } = await aWorld(image, image)
    const row = rowOf(await compare({ verify: 'content' }))
    expect(row).toMatchObject({ result: 'inconclusive', evidence: 'claimed', differences: [] })
    expect(row.error).toEqual({
      code: 'source.corrupt',
      side: 'source',
      message: `Layer 2 of the source (${image.layers[1]?.digest ?? ''}) does not unpack to the diff_id that its config names, and the mirror serves the same bytes. The source is broken; push it again.`,
    })
  })

  it.each(broken.slice(1))('is the mirror’s fault where the source has a good one: it %s', async (_, image) => {
    const { compare } = await aWorld(APP, image)
    const { error, result } = rowOf(await compare())
    expect([result, error?.side]).toEqual(['inconclusive', 'mirror'])
    expect(error?.code).toMatch(/^layer\./)
  })
})

describe('a row that only the mirror’s index has', () => {
  const both = anIndex([APP, ARM])

  it.each<[string, Content, Content, readonly string[]]>([
    ['is no platform of a single image in a registry', APP, both, ['linux/amd64', 'linux/arm64']],
    ['is one of an index in a registry', anIndex([APP]), both, ['linux/amd64', 'linux/arm64']],
  ])('%s', async (_, source, mirror, platforms) => {
    const { compare } = await aWorld(source, mirror)
    const report = await compare()
    expect(report.result).toBe('different')
    expect(report.platforms.map(({ platform }) => platform)).toEqual(platforms)
    expect(report.platforms[1]?.differences).toMatchObject([{ kind: 'platform.extra' }])
  })
})

describe('what is said of entries', () => {
  const noted = { image: ARM, platform: 'linux/arm64', annotations: { 'run.oci.x': 'true' } }

  it.each([
    ['all platforms', undefined, true],
    ['its own platform', 'linux/arm64', true],
    ['its own platform and another one', 'linux/amd64,linux/arm64', true],
    ['another platform', 'linux/amd64', false],
  ])('is told where %s are compared: an annotation of arm64 that clients obey', async (_, platforms, isTold) => {
    const { compare } = await aWorld(anIndex([APP, ARM]), anIndex([APP, noted]))
    const report = await compare(platforms === undefined ? {} : { platforms })
    expect(report.differences.some(({ kind }) => kind === 'index.runtime-annotation')).toBe(isTold)
  })
})

describe('a HEAD that comes to nothing', () => {
  it('leaves open how the mirror answers, and hides nothing else', async () => {
    const { compare } = await aWorld(APP, APP)
    const report = await compare({
      wrap: (store, side) =>
        side === 'source' ? store : { ...store, head: () => Promise.reject(new Error('no line')) },
    })
    expect(report).toMatchObject({ result: 'inconclusive', passed: false, differences: [] })
    expect(report.error).toMatchObject({ code: 'internal', side: 'mirror' })
    expect(rowOf(report)).toMatchObject({ result: 'identical', evidence: 'proven' })
  })
})

describe('a mirror that has nothing', () => {
  it.each([
    ['lacks the platforms that the source has', 'linux/amd64,linux/s390x', 'missing', []],
    [
      'lacks everything where the source has none of them',
      'linux/s390x',
      'missing',
      [{ kind: 'platform.missing', path: '*' }],
    ],
  ])('%s', async (_, platforms, result, differences) => {
    const { compare } = await aWorld(anIndex([APP, ARM]), null)
    expect(await compare({ platforms })).toMatchObject({ result, differences })
  })
})

describe('what a machine runs', () => {
  const evil = anApp('linux/amd64', 'mine coins')
  const said = (why: string): string =>
    `What a machine of linux/amd64 runs cannot be told: the index of the mirror ${why}. Copy the index again.`

  it.each<[string, Content, Content, string]>([
    [
      'several images for it',
      anIndex([APP]),
      anIndex([evil, APP]),
      'offers several images to it, and not as the source does: which one runs depends on their order',
    ],
    [
      'the image for another one',
      anIndex([APP]),
      anIndex([{ image: anIndex([APP]), platform: 'linux/arm64' }]),
      'offers it to another platform',
    ],
  ])('cannot be told where the mirror has %s', async (_, source, mirror, why) => {
    const { compare } = await aWorld(source, mirror)
    const report = await compare({ ignore: 'platform.extra', platforms: 'linux/amd64' })
    const row = report.platforms.find(({ platform }) => platform === 'linux/amd64')
    expect(row).toMatchObject({ result: 'inconclusive', passed: false, evidence: 'claimed' })
    expect(row?.error).toEqual({ code: 'platform.ambiguous', side: 'mirror', message: said(why) })
  })

  it('cannot be told where the mirror has a better one', async () => {
    const [old, better] = [anApp('linux/arm/v6'), anApp('linux/arm/v7', 'mine coins')]
    const { compare } = await aWorld(anIndex([old]), anIndex([old, better]))
    const row = (await compare({ platforms: 'linux/arm/v6' })).platforms[0]
    expect(row?.error?.message).toBe(
      'What a machine of linux/arm/v6 runs cannot be told: the index of the mirror offers linux/arm/v7, which some machines take before it. Copy the index again.',
    )
  })
})
