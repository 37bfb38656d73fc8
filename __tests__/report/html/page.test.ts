import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { PairReport, Report } from '../../../src/model/report.js'
import { renderHtml } from '../../../src/report/html/page.js'
import { SCRIPT, SCRIPT_HASH } from '../../../src/report/html/script.js'
import { STYLE, STYLE_HASH } from '../../../src/report/html/style.js'
import { aPair, aPlatform, aReport, aSide, differing } from '../a-report.js'
import { GOLDEN } from '../golden-reports.js'
import { parsedPage, type ParsedElement } from './parsed.js'

const elementsOf = (report: Report): readonly ParsedElement[] => parsedPage(renderHtml(report)).elements
const of = (report: Report, tag: string): readonly ParsedElement[] =>
  elementsOf(report).filter((element) => element.tag === tag)
const texts = (report: Report, tag: string): readonly string[] =>
  of(report, tag).map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())

describe('renderHtml', () => {
  it.each(Object.entries(GOLDEN))('writes %s as a page without an error of HTML', (_, report) => {
    expect(parsedPage(renderHtml(report)).errors).toEqual([])
  })

  it.each(Object.entries(GOLDEN))('asks for nothing outside of itself: %s', (_, report) => {
    const names = elementsOf(report).flatMap(({ attributes }) => Object.entries(attributes))
    expect(names.filter(([name]) => /^(?:src|srcset|action|style|on.*)$/.test(name))).toEqual([])
    expect(names.filter(([name]) => name === 'href')).toEqual([['href', '#pairs']])
    expect(STYLE).not.toMatch(/url\(|@import/)
  })

  it('lets its own script and its own style count, and no other', () => {
    const policy = of(aReport(aPair()), 'meta').find(({ attributes }) => attributes['http-equiv'] !== undefined)
    expect(policy?.attributes['content']).toBe(
      `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`,
    )
    const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
    expect([STYLE_HASH, SCRIPT_HASH]).toEqual([hash(STYLE), hash(SCRIPT)])
    expect(of(aReport(aPair()), 'style').map(({ text }) => text)).toEqual([STYLE])
    expect(of(aReport(aPair()), 'script').map(({ text }) => text)).toEqual([SCRIPT])
  })

  it('says the verdict in its title and its heading, under the title that is asked for', () => {
    const report = aReport(differing('different', [{ kind: 'layer.order' }]))
    const { elements } = parsedPage(renderHtml(report, { title: 'Nightly <1>' }))
    const text = (tag: string): string | undefined => elements.find((element) => element.tag === tag)?.text
    expect(text('title')).toBe('Nightly <1>: the mirror holds a different image')
    expect(text('h1')).toBe('❌ Nightly <1>: the mirror holds a different image')
  })

  it('has a language, landmarks, and headers for the columns and rows of every table', () => {
    const elements = elementsOf(GOLDEN['layer-differs'] ?? aReport())
    const tags = elements.map(({ tag }) => tag)
    expect(elements[0]?.attributes['lang']).toBe('en')
    for (const landmark of ['header', 'main', 'footer']) expect(tags.filter((tag) => tag === landmark)).toHaveLength(1)
    expect(elements.filter(({ tag, attributes }) => tag === 'th' && attributes['scope'] === undefined)).toEqual([])
    const rows = elements.filter(({ tag, inside }) => tag === 'tr' && inside.includes('tbody'))
    expect(elements.filter(({ tag, attributes }) => tag === 'th' && attributes['scope'] === 'row')).toHaveLength(
      rows.length,
    )
  })

  it('shows failing pairs first, and opens them if they are few', () => {
    const failing = differing('different', [{ kind: 'layer.order' }])
    const open = (...pairs: readonly PairReport[]): readonly boolean[] =>
      of(aReport(...pairs), 'details')
        .filter(({ attributes }) => attributes['class'] === 'pair')
        .map(({ attributes }) => attributes['open'] !== undefined)
    expect(open(aPair(), failing)).toEqual([true, false])
    expect(open(aPair())).toEqual([true])
    expect(open(...Array.from({ length: 4 }, () => failing))).toEqual([false, false, false, false])
  })

  it('offers search and filter for several pairs, by the results that are there', () => {
    const report = aReport(aPair(), aPair(), differing('missing', [{ kind: 'platform.missing', path: '*' }]))
    expect(texts(report, 'option')).toEqual(['all 3', 'not passed (1)', 'missing (1)', 'identical (2)'])
    expect(texts(report, 'p')).toContain('1 missing · 2 identical')
    expect(of(aReport(aPair()), 'search')).toEqual([])
  })

  it('tells problems of the plan', () => {
    const report = { ...aReport(), problems: [{ code: 'internal' as const, message: 'No <b>file</b>.' }] }
    expect(texts(report, 'p')).toContain('No <b>file</b>.')
  })
})

describe('a pair on the page', () => {
  const body = (pair: PairReport): string => texts(aReport(pair), 'main').join('')

  it('bears the line that asks for it, and why something is ignored', () => {
    const text = body(aPair({ declaredAt: { file: 'list.yml', line: 4 }, reason: 'relabelled by <us>' }))
    expect(text).toContain('Declared at list.yml:4')
    expect(text).toContain('Why something is ignored relabelled by <us>')
  })

  it('shows problems, with the platforms that have them', () => {
    const error = { code: 'internal' as const, message: 'No answer. Try again.' }
    const platforms = [
      aPlatform('linux/amd64'),
      aPlatform('linux/arm64', { result: 'inconclusive', passed: false, error }),
    ]
    expect(body(aPair({ result: 'inconclusive', passed: false, platforms }))).toContain(
      'linux/arm64: No answer. Try again.',
    )
    expect(body(aPair({ result: 'inconclusive', passed: false, platforms: [], error }))).toContain(
      'No answer. Try again.',
    )
  })

  it('says what was proven, what is claimed, and what to deploy', () => {
    const claimed = aPair({ platforms: [aPlatform('linux/amd64', { evidence: 'claimed' })] })
    expect(body(claimed)).toMatch(
      /identical claimed linux\/amd64 .*Evidence: claimed, not proven.*Deploy harbor\.example\.com\/hub/,
    )
    const unpinned = aPair({ mirror: aSide('oci:a b') })
    expect(body(unpinned)).not.toContain('Deploy')
  })

  it('has no list of digests where none is known', () => {
    const sides = { source: aSide('a.example/b:1'), mirror: aSide('c.example/b:1') }
    expect(body(aPair({ ...sides, result: 'inconclusive', passed: false, platforms: [] }))).not.toContain('Digests')
  })

  it('says what to do, and has commands that can be typed', () => {
    const [command] = of(GOLDEN['layer-differs'] ?? aReport(), 'pre')
    expect(command?.text).toMatch(
      /^skopeo copy --all --preserve-digests \\\n {2}docker:\/\/\S+ \\\n {2}docker:\/\/\S+$/,
    )
    const steps = of(GOLDEN['blob-damaged'] ?? aReport(), 'li').map(({ text }) => text)
    expect(steps).toContainEqual(expect.stringMatching(/^\s*Delete the image on the mirror/))
  })

  it.each<[string, Partial<PairReport>, string]>([
    [
      'nothing on the mirror',
      { platforms: [], differences: [{ kind: 'platform.missing', path: '*' }] },
      'the image as a whole',
    ],
    ['a cause of the whole', { causes: ['wrapped'], platforms: [] }, 'Likely cause: the mirror has an index'],
  ])('tells %s', (_, changes, text) => {
    expect(body(aPair({ result: 'missing', passed: false, ...changes }))).toContain(text)
  })

  it('tells causes with the platforms that show them', () => {
    const platforms = [
      aPlatform('linux/amd64', {
        result: 'different',
        passed: false,
        causes: ['corrupt'],
        differences: [{ kind: 'layer.order' }],
      }),
      aPlatform('linux/arm64', {
        result: 'missing',
        passed: false,
        causes: ['incomplete'],
        differences: [{ kind: 'layer.order' }],
      }),
    ]
    expect(body(aPair({ result: 'different', passed: false, platforms }))).toMatch(
      /Likely cause on linux\/amd64: .*Likely cause on linux\/arm64: /,
    )
  })

  it('says how much it left out', () => {
    const platforms = Array.from({ length: 203 }, (_, at) =>
      aPlatform(`linux/arm64:${at}`, {
        result: 'same-layers',
        passed: false,
        differences: [{ kind: 'config.label', path: `k${at}`, source: 'a' }],
      }),
    )
    const text = body(aPair({ result: 'same-layers', passed: false, platforms }))
    expect(text.match(/3 more platforms: see the report as JSON\./g)).toHaveLength(2)
    const differences = Array.from({ length: 201 }, (_, at) => ({
      kind: 'config.label' as const,
      path: `k${at}`,
      source: '',
      mirror: 'b',
    }))
    expect(body(differing('same-layers', differences))).toContain('1 more difference: see the report as JSON.')
  })

  it('shows what is absent and what is empty, and folds what is ignored', () => {
    const text = body(
      differing('same-layers', [
        { kind: 'config.user', mirror: 'b' },
        { kind: 'config.label', path: 'k', source: '', mirror: 'b' },
        { kind: 'config.label', path: 'l', source: 'a', mirror: 'b', ignored: true },
      ]),
    )
    expect(text).toContain('the user absent b')
    expect(text).toContain('label k empty b')
    expect(text).toContain('1 difference ignored, as asked')
  })
})
