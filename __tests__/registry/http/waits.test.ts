import { once } from 'node:events'
import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { systemClock } from '../../../src/gate/system-clock.js'
import type { HttpRequest } from '../../../src/registry/http/http.js'
import { createWaits, type Waits } from '../../../src/registry/http/waits.js'

const APP = 'registry.example/app'

function request(name: string, url: string, ledBy?: string): HttpRequest {
  return {
    method: 'GET',
    url: new URL(url),
    ...(ledBy === undefined ? {} : { ledBy: new URL(ledBy) }),
    headers: {},
    subject: { side: 'mirror', name, host: 'registry.example' },
    signal: new AbortController().signal,
  }
}

const top = request(`${APP}:1`, 'https://registry.example/v2/app/manifests/1')

function aWait(): { readonly waits: Waits; readonly pass: (ms: number) => void } {
  let now = 0
  const waits = createWaits({ ...systemClock, now: () => now }, 4)
  return {
    waits,
    pass: (ms) => {
      now += ms
    },
  }
}

/** An answer whose body was thrown away before anybody was told. */
async function closed(status: number): Promise<{ readonly status: number; readonly body: Readable }> {
  const body = Readable.from([]).destroy()
  await once(body, 'close')
  return { status, body }
}

describe('createWaits', () => {
  it('waits for an answer until its body ends', async () => {
    const { waits, pass } = aWait()
    const over = waits.begin(top)
    const body = Readable.from(['part'])
    over({ status: 200, body })
    pass(700)
    expect(waits.longest([APP])).toMatchObject({ question: 'GET manifests/1', hasBegun: true, forMs: 700 })
    body.destroy()
    await once(body, 'close')
    expect(waits.longest([APP])).toBeUndefined()
  })

  it('names the request that waits longest, and since when', async () => {
    const { waits, pass } = aWait()
    const over = waits.begin(top)
    pass(500)
    waits.begin(request(`${APP}@sha256:1`, 'https://registry.example/v2/app/blobs/sha256:1'))
    pass(1000)
    expect(waits.longest([APP])).toEqual({
      side: 'mirror',
      host: 'registry.example',
      question: 'GET manifests/1',
      hasBegun: false,
      forMs: 1500,
      attempt: 1,
      attempts: 4,
    })
    over(await closed(200))
    expect(waits.longest([APP])).toMatchObject({ question: 'GET blobs/sha256:1', forMs: 1000 })
  })

  it.each([
    ['another repository', ['registry.example/tool'], undefined],
    ['a repository whose name begins so', ['registry.example/ap'], undefined],
    ['no repository', [], undefined],
    ['one of several', ['registry.example/tool', APP], 'GET manifests/1'],
  ])('is about the repositories that are named: %s', (_, repositories, question) => {
    const { waits } = aWait()
    waits.begin(top)
    expect(waits.longest(repositories)?.question).toBe(question)
  })

  it('counts attempts as long as they come to nothing, and no further than there may be', async () => {
    const { waits } = aWait()
    for (const status of [undefined, 503, 502, undefined, 500])
      waits.begin(top)(status === undefined ? undefined : await closed(status))
    const over = waits.begin(top)
    expect(waits.longest([APP])?.attempt).toBe(4)
    over(await closed(499))
    const again = waits.begin(top)
    expect(waits.longest([APP])?.attempt).toBe(1)
    again(undefined)
    waits.begin(top)
    expect(waits.longest([APP])?.attempt).toBe(2)
  })

  it('does not show what another host was told to be asked for', () => {
    const { waits } = aWait()
    waits.begin(request(APP, 'https://storage.example/secret/path', 'https://registry.example/v2/app/blobs/x'))
    expect(waits.longest([APP])).toMatchObject({ host: 'storage.example', question: undefined })
    waits.begin(request(`${APP}:2`, 'https://registry.example/v2/app/manifests/2', 'https://registry.example/v2/'))
    expect(waits.longest(['registry.example/app'])?.host).toBe('storage.example')
  })
})
