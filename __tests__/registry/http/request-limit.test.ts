import { describe, expect, it } from '@jest/globals'
import { createRequestMeter } from '../../../src/registry/http/meter.js'
import { expectProblem } from '../expect-problem.js'
import { createBench, fetchTag } from '../token-registry.js'
import { manifestBytes, sendManifest } from '../wire.js'

const { start, client } = createBench()

describe('the limit of requests', () => {
  it('is never passed, whoever asks', async () => {
    const server = await start((_, response) => {
      sendManifest(response, manifestBytes())
    })
    const meter = createRequestMeter(2)
    const [one, other] = [client({ meter }), client({ meter })]
    await fetchTag(one, server.host)
    await fetchTag(other, server.host)
    await expectProblem(fetchTag(one, server.host), 'limit.requests')
    expect([server.seen.length, meter.counts().total]).toEqual([2, 2])
  })
})
