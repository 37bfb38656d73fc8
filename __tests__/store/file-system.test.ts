import { chmod } from 'node:fs/promises'
import { afterAll, describe, expect, it } from '@jest/globals'
import { bytesOf, fileSystemError, openPlain } from '../../src/store/file-system.js'
import { collect } from '../../src/store/stored-file.js'
import { StoreError } from '../../src/store/store-error.js'
import { refusal, SIGNAL, Workspace } from './oci-builders.js'

const workspace = new Workspace()
afterAll(() => workspace.clear())

const PLACE = { side: 'source', name: 'oci:build' } as const

describe('a failed look at the file system', () => {
  it.each([
    ['ENOENT', 'location.absent', 'does not exist'],
    ['ENOTDIR', 'location.unreadable', 'through a file'],
    ['EISDIR', 'location.unreadable', 'is a folder'],
    ['EACCES', 'location.unreadable', 'may not be read (EACCES)'],
    ['EPERM', 'location.unreadable', 'may not be read (EPERM)'],
    ['EIO', 'location.unreadable', 'cannot be read (EIO).'],
    ['', 'location.unreadable', 'cannot be read.'],
  ])('with the code %j is told as %s: %s', (code, told, words) => {
    const cause = Object.assign(new Error('x'), code === '' ? {} : { code })
    const error = fileSystemError(cause, PLACE, 'index.json')
    expect(error).toMatchObject({ code: told, cause, problem: { side: 'source' } })
    expect(error.message).toMatch(/^Could not read the source oci:build: index\.json /)
    expect(error.message).toContain(words)
  })

  it('is told once', () => {
    const error = new StoreError(PLACE, { code: 'layout.invalid', why: 'it is odd' })
    expect(fileSystemError(error, PLACE, 'x')).toBe(error)
  })
})

describe('a plain file', () => {
  it('is read whole, however long it is', async () => {
    const content = Buffer.alloc(600_000, 'abcdefg')
    const handle = await openPlain(await workspace.file(content), 'x', PLACE)
    const read = Buffer.from(await collect(bytesOf(handle, SIGNAL)))
    await handle.close()
    expect(read.equals(content)).toBe(true)
  })

  it('is no folder', async () => {
    expect(await refusal(openPlain(await workspace.folder(), 'x', PLACE))).toMatch(/^location\.unsafe /)
  })

  it('need not be there', async () => {
    const path = await workspace.file(Buffer.from('x'))
    await chmod(path, 0o600)
    expect(await refusal(openPlain(`${path}.gone`, 'x', PLACE))).toMatch(/^location\.absent /)
  })
})
