import { afterAll, describe, expect, it } from '@jest/globals'
import { anImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import { startRegistry } from '../helpers/registry/start-registry.js'
import { startEngine, type FakeEngine } from '../store/docker-engine.js'
import { aDockerArchive, aLayout, Workspace } from '../store/oci-builders.js'
import { codesOf, comparePairOf } from './pair.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'

const workspace = new Workspace()
const open = closedAfterEach()
afterAll(() => workspace.clear())

const image = anImage()
const other = anImage({ runtime: { Labels: { a: 'b' } } })
const arm = anImage({ platform: 'linux/arm64' })

async function registryWith(built: typeof image | ReturnType<typeof anIndex>): Promise<string> {
  const registry = await startRegistry()
  open.push(registry)
  push(registry, 'team/app', '1', built)
  return `${registry.host}/team/app:1`
}

async function archive(built = image, damage: Readonly<Record<string, string>> = {}): Promise<string> {
  return `docker-archive:${await workspace.file(aTar({ ...aDockerArchive(built), ...damage }))}`
}

async function engineWith(built = image, layers = built.layers.map(({ diffID }) => diffID)): Promise<FakeEngine> {
  const name = 'docker.io/acme/app:1'
  const engine = await startEngine(
    {
      [`/images/${name}/json`]: {
        Id: built.config.digest,
        Os: 'linux',
        Architecture: built.platform.architecture,
        RootFS: { Layers: layers },
      },
      '/info': {},
      [`/images/${built.config.digest}/get`]: aTar(aDockerArchive(built, null)),
    },
    await workspace.folder(),
  )
  open.push(engine)
  return engine
}

describe('a pair of layouts', () => {
  it('is identical where the manifests are', async () => {
    const source = `oci:${await workspace.write(aLayout({ image: anIndex([image, arm]) }))}`
    const mirror = `oci-archive:${await workspace.file(aTar(aLayout({ image: anIndex([image, arm]) })))}`
    expect(await comparePairOf({ source, mirror })).toMatchObject({ result: 'identical', passed: true })
  })

  it.each([
    ['before it', [other, image]],
    ['behind it', [image, other]],
  ])('is not the same where a registry offers a second image for its platform, %s', async (_words, images) => {
    const source = `oci:${await workspace.write(aLayout({ image }))}`
    const report = await comparePairOf({ source, mirror: await registryWith(anIndex(images)) })
    expect([report.passed, codesOf(report)]).toEqual([false, ['platform.ambiguous']])
  })

  it('notes what a registry has beyond a single local image', async () => {
    const source = `oci:${await workspace.write(aLayout({ image }))}`
    const report = await comparePairOf({ source, mirror: await registryWith(anIndex([image, arm])) })
    expect(report).toMatchObject({
      result: 'equivalent',
      platforms: [{ platform: 'linux/amd64', result: 'identical' }],
    })
    expect(report.notes).toContainEqual({ kind: 'platforms.uncompared', side: 'mirror', platforms: ['linux/arm64'] })
  })
})

describe('a docker-archive', () => {
  it.each(['source', 'mirror'] as const)('is equivalent at best, as the %s', async (side) => {
    const places = { source: await registryWith(image), mirror: await registryWith(image), [side]: await archive() }
    const report = await comparePairOf(places)
    expect(report).toMatchObject({ result: 'equivalent', passed: true, [side]: { reference: places[side] } })
    expect(report.platforms).toMatchObject([{ evidence: 'proven', differences: [{ kind: 'manifest.unknown' }] }])
    expect(report.notes).toContainEqual(expect.objectContaining({ kind: 'layers.read', count: 2 }))
    expect(report.platforms[0]?.[side]).not.toHaveProperty('layers')
    expect((await comparePairOf({ ...places, match: 'digest' })).passed).toBe(false)
  })

  it('is not identical with itself, and its layers are read all the same', async () => {
    const report = await comparePairOf({ source: await archive(), mirror: await archive() })
    expect(report).toMatchObject({ result: 'equivalent', platforms: [{ evidence: 'proven' }] })
    expect(report.notes).toContainEqual(expect.objectContaining({ kind: 'layers.read', count: 2 }))
  })

  it('is missing from a mirror that has other platforms only, and names no digest of its own', async () => {
    const report = await comparePairOf({ source: await archive(), mirror: await registryWith(anIndex([arm])) })
    expect(report).toMatchObject({ result: 'missing', passed: false })
    expect(report.platforms).toMatchObject([{ platform: 'linux/amd64', result: 'missing' }])
    expect(report.platforms[0]?.differences).toEqual([{ kind: 'platform.missing', path: 'linux/amd64' }])
    expect(report.platforms[0]).not.toHaveProperty('source')
  })

  it('of another platform than the source’s is extra, and names no digest of its own', async () => {
    const report = await comparePairOf({ source: await registryWith(anIndex([arm])), mirror: await archive() })
    expect(report).toMatchObject({ result: 'different', passed: false })
    const extra = report.platforms.find(({ platform }) => platform === 'linux/amd64')
    expect(extra?.differences).toEqual([{ kind: 'platform.extra', path: 'linux/amd64' }])
    expect(extra).not.toHaveProperty('mirror')
  })

  it('is missing from a mirror whose index lists a manifest that is gone', async () => {
    const registry = await startRegistry()
    open.push(registry)
    push(registry, 'team/app', '1', anIndex([image]))
    registry.deleteManifest('team/app', image.digest)
    const report = await comparePairOf({ source: await archive(), mirror: `${registry.host}/team/app:1` })
    expect(report).toMatchObject({ result: 'missing', passed: false })
    expect(report.platforms).toMatchObject([{ source: { configDigest: image.config.digest } }])
    expect(report.platforms[0]?.differences).toMatchObject([{ kind: 'blob.missing', path: 'manifest' }])
  })

  it('with another layer than its config says is different', async () => {
    const damaged = aDockerArchive(image)
    const [name = ''] = Object.keys(damaged).filter((file) => file.endsWith('layer.tar'))
    const report = await comparePairOf({ source: await archive(), mirror: await archive(image, { [name]: 'evil' }) })
    expect(report).toMatchObject({ result: 'different', passed: false })
  })
})

describe('an engine', () => {
  it('is a claim as the mirror, and is asked for no export', async () => {
    const engine = await engineWith()
    const pair = {
      source: await registryWith(image),
      mirror: 'docker-daemon:acme/app:1',
      dockerHost: engine.dockerHost,
    }
    const report = await comparePairOf(pair)
    expect(report).toMatchObject({ result: 'equivalent', passed: true, platforms: [{ evidence: 'claimed' }] })
    expect(engine.seen.filter((path) => path.endsWith('/get'))).toEqual([])
    const content = await comparePairOf({ ...pair, verify: 'content' })
    expect(content).toMatchObject({ result: 'equivalent', platforms: [{ evidence: 'proven' }] })
  })

  it('is the source without an export where the mirror has its config', async () => {
    const engine = await engineWith()
    const mirror = await registryWith(anIndex([image, arm]))
    const report = await comparePairOf({ source: 'docker-daemon:acme/app:1', mirror, dockerHost: engine.dockerHost })
    expect(report).toMatchObject({ result: 'equivalent', platforms: [{ platform: 'linux/amd64', evidence: 'proven' }] })
    expect(engine.seen.filter((path) => path.endsWith('/get'))).toEqual([])
  })

  it('shows its config where the other side has another', async () => {
    const engine = await engineWith(other)
    const pair = {
      source: await registryWith(image),
      mirror: 'docker-daemon:acme/app:1',
      dockerHost: engine.dockerHost,
    }
    const report = await comparePairOf(pair)
    expect(report).toMatchObject({ result: 'same-layers', platforms: [{ evidence: 'claimed' }] })
  })

  it('that contradicts its config is not believed', async () => {
    const engine = await engineWith(image, [arm.layers[0]?.diffID ?? image.digest])
    const pair = {
      source: await registryWith(image),
      mirror: 'docker-daemon:acme/app:1',
      dockerHost: engine.dockerHost,
    }
    const report = await comparePairOf(pair)
    expect(report).toMatchObject({ result: 'inconclusive', platforms: [{ error: { code: 'image.contradictory' } }] })
  })
})
