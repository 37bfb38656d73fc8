import { describe, expect, it } from '@jest/globals'
import { machineOf } from '../../src/app/machine.js'
import { repositoryRoot } from '../helpers/repository-root.js'

const HOST = { env: {}, home: '/home/me', platform: 'linux', workingDirectory: '/work' } as const

describe('machineOf', () => {
  it('knows the user if the system has numbers for users', () => {
    expect(machineOf({ ...HOST, uid: 7 }).machine).toMatchObject({ home: '/home/me', uid: 7 })
    expect(machineOf({ ...HOST, uid: undefined }).machine).not.toHaveProperty('uid')
  })

  it('reads files, takes one that is not there for none, and tells what it cannot read', async () => {
    const { readText } = machineOf({ ...HOST, uid: undefined })
    expect(await readText(`${repositoryRoot()}/package.json`)).toContain('"image-parity"')
    expect(await readText('/no/such/file')).toBeUndefined()
    await expect(readText(repositoryRoot())).rejects.toMatchObject({ code: 'EISDIR' })
  })
})
