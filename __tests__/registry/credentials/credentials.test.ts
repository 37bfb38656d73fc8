import { describe, expect, it } from '@jest/globals'
import type { Credential } from '../../../src/model/credential.js'
import type { AskHelper, HelperAnswer } from '../../../src/registry/credentials/credential-helper.js'
import { canonicalHost, combineCredentials, listedCredentials } from '../../../src/registry/credentials/credentials.js'
import { loginPlaces, namedLogins, readLogins } from '../../../src/registry/credentials/logins.js'

const basic = (username: string, password = 'x'): Credential => ({ kind: 'basic', username, password })
const file = (user: string, ...keys: readonly string[]): string =>
  JSON.stringify({ auths: Object.fromEntries(keys.map((key) => [key, { username: user, password: 'x' }])) })

const NO_HELPER: AskHelper = () => Promise.reject(new Error('no helper was to be asked'))

/** A machine whose files are these. */
function machine(
  env: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string | Error>> = {},
  helper: AskHelper = NO_HELPER,
): Parameters<typeof readLogins>[0] {
  return {
    env,
    home: '/home/me',
    platform: 'linux',
    uid: 1001,
    helper,
    readText: (path) => {
      const text = files[path]
      return text instanceof Error ? Promise.reject(text) : Promise.resolve(text)
    },
  }
}

describe('canonicalHost', () => {
  it.each([
    ['GHCR.io', 'ghcr.io'],
    ['ghcr.io:443', 'ghcr.io'],
    ['ghcr.io:80', 'ghcr.io:80'],
    ['[0:0:0:0:0:0:0:1]:5000', '[::1]:5000'],
    ['docker.io', 'docker.io'],
    ['index.docker.io', 'docker.io'],
    ['registry-1.docker.io', 'docker.io'],
    ['Registry.Hub.Docker.com', 'docker.io'],
    ['auth.docker.io', 'auth.docker.io'],
  ])('writes %s as %s', (text, host) => {
    expect(canonicalHost(text)).toBe(host)
  })

  it.each([
    '',
    'gh\tcr.io',
    'ghcr.io\n',
    ' ghcr.io',
    'ghcr.io/',
    'me@ghcr.io',
    'ghcr%2eio',
    'ｇhcr.io',
    'ghcr.io?',
    '::',
  ])('takes %j for no host', (text) => {
    expect(canonicalHost(text)).toBeUndefined()
  })
})

describe('loginPlaces', () => {
  it('has Docker’s and Podman’s files without any variable', () => {
    expect(loginPlaces(machine({}))).toEqual([
      { kind: 'unset', name: 'REGISTRY_AUTH_FILE' },
      { kind: 'unset', name: 'DOCKER_AUTH_CONFIG' },
      { kind: 'unset', name: 'DOCKER_CONFIG' },
      { kind: 'file', name: '~/.docker/config.json', path: '/home/me/.docker/config.json' },
      { kind: 'file', name: '/run/containers/1001/auth.json', path: '/run/containers/1001/auth.json' },
      { kind: 'file', name: '~/.config/containers/auth.json', path: '/home/me/.config/containers/auth.json' },
    ])
  })

  it('follows the variables, and takes an empty one for none', () => {
    const env = {
      REGISTRY_AUTH_FILE: '/home/me/auth.json',
      DOCKER_AUTH_CONFIG: '{}',
      DOCKER_CONFIG: '/docker',
      XDG_RUNTIME_DIR: '/run/user/1001',
      XDG_CONFIG_HOME: '/cfg',
    }
    expect(loginPlaces(machine(env))).toEqual([
      { kind: 'file', name: 'REGISTRY_AUTH_FILE ~/auth.json', path: '/home/me/auth.json' },
      { kind: 'text', name: 'DOCKER_AUTH_CONFIG', text: '{}' },
      { kind: 'file', name: 'DOCKER_CONFIG /docker/config.json', path: '/docker/config.json' },
      {
        kind: 'file',
        name: 'XDG_RUNTIME_DIR /run/user/1001/containers/auth.json',
        path: '/run/user/1001/containers/auth.json',
      },
      { kind: 'file', name: '/cfg/containers/auth.json', path: '/cfg/containers/auth.json' },
    ])
    const empty = Object.fromEntries(Object.keys(env).map((name) => [name, '']))
    expect(loginPlaces(machine(empty))).toEqual(loginPlaces(machine({})))
  })

  it.each([
    ['win32', 'C:\\Users\\me', ['~\\.docker\\config.json', '~\\.config\\containers\\auth.json']],
    ['darwin', '/Users/me', ['~/.docker/config.json', '~/.config/containers/auth.json']],
  ])('on %s are below %s', (platform, home, names) => {
    const places = loginPlaces({ env: {}, home, platform, uid: 501 })
    expect(places.filter(({ kind }) => kind === 'file').map(({ name }) => name)).toEqual(names)
  })
})

describe('the order of credentials', () => {
  const env = {
    REGISTRY_AUTH_FILE: '/podman.json',
    DOCKER_AUTH_CONFIG: file('env', 'c.io', 'd.io', 'e.io', 'f.io'),
    DOCKER_CONFIG: '/docker',
    XDG_RUNTIME_DIR: '/run/me',
  }
  const files = {
    '/podman.json': file('registry-auth-file', 'b.io', 'c.io', 'd.io', 'e.io'),
    '/docker/config.json': file('docker', 'd.io', 'e.io', 'f.io', 'g.io', 'h.io', 'i.io'),
    '/home/me/.docker/config.json': file('home', 'a.io', 'h.io', 'z.io'),
    '/run/me/containers/auth.json': file('runtime', 'h.io', 'i.io', 'j.io'),
    '/home/me/.config/containers/auth.json': file('config', 'j.io', 'k.io'),
    '/named.json': file('named', 'a.io', 'b.io'),
  }

  it.each<[string, string | undefined, boolean]>([
    ['side.io', 'side', false],
    ['listed.io', 'listed', false],
    ['LISTED.io:443', 'listed', false],
    ['a.io', 'named', false],
    ['b.io', 'named', false],
    ['c.io', 'registry-auth-file', true],
    ['e.io', 'registry-auth-file', true],
    ['f.io', 'env', true],
    ['g.io', 'docker', true],
    ['i.io', 'docker', true],
    ['j.io', 'runtime', true],
    ['k.io', 'config', true],
    ['z.io', undefined, false],
  ])('gives %s the one of %s', async (registry, user, implicit) => {
    const places = machine(env, files)
    const find = combineCredentials([
      listedCredentials('mirror-username', [['side.io', basic('side')]]),
      listedCredentials('registry-auth', [
        ['Side.io', basic('listed')],
        ['listed.io:443', basic('listed')],
      ]),
      await namedLogins('auth-file', '/named.json', places),
      ...(await readLogins(places)),
    ])
    const answer = await find(registry, 'team/app')
    expect(answer.credential).toEqual(user === undefined ? undefined : basic(user))
    expect(answer.implicit).toBe(implicit)
    expect(answer.faults).toEqual([])
  })

  it('is none for what is no host', async () => {
    const find = combineCredentials([
      listedCredentials('registry-auth', [
        ['a b', basic('a')],
        ['c.io', basic('c')],
      ]),
    ])
    expect((await find('a b', 'team/app')).where).toBe('registry-auth (no entry for a b)')
  })

  it('is told in one line where nothing was found', async () => {
    const places = machine({ REGISTRY_AUTH_FILE: '/gone.json' }, { '/home/me/.docker/config.json': file('a', 'a.io') })
    const find = combineCredentials([
      listedCredentials('mirror-username', []),
      listedCredentials('registry-auth', [['b.io', basic('b')]]),
      ...(await readLogins(places)),
    ])
    expect((await find('ghcr.io', 'team/app')).where).toBe(
      'mirror-username (not set), registry-auth (no entry for ghcr.io), REGISTRY_AUTH_FILE /gone.json (not there), DOCKER_AUTH_CONFIG (not set), DOCKER_CONFIG (not set), ~/.docker/config.json (no entry for ghcr.io), /run/containers/1001/auth.json (not there), ~/.config/containers/auth.json (not there)',
    )
    expect((await find('a.io', 'team/app')).where).toBe('~/.docker/config.json')
  })
})

describe('a file with logins', () => {
  const path = '/home/me/.docker/config.json'
  const denied = Object.assign(new Error('secret'), { code: 'EACCES' })
  const folder = Object.assign(new Error('secret'), { code: 'EISDIR' })

  it.each<[string, string | Error, RegExp]>([
    [
      'is broken',
      '{"auths":{"ghcr.io":{"auth":"c2VjcmV0"',
      /^~\/\.docker\/config\.json is not JSON, so no login can be read\. Log in/,
    ],
    ['cannot be read', denied, /^~\/\.docker\/config\.json cannot be read \(EACCES\)\. Check its permissions/],
    ['is a folder', folder, /^~\/\.docker\/config\.json is a folder\. Name a file in it\.$/],
  ])('that %s is told by its name, and only to whom it matters', async (_, content, message) => {
    const places = machine({ DOCKER_AUTH_CONFIG: file('env', 'quay.io') }, { [path]: content })
    const find = combineCredentials(await readLogins(places))
    expect((await find('quay.io', 'team/app')).credential).toEqual(basic('env'))
    await expect(find('ghcr.io', 'team/app')).rejects.toMatchObject({
      code: 'auth.login-file',
      message: expect.stringMatching(message),
    })
    await expect(find('ghcr.io', 'team/app')).rejects.not.toThrow(/c2VjcmV0|secret/)
  })

  it.each<[string, string | Error | undefined, RegExp]>([
    ['is not there', undefined, /Input "auth-file": there is no file my\.json/],
    ['is broken', '{', /auth-file my\.json is not JSON/],
    ['cannot be read', denied, /^Input "auth-file": my\.json cannot be read \(EACCES\)/],
    ['is a folder', folder, /^Input "auth-file": my\.json is a folder\. Name a file in it\.$/],
    ['leads to itself', Object.assign(new Error('secret'), { code: 'ELOOP' }), /my\.json is a link that leads back/],
  ])('that the inputs name and that %s is an error at once', async (_, content, message) => {
    const places = machine({}, content === undefined ? {} : { 'my.json': content })
    await expect(namedLogins('auth-file', 'my.json', places)).rejects.toMatchObject({
      code: 'auth.login-file',
      message: expect.stringMatching(message),
    })
  })
})

describe('a credential helper', () => {
  const path = '/home/me/.docker/config.json'
  const config = JSON.stringify({
    auths: { 'ghcr.io': { username: 'file', password: 'x' }, 'quay.io': {} },
    credHelpers: { 'ghcr.io': 'one' },
    credsStore: 'all',
  })
  const broken: HelperAnswer = {
    kind: 'failed',
    fault: { program: 'docker-credential-one', why: 'is not installed' },
  }
  const find = async (registry: string, answer: HelperAnswer): Promise<readonly unknown[]> => {
    const asked: string[] = []
    const helper: AskHelper = (name, server) => {
      asked.push(`${name} ${server}`)
      return Promise.resolve(answer)
    }
    const chain = combineCredentials(await readLogins(machine({}, { [path]: config }, helper)))
    const { credential, where, faults } = await chain(registry, 'team/app')
    return [asked, credential, where.includes('docker-credential-one is not installed'), faults.length]
  }

  it('that knows nothing is named', async () => {
    const helper: AskHelper = () => Promise.resolve({ kind: 'none' })
    const chain = combineCredentials(await readLogins(machine({}, { [path]: '{"credsStore":"all"}' }, helper)))
    const { where } = await chain('ghcr.io', 'team/app')
    expect(where).toContain('docker-credential-all knows no login for ghcr.io')
  })

  it.each<[string, HelperAnswer, readonly unknown[]]>([
    ['ghcr.io', { kind: 'found', credential: basic('helper') }, [['one ghcr.io'], basic('helper'), false, 0]],
    ['ghcr.io', { kind: 'none' }, [['one ghcr.io'], basic('file'), false, 0]],
    ['ghcr.io', broken, [['one ghcr.io'], basic('file'), false, 1]],
    ['quay.io', { kind: 'none' }, [['all quay.io'], undefined, false, 0]],
    ['quay.io', broken, [['all quay.io'], undefined, true, 1]],
    ['docker.io', { kind: 'none' }, [['all https://index.docker.io/v1/'], undefined, false, 0]],
  ])('is asked for %s before the file itself: %j', async (registry, answer, expected) => {
    expect(await find(registry, answer)).toEqual(expected)
  })
})
