import { describe, expect, it } from '@jest/globals'
import { isSameRegistry, normaliseRegistry } from '../../src/oci/registry-host.js'

describe('normaliseRegistry', () => {
  it.each([
    ['[::1]@evil.example', 'an address before an at sign, which a URL takes for a user'],
    ['[evil]@[::1]', 'an address behind one'],
    ['[::1]/evil', 'a path'],
    ['[::1]?evil', 'a query'],
    ['[::1]#evil', 'a fragment'],
    ['[::1]\\evil', 'a backslash'],
    ['[::ffff:127.0.0.1]', 'an IPv4 address in an IPv6 one'],
  ])('is not led to another host by %s: %s', (text) => {
    expect(normaliseRegistry(text)).toBeUndefined()
  })
})

describe('isSameRegistry', () => {
  it.each([
    ['ghcr.io', 'ghcr.io:443'],
    ['ghcr.io', 'GHCR.io'],
    ['ghcr.io.', 'ghcr.io'],
    ['ghcr.io.:443', 'ghcr.io'],
    ['localhost:5000', '127.0.0.1:5000'],
    ['localhost:5000', '[::1]:5000'],
    ['LOCALHOST', '[::1]:443'],
    ['docker.io', 'index.docker.io:443'],
    ['registry-1.docker.io:443', 'registry.hub.docker.com'],
    ['docker.io:443', 'docker.io'],
    ['[2001:db8::1]', '[2001:db8::1]:443'],
  ])('sees that %s and %s are one', (one, other) => {
    expect(isSameRegistry(one, other)).toBe(true)
    expect(isSameRegistry(other, one)).toBe(true)
  })

  it.each([
    ['localhost:5000', '127.0.0.1:5001'],
    ['localhost', 'localhost:5000'],
    ['127.0.0.1:5000', '127.0.0.2:5000'],
    ['ghcr.io', 'ghcr.io:8443'],
    ['ghcr.io', 'ghcr.io:80'],
    ['docker.io', 'docker.io:5000'],
    ['localhost:5000', 'localhost.example.com:5000'],
    ['a.example', 'b.example'],
  ])('does not know whether %s and %s are', (one, other) => {
    expect(isSameRegistry(one, other)).toBe(false)
    expect(isSameRegistry(other, one)).toBe(false)
  })
})
