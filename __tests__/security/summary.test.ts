import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Report } from '../../src/model/report.js'
import { RESULTS, type Result } from '../../src/model/result.js'
import { renderSummary } from '../../src/report/summary.js'
import { iconOf, verdictOf } from '../../src/report/verdict-line.js'
import { hostileReport } from './hostile-report.js'
import { anyHostileText, NAUGHTY } from './hostile-texts.js'
import { elementsOf, proseOf, rendered, textOf } from './rendered.js'
import { sharingFields } from './shared-fields.js'
import { randomRuns } from '../helpers/random-runs.js'

const KINDS: readonly (Result | 'all')[] = [...RESULTS, 'all']

/** All that a summary is made of. */
const OURS: ReadonlySet<string> = new Set(
  'h2 h3 p ul ol li br wbr table thead tbody tr th td code pre strong em details summary'.split(' '),
)

/** What stands in bold and in italics is ours, word for word. */
const STRONG =
  /^(?:What happened|What differs|Why the bytes differ:|Likely cause:?|See it:?|Mend it:?|Or accept it:?|Evidence:|The same bytes\.|The same image, stored differently\.|Same files, (?:same behaviour, other configuration bytes|other configuration)\.)$/
const EM = /^(?:absent|empty|unknown|\d+ more .*: see the report\.)$/

const CALL = /(?:^|[^\p{L}\p{N}_])@[A-Za-z0-9]/u
const ISSUE = /(?:^|[^\p{L}\p{N}_&])(?:#|GH-)[0-9]/iu
const LINK = /https?:\/\/|www\./i

function faultsIn(report: Report): readonly string[] {
  const markdown = renderSummary(report, { title: 'Image parity' })
  const page = rendered(markdown)
  const elements = elementsOf(page)
  const of = (tag: string): readonly string[] =>
    elements.filter((element) => element.tag === tag).map(({ text }) => text)
  const many = report.pairs.length > 1
  const told = many ? report.pairs.filter(({ passed, result }) => !passed || result !== 'identical').length : 0
  const heading = `${iconOf(report)} Image parity: ${verdictOf(report).replaceAll('`', '')}`
  const tables = markdown.split('\n').filter((line) => /^\|(?: :-- \|)+$/.test(line)).length
  const attributes = elements.flatMap(({ tag, attributes: names }) => names.map((name) => `${tag} ${name}`))
  const prose = proseOf(page)
  return [
    ...elements.filter(({ tag }) => !OURS.has(tag)).map(({ tag, text }) => `<${tag}> ${text}`),
    ...attributes.filter((name) => !['td align', 'th align', 'code className'].includes(name)),
    ...(of('h2').join() === heading ? [] : [`headings ${JSON.stringify(of('h2'))}`]),
    ...(of('h3').length === told ? [] : [`${of('h3').length} sections, not ${told}`]),
    ...(of('table').length === tables ? [] : [`${of('table').length} tables, not ${tables}`]),
    ...of('strong').filter((text) => !STRONG.test(text)),
    ...of('em').filter((text) => !EM.test(text)),
    ...elements
      .filter(({ tag, inside }) => tag === 'table' && inside.includes('table'))
      .map(() => 'a table in a table'),
    ...prose.filter((text) => CALL.test(text) || ISSUE.test(text) || LINK.test(text)),
    ...crookedRows(markdown),
    ...(rowsOf(markdown) === of('tr').length ? [] : [`${of('tr').length} rows, not ${rowsOf(markdown)}`]),
    ...(textOf(page).endsWith('Checked by image-parity 0.1.0.\n\n') ||
    /Checked by image-parity 0\.1\.0\.\s*$/.test(textOf(page))
      ? []
      : ['the end is lost']),
  ]
}

/** The lines of tables, without the one under the header. */
function rowsOf(markdown: string): number {
  return tableLines(markdown).filter((line) => !/^\|(?: :-- \|)+$/.test(line)).length
}

/** Rows with more or fewer cells than the table has columns. */
function crookedRows(markdown: string): readonly string[] {
  const lines = tableLines(markdown)
  let columns = 0
  return lines.filter((line, index) => {
    const cells = line.replace(/\\./g, '').split('|').length
    if (/^\|(?: :-- \|)+$/.test(lines[index + 1] ?? '')) columns = cells
    return cells !== columns
  })
}

function tableLines(markdown: string): readonly string[] {
  return markdown.split('\n').filter((line) => line.startsWith('|'))
}

describe('a summary with a hostile text in every field', () => {
  it.each(RESULTS)('is the page that it would be without: %s', (kind) => {
    const texts = NAUGHTY.filter((_text, index) => RESULTS[index % RESULTS.length] === kind)
    for (const { told, next } of sharingFields(texts))
      expect([...told, ...faultsIn(hostileReport(kind, next))]).toEqual(told)
  })
})

describe('a summary with random hostile texts', () => {
  it('is the page that it would be without', () => {
    fc.assert(
      fc.property(
        fc.array(anyHostileText, { minLength: 50, maxLength: 50 }),
        fc.constantFrom(...KINDS),
        (texts, kind) => {
          let at = 0
          const report = hostileReport(kind, () => {
            at += 1
            return texts[at % texts.length] ?? ''
          })
          expect(faultsIn(report)).toEqual([])
        },
      ),
      { numRuns: randomRuns(12) },
    )
  })
})

describe('the renderer', () => {
  it.each([
    ['<img src=x>', 'img'],
    ['![x](https://evil.example/x.png)', 'img'],
    ['www.evil.example', 'a'],
    ['https://evil.example', 'a'],
    ['me@evil.example', 'a'],
    ['<script>alert(1)</script>', 'script'],
    ['~~x~~', 'del'],
    ['x\n===', 'h1'],
    ['| a |\n| - |', 'table'],
  ])('would show what %j is', (markdown, tag) => {
    expect(elementsOf(rendered(markdown)).map((element) => element.tag)).toContain(tag)
  })
})
