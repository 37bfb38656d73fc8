import { afterAll, describe, expect, it } from '@jest/globals'
import { checkPairs } from '../../src/app/check.js'
import type { Report } from '../../src/model/report.js'
import type { PairSettings } from '../../src/model/settings.js'
import { parsePlatform } from '../../src/oci/platform.js'
import { renderSummary } from '../../src/report/summary.js'
import { aMachine } from '../helpers/a-machine.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import type { Answer, LoggedRequest, RegistryOptions } from '../helpers/registry/options.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { aLayout, Workspace } from '../store/oci-builders.js'
import { pairOf, settingsFor } from './settings-for.js'
import { asPublished } from '../helpers/report-schema.js'

const open = closedAfterEach()
const workspace = new Workspace()
afterAll(() => workspace.clear())

const IMAGE = anImage()
const INDEX = anIndex([IMAGE, anImage({ platform: 'linux/arm64' })])
const OTHER = anImage({ layers: [aTar({ other: 'other' })] })

async function aRegistry(options: RegistryOptions = {}): Promise<TestRegistry> {
  const registry = await startRegistry(options)
  open.push(registry)
  return registry
}

function compare(source: string, mirror: string, over: Partial<PairSettings> = {}): Promise<Report> {
  const pair = pairOf(source, mirror, { verify: 'manifests', headFirst: true, ...over })
  const machine = aMachine({}, { secret: () => undefined, debug: () => undefined })
  return checkPairs(settingsFor([pair]), machine).then(asPublished)
}

/** HEAD with a length that is not that of the bytes. */
function shortened({ method }: LoggedRequest): Answer | undefined {
  if (method !== 'HEAD') return undefined
  const headers = {
    'content-type': IMAGE.mediaType,
    'content-length': '5',
    'docker-content-digest': IMAGE.digest,
  }
  return { status: 200, headers }
}

const askedOf = ({ requests }: TestRegistry): readonly string[] =>
  requests.map(({ method, path }) => `${method} ${path}`)

describe('head-first', () => {
  it('asks by HEAD alone where the tops agree, and claims what it heard', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const report = await compare(push(source, 'app', '1', INDEX), push(mirror, 'hub', '1', INDEX))
    expect(askedOf(source)).toEqual(['HEAD /v2/app/manifests/1'])
    expect(askedOf(mirror)).toEqual(['HEAD /v2/hub/manifests/1'])
    expect(report).toMatchObject({ result: 'identical', passed: true })
    const [pair] = report.pairs
    const top = { digest: INDEX.digest, mediaType: INDEX.mediaType }
    expect(pair).toMatchObject({
      verify: 'manifests',
      source: top,
      mirror: { ...top, pinned: `${mirror.host}/hub@${INDEX.digest}` },
      platforms: [{ platform: '*', result: 'identical', evidence: 'claimed', source: top }],
      differences: [],
      causes: [],
      notes: [],
    })
    expect(renderSummary(report, { title: 'x' })).not.toContain('Proven')
  })

  it('reads the manifests where they do not agree', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const report = await compare(push(source, 'app', '1', IMAGE), push(mirror, 'hub', '1', OTHER))
    expect(report).toMatchObject({ result: 'different', passed: false })
    expect(askedOf(mirror).slice(0, 2)).toEqual(['HEAD /v2/hub/manifests/1', 'GET /v2/hub/manifests/1'])
  })

  it.each<[string, RegistryOptions]>([
    ['has no digest for it', { omitDigestHeader: true }],
    ['does not find it by HEAD', { headNotFound: true }],
    ['says another type', { manifestType: 'application/json' }],
    ['says no type', { manifestType: null }],
    ['says another length for the same digest', { onRequest: shortened }],
  ])('takes no word of a mirror that %s', async (_, options) => {
    const [source, mirror] = [await aRegistry(), await aRegistry(options)]
    const report = await compare(push(source, 'app', '1', IMAGE), push(mirror, 'hub', '1', IMAGE))
    expect(report.pairs[0]?.platforms.map(({ platform }) => platform)).not.toEqual(['*'])
    expect(askedOf(mirror)).toContain('GET /v2/hub/manifests/1')
  })

  it.each(['application/vnd.docker.distribution.manifest.v1+prettyjws', 'text/html', 'application/json'])(
    'goes by no HEAD where both sides say %s, which nobody compares',
    async (manifestType) => {
      const [source, mirror] = [await aRegistry({ manifestType }), await aRegistry({ manifestType })]
      const report = await compare(push(source, 'app', '1', IMAGE), push(mirror, 'hub', '1', IMAGE))
      expect(report.passed).toBe(false)
      expect(askedOf(source)).toContain('GET /v2/app/manifests/1')
    },
  )

  it('tells of platforms that are asked for by name, which no HEAD does', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const references = [push(source, 'app', '1', INDEX), push(mirror, 'hub', '1', INDEX)] as const
    const report = await compare(...references, { platforms: [parsePlatform('linux/riscv64')] })
    expect(report).toMatchObject({ result: 'inconclusive', passed: false })
    expect(report.pairs[0]?.platforms.map(({ platform }) => platform)).toEqual(['linux/riscv64'])
  })

  it('believes no HEAD that names another digest than the reference', async () => {
    const headers = { 'docker-content-digest': OTHER.digest, 'content-type': IMAGE.mediaType }
    const onRequest: RegistryOptions['onRequest'] = ({ method }) =>
      method === 'HEAD' ? { status: 200, headers: { ...headers, 'content-length': '10' } } : undefined
    const [source, mirror] = [await aRegistry({ onRequest }), await aRegistry({ onRequest })]
    push(source, 'app', '1', IMAGE)
    const pinned = `${source.host}/app@${IMAGE.digest}`
    const report = await compare(pinned, push(mirror, 'hub', '1', IMAGE))
    expect(report.pairs[0]?.platforms.map(({ platform }) => platform)).not.toEqual(['*'])
    expect(report.pairs[0]?.source.digest).toBe(IMAGE.digest)
  })

  it('is enough for references by digest, too', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    push(source, 'app', '1', IMAGE)
    push(mirror, 'hub', '1', IMAGE)
    const report = await compare(`${source.host}/app@${IMAGE.digest}`, `${mirror.host}/hub@${IMAGE.digest}`)
    expect(report).toMatchObject({ result: 'identical', passed: true })
    expect([...askedOf(source), ...askedOf(mirror)].every((line) => line.startsWith('HEAD '))).toBe(true)
  })

  it('misses what the mirror does not have', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    expect(await compare(push(source, 'app', '1', IMAGE), `${mirror.host}/hub:1`)).toMatchObject({ result: 'missing' })
  })

  it('compares a place that knows no HEAD as ever', async () => {
    const mirror = await aRegistry()
    const layout = `oci:${await workspace.write(aLayout({ image: IMAGE }))}`
    const report = await compare(layout, push(mirror, 'hub', '1', IMAGE))
    expect(report).toMatchObject({ result: 'identical', pairs: [{ platforms: [{ platform: 'linux/amd64' }] }] })
  })
})
