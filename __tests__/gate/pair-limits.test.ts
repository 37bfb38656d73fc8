import { getEventListeners } from 'node:events'
import { describe, expect, it } from '@jest/globals'
import { abortable } from '../../src/async/abortable.js'
import { startDeadline } from '../../src/gate/deadline.js'
import { createDocumentBudget } from '../../src/gate/document-budget.js'
import { systemClock } from '../../src/gate/system-clock.js'
import { SIGNAL } from '../store/oci-builders.js'

describe('createDocumentBudget', () => {
  it('takes as much as its limit, and names it from then on', () => {
    const budget = createDocumentBudget(100, SIGNAL)
    budget.take(60)
    budget.take(40)
    expect(budget.signal.aborted).toBe(false)
    const code = expect.objectContaining({
      problem: {
        code: 'limit.documents',
        message: expect.stringMatching(/more than 100 bytes of memory, the limit for all of them\. Compare fewer/),
      },
    })
    expect(() => {
      budget.take(1)
    }).toThrow('more than 100 bytes of memory')
    expect(budget.signal.reason).toEqual(code)
    expect(() => {
      budget.take(0)
    }).toThrow('more than 100 bytes of memory')
  })

  it('ends with the pair', () => {
    const pair = new AbortController()
    const budget = createDocumentBudget(100, pair.signal)
    pair.abort(new Error('over'))
    expect(budget.signal.reason).toEqual(new Error('over'))
    budget.take(1)
  })
})

const AT_ONCE = { ...systemClock, sleep: () => Promise.resolve() }

describe('startDeadline', () => {
  it('names the limit in seconds', async () => {
    const { signal } = startDeadline(1500, AT_ONCE, () => ({ limiting: [], waiting: undefined }))
    await Promise.resolve()
    expect(signal.reason).toMatchObject({
      problem: {
        code: 'limit.timeout',
        message: expect.stringMatching(/^Not finished after 1\.5 s, .* Raise "timeout"/),
      },
    })
  })

  it.each([
    [
      [429, 429],
      'Too many requests were made for a.example.com and b.example.com (HTTP 429). Raise "timeout", log in to raise the limit of requests, or run it again later.',
    ],
    [[503], 'Too busy to answer: a.example.com (HTTP 503). Raise "timeout", or run it again later.'],
    [
      [503, 429],
      'Too many requests were made for b.example.com (HTTP 429). Too busy to answer: a.example.com (HTTP 503). Raise "timeout", log in to raise the limit of requests, or run it again later.',
    ],
  ])('names the hosts that limit requests then: %j', async (statuses, said) => {
    const limiting = statuses.map((status, at) => ({ host: `${at === 0 ? 'a' : 'b'}.example.com`, status }))
    const { signal } = startDeadline(1500, AT_ONCE, () => ({ limiting, waiting: undefined }))
    await Promise.resolve()
    expect(signal.reason).toMatchObject({
      problem: { code: 'limit.timeout', message: `Not finished after 1.5 s, the limit for one pair. ${said}` },
    })
  })

  it.each([
    ['GET manifests/1', false, 2, 4, 'has not answered GET manifests/1 for 1.2 s (attempt 2 of 4)'],
    [undefined, false, 1, 1, 'has not answered for 1.2 s'],
    ['GET manifests/1', true, 1, 1, 'has not finished its answer to GET manifests/1 for 1.2 s'],
    [undefined, true, 1, 1, 'has not finished its answer for 1.2 s'],
  ])('names what was waited for longest: %s, begun: %s', async (question, hasBegun, attempt, attempts, said) => {
    const waiting = {
      side: 'mirror' as const,
      host: 'a.example.com',
      question,
      hasBegun,
      forMs: 1234,
      attempt,
      attempts,
    }
    const { signal } = startDeadline(1500, AT_ONCE, () => ({ limiting: [], waiting }))
    await Promise.resolve()
    expect(signal.reason).toMatchObject({
      problem: {
        side: 'mirror',
        host: 'a.example.com',
        message: `Not finished after 1.5 s, the limit for one pair: a.example.com ${said}. Look why it is so slow, or raise "timeout".`,
      },
    })
  })

  it('takes its timer away', async () => {
    let timer: AbortSignal | undefined
    const deadline = startDeadline(
      60_000,
      {
        ...systemClock,
        sleep: (ms, signal) => {
          timer = signal
          return systemClock.sleep(ms, signal)
        },
      },
      () => ({ limiting: [], waiting: undefined }),
    )
    expect(timer?.aborted).toBe(false)
    deadline.stop()
    expect(timer?.aborted).toBe(true)
    await new Promise(setImmediate)
    expect(deadline.signal.aborted).toBe(false)
  })
})

describe('abortable', () => {
  it('leaves nothing behind at the signal', async () => {
    const { signal } = new AbortController()
    const work = abortable(Promise.resolve(7), signal)
    expect(getEventListeners(signal, 'abort')).toHaveLength(1)
    expect(await work).toBe(7)
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })
})

describe('systemClock', () => {
  it('tells the time of day', () => {
    expect(Math.abs(systemClock.date().getTime() - Date.now())).toBeLessThan(60_000)
  })

  it('is woken by the signal', async () => {
    const waker = new AbortController()
    const asleep = systemClock.sleep(60_000, waker.signal)
    waker.abort()
    await expect(asleep).rejects.toThrow('aborted')
  })
})
