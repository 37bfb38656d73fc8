import { describe, expect, it } from '@jest/globals'
import { createBench, fetchTag } from '../token-registry.js'
import { sendError } from '../wire.js'

const { start, client } = createBench()

describe('a 404 by which an upstream is named', () => {
  it('is none where the cache looked for itself', async () => {
    const server = await start((_, response) => {
      sendError(response, 404, 'NOT_FOUND', 'repository hub/app not found')
    })
    const answer = await fetchTag(client(), server.host)
    expect(answer).not.toHaveProperty('problem.message', expect.stringContaining('upstream'))
  })

  it('says that the upstream may be down', async () => {
    const server = await start((_, response) => {
      sendError(response, 404, 'NOT_FOUND', 'resource not found: repo hub/app, tag 1 not found')
    })
    const answer = await fetchTag(client(), server.host)
    expect(answer).toMatchObject({ kind: 'missing', problem: { code: 'manifest.missing', status: 404 } })
    expect(answer).toHaveProperty('problem.message', expect.stringContaining('cannot reach its upstream'))
  })
})
