import { describe, expect, it } from '@jest/globals'
import type { CredentialFinder } from '../../../src/registry/credentials/credentials.js'
import { createLogins, type Logins } from '../../../src/registry/credentials/login.js'
import { LoginFileError } from '../../../src/registry/credentials/login-file.js'
import { createSecrets } from '../../../src/registry/secrets.js'

const target = { registry: 'a.test', repository: 'team/app' }
const other = { ...target, repository: 'team/other' }
const subject = { side: 'mirror', name: 'a.test/team/app:1', host: 'a.test' } as const
const credential = { kind: 'basic', username: 'me', password: 'c4n4ry' } as const

function loginsOf(find: CredentialFinder): { readonly logins: Logins; readonly secrets: readonly string[] } {
  const secrets: string[] = []
  const known = createSecrets((value) => secrets.push(value))
  return { logins: createLogins({ side: 'mirror', find, secrets: known }), secrets }
}

const knowing: CredentialFinder = () =>
  Promise.resolve({
    credential,
    where: 'a file',
    implicit: true,
    faults: [{ program: 'docker-credential-x', why: 'failed' }],
  })

describe('createLogins', () => {
  it('registers a secret, and notes a helper that failed on the way to it', async () => {
    const { logins, secrets } = loginsOf(knowing)
    expect(await logins.of(target, subject)).toMatchObject({ credential, refused: false })
    expect(secrets).toContain('c4n4ry')
    expect(logins.notes(target)).toMatchObject([{ kind: 'credentials.helper', program: 'docker-credential-x' }])
    expect(logins.notes(other)).toEqual([])
  })

  it.each<['repository' | 'registry', boolean]>([
    ['repository', false],
    ['registry', true],
  ])('leaves a login out for the whole %s', async (reach, elsewhere) => {
    const { logins } = loginsOf(knowing)
    const login = { where: 'a file', implicit: true, refused: false, credential }
    logins.dismiss(target, login, reach)
    expect(await logins.of(target, subject)).toEqual({ where: 'a file', implicit: true, refused: true })
    expect((await logins.of(other, subject)).refused).toBe(elsewhere)
  })

  it('names a file with logins that cannot be read, and quotes nothing of it', async () => {
    const { logins } = loginsOf(() => Promise.reject(new LoginFileError('auth.json is not JSON.')))
    const error = { code: 'auth.login-file', message: 'auth.json is not JSON.' }
    await expect(logins.of(target, subject)).rejects.toMatchObject(error)
  })

  it('makes no excuse for a fault of ours', async () => {
    const fault = new TypeError('undefined is not a function')
    await expect(loginsOf(() => Promise.reject(fault)).logins.of(target, subject)).rejects.toBe(fault)
  })
})
