import { describe, expect, it } from '@jest/globals'
import { parseRegistryAuth } from '../../src/app/options/registry-auth.js'
import { listedCredentials } from '../../src/registry/credentials/credentials.js'
import { parseLoginFile } from '../../src/registry/credentials/login-file.js'
import { aPassword, aToken, holds } from '../helpers/canary/secret.js'
import { HOST_ROWS } from './host-spellings.js'
import { createLab } from './lab.js'
import { json } from './registry-handler.js'
import { basic, scene } from './scene.js'

const lab = createLab()

describe('a login', () => {
  it.each(HOST_ROWS)('kept for "$kept" is found for "$asked": $listed, in a file $inFile', async (row) => {
    const { kept, asked, listed, inFile } = row
    const secret = aPassword()
    const yaml = JSON.stringify([{ registry: kept, username: 'robot', password: secret.value }])
    const { credentials, errors } = parseRegistryAuth(yaml)
    expect(holds(errors.join('\n'), secret)).toBe(false)
    const credential = { kind: 'basic', username: 'robot', password: secret.value } as const
    for (const entries of [credentials, new Map([[kept, credential]])]) {
      const finding = await listedCredentials('registry-auth', entries).find(asked, 'app')
      expect(finding.credential).toEqual(listed ? credential : undefined)
      expect('lack' in finding && holds(finding.lack, secret)).toBe(false)
    }
    const auth = Buffer.from(`robot:${secret.value}`).toString('base64')
    const file = parseLoginFile('config.json', JSON.stringify({ auths: { [kept]: { auth } } }))
    expect(file.find(asked, 'app')).toEqual(inFile ? credential : undefined)
    const helpers = parseLoginFile('config.json', JSON.stringify({ credHelpers: { [kept]: 'mine' } }))
    expect(helpers.helper(asked)).toBe(inFile ? 'mine' : undefined)
  })

  it.each<['source' | 'mirror', '' | 'mirror', 'Basic' | 'Bearer']>([
    ['source', '', 'Basic'],
    ['mirror', '', 'Basic'],
    ['source', 'mirror', 'Basic'],
    ['source', '', 'Bearer'],
    ['mirror', '', 'Bearer'],
    ['source', 'mirror', 'Bearer'],
  ])('of the %s (and the %s) on one host stays with its side (%s)', async (one, second, scheme) => {
    const secrets = { source: aPassword(), mirror: aPassword() }
    const tokens = { source: aToken(), mirror: aToken() }
    const isOf = (side: 'source' | 'mirror', text: string | undefined): boolean => text === basic(secrets[side])
    const { home, check } = await scene(lab, (_, self) => ({
      challenge: () => (scheme === 'Basic' ? 'Basic realm="home"' : `Bearer realm="${self().origin}/token"`),
      opens: (text) =>
        scheme === 'Basic'
          ? isOf('source', text) || isOf('mirror', text)
          : text === `Bearer ${tokens.source.value}` || text === `Bearer ${tokens.mirror.value}`,
      token: ({ authorization }, response) => {
        const side = (['source', 'mirror'] as const).find((name) => isOf(name, authorization))
        if (side === undefined) json(response, 401, {})
        else json(response, 200, { token: tokens[side].value })
      },
    }))
    const both = { source: `${home.host}/from/app:1`, mirror: `${home.host}/to/app:1` }
    const sides = second === '' ? [one] : [one, second]
    const given = sides.flatMap((side): readonly (readonly [string, string])[] => [
      [`${side}-username`, 'robot'],
      [`${side}-password`, secrets[side].value],
    ])
    const told = await check({ ...both, ...Object.fromEntries(given) })
    expect(told.result).toBe(sides.length === 2 ? 'identical' : 'inconclusive')
    for (const side of sides) {
      const foreign = side === 'source' ? '/v2/to/' : '/v2/from/'
      for (const secret of scheme === 'Basic' ? [secrets[side]] : [secrets[side], tokens[side]]) {
        lab.expectKept(secret, { allowed: [home], used: true })
        const wrong = home.arrivals.filter(
          ({ url, everything }) => url.startsWith(foreign) && holds(everything, secret),
        )
        expect(wrong).toEqual([])
      }
    }
  })

  const VARIABLES = ['GITHUB_TOKEN', 'GH_TOKEN', 'INPUT_GITHUB-TOKEN', 'ACTIONS_RUNTIME_TOKEN']
  const MORE = ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'CR_PAT', 'DOCKER_PASSWORD', 'REGISTRY_TOKEN', 'NPM_TOKEN']
  it.each([...VARIABLES, ...MORE])('is never made of %s', async (name) => {
    const secret = aToken()
    const { check } = await scene(lab, (_, self) => ({
      challenge: () => ['Basic realm="home"', `Bearer realm="${self().origin}/token"`],
      opens: () => false,
    }))
    const told = await check({}, { env: { [name]: secret.value, GITHUB_ACTOR: 'robot' } })
    expect(told.result).toBe('inconclusive')
    lab.expectKept(secret, { allowed: [] })
  })

  it.each<[string, Readonly<Record<string, string>>]>([
    ['before the host of a reference', { mirror: 'robot:SECRET@harbor.example.com/app:1' }],
    ['in a URL', { mirror: 'https://robot:SECRET@harbor.example.com/app:1' }],
    ['behind a transport', { mirror: 'docker://robot:SECRET@harbor.example.com/app:1' }],
    ['before a host with a port', { source: 'robot:SECRET@harbor.example.com:5000/app' }],
    ['before a host that is trusted', { 'trusted-token-hosts': 'robot:SECRET@auth.example.com' }],
    ['before a host that is insecure', { 'insecure-registries': 'robot:SECRET@registry.local:5000' }],
  ])('that is written %s is not quoted', async (_, inputs) => {
    const secret = aToken()
    const written = Object.entries(inputs).map(([name, text]) => [name, text.replace('SECRET', secret.value)])
    const told = await lab.run({
      source: 'docker.io/library/redis:7.2',
      mirror: 'harbor.example.com/redis:7.2',
      ...(Object.fromEntries(written) as Readonly<Record<string, string>>),
    })
    expect(told.result).toBe('refused')
    expect(told.shown).toContain('robot:***@')
    lab.expectKept(secret, { allowed: [] })
  })
})
