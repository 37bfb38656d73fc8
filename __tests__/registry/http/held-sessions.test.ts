import { expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { repositoryRoot } from '../../helpers/repository-root.js'
import type { Collected } from './collected-sessions.js'

it('holds a session until its streams are collected, and no longer', async () => {
  const program = join(repositoryRoot(), '__tests__', 'registry', 'http', 'collected-sessions.ts')
  const held = pathToFileURL(join(repositoryRoot(), 'src', 'registry', 'http', 'held-sessions.ts')).href
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', program, held])
  const expected: Collected = { unheld: true, held: false, released: true }
  expect(JSON.parse(stdout)).toEqual(expected)
})
