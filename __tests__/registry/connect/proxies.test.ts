import { describe, expect, it } from '@jest/globals'
import { readProxies, type Variables } from '../../../src/registry/connect/proxies.js'
import { createSecrets } from '../../../src/registry/secrets.js'

function read(variables: Variables): { of: (url: string) => string | undefined; secrets: readonly string[] } {
  const secrets: string[] = []
  const proxies = readProxies(
    variables,
    createSecrets((value) => secrets.push(value)),
  )
  return { of: (url) => proxies.of(new URL(url))?.url.href, secrets }
}

const HTTPS = 'https://registry.example.com'
const HTTP = 'http://registry.example.com'

describe('readProxies', () => {
  it.each<[string, Variables, string, string | undefined]>([
    ['nothing', {}, HTTPS, undefined],
    ['an empty value', { HTTPS_PROXY: ' ' }, HTTPS, undefined],
    ['HTTPS_PROXY', { HTTPS_PROXY: 'http://p:3128' }, HTTPS, 'http://p:3128/'],
    ['HTTPS_PROXY', { HTTPS_PROXY: 'http://p:3128' }, HTTP, undefined],
    ['HTTP_PROXY', { HTTP_PROXY: 'http://p:3128' }, HTTP, 'http://p:3128/'],
    ['HTTP_PROXY', { HTTP_PROXY: 'http://p:3128' }, HTTPS, undefined],
    ['both cases', { HTTPS_PROXY: 'http://upper:1', https_proxy: 'http://lower:1' }, HTTPS, 'http://lower:1/'],
    ['an empty lower case', { HTTPS_PROXY: 'http://upper:1', https_proxy: '' }, HTTPS, 'http://upper:1/'],
    ['a proxy without a scheme', { https_proxy: 'p:3128' }, HTTPS, 'http://p:3128/'],
    ['a proxy without a port', { https_proxy: 'p' }, HTTPS, 'http://p/'],
    ['a proxy behind TLS', { https_proxy: 'https://p:3129/path' }, HTTPS, 'https://p:3129/'],
    ['a proxy at an IPv6 address', { https_proxy: 'http://[2001:db8::1]:3128' }, HTTPS, 'http://[2001:db8::1]:3128/'],
    ['ALL_PROXY', { ALL_PROXY: 'http://p:3128' }, HTTPS, 'http://p:3128/'],
    ['all_proxy', { all_proxy: 'http://p:3128' }, HTTP, 'http://p:3128/'],
    ['ALL_PROXY and another', { ALL_PROXY: 'http://all:1', HTTPS_PROXY: 'http://p:1' }, HTTPS, 'http://p:1/'],
    ['ALL_PROXY with SOCKS', { ALL_PROXY: 'socks5://p:1080' }, HTTPS, undefined],
    ['ALL_PROXY with nonsense', { ALL_PROXY: 'http://:x' }, HTTPS, undefined],
    ['NO_PROXY', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'example.com' }, HTTPS, undefined],
    ['no_proxy', { HTTPS_PROXY: 'http://p:1', no_proxy: 'other.net', NO_PROXY: '*' }, HTTPS, 'http://p:1/'],
    ['an empty no_proxy', { HTTPS_PROXY: 'http://p:1', no_proxy: '', NO_PROXY: '*' }, HTTPS, undefined],
    ['a port in NO_PROXY', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'example.com:443' }, HTTPS, undefined],
    ['any', { HTTPS_PROXY: 'http://p:1' }, 'https://localhost:5000', undefined],
    ['any', { HTTPS_PROXY: 'http://p:1' }, 'https://a.localhost', undefined],
    ['any', { HTTPS_PROXY: 'http://p:1' }, 'https://127.0.0.2', undefined],
    ['any', { HTTP_PROXY: 'http://p:1' }, 'http://[::1]:5000', undefined],
  ])('with %s (%j) sends %s through %p', (_, variables, url, expected) => {
    expect(read(variables).of(url)).toBe(expected)
  })

  it.each<[string, string, string]>([
    ['http://:pa ss', 'https_proxy', 'holds no URL'],
    ['http://user:topsecret@', 'https_proxy', 'holds no URL'],
    ['socks5://user:topsecret@p:1080', 'https_proxy', 'socks5'],
    ['http://user:12/topsecret@p:3128', 'https_proxy', 'percent-encoded'],
    ['http://user:to/topsecret@p:3128', 'https_proxy', 'percent-encoded'],
    ['http://user:12#topsecret@p:3128', 'https_proxy', 'percent-encoded'],
    ['user:12?topsecret@p:3128', 'https_proxy', 'percent-encoded'],
  ])('refuses %s without showing it, and only where it would be used', (value, variable, why) => {
    const { of } = read({ [variable]: value })
    expect(of(HTTP)).toBeUndefined()
    expect(() => of(HTTPS)).toThrow(expect.objectContaining({ code: 'proxy.invalid' }))
    expect(() => of(HTTPS)).toThrow(new RegExp(`${variable}.*${why}|${why}.*${variable}`))
    expect(() => of(HTTPS)).not.toThrow('topsecret')
  })

  it('takes user name and password out and masks each of their forms', () => {
    const { of, secrets } = read({ https_proxy: 'http://us%40er:p%40ss%2Fword@p:3128' })
    expect(of(HTTPS)).toBe('http://p:3128/')
    const basic = Buffer.from('us@er:p@ss/word').toString('base64')
    expect(secrets).toEqual(expect.arrayContaining(['p@ss/word', 'p%40ss%2Fword', basic]))
  })

  it('sends a password as it is where it is no percent-encoding, and masks a lone user name', () => {
    const { secrets } = read({ https_proxy: 'http://u:100%@p:3128', http_proxy: 'http://tok%65n@p:3128' })
    expect(secrets).toEqual(expect.arrayContaining(['100%', 'token', 'tok%65n']))
  })
})
