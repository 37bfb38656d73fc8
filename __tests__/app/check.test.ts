import { afterEach, describe, expect, it } from '@jest/globals'
import type { LookupFunction } from 'node:net'
import { systemClock } from '../../src/gate/system-clock.js'
import { checkPairs, type CheckEnvironment } from '../../src/app/check.js'
import { loadReaders } from '../../src/app/options/readers.js'
import { readInputs } from '../../src/app/options/inputs.js'
import { settingsOf } from '../../src/app/options/settings.js'
import { DEFAULT_LIMITS } from '../../src/model/limits.js'
import type { Report } from '../../src/model/report.js'
import { declareInputs } from '../helpers/canary/credentials.js'
import { ledger } from '../helpers/canary/running.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import type { RegistryOptions } from '../helpers/registry/options.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { asPublished } from '../helpers/report-schema.js'

const started: TestRegistry[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((registry) => registry.close()))
})

async function aRegistry(options: RegistryOptions = {}): Promise<{ registry: TestRegistry; reference: string }> {
  const registry = await startRegistry(options)
  started.push(registry)
  return { registry, reference: push(registry, 'team/app', '1', anImage()) }
}

const CONFIG_PATH = '/home/runner/.docker/config.json'

async function check(given: Record<string, string>, over: Partial<CheckEnvironment> = {}): Promise<Report> {
  declareInputs(given)
  const report = await checkPairs(
    settingsOf(
      readInputs(
        (name) => ({ retries: '0', ...given })[name] ?? '',
        [],
        '/',
        undefined,
        undefined,
        await loadReaders(),
      ),
    ),
    {
      clock: systemClock,
      version: '1.2.3',
      machine: {
        env: {},
        home: '/home/runner',
        platform: 'linux',
        helper: () => Promise.resolve({ kind: 'none' }),
      },
      readText: () => Promise.resolve(undefined),
      network: { variables: {}, certificateFolders: [] },
      workingDirectory: '/nowhere',
      engine: {},
      secret: () => undefined,
      debug: () => undefined,
      ...over,
    },
  )
  ledger.said('the report', JSON.stringify(report))
  return asPublished(report)
}

const auth = { kind: 'basic', users: { ann: 'secret-of-ann' } } as const
const LOGIN = Buffer.from('ann:secret-of-ann').toString('base64')

describe('checkPairs', () => {
  it('compares the pair and tells of the run', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const report = await check({ source: source.reference, mirror: mirror.reference })
    expect(report).toMatchObject({ result: 'identical', passed: true, tool: { version: '1.2.3' }, problems: [] })
    expect(report.pairs).toHaveLength(1)
    const requests = source.registry.requests.length + mirror.registry.requests.length
    expect(report.requests).toMatchObject({ total: requests, byHost: { [source.registry.host]: 1 } })
    expect(Date.parse(report.startedAt)).toBeGreaterThan(0)
  })

  it('hands on what the inputs ask for', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const asked = { match: 'digest', verify: 'manifests', platforms: 'linux/arm64' }
    const report = await check({ source: source.reference, mirror: mirror.reference, ...asked })
    expect(report.pairs[0]).toMatchObject({ match: 'digest', verify: 'manifests', result: 'inconclusive' })
    expect(report.pairs[0]?.platforms).toMatchObject([{ platform: 'linux/arm64' }])
  })

  it.each<[string, Record<string, string>]>([
    ['its own inputs', { 'mirror-username': 'ann', 'mirror-password': 'secret-of-ann' }],
    ['a list', { 'registry-auth': '- { registry: HOST, username: ann, password: secret-of-ann }' }],
    ['a login step', {}],
  ])('takes the mirror’s login from %s, and shows it to nobody else', async (_, given) => {
    const [source, mirror] = [await aRegistry(), await aRegistry({ auth })]
    const named: Record<string, string> = { source: source.reference, mirror: mirror.reference }
    for (const [name, value] of Object.entries(given)) named[name] = value.replace('HOST', mirror.registry.host)
    ledger.declareText('the login', 'secret-of-ann', mirror.registry.host)
    const hidden: string[] = []
    const report = await check(named, {
      secret: (value) => hidden.push(value),
      readText: (path) =>
        Promise.resolve(
          path === CONFIG_PATH && Object.keys(given).length === 0
            ? JSON.stringify({ auths: { [mirror.registry.host]: { auth: LOGIN } } })
            : undefined,
        ),
    })
    expect(report).toMatchObject({ result: 'identical', passed: true })
    expect(source.registry.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true)
    expect(hidden).toContain('secret-of-ann')
    expect(JSON.stringify(report)).not.toContain('secret-of-ann')
  })

  it('does not take the source’s login for the mirror', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry({ auth })]
    const login = { 'source-username': 'ann', 'source-password': 'secret-of-ann' }
    const report = await check({ source: source.reference, mirror: mirror.reference, ...login })
    expect(report).toMatchObject({ result: 'inconclusive', passed: false })
    expect(mirror.registry.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true)
  })

  it.each<[string, Record<string, string>, CheckEnvironment['readText']]>([
    ['certificates that are not there', { 'ca-file': 'ca.pem' }, () => Promise.resolve(undefined)],
    ['logins that cannot be read', { 'auth-file': 'auth.json' }, () => Promise.reject(new Error('denied'))],
    ['logins that are none', { 'auth-file': 'auth.json' }, () => Promise.resolve('{')],
  ])('asks nobody with %s, and does not pass', async (_, given, readText) => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const report = await check({ source: source.reference, mirror: mirror.reference, ...given }, { readText })
    expect(report).toMatchObject({ result: 'inconclusive', passed: false, pairs: [] })
    expect(report.problems).toHaveLength(1)
    expect([source.registry.requests, mirror.registry.requests]).toEqual([[], []])
  })

  it('names every file that it cannot read at once', async () => {
    const pair = { source: 'localhost:1/a:1', mirror: 'localhost:1/b:1' }
    const files = { 'ca-file': 'ca.pem', 'client-cert': 'c.pem', 'client-key': 'k.pem', 'auth-file': 'auth.json' }
    const report = await check({ ...pair, ...files })
    expect([report.result, report.passed, report.pairs]).toEqual(['inconclusive', false, []])
    const named = report.problems.map(({ message }) => /ca\.pem|c\.pem|auth\.json/.exec(message)?.[0])
    expect(named).toEqual(['ca.pem', 'c.pem', 'auth.json'])
  })

  it('looks names up and keeps limits as its caller says', async () => {
    const { registry, reference } = await aRegistry()
    registry.intercept(() => new Promise(() => undefined))
    const lookup: LookupFunction = (name, _, callback) => {
      callback(Object.assign(new Error(`no ${name}`), { code: 'ENOTFOUND' }), '', 0)
    }
    const report = await check(
      { source: reference, mirror: 'registry.test/team/app:1' },
      { network: { variables: {}, certificateFolders: [], lookup }, limits: { ...DEFAULT_LIMITS, headersMs: 100 } },
    )
    expect(report).toMatchObject({ result: 'inconclusive', passed: false })
    expect(JSON.stringify(report)).toContain('network.timeout')
    const mirrored = await check(
      { source: 'registry.test/team/app:1', mirror: reference },
      {
        network: { variables: {}, certificateFolders: [], lookup },
        limits: { ...DEFAULT_LIMITS, headersMs: 100 },
      },
    )
    expect(JSON.stringify(mirrored)).toContain('network.unreachable')
  })

  it('compares nothing with certificates that are none', async () => {
    const [source, mirror] = [await aRegistry(), await aRegistry()]
    const given = { source: source.reference, mirror: mirror.reference, 'ca-file': 'ca.pem' }
    const readText = (path: string): Promise<string | undefined> =>
      Promise.resolve(path === 'ca.pem' ? 'no certificate' : undefined)
    const report = await check(given, { readText })
    expect(report).toMatchObject({ result: 'inconclusive', passed: false, problems: [{ code: 'ca.invalid' }] })
    expect([source.registry.requests, mirror.registry.requests]).toEqual([[], []])
  })
})
