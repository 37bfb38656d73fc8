import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from './helpers/repository-root.js'

describe('the bundle', () => {
  it('carries one HTTP client, whoever needs one', () => {
    const bundle = readFileSync(join(repositoryRoot(), 'dist', 'index.js'), 'utf8')
    expect(bundle.match(/class UndiciError extends Error/g)).toHaveLength(1)
  })
})
