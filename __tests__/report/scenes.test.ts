import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { renderSummary } from '../../src/report/summary.js'
import { growthOf, LINEAR } from '../helpers/cpu-time.js'
import { markdownToHtml } from '../helpers/pages/github-page.js'
import { differing } from './a-report.js'
import { GOLDEN } from './golden-reports.js'
import { manyPairs, SCENES, STEPS } from './scenes.js'

const folder = new URL('../golden/', import.meta.url)

/** What is kept in the file; written first where that is asked for. */
function kept(name: string, text: string): string {
  const file = new URL(name, folder)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
  return existsSync(file) ? readFileSync(file, 'utf8') : 'There is no such file.'
}

describe('the summary of', () => {
  it.each(Object.entries(SCENES))('%s is as kept', (name, report) => {
    const text = renderSummary(report, { title: 'Image parity' })
    expect(text).toBe(kept(`scenes/${name}.md`, text))
  })

  it.each(Object.entries({ ...GOLDEN, ...SCENES }))('%s becomes the page that is kept', (name, report) => {
    const page = markdownToHtml(renderSummary(report, { title: 'Image parity' }))
    expect(page).toBe(kept(`pages/${name}.html`, page))
  })

  it('three steps in one job says in each heading what came out, and below it of which images', () => {
    const headings = STEPS.map((name) => {
      const report = GOLDEN[name] ?? SCENES[name]
      return report === undefined ? [] : renderSummary(report, { title: name }).split('\n').slice(0, 3)
    })
    for (const [heading, , images] of headings) {
      expect(heading).toMatch(/^## \S+ \S+: /)
      expect(images).toMatch(/^`harbor\.example\.com\/\S+` · compared with the source `\S+`$/)
    }
    expect(new Set(headings.map(([heading]) => heading)).size).toBe(STEPS.length)
  })
})

const failing = (total: number, pairs = 10_000): ReturnType<typeof manyPairs> =>
  manyPairs(
    pairs,
    Array.from({ length: total }, () => differing('different', [{ kind: 'layer.order' }])),
  )

describe('pairs', () => {
  it.each<[string, (pairs: number) => number]>([
    ['5', () => 5],
    ['400', () => 400],
    ['all', (pairs) => pairs],
  ])('of which %s fail take a time in proportion to them', (_, total) => {
    const growth = growthOf(10_000, (pairs) => {
      const report = failing(total(pairs), pairs)
      return () => renderSummary(report, { title: 'Image parity' })
    })
    expect(growth).toBeLessThan(LINEAR)
  })
})

describe('10,000 pairs', () => {
  it.each([5, 400])('of which %d fail have their names in less than a megabyte', (total) => {
    const report = failing(total)
    const text = renderSummary(report, { title: 'Image parity' })
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000)
    for (const { mirror } of report.pairs.slice(0, total)) expect(text).toContain(`\`${mirror.reference}\``)
  })

  it('that all fail are told with how many were left out', () => {
    const report = failing(10_000)
    const text = renderSummary(report, { title: 'Image parity' })
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000)
    expect(text).toMatch(/left out details of 10000 pairs that did not pass, \d+ of their rows/)
    expect(text).toContain('## ❌ Image parity: 10000 of 10000 images did not pass')
  })

  it('that pass are a few lines', () => {
    const text = renderSummary(manyPairs(10_000, []), { title: 'Image parity' })
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000)
    expect(text).toMatch(/^## ✅ Image parity: 10000 images passed\n/)
  })
})
