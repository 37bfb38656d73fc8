import { describe, expect, it } from '@jest/globals'
import type { Report } from '../../src/model/report.js'
import { FORBIDDEN } from '../helpers/github/api-server.js'
import { aPair, aReport, differing } from '../report/a-report.js'
import type { EVENTS } from './announced.js'
import { announce, HEAD, hastyClock, MERGE, type Run } from './announced.js'
import { asked, BAD, closeAfterEach, GOOD, start } from './comment-scene.js'

closeAfterEach()

const PARITY: Run = { how: { status: 'image-parity' } }
const UNDECIDED = aReport(aPair({ result: 'inconclusive', passed: false }))

/** Its key for the faults of a server. */
const SET = `POST /statuses/${HEAD}`

describe('the commit status', () => {
  it.each<[string, Report, string]>([
    ['success', GOOD, 'identical'],
    ['failure', BAD, 'the mirror holds a different image'],
    ['failure', aReport(aPair({ passed: false })), 'identical, and not accepted'],
    ['error', UNDECIDED, 'not decided – nobody has judged what differs'],
    ['failure', aReport(aPair(), differing('different', [])), '1 of 2 images did not pass (1 identical, 1 different)'],
    ['error', aReport(), 'nothing was compared'],
    ['error', { ...aReport(), passed: true }, 'nothing was compared'],
  ])('is pending first and %s at the end', async (state, report, description) => {
    const api = await start()
    const { warning } = await announce(api, report, PARITY)
    const common = { sha: HEAD, context: 'image-parity', targetUrl: 'https://github.com/acme/ops/actions/runs/9912' }
    expect(api.statuses).toEqual([
      { ...common, state: 'pending', description: 'the images are being compared' },
      { ...common, state, description },
    ])
    expect(warning).toBeUndefined()
  })

  it.each<[keyof typeof EVENTS, string]>([
    ['pull_request', HEAD],
    ['workflow_run', HEAD],
    ['merge_group', MERGE],
    ['push', MERGE],
  ])('of %s is set on %s', async (event, sha) => {
    const api = await start()
    await announce(api, GOOD, { ...PARITY, event })
    expect(api.statuses.map((status) => status.sha)).toEqual([sha, sha])
  })

  it.each<[Readonly<Record<string, string>>, number]>([
    [{ GITHUB_REPOSITORY: 'acme' }, 0],
    [{ GITHUB_SHA: 'main', GITHUB_EVENT_PATH: '' }, 0],
    [{ GITHUB_SERVER_URL: 'https://github.com) [x](https://evil.example' }, 2],
    [{ GITHUB_SERVER_URL: 'javascript:alert(1)' }, 2],
    [{ GITHUB_RUN_ID: '' }, 2],
    [{ GITHUB_SERVER_URL: 'https://git.example.com:8443/hub/' }, 2],
  ])('takes what the runner says as far as it is of use: %j', async (env, count) => {
    const api = await start()
    const { warning } = await announce(api, GOOD, { ...PARITY, env })
    expect(api.statuses).toHaveLength(count)
    expect(warning?.includes('do not say which commit') ?? false).toBe(count === 0)
    const urls = new Set(api.statuses.map(({ targetUrl }) => targetUrl))
    const own = env['GITHUB_SERVER_URL']?.startsWith('https://git.') === true
    expect([...urls]).toEqual(
      count === 0 ? [] : [own ? 'https://git.example.com:8443/hub/acme/ops/actions/runs/9912' : undefined],
    )
  })

  it('keeps trying at the end, and not for long before the comparison', async () => {
    const clock = hastyClock()
    const api = await start({ faults: { [SET]: ['cut', 'cut', 'cut', { status: 500 }] } })
    const { warning, debug } = await announce(api, GOOD, PARITY, clock)
    expect(clock.waits).toEqual([1000, 1000, 4000])
    expect(api.statuses.map(({ state }) => state)).toEqual(['success'])
    expect(debug).toEqual([expect.stringMatching(/^No status yet: .*could not be reached/)])
    expect(warning).toBeUndefined()
  })

  it('is not waited for before the comparison as long as a limit wants it', async () => {
    const clock = hastyClock()
    const api = await start({ faults: { [SET]: [{ status: 429 }] } })
    await announce(api, GOOD, PARITY, clock)
    expect(clock.waits).toEqual([])
    expect(api.statuses.map(({ state }) => state)).toEqual(['success'])
  })

  it('that cannot be set is one warning, with the line to add', async () => {
    const api = await start({ faults: { [SET]: [FORBIDDEN, FORBIDDEN] } })
    const { warning } = await announce(api, GOOD, PARITY)
    expect(asked(api)).toEqual([SET, SET])
    expect(warning).toMatch(/^The commit status was not written: .*Add "permissions: statuses: write" to this job\./)
  })

  it('stays pending where its last word is refused', async () => {
    const pending = { status: 201, body: {} }
    const refused = { status: 422, body: { message: `Too many${'.'.repeat(300)}` } }
    const api = await start({ faults: { [SET]: [pending, refused] } })
    const { warning } = await announce(api, GOOD, PARITY)
    expect(warning).toMatch(/did not take it \(HTTP 422: Too many\.+…\)/)
  })
})
