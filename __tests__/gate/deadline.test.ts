import { describe, expect, it } from '@jest/globals'
import { patientClock } from '../helpers/patient-clock.js'
import { repack } from '../helpers/image/change.js'
import { anIndex } from '../helpers/image/image-index.js'
import type { ImageStore } from '../../src/store/image-store.js'
import type { SideName } from '../../src/model/result.js'
import { anApp } from './images.js'
import { aWorld, codesOf, REPOSITORY, rowOf, rowsOf, type Content } from './pair.js'

const APP = anApp()
const ZSTD = repack(APP, { compression: 'zstd' })
const LIMIT = { pairMs: 400 }
const SOON = { limits: LIMIT, clock: patientClock }

describe('a registry that does not answer', () => {
  it.each<[string, SideName, Content, Content, string]>([
    ['the top', 'source', APP, APP, '/manifests/1'],
    ['the top of the mirror', 'mirror', APP, APP, '/manifests/1'],
    ['a child', 'mirror', anIndex([APP]), anIndex([APP]), '/manifests/sha256:'],
    ['a config', 'mirror', APP, ZSTD, `/blobs/${APP.config.digest}`],
    ['a look-up', 'mirror', APP, APP, `/blobs/${APP.layers[0]?.digest ?? ''}`],
    ['a layer', 'mirror', APP, ZSTD, `/blobs/${ZSTD.layers[0]?.digest ?? ''}`],
  ])('is waited for until the pair’s limit, and no pass: %s', async (_, side, source, mirror, part) => {
    const world = await aWorld(source, mirror)
    world[side].intercept(({ path }) => (path.includes(part) ? 'answered' : undefined))
    const report = await world.compare({ match: 'diff-ids', platforms: 'linux/amd64', ...SOON })
    expect(report).toMatchObject({ result: 'inconclusive', passed: false })
    expect(rowsOf(report)).toEqual(['linux/amd64 inconclusive claimed'])
    expect(codesOf(report)).toEqual(['limit.timeout'])
    const problem = report.error ?? rowOf(report).error
    expect(problem?.message).toContain(`${world[side].host} has not answered GET `)
    expect(problem?.message).toContain(part.slice(part.indexOf('/') + 1))
  })

  it('in the middle of a layer is no pass', async () => {
    const { mirror, compare } = await aWorld(APP, ZSTD)
    const layer = ZSTD.layers[1]
    mirror.intercept(({ path }, response) => {
      if (layer === undefined || !path.endsWith(layer.digest)) return undefined
      response.writeHead(200, { 'content-length': layer.bytes.byteLength })
      response.write(layer.bytes.subarray(0, 20))
      return 'answered'
    })
    const report = await compare(SOON)
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['limit.timeout']])
  })

  it('for one layer does not hide that another is missing', async () => {
    const { mirror, compare } = await aWorld(APP, APP)
    mirror.deleteBlob(REPOSITORY, APP.layers[0]?.digest ?? APP.digest)
    mirror.intercept(({ path }) => (path.includes(APP.layers[1]?.digest ?? '') ? 'answered' : undefined))
    const report = await compare(SOON)
    expect(report).toMatchObject({ result: 'missing', passed: false })
    expect(rowOf(report).error?.code).toBe('limit.timeout')
  })

  it('for one platform does not hide that another differs', async () => {
    const arm = anApp('linux/arm64')
    const source = anIndex([APP, arm])
    const { mirror, compare } = await aWorld(source, anIndex([anApp('linux/amd64', 'other'), arm]))
    mirror.intercept(({ path }) => (path.includes(arm.digest) ? 'answered' : undefined))
    const report = await compare(SOON)
    expect(report.result).toBe('different')
    expect(rowsOf(report)).toEqual(['linux/amd64 different proven', 'linux/arm64 inconclusive claimed'])
  })
})

describe('a promise that never settles', () => {
  const never = (): Promise<never> => new Promise(() => undefined)
  const stuck: Record<string, Partial<ImageStore>> = {
    top: { top: never },
    document: { document: never },
    smallBlob: { smallBlob: never },
    lookUp: { lookUp: never },
    blob: { blob: never },
    chunks: {
      blob: () =>
        Promise.resolve({
          kind: 'found',
          value: { chunks: { [Symbol.asyncIterator]: () => ({ next: never }) }, end: () => ({ kind: 'whole' }) },
        }),
    },
  }

  it.each(['top', 'document', 'smallBlob', 'lookUp', 'blob', 'chunks'])('cannot hold up the pair: %s', async (name) => {
    const { compare } = await aWorld(anIndex([APP]), anIndex([repack(APP, { compression: 'zstd' })]))
    const report = await compare({
      match: 'diff-ids',
      ...SOON,
      wrap: (store, side) => (side === 'mirror' ? { ...store, ...stuck[name] } : store),
      verify: name === 'lookUp' ? 'blobs' : 'content',
    })
    // Every layer is another blob here and the config is read: nothing is left to be looked up.
    const expected = name === 'lookUp' ? ['equivalent', true, []] : ['inconclusive', false, ['limit.timeout']]
    expect([report.result, report.passed, codesOf(report)]).toEqual(expected)
  })

  it('cannot hold up the look-ups', async () => {
    const { compare } = await aWorld(APP, APP)
    const report = await compare({ ...SOON, wrap: (store) => ({ ...store, ...stuck['lookUp'] }) })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['limit.timeout']])
  })

  it('cannot hold up the note about a tag once the time is over', async () => {
    const { references, compare } = await aWorld(APP, APP)
    const source = `${references.source}@${APP.digest}`
    const wrap = (store: ImageStore): ImageStore => ({ ...store, lookUp: never, tagDigest: never })
    const report = await compare({ source, ...SOON, wrap })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['limit.timeout']])
  })

  it('cannot hold up the layers that wait for their turn', async () => {
    const { compare } = await aWorld(APP, ZSTD)
    const wrap = (store: ImageStore): ImageStore => ({ ...store, blob: never })
    const report = await compare({ ...SOON, limits: { ...LIMIT, smallLayersAtOnce: 1 }, wrap })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['limit.timeout']])
  })

  it('cannot hold up the note about a tag', async () => {
    const { references, compare } = await aWorld(APP, APP)
    const source = `${references.source}@${APP.digest}`
    const report = await compare({ source, ...SOON, wrap: (store) => ({ ...store, tagDigest: never }) })
    expect([report.result, report.passed, report.notes]).toEqual(['identical', true, []])
  })
})
