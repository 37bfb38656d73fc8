import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Report } from '../../src/model/report.js'
import { markerOf, renderComment, sameComment } from '../../src/report/comment.js'
import { commitStatusOf } from '../../src/report/commit-status.js'
import { aPair, aReport, differing } from './a-report.js'
import { GOLDEN } from './golden-reports.js'

const folder = new URL('../golden/comments/', import.meta.url)

const OPTIONS = {
  marker: markerOf('5f2c9ab01e77'),
  title: 'Image parity',
  commit: '4be91d2c0700000000000000000000000000000a',
  runUrl: 'https://github.com/acme/ops/actions/runs/9912',
}

const problems = (count: number, length: number): Report['problems'] =>
  Array.from({ length: count }, (_, at) => ({
    code: 'merge.unreadable' as const,
    message: `${at} ${'x'.repeat(length)}`,
  }))

function many(failing: number, key = 'k'): Report {
  const bad = differing('same-layers', [{ kind: 'config.label', path: key, source: 'a', mirror: 'b' }])
  return aReport(...Array.from({ length: failing }, () => bad), aPair(), aPair())
}

describe('renderComment', () => {
  it.each(Object.entries(GOLDEN))('writes the comment on %s as kept', (name, report) => {
    const text = renderComment(report, OPTIONS)
    const file = new URL(`${name}.md`, folder)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
    expect(existsSync(file)).toBe(true)
    expect(text).toBe(readFileSync(file, 'utf8'))
  })

  it('says what it knows of since when it is so', () => {
    const { marker, title, commit, runUrl } = OPTIONS
    const endOf = (options: object): string | undefined =>
      renderComment(aReport(aPair()), { marker, title, ...options })
        .split('\n')
        .at(-1)
    expect(endOf({})).toBe('Since this run')
    expect(endOf({ runUrl })).toBe(`Since this run · [summary and details](${runUrl})`)
    expect(endOf({ commit })).toBe('Since `4be91d2c0700`')
  })

  it('names problems of the run', () => {
    const report = { ...aReport(aPair()), passed: false, problems: problems(12, 1) }
    const text = renderComment(report, OPTIONS)
    expect(text.match(/^- ❌ /gm)).toHaveLength(10)
    expect(text).toContain('**Shortened:** the job summary also has 2 problems.')
    expect(text).toContain('### ⚠️ Image parity: 1 image passed, but not all reports could be joined')
  })

  it('counts what passed beside what did not', () => {
    expect(renderComment(many(3), OPTIONS)).toContain('\n\n2 passed.\n\n')
    expect(renderComment(aReport(aPair(), aPair()), OPTIONS)).not.toContain('2 passed.')
  })

  it.each<[string, Report, number, string]>([
    ['rows beyond 100', many(101), 60_000, '1 image that did not pass.'],
    ['the reasons', many(101), 9000, '81 images that did not pass, the reasons.'],
    ['the rows', many(101), 900, '101 images that did not pass, the reasons.'],
    ['the section of a single pair', aReport(differing('different', [])), 800, ''],
    ['all but the counts', { ...many(3), problems: problems(4, 400) }, 700, '4 problems, the reasons.'],
    ['problems', { ...aReport(), problems: problems(4, 400) }, 700, '4 problems.'],
  ])('leaves out %s to keep to its budget, and says so', (_, report, budget, lost) => {
    const text = renderComment(report, { ...OPTIONS, budget })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(budget)
    expect(/\*\*Shortened:\*\* the job summary also has (.*)/.exec(text)?.[1] ?? '').toBe(lost)
  })

  it('always fits: what holds nothing foreign but the title is short', () => {
    const title = '#'.repeat(120)
    const text = renderComment({ ...many(200), problems: problems(200, 2000) }, { ...OPTIONS, title, budget: 0 })
    expect(Buffer.byteLength(text)).toBeLessThan(3000)
  })
})

describe('markerOf', () => {
  it.each(['', '-->', 'A', 'a b', 'a'.repeat(65)])('takes no other key than a hexadecimal number: %j', (key) => {
    expect(() => markerOf(key)).toThrow('hexadecimal')
  })
})

describe('sameComment', () => {
  it('looks at all but the last line', () => {
    expect(sameComment('a\n\nb\n\nSince x', 'a\r\n\r\nb\r\n\r\nSince y\r\n')).toBe(true)
    expect(sameComment('a\n\nb\n\nSince x', 'a\n\nc\n\nSince x')).toBe(false)
    expect(sameComment('a\n\nb\n\nSince x', 'a\n\nb')).toBe(false)
  })
})

describe('commitStatusOf', () => {
  it('cuts what GitHub would refuse', () => {
    const all = (
      ['identical', 'equivalent', 'same-runtime', 'same-layers', 'inconclusive', 'missing', 'different'] as const
    ).flatMap((result) => Array.from({ length: 1111 }, () => aPair({ result, passed: false })))
    const { description } = commitStatusOf(aReport(...all))
    expect(description).toMatch(/^7777 of 7777 images did not pass \(1111 identical, 1111 equivalent, .*…$/)
    expect(description).toHaveLength(140)
  })

  it.each(Object.entries(GOLDEN))('is a success for nothing but a pass: %s', (_, report) => {
    expect(commitStatusOf(report).state === 'success').toBe(report.passed)
  })
})
