import { describe, expect, it } from '@jest/globals'
import type { Credential } from '../../src/model/credential.js'
import { secretForms } from '../../src/registry/secret-forms.js'
import { basicValue, createSecrets } from '../../src/registry/secrets.js'

describe('secretForms', () => {
  it.each<[string, readonly string[]]>([
    ['plainsecret', ['plainsecret']],
    ['p@ss w"rd', ['p@ss w"rd', 'p%40ss%20w%22rd', 'p%40ss+w%22rd', 'p@ss w\\"rd']],
    [
      'first line\nsecond',
      ['first line\nsecond', 'first line', 'second', 'first%20line', 'first+line', 'first line\\nsecond'],
    ],
    ['abc', []],
    ['', []],
    ['a"c', ['a%22c', 'a\\"c']],
    ['one\rtwo-two\n\n three ', ['two-two', ' three ', 'three', '+three+']],
  ])('masks %j in every form', (value, forms) => {
    expect(secretForms(value)).toEqual(expect.arrayContaining([...forms]))
    expect(secretForms(value).every((form) => form.length >= 4)).toBe(true)
  })

  it('names each form once, and takes text that is no Unicode', () => {
    const forms = secretForms('lone\ud800 secret')
    expect(new Set(forms).size).toBe(forms.length)
    expect(forms.length).toBeGreaterThan(1)
  })
})

describe('createSecrets', () => {
  const LONE = 'lone \ud800 password'

  it.each<[string, Credential, readonly string[]]>([
    [
      'a password',
      { kind: 'basic', username: 'robot', password: 'p@ss w"rd' },
      ['p@ss w"rd', basicValue('robot', 'p@ss w"rd')],
    ],
    ['a token', { kind: 'token', token: 'a/token' }, ['a/token']],
    [
      'an identity token with a password',
      { kind: 'identity', token: 'an/identity', password: { kind: 'basic', username: 'me', password: 'a+password' } },
      ['an/identity', 'a+password', basicValue('me', 'a+password')],
    ],
    [
      'a password that is no Unicode',
      { kind: 'basic', username: 'me', password: LONE },
      [LONE, basicValue('me', LONE)],
    ],
  ])('registers every form of %s, and what a header makes of it, once', (_, credential, values) => {
    const registered: string[] = []
    const secrets = createSecrets((form) => registered.push(form))
    secrets.credential(credential)
    expect(registered.toSorted()).toEqual([...new Set(values.flatMap(secretForms))].toSorted())
    secrets.credential(credential)
    expect(new Set(registered).size).toBe(registered.length)
  })

  it('registers nothing that is too short to be masked', () => {
    const registered: string[] = []
    const secrets = createSecrets((form) => registered.push(form))
    for (const text of ['', 'a', 'abc', '{']) secrets.text(text)
    expect(registered).toEqual([])
  })
})
