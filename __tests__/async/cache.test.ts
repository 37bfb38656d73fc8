import { describe, expect, it } from '@jest/globals'
import { createCache } from '../../src/async/cache.js'

const SPENT = new Error('spent')
const patient = new AbortController().signal

/** A cache of texts that weigh as much as they are long, and what it was asked to fetch. */
function aCache(limit: number): {
  readonly ask: (key: string, value?: string) => Promise<string>
  readonly askAnew: (key: string, value: string) => Promise<string>
  readonly fetched: string[]
} {
  const cache = createCache<string>({ limit, weigh: (text) => text.length })
  const fetched: string[] = []
  const work = (key: string, value: string) => () => {
    fetched.push(key)
    return Promise.resolve(value)
  }
  return {
    fetched,
    ask: (key, value = key) => cache.once(key, patient, work(key, value)),
    askAnew: (key, value) => cache.anew(key, patient, work(key, value)),
  }
}

describe('createCache', () => {
  it('asks once for a key, whether its work is under way or done', async () => {
    const { ask, fetched } = aCache(100)
    expect(await Promise.all([ask('a'), ask('a', 'other')])).toEqual(['a', 'a'])
    expect(await ask('a', 'other')).toBe('a')
    expect(fetched).toEqual(['a'])
  })

  it('asks again where it is told to, and remembers the new answer', async () => {
    const { ask, askAnew, fetched } = aCache(100)
    await ask('a', 'old')
    expect(await askAnew('a', 'new')).toBe('new')
    expect(await ask('a')).toBe('new')
    expect(fetched).toEqual(['a', 'a'])
  })

  it('forgets what was not used for longest when the room ends', async () => {
    const { ask, fetched } = aCache(4)
    await ask('a', '11')
    await ask('b', '22')
    await ask('a')
    await ask('c', '33')
    fetched.length = 0
    await ask('a')
    await ask('c')
    expect(fetched).toEqual([])
    await ask('b', '22')
    expect(fetched).toEqual(['b'])
  })

  it('counts the room of a key once, also when it is asked for anew', async () => {
    const { ask, askAnew, fetched } = aCache(4)
    await ask('a', '11')
    for (const value of ['22', '33', '44']) await askAnew('a', value)
    await ask('b', '55')
    fetched.length = 0
    expect(await ask('a')).toBe('44')
    expect(await ask('b')).toBe('55')
    expect(fetched).toEqual([])
  })

  it('keeps what weighs as much as the limit, and neither keeps nor makes room for what weighs more', async () => {
    const { ask, fetched } = aCache(3)
    await ask('large', '4444')
    await ask('exact', '333')
    expect(await ask('large', '4444')).toBe('4444')
    await ask('exact')
    expect(fetched).toEqual(['large', 'exact', 'large'])
  })

  it('forgets a failure', async () => {
    const cache = createCache<string>({ limit: 100, weigh: () => 1 })
    await expect(cache.once('a', patient, () => Promise.reject(new Error('no line')))).rejects.toThrow('no line')
    expect(await cache.once('a', patient, () => Promise.resolve('now'))).toBe('now')
  })

  it('answers nobody whose time is up', async () => {
    const cache = createCache<string>({ limit: 100, weigh: () => 1 })
    await cache.once('a', patient, () => Promise.resolve('known'))
    const over = AbortSignal.abort(new Error('out of time'))
    await expect(cache.once('a', over, () => Promise.resolve('again'))).rejects.toThrow('out of time')
  })

  it('goes on for those who still wait', async () => {
    const cache = createCache<string>({ limit: 100, weigh: () => 1 })
    const { promise, resolve } = Promise.withResolvers<string>()
    const impatient = new AbortController()
    const left = cache.once('a', impatient.signal, () => promise)
    const stayed = cache.once('a', patient, () => Promise.resolve('another'))
    impatient.abort(new Error('out of time'))
    await expect(left).rejects.toThrow('out of time')
    resolve('done')
    expect(await stayed).toBe('done')
  })

  it('gives a failure of who began the work to nobody else: one of them begins anew', async () => {
    const isOwn = (error: unknown): boolean => error === SPENT
    const cache = createCache<string>({ limit: 100, weigh: () => 1, isOwn })
    const began: string[] = []
    const ask = (name: string, end: () => Promise<string>): Promise<string> =>
      cache.once('a', patient, async () => {
        began.push(name)
        await Promise.resolve()
        return await end()
      })
    const spent = (): Promise<string> => Promise.reject(SPENT)
    const all = [ask('one', spent), ask('two', spent), ask('three', () => Promise.resolve('c')), ask('four', spent)]
    expect((await Promise.allSettled(all)).map((end) => (end.status === 'fulfilled' ? end.value : 'no'))).toEqual([
      'no',
      'no',
      'c',
      'c',
    ])
    expect(began).toEqual(['one', 'two', 'three'])
  })

  it('gives any other failure to all who wait', async () => {
    const cache = createCache<string>({ limit: 100, weigh: () => 1, isOwn: () => false })
    let began = 0
    const ask = (): Promise<string> =>
      cache.once('a', patient, () => {
        began += 1
        return Promise.reject(new Error('no'))
      })
    expect((await Promise.allSettled([ask(), ask()])).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(began).toBe(1)
  })
})
