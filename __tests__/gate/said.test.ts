import { describe, expect, it } from '@jest/globals'
import {
  checkClaims,
  checkLayerCount,
  manifestIn,
  unknownType,
  unreadType,
  unsupported,
} from '../../src/gate/validate.js'
import { problemOf } from '../../src/gate/undecided.js'
import type { Problem } from '../../src/model/report.js'
import { parseConfig } from '../../src/oci/config.js'
import { parseDocument } from '../../src/oci/document.js'
import type { ImageManifest } from '../../src/oci/manifest.js'
import { anIndex } from '../helpers/image/image-index.js'
import { anApp } from './images.js'
import { aWorld, rowOf } from './pair.js'

const APP = anApp()
const INDEX = anIndex([APP])

function manifestOf({ digest, bytes, mediaType }: typeof APP): ImageManifest {
  return manifestIn({ digest, bytes, document: parseDocument(bytes, { descriptor: mediaType }) })
}

const MANIFEST = manifestOf(APP)
const [first, second] = MANIFEST.layers
if (first === undefined || second === undefined) throw new Error('The image has two layers.')
const CONFIG = parseConfig(APP.config.bytes, MANIFEST.config.mediaType)
if (CONFIG.kind !== 'image') throw new Error('It is a config of an image.')
const CLAIMED = {
  ...MANIFEST,
  layers: MANIFEST.layers.map((layer, at) => ({ ...layer, digest: CONFIG.diffIDs[at] ?? layer.digest })),
}

/** The problem that some work ends in; undefined if it ends in none. */
function problemIn(work: () => unknown): Problem | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    return problemOf(error)
  }
}

describe('what contradicts itself', () => {
  it('names an index where a manifest was named', () => {
    const stored = { digest: INDEX.digest, bytes: INDEX.bytes, document: parseDocument(INDEX.bytes, {}) }
    expect(problemIn(() => manifestIn(stored))).toEqual({
      code: 'document.media-type',
      message: `${INDEX.digest} was named as a manifest and is an index. The index that lists it is broken.`,
    })
  })

  it('counts the layers of the source’s manifest and config', () => {
    expect(
      problemIn(() => {
        checkLayerCount(MANIFEST, CONFIG)
      }),
    ).toBeUndefined()
    expect(
      problemIn(() => {
        checkLayerCount({ ...MANIFEST, layers: [] }, { kind: 'other' })
      }),
    ).toBeUndefined()
    expect(
      problemIn(() => {
        checkLayerCount({ ...MANIFEST, layers: [first] }, CONFIG)
      }),
    ).toEqual({
      code: 'image.contradictory',
      side: 'source',
      message: 'The source lists 1 layers in its manifest and 2 diff_ids in its config. It is broken; push it again.',
    })
  })

  it.each<[string, ImageManifest['layers'] | undefined, boolean]>([
    ['its own layers in their order', undefined, false],
    ['fewer layers', CLAIMED.layers.slice(0, 1), true],
    ['more layers', [...CLAIMED.layers, first], true],
    ['none', [], true],
    ['other ones in the end', [...CLAIMED.layers.slice(0, 1), second], true],
    ['other ones in the beginning', [first, ...CLAIMED.layers.slice(1)], true],
    ['another order', CLAIMED.layers.toReversed(), true],
  ])('believes an engine that lists %s only if its config does so', (_, layers, isRefused) => {
    const image = { manifest: { ...CLAIMED, layers: layers ?? CLAIMED.layers }, config: CONFIG }
    expect(
      problemIn(() => {
        checkClaims('mirror', image)
      }),
    ).toEqual(
      isRefused
        ? {
            code: 'image.contradictory',
            side: 'mirror',
            message:
              'The engine lists other layers than the config of the image does. Look into the log of the engine.',
          }
        : undefined,
    )
  })

  it('takes an engine without layers for one without layers', () => {
    const none = { ...MANIFEST, layers: [] }
    expect(
      problemIn(() => {
        checkClaims('source', { manifest: none, config: { kind: 'other' } })
      }),
    ).toBeUndefined()
  })

  it('names what an index lists and is no image', () => {
    expect(unsupported('mirror', { ...first, mediaType: 'text/plain' }).problem).toEqual({
      code: 'index.child-unsupported',
      side: 'mirror',
      message: `The index of the mirror lists ${first.digest} as "text/plain", which is no image. List the platforms to compare in "platforms".`,
    })
  })
})

describe('types', () => {
  const odd = { ...MANIFEST, config: { ...MANIFEST.config, mediaType: 'text/plain' } }
  const oddLayer = { ...MANIFEST, layers: [first, { ...second, mediaType: 'text/html' }] }
  const said = (place: string, type: string): Problem => ({
    code: 'manifest.type-unknown',
    side: 'mirror',
    message: `The manifest of the mirror gives the ${place} the type ${JSON.stringify(type)}, which clients do not know of an image; the source has a good one. Copy the image again.`,
  })

  it.each<[string, ImageManifest, ImageManifest, Problem | undefined]>([
    ['on neither side', MANIFEST, MANIFEST, undefined],
    ['of the mirror’s config', MANIFEST, odd, said('config', 'text/plain')],
    ['of the mirror’s layer', MANIFEST, oddLayer, said('layer 2', 'text/html')],
    ['of both configs', odd, odd, undefined],
    ['of both layers', oddLayer, oddLayer, undefined],
    ['of the source alone', odd, MANIFEST, undefined],
    ['of the source’s layer alone', oddLayer, MANIFEST, undefined],
    ['of a layer that only the mirror has', { ...MANIFEST, layers: [first] }, oddLayer, undefined],
  ])('that clients do not know are told: %s', (_, source, mirror, problem) => {
    expect(unknownType(source, mirror)).toEqual(problem)
  })

  it('that differ and were not read are told of the first such layer', () => {
    const type = { kind: 'layer.media-type', source: 'a', mirror: 'b' } as const
    expect(unreadType([{ kind: 'layer.order' }])).toBeUndefined()
    expect(unreadType([{ kind: 'layer.order' }, { ...type, path: '3' }, { ...type, path: '4' }])).toEqual({
      code: 'layer.type-unread',
      side: 'mirror',
      message:
        'Layer 3 has the type "a" on the source and "b" on the mirror: whether clients unpack it as that is not known until it is read. Use "verify: blobs".',
    })
  })
})

describe('rows that have one side', () => {
  const ARM = anApp('linux/arm64')

  it('name the manifest of a platform that the mirror lacks', async () => {
    const { compare } = await aWorld(anIndex([APP, ARM]), anIndex([APP]))
    const row = (await compare()).platforms.find(({ platform }) => platform === 'linux/arm64')
    expect(row).toMatchObject({
      source: { digest: ARM.digest },
      differences: [{ kind: 'platform.missing', path: 'linux/arm64', source: ARM.digest }],
    })
    expect(row).not.toHaveProperty('mirror')
  })

  it('name the manifest of a platform that only the mirror has', async () => {
    const { compare } = await aWorld(anIndex([APP]), anIndex([APP, ARM]))
    const row = (await compare()).platforms.find(({ platform }) => platform === 'linux/arm64')
    expect(row).toMatchObject({
      mirror: { digest: ARM.digest },
      differences: [{ kind: 'platform.extra', path: 'linux/arm64', mirror: ARM.digest }],
    })
    expect(row).not.toHaveProperty('source')
  })

  it('say of a platform that neither has what to look at', async () => {
    const { compare } = await aWorld(anIndex([APP]), anIndex([APP]))
    expect(rowOf(await compare({ platforms: 'linux/s390x' })).error).toEqual({
      code: 'platform.unknown',
      side: 'source',
      message: 'The source has no image for linux/s390x. Take it out of "platforms", or look at what the source holds.',
    })
  })
})

describe('limits of indexes', () => {
  const nested = (depth: number): ReturnType<typeof anIndex> =>
    depth === 0 ? INDEX : anIndex([{ image: nested(depth - 1), platform: null }])

  it.each([
    [1, 2, undefined],
    [2, 2, 'The source nests indexes more than 2 deep; that is the limit. Name an inner index by its digest.'],
  ])('hold for %d inner ones where %d may be', async (inner, indexDepth, message) => {
    const { compare } = await aWorld(nested(inner), nested(inner))
    const { error } = await compare({ limits: { indexDepth }, verify: 'manifests' })
    expect(error?.message.replace('mirror', 'source')).toBe(message)
    expect(error?.code).toBe(message === undefined ? undefined : 'limit.index-depth')
  })

  it.each([
    [2, undefined],
    [1, 'The index of the mirror has 2 entries; the limit is 1. Name one of them by its digest.'],
  ])('hold for two entries where %d may be', async (indexChildren, message) => {
    const two = anIndex([APP, anApp('linux/arm64')])
    const { compare } = await aWorld(two, two)
    const { error } = await compare({ limits: { indexChildren } })
    expect(error?.message).toBe(message)
    expect(error?.side).toBe(message === undefined ? undefined : 'mirror')
  })
})
