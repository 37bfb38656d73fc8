import { afterEach, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EVENTS, HEAD } from '../github/announced.js'
import { canary } from '../helpers/canary/running.js'
import { FORBIDDEN, startApi, type ApiServer, type ApiServerOptions } from '../helpers/github/api-server.js'
import { parseCommands } from '../helpers/runner/commands.js'
import { runAction, type ActionRun } from '../helpers/runner/run-action.js'
import { record, type Recorder } from '../security/recorder.js'
import { json, registry, type RegistryRules } from '../security/registry-handler.js'

const servers: (Recorder | ApiServer)[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

async function anApi(options?: ApiServerOptions): Promise<ApiServer> {
  const api = await startApi(options)
  servers.push(api)
  return api
}

/** A registry that has nothing. */
const EMPTY: RegistryRules = {
  first: (_, response) => {
    json(response, 404, { errors: [{ code: 'MANIFEST_UNKNOWN' }] })
    return true
  },
}

/** Runs the bundle in a pull request, with a mirror that has the image or nothing. */
async function run(
  api: ApiServer,
  hasImage: boolean,
  env: Readonly<Record<string, string>> = {},
  inputs: Readonly<Record<string, string>> = { comment: 'on-failure', status: 'image-parity' },
): Promise<ActionRun> {
  const [source, mirror] = await Promise.all([
    record(registry(), () => 0),
    record(registry(hasImage ? {} : EMPTY), () => 0),
  ])
  servers.push(source, mirror)
  const folder = await mkdtemp(join(tmpdir(), 'event-'))
  folders.push(folder)
  const event = join(folder, 'event.json')
  await writeFile(event, JSON.stringify(EVENTS.pull_request))
  const token = canary.token(api.host).value
  return await runAction(
    {
      source: `${source.host}/app:1`,
      mirror: `${mirror.host}/app:1`,
      retries: '0',
      'github-token': token,
      ...inputs,
    },
    {
      RUNNER_DEBUG: '1',
      GITHUB_API_URL: api.url,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: 'acme/ops',
      GITHUB_RUN_ID: '9912',
      GITHUB_SHA: 'f'.repeat(40),
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      ...env,
    },
  )
}

describe('the bundle in a pull request', () => {
  it('comments on a failure, sets the status, and turns both green later', async () => {
    const api = await anApi({ base: '/api/v3' })
    const failed = await run(api, false)
    expect([failed.exitCode, failed.outputs.get('comment-url')]).toEqual([
      1,
      `${api.url}/acme/ops/pull/5#issuecomment-1000`,
    ])
    expect(api.comments[0]?.body).toMatch(
      /^<!-- image-parity:[0-9a-f]{16} -->\n### ❌ Image parity: the mirror does not have the image\n/,
    )
    const passed = await run(api, true)
    expect([passed.exitCode, passed.outputs.get('passed')]).toEqual([0, 'true'])
    expect(api.comments.map(({ body }) => body.split('\n')[1])).toEqual(['### ✅ Image parity: identical'])
    expect(api.statuses.map(({ sha, state }) => `${sha} ${state}`)).toEqual(
      ['pending', 'failure', 'pending', 'success'].map((state) => `${HEAD} ${state}`),
    )
    expect(parseCommands(passed.stdout).filter(({ name }) => name === 'warning')).toEqual([])
  })

  it('passes all the same where the token may only read, with one warning', async () => {
    const set = `POST /statuses/${HEAD}`
    const api = await anApi({ faults: { [set]: [FORBIDDEN, FORBIDDEN], 'POST /issues/5/comments': [FORBIDDEN] } })
    const { exitCode, outputs, stdout } = await run(api, true, {}, { comment: 'always', status: 'image-parity' })
    expect([exitCode, outputs.get('passed'), outputs.get('comment-url')]).toEqual([0, 'true', ''])
    const warnings = parseCommands(stdout).filter(({ name }) => name === 'warning')
    expect(warnings).toHaveLength(1)
    expect(warnings[0]?.data).toContain('permissions: pull-requests: write')
  })

  it('speaks to nobody where neither is wanted', async () => {
    const api = await anApi()
    const { exitCode, stdout } = await run(api, true, {}, {})
    expect([exitCode, api.exchanges]).toEqual([0, []])
    expect(stdout).not.toContain('No comment')
  })

  it('only says so where there is no pull request', async () => {
    const api = await anApi()
    const { stdout } = await run(
      api,
      false,
      { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: '' },
      { comment: 'always' },
    )
    expect(stdout.split('\n').filter((line) => line.includes('belongs to no pull request'))).toHaveLength(1)
    expect(api.exchanges).toEqual([])
  })
})
