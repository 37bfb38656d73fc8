import { describe, expect, it } from '@jest/globals'
import { runAction } from '../../src/github/action.js'
import { runMerge } from '../../src/github/merge-action.js'
import type { Runner } from '../../src/github/runner.js'
import type { Report } from '../../src/model/report.js'
import { canary } from '../helpers/canary/running.js'
import { FORBIDDEN, type ApiServer } from '../helpers/github/api-server.js'
import { aReport } from '../report/a-report.js'
import { EVENTS, hastyClock, HEAD } from './announced.js'
import { asked, BAD, closeAfterEach, GOOD, start } from './comment-scene.js'
import { NO_FILES } from '../helpers/no-files.js'

closeAfterEach()

type Inputs = Readonly<Record<string, string>>

const PAIR = { source: 'docker.io/library/redis:7.2', mirror: 'harbor.example.com/hub/redis:7.2' }
const BOTH = { ...PAIR, comment: 'on-failure', status: 'parity' }

/** What a step needs of the world to speak to `api`, and what it says, in order. */
function aStep(api: ApiServer, given: Inputs, changes: Partial<Runner> = {}) {
  const said: string[] = []
  const inputs: Inputs = { 'github-token': canary.token(api.host).value, ...given }
  const runner: Runner = {
    input: (name) => inputs[name] ?? '',
    inputNames: () => [],
    info: () => undefined,
    debug: () => undefined,
    warning: (line) => said.push(`warning ${line}`),
    error: () => said.push('error'),
    setSecret: () => said.push('secret'),
    setOutput: (name, value) => said.push(`${name}=${value} with ${api.statuses.map(({ state }) => state).join()}`),
    writeSummary: () => Promise.resolve(said.push('summary')).then(() => undefined),
    ...changes,
  }
  const environment = {
    runner,
    clock: hastyClock(),
    env: {
      GITHUB_API_URL: api.url,
      GITHUB_REPOSITORY: 'acme/ops',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: '/event.json',
    },
    readText: (path: string) =>
      Promise.resolve(path === '/event.json' ? JSON.stringify(EVENTS.pull_request) : undefined),
    workingDirectory: '/nowhere',
    files: NO_FILES,
    refuse: (problems: Report['problems']): Report => ({
      ...aReport(),
      passed: false,
      result: 'inconclusive',
      problems,
    }),
    writeFile: (name: string) => Promise.resolve(`/run/${name}`),
  }
  return { said, environment }
}

async function run(api: ApiServer, given: Inputs, report: Report, changes: Partial<Runner> = {}) {
  const { said, environment } = aStep(api, given, changes)
  const check = (): Promise<Report> => {
    said.push(`check with ${api.statuses.map(({ state }) => state).join()}`)
    return Promise.resolve(report)
  }
  return { mayPass: await runAction({ ...environment, check }), said }
}

describe('a step that comments and sets a status', () => {
  it('says pending before it compares, and the last word before it says that it passed', async () => {
    const api = await start()
    const { mayPass, said } = await run(api, BOTH, GOOD)
    expect(mayPass).toBe(true)
    expect(said.filter((line) => /^(?:check|passed|comment-url)/.test(line))).toEqual([
      'passed=false with ',
      'check with pending',
      'comment-url= with pending',
      'passed=true with pending,success',
    ])
    expect(said.at(-1)).toBe('passed=true with pending,success')
    expect(said.indexOf('secret')).toBeLessThan(said.indexOf('check with pending'))
  })

  it('gives the address of the comment', async () => {
    const api = await start()
    const { mayPass, said } = await run(api, { ...BOTH, 'fail-on': 'never' }, BAD)
    expect(mayPass).toBe(true)
    expect(said).toContain(`comment-url=${api.url}/acme/ops/pull/5#issuecomment-1000 with pending`)
    expect(said.at(-1)).toBe('passed=false with pending,failure')
  })

  it('masks and asks nothing where neither is wanted', async () => {
    const api = await start()
    const { said } = await run(api, PAIR, BAD)
    expect([api.exchanges, said.includes('secret')]).toEqual([[], false])
  })

  it('passes all the same where neither can be written, with one warning', async () => {
    const set = `POST /statuses/${HEAD}`
    const api = await start({ faults: { [set]: [FORBIDDEN, FORBIDDEN], 'GET /issues/5/comments': [FORBIDDEN] } })
    const { mayPass, said } = await run(api, { ...BOTH, comment: 'always' }, GOOD)
    expect(mayPass).toBe(true)
    expect(said.filter((line) => line.startsWith('warning '))).toHaveLength(1)
    expect(said.at(-1)).toBe('passed=true with ')
  })

  it('leaves no earlier pass where its inputs are refused', async () => {
    const api = await start()
    const { mayPass, said } = await run(api, { ...BOTH, source: 'UPPER/x', match: 'most' }, GOOD)
    expect(mayPass).toBe(false)
    expect(api.statuses.map(({ state, context }) => `${context} ${state}`)).toEqual(['parity error'])
    expect(api.comments[0]?.body).toContain('nothing was compared')
    expect(said.some((line) => line.startsWith('check'))).toBe(false)
  })

  it('sets none where that input itself is refused', async () => {
    const api = await start()
    const { mayPass } = await run(api, { ...PAIR, status: 'a\nb', comment: 'sometimes' }, GOOD)
    expect([mayPass, api.exchanges]).toEqual([false, []])
  })

  it('leaves no pass where it breaks off after the comparison', async () => {
    const api = await start()
    const setOutput = (name: string): void => {
      if (name === 'comment-url') throw new Error('disk full')
    }
    await expect(run(api, BOTH, GOOD, { setOutput })).rejects.toThrow('disk full')
    expect(api.statuses.map(({ state }) => state)).toEqual(['pending'])
  })

  it('leaves no pass where a report cannot be written', async () => {
    const api = await start()
    const writeSummary = (): Promise<void> => Promise.reject(new Error('disk full'))
    expect((await run(api, BOTH, GOOD, { writeSummary })).mayPass).toBe(false)
    expect(api.statuses.map(({ state }) => state)).toEqual(['pending', 'error'])
    expect(api.comments).toHaveLength(1)
  })
})

describe('merging', () => {
  it('comments and sets a status for all shards', async () => {
    const api = await start()
    const { said, environment } = aStep(api, { comment: 'on-failure', status: 'parity' })
    const find = () => Promise.resolve({ files: [], paths: [], problems: [] })
    const mayPass = await runMerge({ ...environment, version: '1.2.3', now: () => new Date(0), find })
    expect(mayPass).toBe(false)
    expect(api.statuses.map(({ state }) => state)).toEqual(['pending', 'error'])
    expect(asked(api).at(-1)).toBe(`POST /statuses/${HEAD}`)
    expect(said.at(-1)).toBe('passed=false with pending,error')
  })
})
