import { describe, expect, it } from '@jest/globals'
import type { Credential, Password } from '../../../src/model/credential.js'
import { LoginFileError, parseLoginFile } from '../../../src/registry/credentials/login-file.js'

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
const basic = (username: string, password: string): Password => ({ kind: 'basic', username, password })
const found = basic('user', 'secret')
const entry = { auth: base64('user:secret') }

function find(auths: unknown, registry: string, repository = 'team/app'): Credential | 'empty' | undefined {
  return parseLoginFile('config.json', JSON.stringify({ auths })).find(registry, repository)
}

describe('parseLoginFile', () => {
  it('has neither a login nor a helper for what is no host', () => {
    const file = parseLoginFile('config.json', JSON.stringify({ auths: { 'a b': entry }, credsStore: 'desktop' }))
    expect([file.find('a b', 'team/app'), file.helper('a b')]).toEqual([undefined, undefined])
    expect(file.helper('ghcr.io')).toBe('desktop')
  })

  it.each([
    ['ghcr.io', 'ghcr.io'],
    ['https://ghcr.io', 'ghcr.io'],
    ['http://ghcr.io/', 'ghcr.io'],
    ['https://ghcr.io/v1/', 'ghcr.io'],
    ['https://ghcr.io/v2/', 'ghcr.io'],
    ['GHCR.IO', 'ghcr.io'],
    ['ghcr.io:443', 'ghcr.io'],
    ['harbor.example.com:8443', 'harbor.example.com:8443'],
    ['127.0.0.1:5000', '127.0.0.1:5000'],
    ['[::1]:5000', '[::1]:5000'],
    ['https://index.docker.io/v1/', 'docker.io'],
    ['index.docker.io', 'docker.io'],
    ['docker.io', 'docker.io'],
    ['registry-1.docker.io', 'docker.io'],
  ])('finds the key %s for %s', (key, registry) => {
    expect(find({ [key]: entry }, registry)).toEqual(found)
  })

  it.each([
    ['ghcr.io', 'ghcr.io.evil.example'],
    ['ghcr.io', 'evil-ghcr.io'],
    ['ghcr.io', 'my.ghcr.io'],
    ['ghcr.io', 'ghcr.io:8443'],
    ['ghcr.io:8443', 'ghcr.io'],
    ['ghcr.io.', 'ghcr.io'],
    ['user@ghcr.io', 'ghcr.io'],
    ['evil@ghcr.io', 'evil'],
    ['ghcr.io/tea', 'ghcr.io'],
    ['ghcr.io/team/app/x', 'ghcr.io'],
    ['ghcr.io/team/', 'ghcr.io'],
    ['ghcr.io//team', 'ghcr.io'],
    ['ghcr.io.evil.example/team', 'ghcr.io'],
    ['ghcr.io?x', 'ghcr.io'],
    ['ghcr.io#x', 'ghcr.io'],
    ['ftp://ghcr.io', 'ghcr.io'],
    ['ⓖhcr.io', 'ghcr.io'],
    ['ghcr.io\\x', 'ghcr.io'],
    ['docker.io', 'docker.io.evil.example'],
    ['', 'ghcr.io'],
    ['*', 'ghcr.io'],
    ['__proto__', 'ghcr.io'],
  ])('does not take the key %j for %s', (key, registry) => {
    expect(find(JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(entry)}}`), registry)).toBeUndefined()
  })

  it.each(['https://ghcr.io/v2/hub', 'https://ghcr.io/artifactory/api/docker/x/v2', 'http://ghcr.io/team'])(
    'takes the URL %j for its host, as Docker does',
    (key) => {
      expect(find({ [key]: entry }, 'ghcr.io')).toEqual(found)
    },
  )

  it.each<[string, unknown, unknown]>([
    ['a colon in the password', { auth: base64('user:a:b') }, basic('user', 'a:b')],
    ['no padding', { auth: base64('robot$p+n:pw').replaceAll('=', '') }, basic('robot$p+n', 'pw')],
    ['line breaks', { auth: `${base64('user:secret').slice(0, 5)}\r\n${base64('user:secret').slice(5)}\n` }, found],
    ['NULs behind the password', { auth: base64('user:secret\0\0') }, found],
    ['letters beyond ASCII', { auth: base64('jürgen:pä$$') }, basic('jürgen', 'pä$$')],
    ['both forms', { auth: base64('user:secret'), username: 'other', password: 'other' }, found],
    ['user name and password', { username: 'user', password: 'secret' }, found],
    ['broken base64 beside user name and password', { auth: '%%%', username: 'user', password: 'secret' }, found],
    ['a registry token', { registrytoken: 'tok' }, { kind: 'token', token: 'tok' }],
    ['nothing', {}, 'empty'],
    ['an identity token', { identitytoken: 'id' }, { kind: 'identity', token: 'id' }],
    [
      'an identity token with a user',
      { auth: base64('00000000-0000-0000-0000-000000000000:'), identitytoken: 'id' },
      { kind: 'identity', token: 'id' },
    ],
    [
      'an identity token and a password',
      { auth: base64('user:secret'), identitytoken: 'id' },
      { kind: 'identity', token: 'id', password: found },
    ],
    ['an empty identity token', { ...entry, identitytoken: '' }, found],
    ['an empty user', { auth: base64(':secret') }, 'empty'],
    ['no colon', { auth: base64('user') }, 'empty'],
    ['a number', { auth: 5 }, 'empty'],
    ['no object', 'user:secret', 'empty'],
    ['null', null, 'empty'],
  ])('reads an entry with %s', (_, value, expected) => {
    expect(find({ 'ghcr.io': value }, 'ghcr.io')).toEqual(expected)
  })

  it('prefers the plain host to a URL, and Docker’s own key for the Hub', () => {
    const other = { auth: base64('other:other') }
    expect(find({ 'https://ghcr.io/v1/': other, 'ghcr.io': entry, 'http://ghcr.io': other }, 'ghcr.io')).toEqual(found)
    expect(find({ 'https://index.docker.io/v1/': entry, 'docker.io': other }, 'docker.io')).toEqual(found)
  })

  it('lets no entry without a password hide one with it', () => {
    expect(find({ 'ghcr.io': {}, 'https://ghcr.io': entry }, 'ghcr.io')).toEqual(found)
    expect(find({ 'ghcr.io/team': {}, 'ghcr.io': entry }, 'ghcr.io')).toEqual(found)
  })

  it.each<[string, string, string | undefined]>([
    ['quay.io', 'team/app', 'app'],
    ['quay.io', 'team/other', 'team'],
    ['quay.io', 'team', 'team'],
    ['quay.io', 'team/app/deeper', 'app'],
    ['quay.io', 'teams/app', 'host'],
    ['quay.io', 'else', 'host'],
    ['quay.io:8443', 'team/app', undefined],
    ['docker.io', 'library/redis', 'hub'],
    ['docker.io', 'acme/redis', undefined],
  ])('takes the longest key for %s/%s', (registry, repository, user) => {
    const login = (name: string): unknown => ({ auth: base64(`${name}:x`) })
    const auths = {
      'quay.io': login('host'),
      'quay.io/team/app': login('app'),
      'quay.io/team': login('team'),
      'docker.io/library': login('hub'),
    }
    expect(find(auths, registry, repository)).toEqual(user === undefined ? undefined : basic(user, 'x'))
  })

  it.each(['{}', '{"auths":null}', '{"auths":[]}', '', ' \n', '\uFEFF{}', '{"credsStore":"desktop"}'])(
    'finds nothing in %j',
    (text) => {
      expect(parseLoginFile('config.json', text).find('ghcr.io', 'team/app')).toBeUndefined()
    },
  )

  it.each([
    'null',
    '[]',
    '"c2VjcmV0"',
    '["c2VjcmV0"]',
    '{"auths":{"ghcr.io":{"auth":"c2VjcmV0"',
    '{"auths":"c2VjcmV0"}',
    '{"auths":["c2VjcmV0"]}',
    '{"auths":5}',
    '{"credHelpers":["c2VjcmV0"]}',
    '-----BEGIN c2VjcmV0',
  ])('refuses %j without quoting it', (text) => {
    const read = (): unknown => parseLoginFile('~/.docker/config.json', text)
    expect(read).toThrow(LoginFileError)
    expect(read).toThrow(
      expect.objectContaining({
        code: 'auth.login-file',
        message: expect.stringMatching(/~\/\.docker\/config\.json is .*, so no login can be read\. Log in again/),
      }),
    )
    expect(read).not.toThrow(/c2VjcmV0/)
  })

  it.each<[string, unknown, string | undefined]>([
    ['ghcr.io', { credHelpers: { 'ghcr.io': 'own' }, credsStore: 'all' }, 'own'],
    ['ghcr.io', { credHelpers: { 'https://ghcr.io': 'own' } }, 'own'],
    ['ghcr.io', { credHelpers: { 'https://ghcr.io': 'other', 'ghcr.io': 'own' } }, 'own'],
    ['ghcr.io', { credHelpers: { 'quay.io': 'own' }, credsStore: 'all' }, 'all'],
    ['ghcr.io', { credHelpers: { 'ghcr.io.evil.example': 'own' } }, undefined],
    ['ghcr.io', { credHelpers: { 'ghcr.io/team': 'own' } }, undefined],
    ['ghcr.io', { credHelpers: { 'ghcr.io': '' }, credsStore: 'all' }, undefined],
    ['ghcr.io', { credsStore: '' }, undefined],
    ['ghcr.io', { credsStore: 5 }, undefined],
    ['docker.io', { credHelpers: { 'https://index.docker.io/v1/': 'own' } }, 'own'],
    ['docker.io', { credHelpers: { 'docker.io': 'own' } }, 'own'],
  ])('asks for %s the helper of %j', (registry, file, helper) => {
    expect(parseLoginFile('config.json', JSON.stringify(file)).helper(registry)).toBe(helper)
  })
})
