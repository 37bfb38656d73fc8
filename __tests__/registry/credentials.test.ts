import { describe, expect, it } from '@jest/globals'
import type { Credential } from '../../src/model/credential.js'
import { combineCredentials, listedCredentials } from '../../src/registry/credentials.js'
import { dockerConfigCredentials, DockerConfigError } from '../../src/registry/docker-config.js'

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
const basic = (username: string, password: string): Credential => ({ kind: 'basic', username, password })
const found = basic('user', 'secret')
const entry = { auth: base64('user:secret') }

function find(auths: unknown, registry: string): Credential | undefined {
  return dockerConfigCredentials('config.json', JSON.stringify({ auths })).find(registry)
}

describe('dockerConfigCredentials', () => {
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
    ['ghcr.io/team', 'ghcr.io'],
    ['ghcr.io?x', 'ghcr.io'],
    ['ghcr.io#x', 'ghcr.io'],
    ['https://ghcr.io/v3/', 'ghcr.io'],
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

  it.each<[string, unknown, Credential | undefined]>([
    ['a colon in the password', { auth: base64('user:a:b') }, basic('user', 'a:b')],
    ['no padding', { auth: base64('robot$p+n:pw').replaceAll('=', '') }, basic('robot$p+n', 'pw')],
    ['line breaks', { auth: `${base64('user:secret').slice(0, 5)}\r\n${base64('user:secret').slice(5)}\n` }, found],
    ['NULs behind the password', { auth: base64('user:secret\0\0') }, found],
    ['letters beyond ASCII', { auth: base64('jürgen:pä$$') }, basic('jürgen', 'pä$$')],
    ['both forms', { auth: base64('user:secret'), username: 'other', password: 'other' }, found],
    ['user name and password', { username: 'user', password: 'secret' }, found],
    ['broken base64 beside user name and password', { auth: '%%%', username: 'user', password: 'secret' }, found],
    ['a registry token', { registrytoken: 'tok' }, { kind: 'token', token: 'tok' }],
    ['nothing', {}, undefined],
    ['an identity token', { identitytoken: 'id' }, undefined],
    [
      'an identity token with a user',
      { auth: base64('00000000-0000-0000-0000-000000000000:'), identitytoken: 'id' },
      undefined,
    ],
    ['an empty user', { auth: base64(':secret') }, undefined],
    ['no colon', { auth: base64('user') }, undefined],
    ['a number', { auth: 5 }, undefined],
    ['no object', 'user:secret', undefined],
    ['null', null, undefined],
  ])('reads an entry with %s', (_, value, expected) => {
    expect(find({ 'ghcr.io': value }, 'ghcr.io')).toEqual(expected)
  })

  it('prefers the plain host to a URL, and Docker’s own key for the Hub', () => {
    const other = { auth: base64('other:other') }
    expect(find({ 'https://ghcr.io/v1/': other, 'ghcr.io': entry, 'http://ghcr.io': other }, 'ghcr.io')).toEqual(found)
    expect(find({ 'https://index.docker.io/v1/': entry, 'docker.io': other }, 'docker.io')).toEqual(found)
  })

  it.each(['{}', '{"auths":null}', '{"auths":[]}', '{"credsStore":"desktop","credHelpers":{"ghcr.io":"x"}}'])(
    'finds nothing in %s',
    (text) => {
      expect(dockerConfigCredentials('config.json', text).find('ghcr.io')).toBeUndefined()
    },
  )

  it.each(['', 'null', '[]', '"x"', '{"auths":{"ghcr.io":{"auth":"c2VjcmV0"'])(
    'refuses %j without quoting it',
    (text) => {
      const read = (): unknown => dockerConfigCredentials('~/.docker/config.json', text)
      expect(read).toThrow(DockerConfigError)
      expect(read).toThrow(
        expect.objectContaining({
          code: 'docker-config.invalid',
          message: expect.stringContaining('~/.docker/config.json'),
        }),
      )
      expect(read).not.toThrow(/c2VjcmV0/)
    },
  )
})

describe('combineCredentials', () => {
  const finder = combineCredentials([
    listedCredentials('mirror-username', [['ghcr.io', basic('input', 'x')]]),
    listedCredentials('registry-auth', [
      ['GHCR.io', basic('map', 'x')],
      ['docker.io', basic('hub', 'x')],
    ]),
    dockerConfigCredentials('config.json', JSON.stringify({ auths: { 'ghcr.io': entry, 'quay.io': entry } })),
  ])

  it('takes the first source that knows the host', () => {
    expect(finder.find('ghcr.io')).toEqual({ credential: basic('input', 'x'), source: 'mirror-username' })
    expect(finder.find('docker.io')).toEqual({ credential: basic('hub', 'x'), source: 'registry-auth' })
    expect(finder.find('quay.io')).toEqual({ credential: found, source: 'config.json' })
  })

  it('says where it looked', () => {
    expect(finder.find('gcr.io')).toBeUndefined()
    expect(finder.describe('gcr.io')).toBe('mirror-username, registry-auth, config.json')
    expect(finder.describe('quay.io')).toBe('config.json')
  })
})
