import { describe, expect, it, jest } from '@jest/globals'
import { ApiError, failureOf } from '../../src/github/api-failure.js'
import { FORBIDDEN } from '../helpers/github/api-server.js'
import { JOB_USER } from '../helpers/github/objects.js'
import { announce, EVENTS, hastyClock } from './announced.js'
import { asked, BAD, closeAfterEach, CREATE, FAILING, GOOD, LIST, ON_FAILURE, start, written } from './comment-scene.js'

closeAfterEach()

const DOWN = { status: 502, headers: {}, body: '<html>Bad gateway</html>' }
const SLOWLY = {
  status: 403,
  body: {
    message: 'You have exceeded a secondary rate limit.',
    documentation_url: 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api',
  },
}

describe('a comment that cannot be written', () => {
  it('is one warning with the line to add, where the token may only read', async () => {
    const api = await start({
      faults: {
        [CREATE]: [FORBIDDEN],
        'POST /statuses/4be91d2c0700000000000000000000000000000a': [FORBIDDEN, FORBIDDEN],
      },
    })
    const { warning, url } = await announce(api, BAD, { how: { ...ON_FAILURE, status: 'parity' } })
    expect(url).toBe('')
    expect(warning).toBe(
      'The commit status was not written: the token may not do that (HTTP 403: Resource not accessible by integration). ' +
        'The comment was not written: the token may not do that (HTTP 403: Resource not accessible by integration). ' +
        'Add "permissions: statuses: write" and "permissions: pull-requests: write" to this job. ' +
        'In pull requests from forks the token may only read; then this is expected. ' +
        'The verdict stands, and the report is in the job summary.',
    )
  })

  it.each([
    [401, 'Bad credentials', 'the server did not accept "github-token" (HTTP 401: Bad credentials)'],
    [404, 'Not Found', 'the token may not do that (HTTP 404: Not Found)'],
    [410, 'Issues are disabled.', 'the server did not take it (HTTP 410: Issues are disabled)'],
    [422, 'Validation Failed', 'the server did not take it (HTTP 422: Validation Failed)'],
    [422, '', 'the server did not take it (HTTP 422)'],
  ])('is tried once where another attempt is of no use: %d', async (status, message, why) => {
    const clock = hastyClock()
    const api = await start({ faults: { [CREATE]: [{ status, body: { message } }] } })
    const { warning } = await announce(api, BAD, FAILING, clock)
    expect(warning).toContain(`The comment was not written: ${why}.`)
    expect(warning?.includes('permissions:')).toBe(status === 404)
    expect([asked(api), clock.waits]).toEqual([[LIST, CREATE], []])
  })

  it.each([
    ['a minute after a secondary limit', SLOWLY, 60_000],
    ['a minute after a limit that says nothing else', { status: 429, body: {} }, 60_000],
    ['as long as it is asked to', { status: 429, headers: { 'retry-after': '7' } }, 7000],
    ['no less than a second', { status: 403, headers: { 'retry-after': '0' } }, 1000],
    [
      'until the limit is over',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795305630' } },
      30_000,
    ],
    ['a minute after a limit that is over', { status: 403, headers: { 'x-ratelimit-remaining': '0' } }, 60_000],
    ['a second after a failure', DOWN, 1000],
    ['a second after a lost connection', 'cut' as const, 1000],
  ])('is tried again, %s', async (_, fault, waitMs) => {
    const clock = hastyClock()
    const api = await start({ faults: { [CREATE]: [fault] } })
    const { url, warning } = await announce(api, BAD, FAILING, clock)
    expect([clock.waits, warning, url === '']).toEqual([[waitMs], undefined, false])
    expect(api.comments).toHaveLength(1)
  })

  it('is not made twice where the connection is lost after it was made', async () => {
    const api = await start({ faults: { [CREATE]: ['lost'] } })
    const { url } = await announce(api, BAD, FAILING)
    expect(api.comments).toHaveLength(1)
    expect(url).toContain('issuecomment-1000')
  })

  it.each([
    ['failures', DOWN, [1000, 4000], /the server failed \(HTTP 502\)/],
    ['lost connections', 'cut' as const, [1000, 4000], /the server could not be reached \(.+\)/],
    ['limits', { status: 429, headers: { 'retry-after': '7' } }, [7000, 7000], /more slowly \(HTTP 429\)/],
    ['a limit of an hour', { status: 429, headers: { 'retry-after': '3600' } }, [], /more slowly \(HTTP 429\)/],
  ])('is given up after a few %s, with one warning', async (_, fault, waits, why) => {
    const clock = hastyClock()
    const api = await start({ faults: { [LIST]: Array(9).fill(fault) } })
    const { warning } = await announce(api, BAD, FAILING, clock)
    expect(warning).toMatch(why)
    expect(clock.waits).toEqual(waits)
  })

  it.each([
    ['a page in the place of a list', LIST, { status: 200, body: '<html>' }],
    ['no comment where one was made', CREATE, { status: 201, body: {} }],
    ['nobody whose the token is', 'GET /user', { status: 200, body: {} }],
  ])('is told where %s is answered', async (_, question, fault) => {
    const { body } = await written()
    const comments = question === 'GET /user' ? [{ number: 5, body, user: JOB_USER }] : []
    const api = await start({ comments, faults: { [question]: [fault] } })
    const { warning } = await announce(api, BAD, FAILING)
    expect(warning).toContain('what answered is not the API of GitHub')
  })

  it('is told where it cannot be found out whose comments are ours', async () => {
    const { body } = await written()
    const api = await start({
      comments: [{ number: 5, body, user: JOB_USER }],
      faults: { 'GET /user': Array(3).fill(DOWN), 'PATCH /issues/comments/1': [DOWN] },
    })
    expect((await announce(api, BAD, FAILING)).warning).toContain('the server failed')
  })

  it('is told where it cannot be changed', async () => {
    const { body } = await written()
    const comments = [{ number: 5, body, user: JOB_USER }]
    const api = await start({ comments, faults: { 'PATCH /issues/comments/1': [FORBIDDEN] } })
    expect((await announce(api, GOOD, FAILING)).warning).toContain('permissions: pull-requests: write')
  })

  it('takes no malformed comment and no odd address for ours', async () => {
    const { body } = await written()
    const odd = [null, 7, {}, { id: 'x', body }, { id: 1, body: null }, { id: 1, body, user: null }, { id: 1, body }]
    const made = { id: 3, body, html_url: 'javascript:alert(1)', user: {} }
    const api = await start({
      faults: { [LIST]: [{ status: 200, body: odd }], [CREATE]: [{ status: 201, body: made }] },
    })
    const { url, warning } = await announce(api, BAD, FAILING)
    expect([url, warning]).toEqual(['', undefined])
    expect(asked(api)).toEqual([LIST, 'GET /user', CREATE])
  })

  it('says nothing without a token, and asks nothing', async () => {
    const api = await start()
    const { warning } = await announce(api, BAD, { how: { ...ON_FAILURE, githubToken: '', status: 'parity' } })
    expect(warning).toContain('The comment was not written: the input "github-token" is empty.')
    expect(warning).toContain('The commit status was not written: the input "github-token" is empty.')
    expect(api.exchanges).toEqual([])
  })

  it('shows no token that a server sends back, and takes it to no other origin', async () => {
    const other = await start()
    const leaky = await start({
      faults: { [LIST]: [{ status: 307, headers: { location: `${other.url}/repos/acme/ops/issues/5/comments` } }] },
    })
    await announce(leaky, BAD, FAILING)
    expect(other.exchanges.map(({ authorization }) => authorization)).toEqual([''])
    const token = 'ghs_0123456789abcdefghij'
    const faults = { [LIST]: [{ status: 422, body: { message: `No: ${token}` } }] }
    const { warning } = await announce(await start({ faults }), BAD, { how: { ...ON_FAILURE, githubToken: token } })
    expect(warning).toContain('HTTP 422: No: ***')
  })

  it.each([
    undefined,
    'no JSON',
    'null',
    '7',
    '{"pull_request":7}',
    '{"pull_request":{"number":-1}}',
    '{"pull_request":{"number":"5"}}',
  ])('is none where the event is %j', async (eventText) => {
    const api = await start()
    const env = eventText === undefined ? { GITHUB_EVENT_PATH: '' } : {}
    const { info } = await announce(api, BAD, {
      how: ON_FAILURE,
      env,
      ...(eventText === undefined ? {} : { eventText }),
    })
    expect(info).toEqual(['No comment: the event "pull_request" belongs to no pull request.'])
  })

  it('is none where the event cannot be read', async () => {
    const { info } = await announce(await start(), BAD, { how: ON_FAILURE, env: { GITHUB_EVENT_PATH: '/folder' } })
    expect(info).toHaveLength(1)
  })

  it('is none where the event is of no repository', async () => {
    const { info } = await announce(await start(), BAD, { how: ON_FAILURE, env: { GITHUB_REPOSITORY: '' } })
    expect(info).toHaveLength(1)
  })

  it('is none where a run belongs to no pull request of this repository', async () => {
    const { workflow_run: run } = EVENTS.workflow_run
    const events: readonly unknown[] = [
      { workflow_run: run },
      { workflow_run: run, repository: { id: 3 } },
      { workflow_run: { ...run, pull_requests: [] }, repository: { id: 42 } },
      { workflow_run: { ...run, pull_requests: [null, {}, { base: {} }] }, repository: { id: 42 } },
      { workflow_run: { head_sha: 'x' }, repository: { id: 42 } },
      { workflow_run: null },
    ]
    for (const event of events) {
      const api = await start()
      await announce(api, BAD, { how: ON_FAILURE, event: 'workflow_run', eventText: JSON.stringify(event) })
      expect(api.exchanges).toEqual([])
    }
  })
})

describe('what is around a comment', () => {
  it('prints nothing of what a server calls deprecated', async () => {
    const headers = { deprecation: 'Sun, 01 Nov 2026 00:00:00 GMT', link: '<https://x/::error::x>; rel="deprecation"' }
    const api = await start({ faults: { [LIST]: [{ status: 200, headers, body: [] }] } })
    const printed = (['warn', 'error'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation(() => undefined),
    )
    await announce(api, BAD, FAILING)
    expect(printed.map(({ mock }) => mock.calls)).toEqual([[], []])
    for (const spy of printed) spy.mockRestore()
    expect(api.comments).toHaveLength(1)
  })

  it.each([
    [new ApiError({ kind: 'strange' }), { kind: 'strange' }],
    ['a text', { kind: 'unavailable', said: 'a text' }],
    [new Error('cut'), { kind: 'unavailable', said: 'cut' }],
    [{ response: { status: 503 } }, { kind: 'unavailable', status: 503, said: '' }],
    [{ response: { status: 418, data: { message: 7 } } }, { kind: 'rejected', status: 418, said: '' }],
    [{ response: { status: 403, headers: { 'retry-after': 7 } } }, { kind: 'refused', status: 403, said: '' }],
    [{ response: { status: 429, data: { documentation_url: 7 } } }, { kind: 'limited', status: 429, waitMs: 60_000 }],
  ])('takes an error for what it is: %p', (error, failure) => {
    expect(failureOf(error, new Date(0))).toEqual(failure)
  })
})
