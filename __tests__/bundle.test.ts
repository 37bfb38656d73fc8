import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundlePath } from './helpers/runner/bundle.js'

const entry = bundlePath()
const folder = dirname(entry)

/** The entry, and what it loads later. */
const bundle = new Map(
  readdirSync(folder)
    .filter((name) => name === 'index.js' || name.endsWith('.index.js'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
)

function filesWith(text: string): readonly string[] {
  return [...bundle].filter(([, content]) => content.includes(text)).map(([name]) => name)
}

describe('the bundle', () => {
  it('carries one HTTP client, whoever needs one', () => {
    const all = [...bundle.values()].join('\n')
    expect(all.match(/class UndiciError extends Error/g)).toHaveLength(1)
  })

  it('has what speaks to registries in files of their own, which refused inputs do not load', () => {
    for (const text of [
      'class UndiciError extends Error',
      'www-authenticate',
      'application/vnd.docker.distribution.manifest.v1',
    ]) {
      expect([text, filesWith(text).length > 0, filesWith(text).includes('index.js')]).toEqual([text, true, false])
    }
  })

  it('has the client of GitHub’s API in a file of its own, which only runs that use it load', () => {
    const files = filesWith('octokit-core.js/')
    expect(files).toHaveLength(1)
    expect(files).not.toContain('index.js')
  })
})
