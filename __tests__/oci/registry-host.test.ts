import { describe, expect, it } from '@jest/globals'
import { normaliseRegistry } from '../../src/oci/registry-host.js'

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
