import { describe, expect, it } from '@jest/globals'
import { kinds, KINDS, type Area } from '../../src/model/kinds.js'

/** What the first part of a kind's name is about. */
const AREAS: Readonly<Record<string, Area>> = {
  index: 'index',
  platform: 'platform',
  manifest: 'manifest',
  layer: 'storage',
  descriptor: 'storage',
  artifact: 'artifact',
  config: 'config',
  blob: 'serving',
  referrer: 'referrer',
  tag: 'reference',
}

/** What layers hold. */
const CONTENT: ReadonlySet<string> = new Set(['layer.content', 'layer.added', 'layer.removed', 'layer.order'])

describe('the areas of kinds', () => {
  it.each(kinds())('are told by the name: %s', (kind) => {
    const [first = '', ...others] = kind.split('.')
    const named = others.join('.') === 'refused' ? 'serving' : AREAS[first]
    expect(KINDS[kind].area).toBe(CONTENT.has(kind) ? 'content' : named)
  })
})

describe('the privacy of kinds', () => {
  it.each(kinds())('is one that there is: %s', (kind) => {
    expect(['open', 'labels', 'all', 'lines']).toContain(KINDS[kind].privacy)
  })

  it('lets the build lines of layers be hidden', () => {
    const lines = kinds().filter((kind) => KINDS[kind].privacy === 'lines')
    expect(lines).toEqual(['layer.content', 'layer.added', 'layer.removed'])
  })

  it('shows nobody what nobody has judged', () => {
    const undecided = kinds().filter((kind) => KINDS[kind].floor === 'inconclusive' && kind !== 'tag.moved')
    expect(undecided.map((kind) => [kind, KINDS[kind].privacy])).toEqual(undecided.map((kind) => [kind, 'all']))
  })
})
