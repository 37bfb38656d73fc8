import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { tmpdir } from 'node:os'
import { secretForms } from '../../src/registry/secret-forms.js'
import { parseCommands } from '../helpers/runner/commands.js'
import { runAction, type ActionRun } from '../helpers/runner/run-action.js'
import { leaksOf } from '../helpers/canary/ledger.js'
import { ledger } from '../helpers/canary/running.js'
import { aPassword, aToken, type Secret } from '../helpers/canary/secret.js'
import { record, type Recorder } from '../security/recorder.js'
import { json, registry, type RegistryRules } from '../security/registry-handler.js'

const servers: Recorder[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
})

async function start(rules: RegistryRules): Promise<Recorder> {
  const server = await record(registry(rules), () => 0)
  servers.push(server)
  return server
}

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'masks-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, { mode: 0o755 })
  return folder
}

const packed = (secret: string): string => Buffer.from(`robot:${secret}`).toString('base64')

/** A registry that wants a token for the login, where one is given, or for an identity token. */
async function withTokens(token: Secret, refresh: Secret): Promise<Recorder> {
  const server: Recorder = await start({
    challenge: () => `Bearer realm="${server.origin}/token",service="home"`,
    opens: (authorization) => authorization === `Bearer ${token.value}`,
    token: (_, response) => {
      json(response, 200, { token: token.value, refresh_token: refresh.value, expires_in: 300 })
    },
  })
  return server
}

/** Runs the bundle. */
async function run(
  mirror: Recorder,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const source = await start({})
  return await runAction(
    { source: `${source.host}/app:1`, mirror: `${mirror.host}/app:1`, ...inputs },
    { RUNNER_DEBUG: '1', ...env },
  )
}

/** Each form masked before anything was answered that needed it. That it is nowhere else is known of every test. */
function expectMasked(
  mirror: Recorder,
  { stdout }: ActionRun,
  secrets: readonly (Secret & { readonly more?: string })[],
): void {
  const lines = stdout.split('\n')
  const masks = lines.map((line) => parseCommands(line).find(({ name }) => name === 'add-mask')?.data)
  const used = lines.findIndex((line) => line.includes(`${mirror.host}/v2/app/`) && line.includes(' 200 '))
  const before = used === -1 ? lines.length : used
  for (const secret of secrets) {
    ledger.declare(secret, mirror.host)
    const early = masks.slice(0, before)
    for (const form of [secret.value, ...(secret.more === undefined ? [] : [secret.more])].flatMap(secretForms))
      expect(early).toContain(form)
  }
}

describe('masks', () => {
  it('of the inputs come before anything else is printed', async () => {
    const secret = aPassword()
    const mirror = await start({
      challenge: () => 'Basic realm="home"',
      opens: (authorization) => authorization === `Basic ${packed(secret.value)}`,
    })
    const ran = await run(mirror, { 'mirror-username': 'robot', 'mirror-password': secret.value })
    expect(ran.exitCode).toBe(0)
    const names = parseCommands(ran.stdout).map(({ name }) => name)
    const first = ran.stdout.split('\n').filter((line) => line !== '')
    expect(names.slice(0, 3)).toEqual(['add-mask', 'add-mask', 'add-mask'])
    const told = first.findIndex((line) => !line.startsWith('::add-mask::'))
    expect(first.slice(0, told).map((line) => parseCommands(line)[0]?.data)).toEqual(
      expect.arrayContaining([...secretForms(secret.value)]),
    )
    expectMasked(mirror, ran, [{ ...secret, more: packed(secret.value) }])
  })

  it('of a wrong password come as well', async () => {
    const secret = aPassword()
    const mirror = await start({ challenge: () => 'Basic realm="home"', opens: () => false })
    const ran = await run(mirror, { 'mirror-username': 'robot', 'mirror-password': secret.value })
    expect(ran.exitCode).toBe(1)
    expectMasked(mirror, ran, [{ ...secret, more: packed(secret.value) }])
  })

  it('of registry-auth hold every line of a secret with several', async () => {
    const [first, second] = [aToken(), aToken()]
    const value = `${first.value}\n${second.value}`
    const mirror = await start({ challenge: () => 'Basic realm="home"', opens: () => false })
    const auth = JSON.stringify([{ registry: mirror.host, username: 'robot', password: value }])
    const ran = await run(mirror, { 'registry-auth': auth })
    expectMasked(mirror, ran, [{ ...first, more: packed(value) }, second])
  })

  it.each(['mirror-password', 'config.json', 'helper'])('of tokens come before they are used (%s)', async (kind) => {
    const [secret, token, refresh] = [aToken(), aToken(), aToken()]
    const mirror = await withTokens(token, refresh)
    const helper = await folderWith({
      'docker-credential-mine': `#!/bin/sh\nprintf '%s' '{"Username":"robot","Secret":"${secret.value}"}'\n`,
    })
    const auths = { [mirror.host]: { auth: packed(secret.value), identitytoken: secret.value } }
    const config = JSON.stringify(kind === 'helper' ? { credsStore: 'mine' } : { auths })
    const DOCKER_CONFIG = await folderWith({ 'config.json': config })
    const PATH = `${helper}${delimiter}${process.env['PATH'] ?? ''}`
    const ran =
      kind === 'mirror-password'
        ? await run(mirror, { 'mirror-username': 'robot', 'mirror-password': secret.value })
        : await run(mirror, {}, { DOCKER_CONFIG, PATH })
    expect(ran.exitCode).toBe(0)
    expectMasked(mirror, ran, [{ ...secret, more: packed(secret.value) }, token, refresh])
  })

  it('are not needed where other inputs are wrong: no secret is quoted', async () => {
    const secret = aPassword()
    const mirror = await start({})
    const ran = await run(mirror, { 'mirror-password': secret.value, match: 'exact', platforms: '???' })
    expect(ran.exitCode).toBe(1)
    ledger.declare(secret)
    expect(mirror.arrivals).toEqual([])
  })

  it('leave the secrets of the environment alone, and nothing sends them', async () => {
    const secret = aToken()
    const mirror = await start({ challenge: () => ['Basic realm="x"', 'Bearer realm="/token"'], opens: () => false })
    const names = ['GITHUB_TOKEN', 'GH_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'CR_PAT']
    const env = Object.fromEntries(names.map((name) => [name, secret.value]))
    const ran = await run(mirror, {}, { ...env, GITHUB_ACTOR: 'robot' })
    expect(ran.exitCode).toBe(1)
    ledger.declare(secret)
    expect(leaksOf(ledger)).toEqual([])
  })
})
