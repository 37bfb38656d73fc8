import { expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VERSION } from '../src/version.js'
import { repositoryRoot } from './helpers/repository-root.js'

it('is the version of the package', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(repositoryRoot(), 'package.json'), 'utf8'))
  expect(manifest).toHaveProperty('version', VERSION)
})
