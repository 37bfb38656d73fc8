import { describe, expect, it } from '@jest/globals'
import { checkPairs } from '../../src/app/check.js'
import { aMachine } from '../helpers/a-machine.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anImage } from '../helpers/image/image.js'
import { aTar } from '../helpers/image/tar.js'
import { push } from '../helpers/image/push.js'
import type { RegistryOptions } from '../helpers/registry/options.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { pairOf, settingsFor } from './settings-for.js'

const open = closedAfterEach()

const quiet = aMachine({}, { secret: () => undefined, debug: () => undefined })

async function aRegistry(options: RegistryOptions = {}): Promise<TestRegistry> {
  const registry = await startRegistry(options)
  open.push(registry)
  return registry
}

const askedOf = ({ requests }: TestRegistry): readonly string[] =>
  requests.map(({ method, path }) => `${method} ${path}`)

describe('many pairs in one run', () => {
  it('asks everything once for 200 pairs of one image', async () => {
    const [source, mirror] = [await aRegistry({ latencyMs: 50 }), await aRegistry({ latencyMs: 50 })]
    const image = anImage({ layers: [aTar({ a: 'a' })] })
    const pair = pairOf(push(source, 'team/app', '1', image), push(mirror, 'hub/app', '1', image))
    const settings = settingsFor(Array.from({ length: 200 }, () => pair))
    const report = await checkPairs(settings, quiet)
    expect(report).toMatchObject({ result: 'identical', passed: true, counts: { identical: 200 } })
    expect(askedOf(source)).toEqual(['GET /v2/team/app/manifests/1'])
    expect(askedOf(mirror).toSorted()).toEqual(
      [
        'GET /v2/hub/app/manifests/1',
        'HEAD /v2/hub/app/manifests/1',
        ...[image.config.digest, ...image.layers.map(({ digest }) => digest)].map(
          (digest) => `GET /v2/hub/app/blobs/${digest}`,
        ),
      ].toSorted(),
    )
  })

  it('begins the time of a pair when the pair begins', async () => {
    const [source, mirror] = [await aRegistry({ latencyMs: 100 }), await aRegistry({ latencyMs: 100 })]
    const pairs = Array.from({ length: 120 }, (_, index) => {
      const image = anImage({ layers: [aTar({ a: `layer ${index}` })] })
      return pairOf(push(source, `team/${index}`, '1', image), push(mirror, `hub/${index}`, '1', image))
    })
    const started = performance.now()
    const report = await checkPairs(settingsFor(pairs, { limits: { timeoutMs: 3000 } }), quiet)
    expect(report).toMatchObject({ passed: true, counts: { identical: 120 } })
    // All of them together took longer than one may.
    expect(performance.now() - started).toBeGreaterThan(3000)
  }, 60_000)

  it('looks up the layers that pairs share once in a repository, and again in another', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const base = aTar({ base: 'base' })
    const pairs = ['app:1', 'app:2', 'tool:1'].map((name) => {
      const [repository = '', tag = ''] = name.split(':')
      const image = anImage({ layers: [base, aTar({ [name]: name })] })
      return pairOf(push(source, repository, tag, image), push(mirror, repository, tag, image))
    })
    const report = await checkPairs(settingsFor(pairs), quiet)
    expect(report.counts.identical).toBe(3)
    const [first] = anImage({ layers: [base] }).layers
    const lookUps = askedOf(mirror).filter((line) => line.endsWith(first?.digest ?? 'no layer'))
    expect(lookUps.toSorted()).toEqual(['app', 'tool'].map((name) => `GET /v2/${name}/blobs/${first?.digest ?? ''}`))
  })

  it('reads the content of a layer that pairs share once in a repository', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const image = anImage({ layers: [aTar({ a: 'a' })] })
    const pairs = ['1', '2', '3'].map((tag) =>
      pairOf(push(source, 'app', tag, image), push(mirror, 'app', tag, image), { verify: 'content' }),
    )
    const report = await checkPairs(settingsFor(pairs), quiet)
    expect(report.counts.identical).toBe(3)
    const [layer] = image.layers
    const reads = mirror.requests.filter(({ path }) => path.endsWith(layer?.digest ?? 'no layer'))
    expect(reads.map(({ status }) => status)).toEqual([200])
  })

  it('judges each pair by itself', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const image = anImage()
    const good = pairOf(push(source, 'good', '1', image), push(mirror, 'good', '1', image))
    const gone = pairOf(push(source, 'gone', '1', image), `${mirror.host}/gone:1`)
    const other = pairOf(
      push(source, 'other', '1', image),
      push(mirror, 'other', '1', anImage({ layers: [aTar({ b: 'b' })] })),
    )
    const report = await checkPairs(settingsFor([good, gone, other, good]), quiet)
    expect(report).toMatchObject({ result: 'different', passed: false })
    expect(report.pairs.map(({ result }) => result)).toEqual(['identical', 'missing', 'different', 'identical'])
  })
})
