import { describe, expect, it } from '@jest/globals'
import { authorityOf, isLoopback, isPrivate } from '../../src/registry/address.js'
import { judgeRealm } from '../../src/registry/realm.js'

const hostOf = (host: string): string => new URL(`https://${host}/`).hostname

describe('isLoopback', () => {
  it.each([
    'localhost',
    'LOCALHOST',
    'a.localhost',
    'localhost.',
    '127.0.0.1',
    '127.9.9.9',
    '[::1]',
    '0x7f.1',
    '2130706433',
    '127.1',
  ])('is true of %s', (host) => {
    expect(isLoopback(hostOf(host))).toBe(true)
  })
  it.each(['localhost.example.com', 'mylocalhost', '127.0.0.1.example.com', '128.0.0.1', '[::2]', '10.0.0.1'])(
    'is false of %s',
    (host) => {
      expect(isLoopback(hostOf(host))).toBe(false)
    },
  )
})

describe('isPrivate', () => {
  it.each([
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '0',
    '0251.0376.0251.0376',
    '169。254。169。254',
    '[fe80::1]',
    '[fd00:ec2::254]',
    '[::]',
    '[::ffff:a9fe:a9fe]',
    '[::ffff:10.0.0.1]',
    '[64:ff9b::a9fe:a9fe]',
    'localhost',
    '239.1.1.1',
  ])('is true of %s', (host) => {
    expect(isPrivate(hostOf(host))).toBe(true)
  })
  it.each(['example.com', '8.8.8.8', '172.32.0.1', '11.0.0.1', '[2606:4700::1]', '[::ffff:8.8.8.8]', '10.example.com'])(
    'is false of %s',
    (host) => {
      expect(isPrivate(hostOf(host))).toBe(false)
    },
  )
})

describe('authorityOf', () => {
  it.each([
    ['Example.com', 'example.com'],
    ['example.com:443', 'example.com'],
    ['example.com:80', 'example.com:80'],
    ['[::1]:5000', '[::1]:5000'],
    ['a@b', undefined],
    ['a/b', undefined],
    ['', undefined],
    ['example.com:99999', undefined],
  ])('of %j is %j', (text, expected) => {
    expect(authorityOf(text)).toBe(expected)
  })
})

describe('judgeRealm', () => {
  const judge = (
    realm: string,
    registry = 'harbor.example.com',
    asked = `https://${registry}/v2/a/manifests/1`,
    trusted: string[] = [],
  ): string => {
    const verdict = judgeRealm({ realm, asked: new URL(asked), registry, trustedTokenHosts: new Set(trusted) })
    return verdict.kind === 'refused' ? 'refused' : `${verdict.kind} ${verdict.url.href}`
  }

  it.each([
    ['https://harbor.example.com/service/token', 'trusted https://harbor.example.com/service/token'],
    ['https://harbor.example.com:443/t', 'trusted https://harbor.example.com/t'],
    ['/service/token?a=b', 'trusted https://harbor.example.com/service/token?a=b'],
    ['https://harbor.example.com:8443/t', 'anonymous https://harbor.example.com:8443/t'],
    ['https://auth.example.com/t', 'anonymous https://auth.example.com/t'],
    ['https://harbor.example.com.evil.example/t', 'anonymous https://harbor.example.com.evil.example/t'],
    ['//evil.example/t', 'anonymous https://evil.example/t'],
    ['https://auth.docker.io/token', 'anonymous https://auth.docker.io/token'],
    ['http://harbor.example.com/t', 'refused'],
    ['https://user@harbor.example.com/t', 'refused'],
    ['https://user:pw@harbor.example.com/t', 'refused'],
    ['file:///etc/passwd', 'refused'],
    ['data:application/json,{}', 'refused'],
    ['', 'refused'],
    ['https://', 'refused'],
    ['https://127.0.0.1:9/', 'refused'],
    ['https://169.254.169.254/latest', 'refused'],
    ['https://[fe80::1]/', 'refused'],
    ['https://0x7f.1/', 'refused'],
    ['https://localhost/', 'refused'],
  ])('of https://harbor.example.com judges %s', (realm, expected) => {
    expect(judge(realm)).toBe(expected)
  })

  it.each([
    [
      'docker.io',
      'https://registry-1.docker.io/v2/',
      'https://auth.docker.io/token',
      'trusted https://auth.docker.io/token',
    ],
    [
      'docker.io',
      'https://registry-1.docker.io/v2/',
      'https://auth.docker.io:8443/token',
      'anonymous https://auth.docker.io:8443/token',
    ],
    [
      'registry.gitlab.com',
      'https://registry.gitlab.com/v2/',
      'https://gitlab.com/jwt/auth',
      'trusted https://gitlab.com/jwt/auth',
    ],
    ...[
      ['registry-intl.eu-central-1.aliyuncs.com', 'dockerauth-vpc.eu-central-1.aliyuncs.com'],
      ['registry.cn-zhangjiakou.aliyuncs.com', 'dockerauth-cn-zhangjiakou.aliyuncs.com'],
      ['acme-registry-vpc.cn-beijing.cr.aliyuncs.com', 'dockerauth-ee-vpc.cn-beijing.aliyuncs.com'],
      ['crpi-a1b2.cn-hangzhou.personal.cr.aliyuncs.com', 'dockerauth-ee.cn-hangzhou.aliyuncs.com'],
    ].map(([registry = '', service = '']): [string, string, string, string] => [
      registry,
      `https://${registry}/v2/`,
      `https://${service}/auth`,
      `trusted https://${service}/auth`,
    ]),
    [
      'registry.cn-hangzhou.aliyuncs.com',
      'https://registry.cn-hangzhou.aliyuncs.com/v2/',
      'https://dockerauth.cn-hangzhou.aliyuncs.com/auth',
      'trusted https://dockerauth.cn-hangzhou.aliyuncs.com/auth',
    ],
    [
      'registry.cn-hangzhou.aliyuncs.com',
      'https://registry.cn-hangzhou.aliyuncs.com/v2/',
      'https://dockerauth.cn-beijing.aliyuncs.com/auth',
      'anonymous https://dockerauth.cn-beijing.aliyuncs.com/auth',
    ],
    [
      'localhost:5000',
      'http://localhost:5000/v2/',
      'http://localhost:5000/token',
      'trusted http://localhost:5000/token',
    ],
    [
      'localhost:5000',
      'http://localhost:5000/v2/',
      'http://localhost:5001/token',
      'anonymous http://localhost:5001/token',
    ],
    ['localhost:5000', 'http://localhost:5000/v2/', 'http://169.254.169.254/token', 'refused'],
    ['10.0.0.5', 'https://10.0.0.5/v2/', 'https://10.0.0.6/token', 'refused'],
  ])('of %s reached by %s judges %s', (registry, asked, realm, expected) => {
    expect(judge(realm, registry, asked)).toBe(expected)
  })

  it('trusts exactly the named host and port', () => {
    const asked = 'https://harbor.example.com/v2/'
    expect(judge('https://sso.example.com/t', 'harbor.example.com', asked, ['sso.example.com'])).toMatch(/^trusted/)
    expect(judge('https://10.0.0.7:8443/t', 'harbor.example.com', asked, ['10.0.0.7:8443'])).toMatch(/^trusted/)
    expect(judge('https://sso.example.com:8443/t', 'harbor.example.com', asked, ['sso.example.com'])).toMatch(
      /^anonymous/,
    )
    expect(judge('http://sso.example.com/t', 'harbor.example.com', asked, ['sso.example.com'])).toBe('refused')
  })
})
