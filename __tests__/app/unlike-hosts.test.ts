import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { checkPairs } from '../../src/app/check.js'
import type { Report } from '../../src/model/report.js'
import type { PairSettings } from '../../src/model/settings.js'
import { aMachine } from '../helpers/a-machine.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import type { RequestHook } from '../helpers/registry/options.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { asPublished } from '../helpers/report-schema.js'
import { pairOf, settingsFor } from './settings-for.js'

const open = closedAfterEach()
const quiet = aMachine({}, { secret: () => undefined, debug: () => undefined })

const EACH = 30
const LATENCY_MS = 100
const RATE = 40

async function aRegistry(onRequest: RequestHook = () => undefined): Promise<TestRegistry> {
  const registry = await startRegistry({ latencyMs: LATENCY_MS, onRequest })
  open.push(registry)
  return registry
}

/** Answers so many requests in any second, and refuses the others. */
function limited(perSecond: number): RequestHook {
  let answered: readonly number[] = []
  return () => {
    const now = performance.now()
    answered = answered.filter((at) => at > now - 1000)
    if (answered.length >= perSecond) return { status: 429, headers: { 'retry-after': '1' } }
    answered = [...answered, now]
    return undefined
  }
}

/** A host that hangs up on everybody. */
async function aDeadHost(): Promise<string> {
  const server = createServer((socket) => socket.destroy())
  open.push({
    close: async () => {
      server.close()
      await once(server, 'close')
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return `127.0.0.1:${port}`
}

const image = anImage({ layers: [aTar({ a: 'a' })] })

const pairsOn = (source: TestRegistry, mirrorOf: (name: string) => string, kind: string): readonly PairSettings[] =>
  Array.from({ length: EACH }, (_, index) => {
    const name = `${kind}/${index}`
    return pairOf(push(source, name, '1', image), mirrorOf(name))
  })

const check = async (pairs: readonly PairSettings[]): Promise<Report> =>
  asPublished(await checkPairs(settingsFor(pairs, { limits: { concurrency: 24, retries: 3 } }), quiet))

/** How long the pairs of a host took, in milliseconds, without what others had to do with it. */
const timeOf = ({ pairs }: Report, kind: string): number =>
  pairs
    .filter(({ mirror }) => mirror.reference.includes(`/${kind}/`))
    .reduce((sum, { durationMs }) => sum + durationMs, 0)

describe('a run over a host that limits requests, one that is dead, and one that is well', () => {
  it('lets each pair go at the pace of its own host', async () => {
    const [source, slow, good] = [await aRegistry(), await aRegistry(limited(RATE)), await aRegistry()]
    const dead = await aDeadHost()
    const well = pairsOn(source, (name) => push(good, name, '1', image), 'well')
    const alone = await check(well)
    const lists = [
      pairsOn(source, (name) => push(slow, name, '1', image), 'slow'),
      pairsOn(source, (name) => `${dead}/${name}:1`, 'dead'),
      well,
    ]
    const report = await check(Array.from({ length: EACH }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat())
    expect(report.counts).toMatchObject({ identical: 2 * EACH, inconclusive: EACH })
    const codes = report.pairs.filter(({ result }) => result === 'inconclusive').map(({ error }) => error?.code)
    expect(codes.filter((code) => code?.startsWith('network.') !== true)).toEqual([])
    expect(slow.requests.some(({ status }) => status === 429)).toBe(true)
    expect(timeOf(report, 'well')).toBeLessThan(2 * timeOf(alone, 'well'))
  }, 120_000)
})
