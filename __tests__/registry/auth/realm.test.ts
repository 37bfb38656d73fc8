import { describe, expect, it } from '@jest/globals'
import { judgeRealm } from '../../../src/registry/auth/realm.js'

describe('judgeRealm', () => {
  const judge = async (
    realm: string,
    registry = 'harbor.example.com',
    asked = `https://${registry}/v2/a/manifests/1`,
    trusted: string[] = [],
  ): Promise<string> => {
    const verdict = await judgeRealm({ realm, asked: new URL(asked), registry, trustedTokenHosts: new Set(trusted) })
    return verdict.kind === 'refused' ? 'refused' : `${verdict.kind} ${verdict.url.href}`
  }

  it.each([
    ['https://harbor.example.com/service/token', 'trusted https://harbor.example.com/service/token'],
    ['https://harbor.example.com:443/t', 'trusted https://harbor.example.com/t'],
    ['/service/token?a=b', 'trusted https://harbor.example.com/service/token?a=b'],
    ['https://harbor.example.com:8443/t', 'trusted https://harbor.example.com:8443/t'],
    ['https://auth.example.com/t', 'trusted https://auth.example.com/t'],
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
  ])('of https://harbor.example.com judges %s', async (realm, expected) => {
    expect(await judge(realm)).toBe(expected)
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
  ])('of %s reached by %s judges %s', async (registry, asked, realm, expected) => {
    expect(await judge(realm, registry, asked)).toBe(expected)
  })

  it.each<[string, string, string]>([
    ['sso.example.net', 'https://sso.example.net/t', 'trusted'],
    ['10.0.0.7:8443', 'https://10.0.0.7:8443/t', 'trusted'],
    ['sso.example.net', 'https://sso.example.net:8443/t', 'anonymous'],
    ['sso.example.net', 'http://sso.example.net/t', 'refused'],
  ])('that trusts exactly %s judges %s', async (trusted, realm, expected) => {
    const told = await judge(realm, 'harbor.example.com', 'https://harbor.example.com/v2/', [trusted])
    expect(told.split(' ')[0]).toBe(expected)
  })

  it.each<[string, string, string]>([
    ['a sibling host', 'registry.example.com', 'https://gitlab.example.com/jwt/auth'],
    ['a sibling host on another port', 'registry.example.com:5000', 'https://gitlab.example.com:8443/jwt/auth'],
    ['the domain itself', 'registry.example.com', 'https://example.com/jwt/auth'],
    ['a host below', 'example.com', 'https://auth.example.com/t'],
    ['another name in a deeper place', 'a.b.example.com', 'https://x.y.z.example.com/t'],
    ['a sibling under a suffix of two labels', 'registry.example.co.uk', 'https://auth.example.co.uk/t'],
    ['a sibling under a private suffix', 'registry.acme.github.io', 'https://auth.acme.github.io/t'],
    ['a name with the root’s dot', 'registry.example.com', 'https://auth.example.com./t'],
    ['names that are not ASCII', 'registry.bücher.de', 'https://auth.xn--bcher-kva.de/t'],
    ['its own name on another port', 'harbor:5000', 'https://harbor:5001/t'],
  ])('trusts %s (%s, %s)', async (_, registry, realm) => {
    expect(await judge(realm, registry)).toMatch(/^trusted/)
  })

  it.each<[string, string, string]>([
    ['a public suffix', 'registry.com', 'https://auth.com/t'],
    ['a suffix of two labels', 'x.co.uk', 'https://y.co.uk/t'],
    ['a private suffix', 'a.github.io', 'https://b.github.io/t'],
    ['a private suffix of a cloud', 'a.s3.amazonaws.com', 'https://b.s3.amazonaws.com/t'],
    ['a suffix that is a wildcard', 'a.b.kobe.jp', 'https://a.c.kobe.jp/t'],
    ['a suffix that is a host itself', 'github.io', 'https://a.github.io/t'],
    ['suffixes that are hosts themselves', 'github.io', 'https://gitlab.io/t'],
    ['a domain that the list does not have', 'registry.corp.internal', 'https://auth.corp.internal/t'],
    ['a cluster’s domain', 'registry.a.svc.cluster.local', 'https://auth.b.svc.cluster.local/t'],
    ['an end of an address', '8.8.8.8', 'https://1.8.8.8/t'],
    ['an address', '8.8.8.8', 'https://8.8.8.8:8443/t'],
    ['an address of six', '[2001:4860:4860::8888]', 'https://[2001:4860:4860::8888]:8443/t'],
    ['the end of a text', 'registry.example.com', 'https://evilexample.com/t'],
    ['the start of a name', 'registry.example.com', 'https://registry.example.com.evil.example/t'],
  ])('does not trust what shares only %s (%s, %s)', async (_, registry, realm) => {
    expect(await judge(realm, registry)).toMatch(/^anonymous/)
  })

  it.each([
    ['http://auth.example.com/t', 'anonymous http://auth.example.com/t'],
    ['https://auth.example.com/t', 'trusted https://auth.example.com/t'],
    ['http://registry.example.com:8080/t', 'trusted http://registry.example.com:8080/t'],
  ])('of a registry that was reached by http judges %s', async (realm, expected) => {
    expect(await judge(realm, 'registry.example.com:5000', 'http://registry.example.com:5000/v2/')).toBe(expected)
  })

  it.each(['http://registry.example.com:8080/t', 'http://auth.example.com/t'])(
    'of a registry that was reached by https refuses %s',
    async (realm) => {
      expect(await judge(realm, 'registry.example.com:5000')).toBe('refused')
    },
  )
})
