import { describe, expect, it } from '@jest/globals'
import type { Telling } from '../../src/app/options/telling.js'
import { chatter } from '../helpers/github/api-server.js'
import { JOB_USER, OWN_USER, STRANGER } from '../helpers/github/objects.js'
import { announce, type Run } from './announced.js'
import {
  asked,
  BAD,
  closeAfterEach,
  CREATE,
  FAILING,
  GOOD,
  LIST,
  ON_FAILURE,
  start,
  WORSE,
  written,
} from './comment-scene.js'

closeAfterEach()

describe('the comment', () => {
  it('is made when something does not pass', async () => {
    const api = await start({ comments: chatter(3, 5) })
    const { url, warning, masked } = await announce(api, BAD, FAILING)
    expect(asked(api)).toEqual([LIST, CREATE])
    const body = api.comments.at(-1)?.body ?? ''
    expect(body).toMatch(/^<!-- image-parity:[0-9a-f]{16} -->\n### ❌ Image parity: /)
    expect(body).toMatch(
      /\n\nSince `4be91d2c0700` · \[summary and details\]\(https:\/\/github\.com\/acme\/ops\/actions\/runs\/9912\)$/,
    )
    expect(url).toBe(`${api.url}/acme/ops/pull/5#issuecomment-1003`)
    expect(warning).toBeUndefined()
    expect(masked.length).toBeGreaterThan(0)
    expect(new Set(api.exchanges.map(({ authorization }) => authorization))).toEqual(
      new Set([`token ${masked[0] ?? ''}`]),
    )
  })

  it.each<[Telling['comment'], boolean, number]>([
    ['never', false, 0],
    ['never', true, 0],
    ['on-failure', false, 1],
    ['on-failure', true, 0],
    ['always', false, 1],
    ['always', true, 1],
  ])('is there as asked: %s, passed %s', async (comment, passes, count) => {
    const api = await start()
    const { url } = await announce(api, passes ? GOOD : BAD, { how: { comment } })
    expect(api.comments).toHaveLength(count)
    expect(url === '').toBe(count === 0)
  })

  it('loads, masks and asks nothing if it is not wanted', async () => {
    const api = await start()
    const told = await announce(api, BAD)
    expect([api.exchanges, told.masked, told.info]).toEqual([[], [], []])
  })

  it('is left untouched if there is nothing else to say', async () => {
    const api = await start()
    const first = await announce(api, BAD, FAILING)
    const again = await announce(api, BAD, { how: ON_FAILURE, env: { GITHUB_RUN_ID: '9999' } })
    expect(asked(api)).toEqual([LIST, CREATE, LIST, 'GET /user'])
    expect(again.url).toBe(first.url)
  })

  it('is left untouched on a server that keeps other line ends', async () => {
    const { body } = await written()
    const api = await start({ comments: [{ number: 5, body: body.replaceAll('\n', '\r\n'), user: JOB_USER }] })
    await announce(api, BAD, FAILING)
    expect(asked(api)).toEqual([LIST, 'GET /user'])
  })

  it('changes with what there is to say', async () => {
    const api = await start()
    await announce(api, BAD, FAILING)
    const { url } = await announce(api, WORSE, FAILING)
    expect(asked(api).at(-1)).toBe('PATCH /issues/comments/1000')
    expect(api.comments).toHaveLength(1)
    expect(url).toContain('issuecomment-1000')
  })

  it('turns green when all is well again', async () => {
    const api = await start()
    await announce(api, BAD, FAILING)
    const { url } = await announce(api, GOOD, FAILING)
    expect(api.comments.map(({ body }) => body.split('\n')[1])).toEqual(['### ✅ Image parity: identical'])
    expect(url).not.toBe('')
  })

  it.each([
    ['a person with the marker', STRANGER, JOB_USER],
    ['an app with the marker, if the token is one of a user', JOB_USER, OWN_USER],
    ['a person, if the token is one of a user', STRANGER, OWN_USER],
  ])('of %s is nobody’s', async (_, author, user) => {
    const { body } = await written()
    const api = await start({ comments: [{ number: 5, body, user: author }], user })
    await announce(api, GOOD, FAILING)
    await announce(api, WORSE, FAILING)
    expect(api.comments.map((one) => [one.user, one.body === body])).toEqual([
      [author, true],
      [user, false],
    ])
  })

  it.each([
    ['a user', OWN_USER, OWN_USER],
    ['a job of Gitea', { id: -2, login: 'gitea-actions', type: 'User' as const }, JOB_USER],
    ['a job of Forgejo', { id: -2, login: 'forgejo-actions', type: 'User' as const }, JOB_USER],
  ])('of %s is known again', async (_, author, user) => {
    const { body } = await written()
    const api = await start({ comments: [{ number: 5, body, user: author }], user })
    await announce(api, GOOD, FAILING)
    expect(api.comments.map((one) => one.body.includes('✅'))).toEqual([true])
  })

  it('is found on a later page, with so many a page', async () => {
    const { body } = await written()
    const api = await start({ comments: [...chatter(230, 5), { number: 5, body, user: JOB_USER }] })
    await announce(api, GOOD, FAILING)
    const pages = api.exchanges.filter(({ query }) => 'page' in query).map(({ query }) => query)
    expect(pages).toEqual(['1', '2', '3'].map((page) => ({ per_page: '100', page })))
    expect(api.comments.at(-1)?.body).toContain('✅')
  })

  it('is not made a second time where more comments are than it looks through', async () => {
    const api = await start({ comments: chatter(27, 5), pageSize: 1 })
    const { warning } = await announce(api, BAD, FAILING)
    expect(asked(api)).toEqual(Array.from({ length: 25 }, () => LIST))
    expect(warning).toMatch(/^The comment was not written: the pull request has more than 2500 comments, /)
  })

  it('only counts a marker in the first line', async () => {
    const { body, marker } = await written()
    const others = [`> ${marker}\n${body}`, `x\n${marker}`, `${marker} x\n`, `\n${marker}`, marker.toUpperCase()]
    const api = await start({ comments: others.map((text) => ({ number: 5, body: text, user: JOB_USER })) })
    await announce(api, BAD, FAILING)
    expect(asked(api)).toEqual([LIST, CREATE])
  })

  it('has all that stand there say the same, whoever raced to make them', async () => {
    const { body } = await written()
    const api = await start({ comments: [1, 2].map(() => ({ number: 5, body, user: JOB_USER })) })
    await announce(api, GOOD, FAILING)
    expect(api.comments.filter((one) => one.body.includes('✅'))).toHaveLength(2)
  })

  it('is one for each leg, job, workflow and step, or for each key that is given', async () => {
    const api = await start()
    const runs: readonly Run[] = [
      ...['mirror/parity/step/{ "image": "a" }', 'mirror/parity/step/{ "image": "b" }'].map((commentKey) => ({
        how: { ...ON_FAILURE, commentKey },
      })),
      FAILING,
      ...['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].map((name) => ({
        how: ON_FAILURE,
        env: { [name]: 'other' },
      })),
    ]
    for (const run of [...runs, ...runs]) await announce(api, BAD, run)
    expect(new Set(api.comments.map(({ body }) => body.split('\n')[0])).size).toBe(runs.length)
    expect(api.comments).toHaveLength(runs.length)
  })

  it('is made anew where somebody deletes it meanwhile', async () => {
    const { body } = await written()
    const comments = [{ number: 5, body, user: JOB_USER }]
    const gone = { status: 404, body: { message: 'Not Found' } }
    const api = await start({ comments, faults: { 'PATCH /issues/comments/1': [gone, gone] } })
    expect((await announce(api, WORSE, FAILING)).url).toContain('issuecomment-1001')
    expect(
      (await announce(await start({ comments, faults: { 'PATCH /issues/comments/1': [gone] } }), GOOD, FAILING)).url,
    ).toBe('')
  })

  it.each(['merge_group', 'push'] as const)('is none at an event without a pull request: %s', async (event) => {
    const api = await start()
    const { info, warning, url } = await announce(api, BAD, { how: ON_FAILURE, event })
    expect(info).toEqual([`No comment: the event "${event}" belongs to no pull request.`])
    expect([api.exchanges, warning, url]).toEqual([[], undefined, ''])
  })

  it('goes to the pull request of this repository that a run belongs to', async () => {
    const api = await start()
    await announce(api, BAD, { how: ON_FAILURE, event: 'workflow_run' })
    expect(asked(api)).toEqual([LIST, CREATE])
  })

  it('goes to the API of another server, behind its path', async () => {
    const api = await start({ base: '/api/v3' })
    const { url } = await announce(api, BAD, FAILING)
    expect(api.exchanges.map(({ path }) => path)).toEqual(Array(2).fill('/repos/acme/ops/issues/5/comments'))
    expect(url).toContain('/api/v3/acme/ops/pull/5#')
  })
})
