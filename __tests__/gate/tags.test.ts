import { describe, expect, it } from '@jest/globals'
import { repack } from '../helpers/image/change.js'
import { anIndex } from '../helpers/image/image-index.js'
import { systemClock } from '../../src/gate/system-clock.js'
import type { Clock } from '../../src/model/clock.js'
import { anApp } from './images.js'
import { askedOf, aWorld, codesOf, kindsOf, type World } from './pair.js'

const APP = anApp()
const OTHER = anApp('linux/amd64', 'serve something else')
const MOVED_AGAIN = anApp('linux/amd64', 'serve yet something else')

/** The system's clock, which `advance` puts forward. */
function aClock(): Clock & { advance(ms: number): void } {
  let ahead = 0
  return {
    ...systemClock,
    now: () => systemClock.now() + ahead,
    advance: (ms) => {
      ahead += ms
    },
  }
}

/** Puts the clock forward when the mirror is asked for a blob, and does something to the world then. */
function whileBlobsAreRead(world: World, clock: ReturnType<typeof aClock>, ms: number, ...steps: (() => void)[]): void {
  let looks = 0
  let blobs = 0
  world.mirror.intercept(({ path, method }) => {
    if (path.endsWith('/manifests/1') && method === 'GET') blobs = 0
    if (!path.includes('/blobs/')) return undefined
    blobs += 1
    if (blobs > 1) return undefined
    clock.advance(ms)
    steps[looks]?.()
    looks += 1
    return undefined
  })
}

describe('a pair that took more than 30 s', () => {
  it('has its tags looked up again, by HEAD', async () => {
    const clock = aClock()
    const world = await aWorld(APP, APP)
    whileBlobsAreRead(world, clock, 31_000)
    expect(await world.compare({ clock })).toMatchObject({ result: 'identical', passed: true, notes: [] })
    expect(askedOf(world.source)).toEqual(['GET manifests/1', 'HEAD manifests/1'])
    expect(askedOf(world.mirror).at(-1)).toBe('HEAD manifests/1')
  })

  it('is not looked at again where it took less', async () => {
    const clock = aClock()
    const world = await aWorld(APP, APP)
    whileBlobsAreRead(world, clock, 29_000)
    await world.compare({ clock })
    expect(askedOf(world.source)).toEqual(['GET manifests/1'])
  })

  it.each(['source', 'mirror'] as const)('is compared once more where the tag of the %s moved', async (side) => {
    const clock = aClock()
    const world = await aWorld(APP, APP)
    whileBlobsAreRead(world, clock, 31_000, () => {
      world.put(side, OTHER)
    })
    const report = await world.compare({ clock })
    expect(report).toMatchObject({ result: 'different', passed: false, notes: [{ kind: 'tag.compared-again', side }] })
    expect(report[side].digest).toBe(OTHER.digest)
  })

  it('is judged by the second look alone', async () => {
    const clock = aClock()
    const world = await aWorld(OTHER, APP)
    whileBlobsAreRead(world, clock, 31_000, () => {
      world.put('source', APP)
    })
    const report = await world.compare({ clock })
    expect(report).toMatchObject({ result: 'identical', passed: true })
    expect(report.notes).toEqual([{ kind: 'tag.compared-again', side: 'source' }])
  })

  it('is inconclusive where the tag moved again', async () => {
    const clock = aClock()
    const world = await aWorld(APP, APP)
    const move = (to: typeof APP) => (): void => {
      world.put('source', to)
      world.put('mirror', to)
    }
    whileBlobsAreRead(world, clock, 31_000, move(OTHER), move(MOVED_AGAIN))
    const report = await world.compare({ clock, match: 'diff-ids' })
    expect([report.result, report.passed, kindsOf(report)]).toEqual(['inconclusive', false, ['tag.moved']])
    expect(report.differences).toEqual([
      { kind: 'tag.moved', path: 'source', source: MOVED_AGAIN.digest },
      { kind: 'tag.moved', path: 'mirror', mirror: MOVED_AGAIN.digest },
    ])
  })

  it('is compared once more where the tag is gone', async () => {
    const clock = aClock()
    const world = await aWorld(APP, APP)
    whileBlobsAreRead(world, clock, 31_000, () => {
      world.mirror.deleteManifest('team/app', '1')
    })
    expect(await world.compare({ clock })).toMatchObject({ result: 'missing', passed: false })
  })

  it.each([
    ['a pass becomes inconclusive', APP, 'inconclusive'],
    ['a known difference stays', repack(OTHER, { indent: 1 }), 'different'],
  ])('and whose tags cannot be looked up again: %s', async (_, mirror, result) => {
    const clock = aClock()
    const world = await aWorld(APP, mirror)
    whileBlobsAreRead(world, clock, 31_000)
    let tops = 0
    world.source.intercept(({ path }) => {
      if (!path.endsWith('/manifests/1')) return undefined
      tops += 1
      return tops > 1 ? { status: 500 } : undefined
    })
    const report = await world.compare({ clock, match: 'diff-ids' })
    expect([report.result, report.passed, codesOf(report)]).toEqual([result, false, ['http.status']])
    expect(report.error?.side).toBe('source')
  })

  it('has no tags to look up where both sides are named by digest', async () => {
    const clock = aClock()
    const world = await aWorld(APP, APP)
    whileBlobsAreRead(world, clock, 31_000)
    const pinned = (reference: string): string => reference.replace(/:1$/, `@${APP.digest}`)
    const { source, mirror } = world.references
    const report = await world.compare({ clock, source: pinned(source), mirror: pinned(mirror) })
    expect(report).toMatchObject({ result: 'identical', passed: true })
    expect(askedOf(world.source)).toEqual([`GET manifests/${APP.digest}`])
  })
})

describe('a tag of which HEAD says another digest than GET', () => {
  const saying = (digest: string) => ({ headers: { 'docker-content-digest': digest } })

  it.each([
    ['a manifest', APP, 'manifest.refused'],
    ['an index', anIndex([APP]), 'index.refused'],
  ])('has not moved: clients that go by HEAD pull something else (%s)', async (_, content, kind) => {
    const world = await aWorld(content, content)
    world.mirror.intercept(({ method, path }) =>
      method === 'HEAD' && path.endsWith('/manifests/1') ? { status: 200, ...saying(OTHER.digest) } : undefined,
    )
    const report = await world.compare()
    expect([report.result, report.passed]).toEqual(['missing', false])
    expect(report.differences).toMatchObject([{ kind, path: 'HEAD', why: 'head', served: OTHER.digest }])
    expect(askedOf(world.mirror).filter((line) => line === 'GET manifests/1')).toHaveLength(2)
  })
})

describe('a tag and a digest in one reference', () => {
  it('compare the digest, and say where the tag points', async () => {
    const world = await aWorld(APP, APP)
    world.put('source', OTHER)
    const source = `${world.references.source}@${APP.digest}`
    const report = await world.compare({ source })
    expect(report).toMatchObject({ result: 'identical', passed: true, source: { digest: APP.digest } })
    expect(report.notes).toEqual([{ kind: 'tag.elsewhere', side: 'source', tag: '1', digest: OTHER.digest }])
  })

  it('say nothing where they agree, or where the tag cannot be looked up', async () => {
    const world = await aWorld(APP, APP)
    const source = `${world.references.source}@${APP.digest}`
    expect((await world.compare({ source })).notes).toEqual([])
    world.source.intercept(({ path }) => (path.endsWith('/manifests/1') ? { status: 500 } : undefined))
    expect(await world.compare({ source })).toMatchObject({ result: 'identical', passed: true, notes: [] })
  })
})
