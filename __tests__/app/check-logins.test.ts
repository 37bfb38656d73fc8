import { describe, expect, it } from '@jest/globals'
import { checkPairs } from '../../src/app/check.js'
import { readInputs } from '../../src/app/options/inputs.js'
import { settingsOf } from '../../src/app/options/settings.js'
import type { Report } from '../../src/model/report.js'
import type { AskHelper } from '../../src/registry/credentials/credential-helper.js'
import { aMachine, type Machine } from '../helpers/a-machine.js'
import { ledger } from '../helpers/canary/running.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import type { RegistryOptions } from '../helpers/registry/options.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { asPublished } from '../helpers/report-schema.js'
import { loadReaders } from '../../src/app/options/readers.js'

const READERS = await loadReaders()

const open = closedAfterEach()

const SOURCE = 'source/app'
const MIRROR = 'mirror/app'

/** A registry with the same image twice. */
async function start(auth: RegistryOptions['auth']): Promise<TestRegistry> {
  const registry = await startRegistry(auth === undefined ? {} : { auth })
  open.push(registry)
  for (const repository of [SOURCE, MIRROR]) push(registry, repository, '1', anImage())
  return registry
}

const STALE = 'st4le-canary'
const USERS = { reader: 'canary-of-the-source', robot: 'canary-of-the-mirror' }
const KINDS: readonly (readonly [string, RegistryOptions['auth']])[] = [
  ['htpasswd', { kind: 'basic', users: USERS }],
  ['token', { kind: 'bearer', users: USERS }],
]

interface Checked {
  readonly report: Report
  readonly secrets: readonly string[]
}

async function check(
  registry: TestRegistry,
  given: Readonly<Record<string, string>>,
  machine: Machine = {},
): Promise<Checked> {
  const secrets: string[] = []
  const environment = aMachine(machine, {
    secret: (value) => secrets.push(value),
    debug: (line) => {
      ledger.said('the debug log', line)
    },
  })
  for (const secret of [...Object.values(USERS), STALE]) ledger.declareText('a login', secret, registry.host)
  const inputs = { source: `${registry.host}/${SOURCE}:1`, mirror: `${registry.host}/${MIRROR}:1`, ...given }
  const report = await checkPairs(
    settingsOf(
      readInputs(
        (name) => Object.entries(inputs).find(([key]) => key === name)?.[1] ?? '',
        [],
        '/',
        undefined,
        undefined,
        READERS,
      ),
    ),
    environment,
  )
  ledger.said('the report', JSON.stringify(report))
  return { report: asPublished(report), secrets }
}

const bearer = (user: keyof typeof USERS): string => `Basic ${Buffer.from(`${user}:${USERS[user]}`).toString('base64')}`
const entry = (user: keyof typeof USERS): unknown => ({ username: user, password: USERS[user] })
const messageOf = ({ report }: Checked): string =>
  [...report.problems, ...report.pairs.flatMap(({ error }) => error ?? [])].map(({ message }) => message).join('\n')

describe('two sides on one host', () => {
  it.each(KINDS)('are read each with its own login where tags are selected, too (%s)', async (_, auth) => {
    const registry = await start(auth)
    const { report } = await check(registry, {
      source: `${registry.host}/${SOURCE}`,
      mirror: `${registry.host}/${MIRROR}`,
      tags: '*',
      'source-username': 'reader',
      'source-password': USERS.reader,
      'mirror-username': 'robot',
      'mirror-password': USERS.robot,
    })
    expect(report).toMatchObject({ result: 'identical', passed: true, counts: { identical: 1 } })
  })

  it.each(KINDS)('are read each with its own login (%s)', async (_, auth) => {
    const registry = await start(auth)
    const { report } = await check(registry, {
      'source-username': 'reader',
      'source-password': USERS.reader,
      'mirror-username': 'robot',
      'mirror-password': USERS.robot,
    })
    expect(report.result).toBe('identical')
    const asked = [...registry.requests, ...registry.tokenRequests]
    const used = (user: keyof typeof USERS): readonly string[] =>
      asked.filter(({ headers }) => headers.authorization === bearer(user)).map(({ path }) => decodeURIComponent(path))
    expect(used('reader').length).toBeGreaterThan(0)
    expect(used('robot').length).toBeGreaterThan(0)
    expect(used('reader').join('\n')).not.toContain(MIRROR)
    expect(used('robot').join('\n')).not.toContain(SOURCE)
  })

  it.each(KINDS)('are read each with the login of its namespace, as Podman keeps it (%s)', async (_, auth) => {
    const registry = await start(auth)
    const auths = {
      [`${registry.host}/source`]: entry('reader'),
      [`${registry.host}/${MIRROR}`]: entry('robot'),
      [registry.host]: { username: 'nobody', password: 'x' },
    }
    const files = { '/run/1/containers/auth.json': JSON.stringify({ auths }) }
    const { report } = await check(registry, {}, { env: { XDG_RUNTIME_DIR: '/run/1' }, files })
    expect(report.result).toBe('identical')
    expect(report.pairs[0]?.notes).toEqual([])
  })

  it('do not borrow each other’s login', async () => {
    const registry = await start({ kind: 'basic', users: USERS })
    const checked = await check(registry, { 'source-username': 'reader', 'source-password': USERS.reader })
    expect(checked.report.result).toBe('inconclusive')
    expect(checked.report.pairs[0]?.error).toMatchObject({ side: 'mirror', code: 'auth.denied' })
    expect(messageOf(checked)).toContain(
      `No credentials for ${registry.host} were found in: mirror-username and mirror-password (not set), registry-auth (not set), auth-file (not set), REGISTRY_AUTH_FILE (not set), DOCKER_AUTH_CONFIG (not set), DOCKER_CONFIG (not set), ~/.docker/config.json (not there), /run/containers/1/auth.json (not there), ~/.config/containers/auth.json (not there).`,
    )
  })
})

describe('a stale login of the machine', () => {
  const files = (host: string): Readonly<Record<string, string>> => ({
    '/home/me/.docker/config.json': JSON.stringify({
      auths: { [host]: { username: 'robot', password: STALE } },
    }),
  })
  const PUBLIC: RegistryOptions['auth'] = { kind: 'bearer', users: USERS, anonymous: true }

  it('does not keep a public image from being compared, and stands in the report', async () => {
    const registry = await start(PUBLIC)
    const { report, secrets } = await check(registry, {}, { files: files(registry.host) })
    expect(report.result).toBe('identical')
    expect(report.pairs[0]?.notes).toEqual(
      (['source', 'mirror'] as const).map((side) => ({
        kind: 'credentials.refused',
        side,
        registry: registry.host,
        where: '~/.docker/config.json',
      })),
    )
    expect(secrets).toContain(STALE)
    expect(JSON.stringify(report)).not.toContain(STALE)
  })

  it('is an error where the inputs name the file', async () => {
    const registry = await start(PUBLIC)
    const named = files(registry.host)
    const checked = await check(registry, { 'auth-file': '/home/me/.docker/config.json' }, { files: named })
    expect(checked.report.result).toBe('inconclusive')
    expect(messageOf(checked)).toContain('auth-file /home/me/.docker/config.json')
  })
})

describe('a file of logins', () => {
  it('that the inputs name and that is broken ends the run before any request', async () => {
    const registry = await start(undefined)
    const checked = await check(registry, { 'auth-file': 'a.json' }, { files: { 'a.json': '{"auths": secret' } })
    expect(checked.report).toMatchObject({ result: 'inconclusive', passed: false, pairs: [] })
    expect(messageOf(checked)).toBe(
      'auth-file a.json is not JSON, so no login can be read. Log in again, or name another file as auth-file.',
    )
    expect(registry.requests).toEqual([])
  })

  it('that the machine has and that is broken makes the pair inconclusive and is named', async () => {
    const registry = await start(undefined)
    const checked = await check(registry, {}, { env: { DOCKER_AUTH_CONFIG: '/builds/group/auth.json' } })
    expect(checked.report.result).toBe('inconclusive')
    expect(messageOf(checked)).toContain('DOCKER_AUTH_CONFIG is not JSON')
  })
})

describe('a credential helper', () => {
  const config = { '/home/me/.docker/config.json': JSON.stringify({ credsStore: 'mine' }) }

  it.each(KINDS)('logs in (%s), and its secret is masked', async (_, auth) => {
    const registry = await start(auth)
    const asked: string[] = []
    const helper: AskHelper = (name, server) => {
      asked.push(`${name} ${server}`)
      return Promise.resolve({ kind: 'found', credential: { kind: 'basic', username: 'robot', password: USERS.robot } })
    }
    const { report, secrets } = await check(registry, {}, { files: config, helper })
    expect(report.result).toBe('identical')
    expect(new Set(asked)).toEqual(new Set([`mine ${registry.host}`]))
    expect(secrets).toContain(USERS.robot)
  })

  it('that cannot do its work is noted, and the image is read as anybody may', async () => {
    const registry = await start(undefined)
    const fault = { program: 'docker-credential-mine', why: 'is not installed' }
    const { report } = await check(
      registry,
      {},
      { files: config, helper: () => Promise.resolve({ kind: 'failed', fault }) },
    )
    expect(report.result).toBe('identical')
    expect(report.pairs[0]?.notes).toEqual(
      (['source', 'mirror'] as const).map((side) => ({
        kind: 'credentials.helper',
        side,
        registry: registry.host,
        ...fault,
      })),
    )
  })
})
