import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Report } from '../../src/model/report.js'
import { RESULTS, type Result } from '../../src/model/result.js'
import { renderHtml } from '../../src/report/html/page.js'
import { parsedPage } from '../report/html/parsed.js'
import { hostileReport } from './hostile-report.js'
import { anyHostileText, NAUGHTY } from './hostile-texts.js'
import { sharingFields } from './shared-fields.js'

const KINDS: readonly (Result | 'all')[] = [...RESULTS, 'all']

/** What a page is made of, without what stands in it. */
function bonesOf(report: Report, title: string): readonly string[] {
  const { elements, errors } = parsedPage(renderHtml(report, { title }))
  return [
    ...errors,
    ...elements.map(({ tag, attributes, inside }) => `${inside.length} ${tag} ${JSON.stringify(attributes)}`),
  ]
}

/** A page that holds as many of the texts as it has fields. */
function pageWith(texts: readonly string[], kind: Result | 'all'): { readonly report: Report; readonly used: number } {
  let at = 0
  const report = hostileReport(kind, () => {
    at += 1
    return texts[at % texts.length] ?? ''
  })
  return { report, used: at }
}

/** What no text may bring about: foreign elements, programs, attributes that do something, errors of the parser. */
function faultsIn(report: Report, title: string): readonly string[] {
  const bones = bonesOf(report, title)
  const [links, scripts, acting] = [/^\d+ a /, / script /, /"(?:on\w+|style|src|href|srcset)":/].map((pattern) =>
    bones.filter((bone) => pattern.test(bone)),
  )
  return [
    ...bones.filter((bone) => FORBIDDEN.test(bone) || !/^\d+ [a-z]/.test(bone)),
    ...[links, scripts, acting].flatMap((found = []) => (found.length === 1 ? [] : found)),
  ]
}

const FORBIDDEN = /^\d+ (?:img|iframe|svg|object|embed|link|base|form|video|audio|plaintext|textarea|math|template)\b/

describe('a page with hostile texts in every field', () => {
  it('is made of our elements alone, for each of those that people would try', () => {
    for (const [at, { told, next }] of sharingFields(NAUGHTY).entries()) {
      const report = hostileReport(RESULTS[at % RESULTS.length] ?? 'different', next)
      expect([...told, ...faultsIn(report, next())]).toEqual(told)
    }
  })

  it('stays so for 10,000 random ones', () => {
    const all = fc.sample(anyHostileText, 10_000)
    let at = 0
    for (let page = 0; at < all.length; page += 1) {
      const { report, used } = pageWith(all.slice(at), KINDS[page % KINDS.length] ?? 'all')
      at += used
      expect(faultsIn(report, all[at % all.length] ?? '')).toEqual([])
    }
    expect(at).toBeGreaterThanOrEqual(10_000)
  })
})
