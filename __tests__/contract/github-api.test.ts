import { describe, expect, it } from '@jest/globals'
import type { Report } from '../../src/model/report.js'
import { announce, HEAD, type Run } from '../github/announced.js'
import { asked, BAD, closeAfterEach, CREATE, GOOD, LIST, start, WORSE, written } from '../github/comment-scene.js'
import { chatter, FORBIDDEN, type ApiServerOptions } from '../helpers/github/api-server.js'
import { JOB_USER, OWN_USER, STRANGER } from '../helpers/github/objects.js'
import { aPair, aReport } from '../report/a-report.js'
import { openApiFaults } from './open-api.js'

closeAfterEach()

const faultsIn = openApiFaults()

const UNDECIDED = aReport(aPair({ result: 'inconclusive', passed: false }))
const BOTH: Run = { how: { comment: 'on-failure', status: 'image-parity' } }
const invalid = {
  message: 'Validation Failed',
  documentation_url: 'https://docs.github.com/rest',
  errors: [{ code: 'custom' }],
}
const notFound = { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' }
const slowly = {
  message: 'You have exceeded a secondary rate limit.',
  documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api',
}
const SET = `POST /statuses/${HEAD}`

type Scene = readonly [name: string, options: ApiServerOptions, reports: readonly Report[], run?: Run]

const SCENES: readonly Scene[] = [
  ['created, changed, left alone, turned green', {}, [BAD, WORSE, WORSE, GOOD]],
  ['could not be decided', {}, [UNDECIDED]],
  ['by a user', { user: OWN_USER }, [BAD, GOOD]],
  ['behind other comments', { comments: chatter(230, 5) }, [BAD, GOOD]],
  ['on GitHub Enterprise Server', { base: '/api/v3' }, [BAD, GOOD]],
  ['in a run of a run', {}, [BAD], { ...BOTH, event: 'workflow_run' }],
  ['in a merge group', {}, [BAD], { ...BOTH, event: 'merge_group' }],
  ['refused', { faults: { [CREATE]: [FORBIDDEN], [SET]: [FORBIDDEN, FORBIDDEN] } }, [BAD]],
  ['not found', { faults: { [LIST]: [{ status: 404, body: notFound }] } }, [BAD]],
  ['not valid', { faults: { [CREATE]: [{ status: 422, body: invalid }] } }, [BAD]],
  [
    'too fast',
    { faults: { [CREATE]: [{ status: 403, body: slowly }], [SET]: [{ status: 429, body: slowly }] } },
    [BAD],
  ],
  ['lost', { faults: { [CREATE]: ['lost'] } }, [BAD]],
]

describe('what is asked of GitHub, and what the server of the tests answers', () => {
  it.each(SCENES)('is as its document says: %s', async (_name, options, reports, run = BOTH) => {
    const api = await start(options)
    for (const report of reports) await announce(api, report, run)
    expect(api.exchanges.flatMap(faultsIn)).toEqual([])
    expect(api.exchanges.length).toBeGreaterThan(1)
  })

  it('is as its document says where a stranger has the marker', async () => {
    const { body } = await written()
    const api = await start({
      comments: [STRANGER, JOB_USER].map((user) => ({ number: 5, body, user })),
      user: OWN_USER,
    })
    await announce(api, WORSE, BOTH)
    expect(api.exchanges.flatMap(faultsIn)).toEqual([])
    expect(asked(api)).toContain('GET /user')
  })

  it.each([
    [{ method: 'POST', path: '/repos/a/b/issues/1/comments', sent: { text: 'x' }, status: 201, answer: {} }],
    [{ method: 'GET', path: '/repos/a/b/issues/1/comments', status: 200, answer: [{}] }],
    [{ method: 'GET', path: '/repos/a/b/issues/1/comments', query: { sort: 'x' }, status: 200, answer: [] }],
    [{ method: 'POST', path: '/repos/a/b/statuses/x', sent: { state: 'passed' }, status: 201, answer: {} }],
    [{ method: 'PUT', path: '/user', status: 200, answer: {} }],
  ])('would not be, with %j', (exchange) => {
    expect(faultsIn({ query: {}, sent: undefined, authorization: '', ...exchange })).not.toEqual([])
  })
})
