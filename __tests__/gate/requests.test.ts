import { describe, expect, it } from '@jest/globals'
import { repack } from '../helpers/image/change.js'
import { anIndex } from '../helpers/image/image-index.js'
import { anApp, anAppIndex, PLATFORMS, relabelled } from './images.js'
import { askedOf, aWorld, type Content, type PairOptions } from './pair.js'

const APP = anApp()
const IMAGES = PLATFORMS.map((platform) => anApp(platform))
const CONVERTED = anIndex(IMAGES.map((image) => repack(image, { format: 'docker' })))
/** All platforms stand on one layer, which only one of them has had compressed like that before. */
const ZSTD = IMAGES.map((image) => repack(image, { compression: 'zstd' }))
const CASES: readonly [string, Content, Content, number, number][] = [
  ['identical indexes', anAppIndex(), anAppIndex(), 1, 12],
  ['an index in another order', anAppIndex(), anIndex(IMAGES.toReversed()), 1, 12],
  ['converted manifests around the same layers', anAppIndex(), CONVERTED, 4, 12],
  ['a recompressed image', APP, repack(APP, { compression: 'zstd' }), 1, 5],
  ['a layer that one platform has anew and others had before', anIndex([APP, ...ZSTD.slice(1)]), anIndex(ZSTD), 2, 12],
  ['a relabelled image', APP, relabelled(), 2, 5],
  ['another image', APP, anApp('linux/amd64', 'something else'), 2, 3],
  ['an image in an index', APP, anIndex([APP]), 1, 6],
  ['an image out of an index', anIndex([APP]), APP, 1, 5],
]

describe('requests', () => {
  it.each(CASES)('are few, and none is made twice: %s', async (_, from, to, ofSource, ofMirror) => {
    const { source, mirror, compare } = await aWorld(from, to)
    await compare()
    expect([askedOf(source).length, askedOf(mirror).length]).toEqual([ofSource, ofMirror])
    for (const asked of [askedOf(source), askedOf(mirror)]) expect(new Set(asked).size).toBe(asked.length)
    for (const { path } of [...source.requests, ...mirror.requests]) expect(path).not.toBe('/v2/')
  })

  it('go by digest once a tag is resolved', async () => {
    const { source, mirror, compare } = await aWorld(anAppIndex(), CONVERTED)
    await compare()
    for (const registry of [source, mirror]) {
      const [first, ...others] = askedOf(registry).filter((asked) => asked !== 'HEAD manifests/1')
      expect(first).toBe('GET manifests/1')
      for (const asked of others) expect(asked).toMatch(/^GET (manifests|blobs)\/sha256:/)
    }
  })

  it('look up what a manifest names while other manifests are still on their way', async () => {
    const asked = Promise.withResolvers<undefined>()
    const { compare } = await aWorld(anAppIndex(), anAppIndex())
    const last = IMAGES.at(-1)
    const wrap: PairOptions['wrap'] = (store, side) => {
      if (side === 'source') return store
      return {
        ...store,
        document: async (descriptor, signal) => {
          if (descriptor.digest === last?.digest) await asked.promise
          return store.document(descriptor, signal)
        },
        lookUp: (descriptor, signal) => {
          asked.resolve(undefined)
          return store.lookUp(descriptor, signal)
        },
      }
    }
    expect(await compare({ wrap })).toMatchObject({ result: 'identical', passed: true })
  })

  it('ask the source for no layer, however much is read', async () => {
    const { source, compare } = await aWorld(anAppIndex(), CONVERTED)
    await compare({ verify: 'content' })
    expect(askedOf(source).filter((asked) => asked.includes('blobs/'))).toEqual([])
  })
})
