import { describe, expect, it } from '@jest/globals'
import { createLedger, leaksOf } from './canary/ledger.js'
import { aPassword, aToken, alignments, holds, literal, type Secret } from './canary/secret.js'

const WORDS = 'a "b"/c?d&e\\f ä'

describe('a secret', () => {
  it.each([
    ['plain', (value: string) => `x${value}y`],
    ['in another case', (value: string) => value.toUpperCase()],
    ['percent-encoded', encodeURIComponent],
    ['percent-encoded in small letters', (value: string) => encodeURIComponent(value).toLowerCase()],
    ['percent-encoded to the last letter', (value: string) => Buffer.from(value).toString('hex').replace(/../g, '%$&')],
    ['as a form writes it', (value: string) => new URLSearchParams([['a', value]]).toString()],
    ['escaped for JSON', (value: string) => JSON.stringify({ a: value })],
    ['in hex', (value: string) => Buffer.from(value).toString('hex')],
    ['in base64', (value: string) => Buffer.from(value).toString('base64')],
    ['in base64 one byte later', (value: string) => Buffer.from(`u${value}`).toString('base64')],
    ['in base64 two bytes later, and more behind', (value: string) => Buffer.from(`u:${value}!`).toString('base64')],
    ['as Basic carries it', (value: string) => `Basic ${Buffer.from(`robot:${value}`).toString('base64')}`],
    ['in base64 for URLs', (value: string) => Buffer.from(`??>>${value}`).toString('base64url')],
  ])('is found %s', (_, write) => {
    for (const secret of [aPassword(), aToken(), textSecret(WORDS)])
      expect(holds(write(secret.value), secret)).toBe(true)
  })

  it('is not found where it is not', () => {
    const secret = aPassword()
    for (const text of ['', 'nothing', aPassword().value, secret.core.slice(1)]) expect(holds(text, secret)).toBe(false)
    expect(new Set(alignments(secret.core)).size).toBe(3)
  })

  it('of fewer than eight letters is none: it would be found everywhere', () => {
    expect(literal('short', 'passwor')).toBeUndefined()
  })
})

function textSecret(value: string): Secret {
  const secret = literal('a text', value)
  if (secret === undefined) throw new Error('It is too short.')
  return secret
}

const at = (port: number | undefined, serverName = ''): { port: number | undefined; serverName: string } => ({
  port,
  serverName,
})

describe('a ledger', () => {
  it.each<[string, readonly string[], ReturnType<typeof at>, boolean]>([
    ['a server that it is for', ['127.0.0.1:5000'], at(5000), false],
    ['a server that it is for, by another name', ['localhost:5000'], at(5000), false],
    ['a server that it is for, by IPv6', ['[::1]:5000'], at(5000), false],
    ['one of several', ['127.0.0.1:1', '127.0.0.1:5000'], at(5000), false],
    ['a host that it is for, by its name in TLS', ['ghcr.io'], at(5000, 'ghcr.io'), false],
    ['another port', ['127.0.0.1:5000'], at(5001), true],
    ['another host on the same port', ['ghcr.io'], at(5000, 'evil.io'), true],
    ['a socket in the file system', ['127.0.0.1:5000'], at(undefined), true],
    ['anybody where it is for nobody', [], at(5000), true],
  ])('tells whether a secret at %s leaked', (_, origins, place, leaks) => {
    const ledger = createLedger()
    const secret = aToken('the token')
    ledger.declare(secret, ...origins)
    const write = ledger.page(place)
    // A secret that comes in two pieces is one.
    write(secret.value.slice(0, 10))
    write(secret.value.slice(10))
    expect(leaksOf(ledger).map(({ secret: name, kind }) => [name, kind])).toEqual(
      leaks ? [['the token', 'server']] : [],
    )
  })

  it('takes a server for the one that stands before it', () => {
    const ledger = createLedger()
    ledger.standsBefore(5000, 5001)
    const secret = aPassword()
    ledger.declare(secret, '127.0.0.1:5000')
    ledger.page(at(5001))(secret.value)
    expect(leaksOf(ledger)).toEqual([])
    ledger.page(at(5002))(secret.value)
    expect(leaksOf(ledger)).toMatchObject([{ kind: 'server', where: '5002' }])
  })

  it('tells of a secret in an output, but not of its mask', () => {
    const ledger = createLedger()
    const secret = aToken('the token')
    ledger.declare(secret, '127.0.0.1:5000')
    ledger.said('stdout', `::add-mask::${secret.value}\nfine`)
    expect(leaksOf(ledger)).toEqual([])
    ledger.said('stdout', `::debug::${secret.value}`)
    expect(leaksOf(ledger)).toEqual([{ secret: 'the token', kind: 'output', where: 'stdout' }])
  })

  it('keeps a secret through the test after its own, and those of no test for good', () => {
    const ledger = createLedger()
    const [lasting, passing] = [aToken('lasting'), aToken('passing')]
    const found = (): readonly string[] => {
      for (const { value } of [lasting, passing]) ledger.said('log', value)
      return leaksOf(ledger).map(({ secret }) => secret)
    }
    ledger.declare(lasting)
    ledger.turn()
    ledger.declare(passing)
    expect(found()).toEqual(['lasting', 'passing'])
    ledger.turn()
    expect(leaksOf(ledger)).toEqual([])
    expect(found()).toEqual(['lasting', 'passing'])
    ledger.turn()
    expect(found()).toEqual(['lasting'])
  })
})
