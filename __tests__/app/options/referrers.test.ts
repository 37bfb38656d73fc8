import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/app/options/inputs.js'
import { InputsError } from '../../../src/app/options/inputs-error.js'
import { loadReaders } from '../../../src/app/options/readers.js'

const READERS = await loadReaders()

const PAIR = { source: 'redis:7.2', mirror: 'harbor.example.com/hub/redis:7.2' }

const LIST = `version: 1
defaults: { referrers: require }
images:
  - { source: a.b/c, mirror: d.e/f }
  - { source: a.b/c, mirror: d.e/g, referrers: ignore }
  - { source: a.b/c, mirror: d.e/h, tags: { latest: 1 }, referrers: warn }
`

/** What the pairs of such inputs ask of what is attached. */
function wantedBy(given: Readonly<Record<string, string>>, text?: string): readonly string[] {
  const file = text === undefined ? undefined : { path: 'images.yml', text }
  const { pairs, selections = [] } = readInputs((name) => given[name] ?? '', [], '/', file, undefined, READERS)
  return [...pairs, ...selections].map(({ referrers = 'nothing' }) => referrers)
}

function refused(given: Readonly<Record<string, string>>): string {
  try {
    return wantedBy(given).join()
  } catch (error) {
    if (error instanceof InputsError) return error.message
    throw error
  }
}

describe('the input referrers', () => {
  it('asks for nothing if it is not set, or says so', () => {
    expect(wantedBy(PAIR)).toEqual(['nothing'])
    expect(wantedBy({ ...PAIR, referrers: 'ignore' })).toEqual(['nothing'])
  })

  it.each(['warn', 'require'])('may be %s', (referrers) => {
    expect(wantedBy({ ...PAIR, referrers })).toEqual([referrers])
  })

  it('goes before the defaults of a file, and an image before it', () => {
    const list = { 'config-file': 'images.yml' }
    expect(wantedBy(list, LIST)).toEqual(['require', 'nothing', 'warn'])
    expect(wantedBy({ ...list, referrers: 'ignore' }, LIST)).toEqual(['nothing', 'nothing', 'warn'])
  })

  it('is one of three words, and none that asks beside head-first', () => {
    expect(refused({ ...PAIR, referrers: 'yes' })).toContain('ignore, warn, require')
    expect(refused({ ...PAIR, referrers: 'warn', 'head-first': 'true' })).toContain('"referrers" can be ignore alone')
    expect(refused({ ...PAIR, referrers: 'ignore', 'head-first': 'true' })).toBe('nothing')
  })

  it('keeps head-first from an image of a list that asks for more', () => {
    const text = LIST.replace('defaults: {', 'defaults: { verify: manifests,')
    const file = { path: 'images.yml', text }
    const given: Readonly<Record<string, string>> = { 'config-file': 'images.yml', 'head-first': 'true' }
    const { pairs } = readInputs((name) => given[name] ?? '', [], '/', file, undefined, READERS)
    expect(pairs.map(({ headFirst = false }) => headFirst)).toEqual([false, true])
  })
})
