import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readText } from '../../src/app/read-text.js'

const TEXT = 'a.b/c => d.e/c # ünï\r\n'

describe('readText', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-text-'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
  })

  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-16 behind its mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16, the high byte first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ])('reads %s', async (name, bytes) => {
    const path = join(folder, name)
    await writeFile(path, bytes)
    expect(await readText(path)).toBe(TEXT)
  })

  it('reads an empty file, and knows none that is not there', async () => {
    await writeFile(join(folder, 'empty'), '')
    expect(await readText(join(folder, 'empty'))).toBe('')
    expect(await readText(join(folder, 'none'))).toBeUndefined()
    expect(await readText(join(folder, 'empty', 'below'))).toBeUndefined()
  })

  it('throws what is another trouble', async () => {
    await expect(readText(folder)).rejects.toMatchObject({ code: 'EISDIR' })
  })
})
