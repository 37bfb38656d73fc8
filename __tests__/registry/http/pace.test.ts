import { describe, expect, it } from '@jest/globals'
import { systemClock } from '../../../src/gate/system-clock.js'
import { DEFAULT_LIMITS } from '../../../src/model/limits.js'
import { createPaces, type Paces } from '../../../src/registry/http/pace.js'
import type { RateLimit } from '../../../src/registry/http/rate-limit.js'
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.js'
import { createBench, fetchTag } from '../token-registry.js'
import { manifestBytes, sendManifest } from '../wire.js'

const ORIGIN = 'https://registry.example.com'
const GOOD: RateLimit = { kind: 'none', status: 200, afterMs: undefined, quota: undefined }
const slow = (afterMs?: number): RateLimit => ({ kind: 'slow', status: 429, afterMs, quota: undefined })

interface Bench {
  readonly clock: VirtualClock
  readonly paces: Paces
  readonly lines: readonly string[]
}

function bench(limits: Partial<typeof DEFAULT_LIMITS> = {}): Bench {
  const clock = createVirtualClock()
  const lines: string[] = []
  const debug = (line: string): void => {
    lines.push(line)
  }
  return { clock, lines, paces: createPaces({ clock, limits: { ...DEFAULT_LIMITS, ...limits }, debug }) }
}

/** What asks for a token of a bucket that holds `size` and gets `perSecond` more. */
function aBucket(size: number, perSecond: number, now: () => number): () => boolean {
  let tokens = size
  let last = now()
  return () => {
    tokens = Math.min(size, tokens + ((now() - last) * perSecond) / 1000)
    last = now()
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}

interface Asked {
  readonly requests: number
  readonly seconds: number
}

/** Asks for `needed` things, eight at a time, each until it is given. */
async function askFor(
  needed: number,
  [size, perSecond]: readonly [number, number],
  roundTripMs: number,
): Promise<Asked> {
  const { clock, paces } = bench()
  const pass = aBucket(size, perSecond, () => clock.now())
  const signal = new AbortController().signal
  let left = needed
  let requests = 0
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      for (let given = false; !given;) {
        const turn = await paces.turn(ORIGIN, signal)
        requests += 1
        await clock.sleep(roundTripMs / 2, signal)
        given = pass()
        await clock.sleep(roundTripMs / 2, signal)
        turn.answered(given ? GOOD : slow())
      }
    }
  }
  await clock.run(Promise.all(Array.from({ length: 8 }, worker)))
  return { requests, seconds: clock.now() / 1000 }
}

describe('the pace of a host', () => {
  it.each<[string, number, readonly [number, number], number, number]>([
    ['10 requests a second, nearby', 70, [10, 10], 2, 20],
    ['10 requests a second, far away', 70, [10, 10], 300, 20],
    ['1 request a second', 70, [1, 1], 50, 300],
    ['100 requests a second', 1000, [100, 100], 10, 60],
    ['a burst of 100, then 2 a second', 200, [100, 2], 50, 120],
    ['10 requests a second for long', 600, [10, 10], 50, 100],
  ])('meets a limit of %s with few refusals and in time', async (_, needed, bucket, roundTripMs, within) => {
    const { requests, seconds } = await askFor(needed, bucket, roundTripMs)
    expect(requests).toBeLessThan(1.5 * needed)
    expect(seconds).toBeLessThan(within)
  })

  it('is none where nothing was limited', async () => {
    expect(await askFor(1000, [2000, 1], 2)).toEqual({ requests: 1000, seconds: 0.25 })
  })

  it('is halved once for all requests that were on their way', async () => {
    const { clock, paces, lines } = bench()
    const { signal } = new AbortController()
    const turns = await Promise.all(Array.from({ length: 8 }, () => paces.turn(ORIGIN, signal)))
    for (const turn of turns) turn.answered(slow())
    await clock.run(paces.turn(ORIGIN, signal))
    expect(clock.now()).toBe(500)
    expect(lines).toEqual([`${ORIGIN} limits requests: from now on 2.0 a second`])
  })

  it('is that of the host alone', async () => {
    const { clock, paces } = bench()
    const { signal } = new AbortController()
    const turn = await paces.turn(ORIGIN, signal)
    turn.answered(slow())
    await paces.turn('https://other.example.com', signal)
    expect(clock.now()).toBe(0)
  })

  it('waits as long as it is asked to, by the last answer, too', async () => {
    const { clock, paces } = bench()
    const { signal } = new AbortController()
    const [first, second] = [await paces.turn(ORIGIN, signal), await paces.turn(ORIGIN, signal)]
    first.answered(slow(3000))
    second.answered(slow(7000))
    await clock.run(paces.turn(ORIGIN, signal))
    expect(clock.now()).toBe(7000)
  })

  it('is never slower than its limit', async () => {
    const { clock, paces, lines } = bench({ paceMs: 4000 })
    const { signal } = new AbortController()
    for (let at = 0; at < 9; at += 1) {
      const turn = await clock.run(paces.turn(ORIGIN, signal))
      turn.answered(slow())
    }
    const before = clock.now()
    await clock.run(paces.turn(ORIGIN, signal))
    expect(clock.now() - before).toBe(4000)
    expect(lines.at(-1)).toBe(`${ORIGIN} limits requests: from now on one every 4.0 s`)
  })

  it('tells for how long nothing but refusals came', async () => {
    const { clock, paces } = bench()
    const { signal } = new AbortController()
    const answer = async (limit: RateLimit): Promise<number | undefined> =>
      (await clock.run(paces.turn(ORIGIN, signal))).answered(limit)
    expect(await answer(slow(3000))).toBe(0)
    expect(paces.limiting()).toEqual([{ host: 'registry.example.com', status: 429 }])
    expect(await answer({ ...slow(), kind: 'spent', status: 503 })).toBe(3000)
    expect(paces.limiting()).toEqual([{ host: 'registry.example.com', status: 503 }])
    expect(await answer(GOOD)).toBeUndefined()
    expect(paces.limiting()).toEqual([])
    expect(await answer(slow())).toBe(0)
  })

  it('lets others pass in their order where somebody leaves', async () => {
    const { clock, paces } = bench()
    const { signal } = new AbortController()
    const turn = await paces.turn(ORIGIN, signal)
    turn.answered(slow())
    const passed: string[] = []
    const leaving = new AbortController()
    const pass = async (name: string, until: AbortSignal): Promise<void> => {
      await paces.turn(ORIGIN, until)
      passed.push(`${name} at ${clock.now()}`)
    }
    const first = pass('first', signal)
    const second = pass('second', leaving.signal)
    const third = pass('third', signal)
    leaving.abort(new Error('gone'))
    await expect(second).rejects.toThrow('gone')
    await clock.run(Promise.all([first, third]))
    expect(passed).toEqual(['first at 500', 'third at 1000'])
  })
})

describe('a registry that allows 20 requests a second', () => {
  const { start, client } = createBench()
  it('is read by both sides at one pace, without another attempt', async () => {
    const pass = aBucket(20, 20, () => performance.now())
    const server = await start((_, response) => {
      if (pass()) sendManifest(response, manifestBytes())
      else response.writeHead(429).end()
    })
    const paces = createPaces({ clock: systemClock, limits: DEFAULT_LIMITS, debug: () => undefined })
    const options = { clock: systemClock, paces, limits: { retries: 0 } }
    const sides = [client({ ...options, side: 'source' }), client(options)]
    const asked = sides.flatMap((side) =>
      Array.from({ length: 20 }, (_, at) => fetchTag(side, server.host, `team/app${at}`)),
    )
    for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ kind: 'found' })
    expect(server.seen.length).toBeLessThan(2 * asked.length)
  })

  it('is given up once it has answered nothing else for too long', async () => {
    const server = await start((_, response) => response.writeHead(429).end())
    const test = client({ limits: { retries: 0 } })
    await expect(fetchTag(test, server.host)).rejects.toMatchObject({
      code: 'rate-limited',
      message: expect.stringMatching(/HTTP 429; it has answered nothing else for 12[0-9] s\. Log in/),
    })
    expect(server.seen.length).toBeLessThan(20)
  })
})
