import { describe, expect, it } from '@jest/globals'
import { checkPairs } from '../../src/app/check.js'
import type { RunEvent } from '../../src/app/progress.js'
import { DEFAULT_LIMITS } from '../../src/model/limits.js'
import { aMachine } from '../helpers/a-machine.js'
import { declareLogin } from '../helpers/canary/credentials.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anImage } from '../helpers/image/image.js'
import { aTar } from '../helpers/image/tar.js'
import { push } from '../helpers/image/push.js'
import type { AccessSettings } from '../../src/model/settings.js'
import type { RegistryOptions } from '../helpers/registry/options.js'
import { createSteppedClock } from '../helpers/stepped-clock.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { pairOf, settingsFor } from './settings-for.js'
import { asPublished } from '../helpers/report-schema.js'

const open = closedAfterEach()

const quiet = aMachine({}, { secret: () => undefined, debug: () => undefined })

async function aRegistry(options: RegistryOptions = {}): Promise<TestRegistry> {
  const registry = await startRegistry(options)
  open.push(registry)
  return registry
}

/** One connection asks whether the host speaks TLS. */
const TLS_GREETING = 1
const LOGIN = { kind: 'basic', username: 'ann', password: 'password-of-ann' } as const
const OTHER = { kind: 'basic', username: 'bob', password: 'password-of-bob' } as const

const AUTH = {
  kind: 'bearer',
  users: { ann: LOGIN.password, bob: OTHER.password },
  anonymous: true,
} as const

const askedOf = ({ requests }: TestRegistry): readonly string[] =>
  requests.map(({ method, path }) => `${method} ${path}`)

describe('many pairs in one run', () => {
  it('asks everything once for 200 pairs of one image', async () => {
    const [source, mirror] = [await aRegistry({ latencyMs: 50 }), await aRegistry({ latencyMs: 50 })]
    const image = anImage({ layers: [aTar({ a: 'a' })] })
    const pair = pairOf(push(source, 'team/app', '1', image), push(mirror, 'hub/app', '1', image))
    const settings = settingsFor(Array.from({ length: 200 }, () => pair))
    const events: RunEvent[] = []
    const report = asPublished(await checkPairs(settings, { ...quiet, follow: (event) => events.push(event) }))
    const [began, ...others] = events.map((event) => (event.kind === 'began' ? event.look() : event))
    expect(began).toMatchObject({ pairs: 200, done: 200, requests: report.requests })
    expect(others).toEqual([{ kind: 'planned', pairs: 200 }])
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
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const clock = createSteppedClock()
    for (const registry of [source, mirror]) {
      registry.intercept(() => {
        clock.pass(100)
        return undefined
      })
    }
    const pairs = Array.from({ length: 20 }, (_, index) => {
      const image = anImage({ layers: [aTar({ a: `layer ${index}` })] })
      return pairOf(push(source, `team/${index}`, '1', image), push(mirror, `hub/${index}`, '1', image))
    })
    const settings = settingsFor(pairs, { limits: { timeoutMs: 3000, concurrency: 1 } })
    const report = asPublished(await checkPairs(settings, { ...quiet, clock }))
    expect(report).toMatchObject({ passed: true, counts: { identical: 20 } })
    // All of them together took longer than one may.
    expect(clock.now()).toBeGreaterThan(3000)
  })

  it('ends a pair whose own time is over by that clock', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const clock = createSteppedClock()
    mirror.intercept(() => {
      clock.pass(3000)
      return 'answered'
    })
    const image = anImage()
    const pair = pairOf(push(source, 'team', '1', image), push(mirror, 'hub', '1', image))
    const report = await checkPairs(settingsFor([pair], { limits: { timeoutMs: 3000 } }), { ...quiet, clock })
    expect(report).toMatchObject({ passed: false, pairs: [{ error: { code: 'limit.timeout' } }] })
  })

  it('looks up the layers that 500 pairs share once in a repository, and again in another', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const base = aTar({ base: 'base' })
    const pairs = Array.from({ length: 500 }, (_, at) => {
      const [repository, tag] = [at % 2 === 0 ? 'app' : 'tool', `${at}`]
      const name = `${repository}:${tag}`
      const image = anImage({ layers: [base, aTar({ [name]: name })] })
      return pairOf(push(source, repository, tag, image), push(mirror, repository, tag, image))
    })
    const report = asPublished(await checkPairs(settingsFor(pairs), quiet))
    expect(report.counts.identical).toBe(500)
    const [first] = anImage({ layers: [base] }).layers
    const lookUps = askedOf(mirror).filter((line) => line.endsWith(first?.digest ?? 'no layer'))
    expect(lookUps.toSorted()).toEqual(['app', 'tool'].map((name) => `GET /v2/${name}/blobs/${first?.digest ?? ''}`))
  }, 60_000)

  it('reads the content of a layer that pairs share once in a repository', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const image = anImage({ layers: [aTar({ a: 'a' })] })
    const pairs = ['1', '2', '3'].map((tag) =>
      pairOf(push(source, 'app', tag, image), push(mirror, 'app', tag, image), { verify: 'content' }),
    )
    const report = asPublished(await checkPairs(settingsFor(pairs), quiet))
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
    const report = asPublished(await checkPairs(settingsFor([good, gone, other, good]), quiet))
    expect(report).toMatchObject({ result: 'different', passed: false })
    expect(report.pairs.map(({ result }) => result)).toEqual(['identical', 'missing', 'different', 'identical'])
  })

  it('keeps to the cap of connections where both sides are one host', async () => {
    const registry = await aRegistry({ latencyMs: 20 })
    const pairs = Array.from({ length: 30 }, (_, index) => {
      const image = anImage({ layers: Array.from({ length: 6 }, (_layer, layer) => aTar({ a: `${index} ${layer}` })) })
      return pairOf(push(registry, `team/${index}`, '1', image), push(registry, `hub/${index}`, '1', image))
    })
    const report = asPublished(await checkPairs(settingsFor(pairs, { limits: { concurrency: 30 } }), quiet))
    expect(report.counts.identical).toBe(30)
    expect(registry.connections).toBeLessThanOrEqual(DEFAULT_LIMITS.requestsPerHost + TLS_GREETING)
    expect(registry.peak).toBe(DEFAULT_LIMITS.requestsPerHost)
  })

  it.each<[string, (host: string) => Partial<AccessSettings>]>([
    ['nobody', () => ({})],
    ['one login for both sides', (host) => ({ registryAuth: new Map([[host, LOGIN]]) })],
    ['a login of its own for each side', () => ({ own: { source: LOGIN, mirror: OTHER } })],
  ])('asks for one token a repository as %s, however many pairs there are', async (_, accessTo) => {
    const registry = await aRegistry({ auth: AUTH })
    const access = accessTo(registry.host)
    for (const login of [LOGIN, OTHER]) declareLogin(registry.host, login)
    const image = anImage()
    const pairs = ['1', '2', '3', '4'].map((tag) =>
      pairOf(push(registry, 'team/app', tag, image), push(registry, 'hub/app', tag, image)),
    )
    const report = asPublished(await checkPairs(settingsFor(pairs, { access }), quiet))
    expect(report.counts.identical).toBe(4)
    expect(registry.tokenRequests).toHaveLength(2)
  })

  it.each<[string, Partial<AccessSettings>, number]>([
    ['one token as nobody', {}, 1],
    ['one token for each side’s own login', { own: { source: LOGIN, mirror: OTHER } }, 2],
  ])('asks for %s where both sides are one repository', async (_, access, tokens) => {
    const registry = await aRegistry({ auth: AUTH })
    for (const login of [LOGIN, OTHER]) declareLogin(registry.host, login)
    const image = anImage()
    const pairs = ['1', '2'].map((tag) =>
      pairOf(push(registry, 'team/app', tag, image), push(registry, 'team/app', `copy-${tag}`, image)),
    )
    const report = asPublished(await checkPairs(settingsFor(pairs, { access }), quiet))
    expect(report.counts.identical).toBe(2)
    expect(registry.tokenRequests).toHaveLength(tokens)
  })
})
