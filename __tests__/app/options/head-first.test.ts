import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/app/options/inputs.js'
import type { Verify } from '../../../src/model/result.js'
import { loadReaders } from '../../../src/app/options/readers.js'

const READERS = await loadReaders()

const PAIR = { source: 'redis:7.2', mirror: 'harbor.example.com/hub/redis:7.2' }

/** How the pairs of such inputs are compared. */
function pairsOf(given: Readonly<Record<string, string>>, text?: string): readonly (readonly [Verify, boolean])[] {
  const file = text === undefined ? undefined : { path: 'images.yml', text }
  const { pairs, selections = [] } = readInputs((name) => given[name] ?? '', [], '/', file, undefined, READERS)
  return [...pairs, ...selections].map(({ verify, headFirst = false }) => [verify, headFirst])
}

const LIST = `version: 1
defaults: { verify: content }
images:
  - { source: a.b/c, mirror: d.e/f }
  - { source: a.b/c, mirror: d.e/g, verify: blobs }
  - { source: a.b/c, mirror: d.e/h, tags: { latest: 1 } }
`

describe('the input head-first', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly (readonly [Verify, boolean])[]]>([
    ['is false if it is not set', PAIR, [['blobs', false]]],
    ['may say so', { ...PAIR, 'head-first': 'false' }, [['blobs', false]]],
    ['implies verify: manifests', { ...PAIR, 'head-first': 'true' }, [['manifests', true]]],
    ['may stand beside it', { ...PAIR, 'head-first': 'true', verify: 'manifests' }, [['manifests', true]]],
    ['is not implied by it', { ...PAIR, verify: 'manifests' }, [['manifests', false]]],
  ])('%s', (_, given, pairs) => {
    expect(pairsOf(given)).toEqual(pairs)
  })

  it('is not for an image of a list that asks for more by itself', () => {
    const list = { 'config-file': 'images.yml' }
    expect(pairsOf({ ...list, 'head-first': 'true' }, LIST)).toEqual([
      ['manifests', true],
      ['blobs', false],
      ['manifests', true],
    ])
    expect(pairsOf(list, LIST)).toEqual([
      ['content', false],
      ['blobs', false],
      ['content', false],
    ])
  })

  it.each([
    [
      { 'head-first': 'true', verify: 'blobs' },
      /Input "head-first": it asks for no blob, so that "verify" can be manifests/,
    ],
    [{ 'head-first': 'yes please' }, /Input "head-first": "yes please" is not "true" or "false"/],
  ])('is refused with %j', (given, says) => {
    expect(() => pairsOf({ ...PAIR, ...given })).toThrow(says)
  })
})
