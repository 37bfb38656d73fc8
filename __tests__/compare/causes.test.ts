import { describe, expect, it } from '@jest/globals'
import { causeNames, causesOf, type CauseQuestion } from '../../src/compare/causes.js'
import type { DifferenceKind } from '../../src/model/difference.js'
import { kinds, KINDS } from '../../src/model/kinds.js'
import type { Cause } from '../../src/model/report.js'
import {
  ask,
  attestations,
  created,
  extra,
  missing,
  ONE,
  platform,
  ROWS,
  sameConfig,
  THERE,
  type CauseRow,
} from './cause-rows.js'

const cases = (which: keyof CauseRow): readonly (readonly [Cause, string, CauseQuestion])[] =>
  causeNames().flatMap((cause) =>
    Object.entries(ROWS[cause][which]).map(([words, question]) => [cause, words, question] as const),
  )

describe('causesOf', () => {
  it.each(cases('said'))('names %s for %s', (cause, _words, question) => {
    expect(causesOf(question).pair).toContain(cause)
  })

  it.each(cases('notSaid'))('does not name %s for %s', (cause, _words, question) => {
    expect(causesOf(question).pair).not.toContain(cause)
  })

  it('has none where nothing differs', () => {
    expect(causesOf(ask([]))).toEqual({ pair: [], platforms: [] })
    expect(causesOf(ask([THERE]))).toEqual({ pair: [], platforms: [[]] })
  })

  it('has none for what points to none', () => {
    const silent: readonly DifferenceKind[] = [
      'platform.extra',
      'platform.config',
      'manifest.unknown',
      'layer.added',
      'tag.moved',
    ]
    for (const kind of silent) expect(causesOf(ask([platform(kind)])).pair).toEqual([])
  })

  it('leaves each cause to the platforms that show it, and lists those of all, the worst first', () => {
    const top = [ONE['index.media-type'], attestations(1, 0)]
    const platforms = [platform('manifest.media-type', created('1', '2')), THERE, sameConfig('layer.order')]
    expect(causesOf(ask(platforms, top))).toEqual({
      pair: ['swapped', 'remarked', 'converted', 'attestations-dropped'],
      platforms: [['remarked', 'converted'], [], ['swapped']],
    })
  })

  it('names a cause for platforms that are missing, and none for those that are there', () => {
    expect(causesOf(ask([THERE, missing('linux/arm64')])).platforms).toEqual([[], ['single-platform']])
    const renamed = [THERE, missing('windows/amd64:1', 'sha256:w'), extra('windows/amd64', 'sha256:w')]
    expect(causesOf(ask(renamed)).platforms).toEqual([[], ['platform-renamed'], ['platform-renamed']])
  })

  it('knows every cause that the table of kinds points to', () => {
    const named = kinds().flatMap((kind) => KINDS[kind].cause ?? [])
    expect(causeNames()).toEqual(expect.arrayContaining(named))
  })
})
