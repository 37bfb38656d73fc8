import { describe, expect, it } from '@jest/globals'
import { checkPairs } from '../../src/app/check.js'
import type { RegistrySettings } from '../../src/model/settings.js'
import type { Report } from '../../src/model/report.js'
import { aMachine } from '../helpers/a-machine.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import type { RegistryOptions } from '../helpers/registry/options.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { selfSigned } from '../helpers/tls/self-signed.js'
import { pairOf, settingsFor } from './settings-for.js'
import { asPublished } from '../helpers/report-schema.js'

const open = closedAfterEach()

async function aRegistry(options: RegistryOptions = {}): Promise<TestRegistry> {
  const registry = await startRegistry(options)
  open.push(registry)
  return registry
}

const tls = selfSigned()

async function check(
  source: TestRegistry,
  mirror: TestRegistry,
  registries: readonly (readonly [string, RegistrySettings])[],
  count = 1,
): Promise<Report> {
  const pairs = Array.from({ length: count }, (_, index) => {
    const image = anImage({ layers: [aTar({ a: `${index} a` }), aTar({ a: `${index} b` })] })
    return pairOf(push(source, `team/${index}`, '1', image), push(mirror, `hub/${index}`, '1', image))
  })
  const machine = aMachine({ files: { 'ca.pem': tls.cert } }, { secret: () => undefined, debug: () => undefined })
  return asPublished(await checkPairs(settingsFor(pairs, { access: { registries: new Map(registries) } }), machine))
}

describe('what one registry needs', () => {
  it('is an authority of its own, and no other host is believed for it', async () => {
    const [source, mirror] = [await aRegistry({ tls }), await aRegistry({ tls })]
    const both = [source.host, mirror.host].map((host) => [host, { caFile: 'ca.pem' }] as const)
    expect((await check(source, mirror, both)).result).toBe('identical')
    const one = await check(source, mirror, both.slice(0, 1))
    expect(one).toMatchObject({ result: 'inconclusive', passed: false })
    expect(one.pairs[0]?.error).toMatchObject({ code: 'tls.untrusted', side: 'mirror' })
  })

  it('is a file that has to be there', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const report = await check(source, mirror, [[mirror.host, { caFile: 'gone.pem' }]])
    expect(report).toMatchObject({ passed: false, pairs: [] })
    expect(report.problems.map(({ message }) => message)).toEqual([
      `"ca-file" of ${mirror.host}: there is no file gone.pem. Check the path.`,
    ])
  })

  it('is a number of connections', async () => {
    const [source, mirror] = [await aRegistry({ latencyMs: 100 }), await aRegistry({ latencyMs: 5 })]
    const report = await check(source, mirror, [[mirror.host, { maxConnections: 2 }]], 12)
    expect(report.counts.identical).toBe(12)
    expect(mirror.peak).toBe(2)
    expect(source.peak).toBeGreaterThan(2)
  })
})
