import { describe, expect, it } from '@jest/globals'
import { factsOf } from '../../src/gate/image-facts.js'
import { movedTags, strayTags } from '../../src/gate/tags.js'
import { systemClock } from '../../src/gate/system-clock.js'
import { parseConfig } from '../../src/oci/config.js'
import { parseDocument } from '../../src/oci/document.js'
import type { ImageStore } from '../../src/store/image-store.js'
import { anImage } from '../helpers/image/image.js'
import { SIGNAL } from '../store/oci-builders.js'
import { anApp } from './images.js'
import { aWorld } from './pair.js'

const APP = anApp()

describe('the facts of an image', () => {
  const image = anImage()
  const manifest = parseDocument(image.bytes, {})
  if (manifest.kind !== 'manifest') throw new Error('It is an index.')
  const config = parseConfig(image.config.bytes, image.config.mediaType)
  const diffIDs = image.layers.map(({ diffID }) => diffID)

  it('leave out what a store without manifests cannot know', () => {
    const derived = { layers: 'claimed' } as const
    const configDigest = image.config.digest
    expect(factsOf(image.digest, manifest, config, derived)).toEqual({ configDigest, diffIDs })
    expect(factsOf(image.digest, manifest, undefined, derived)).toEqual({ configDigest })
    expect(factsOf(image.digest, manifest, { kind: 'other' }, derived)).toEqual({ configDigest })
  })

  it('have diffIDs where there is a config of an image', () => {
    expect(factsOf(image.digest, manifest, config)).toMatchObject({ digest: image.digest, diffIDs })
    expect(factsOf(image.digest, manifest, { kind: 'other' })).not.toHaveProperty('diffIDs')
  })
})

describe('the tags of a pair', () => {
  const refuse = (): never => {
    throw new Error('Nobody asks for this.')
  }
  const store: ImageStore = {
    reference: 'a.example/b:1',
    transport: 'registry',
    repository: 'a.example/b',
    tag: '1',
    pinnedByDigest: false,
    top: refuse,
    tagDigest: refuse,
    document: refuse,
    smallBlob: refuse,
    lookUp: refuse,
    blob: refuse,
  }
  const NOTHING = { platforms: [], differences: [], notes: [] }

  it('are not asked for where nothing was found', async () => {
    const pinned = { ...store, pinnedByDigest: true }
    expect(await movedTags({ source: store, mirror: store }, NOTHING, SIGNAL)).toEqual([])
    expect(await strayTags({ source: pinned, mirror: pinned }, NOTHING, SIGNAL)).toEqual([])
  })
})

describe('the report of a pair', () => {
  it('holds nothing where there is nothing to tell', async () => {
    const { compare } = await aWorld(APP, APP)
    const far = { ...systemClock, now: () => systemClock.now() + 1e9 }
    const report = await compare({ clock: far })
    expect(report.notes).toEqual([])
    expect(report).not.toHaveProperty('error')
    expect(report.platforms[0]).not.toHaveProperty('error')
    expect(report.durationMs).toBeLessThan(60_000)
  })

  it('says that the mirror has nothing, whatever is wrong with the source', async () => {
    const absent = await aWorld(null, null)
    const nothing = await absent.compare()
    expect(nothing.notes).toEqual([{ kind: 'reference.absent', reference: absent.references.mirror }])
    const broken = await aWorld(APP, null)
    broken.source.intercept(({ path }) => (path.includes('/manifests/') ? { status: 500 } : undefined))
    const failed = await broken.compare()
    expect(failed.notes).toEqual([{ kind: 'reference.absent', reference: broken.references.mirror }])
  })

  it('says what the mirror has where the source could not be read', async () => {
    const { compare } = await aWorld(null, APP)
    const report = await compare()
    expect(report.mirror.digest).toBe(APP.digest)
    expect(report.notes).toEqual([])
    const { mirror } = await (await aWorld(null, null)).compare()
    expect(mirror).not.toHaveProperty('digest')
  })
})
