import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { PairReport, Problem, Report } from '../../src/model/report.js'
import type { Result } from '../../src/model/result.js'
import { markerOf, renderComment, sameComment } from '../../src/report/comment.js'
import { commitStatusOf } from '../../src/report/commit-status.js'
import { safeProse } from '../../src/report/safe-text.js'
import { iconOf, verdictOf } from '../../src/report/verdict-line.js'
import { aPair, aPlatform, aReport, anImage } from '../report/a-report.js'
import { hostileReport } from './hostile-report.js'
import { anyHostileText, NAUGHTY } from './hostile-texts.js'
import { elementsOf, proseOf, rendered, textOf, type PageNode } from './rendered.js'
import { sharingFields } from './shared-fields.js'

const MARKER = markerOf('0123456789abcdef')
const RUN = 'https://github.com/acme/ops/actions/runs/9912'
const OURS: ReadonlySet<string> = new Set(
  'h3 p ul ol li br wbr table thead tbody tr th td code pre strong a'.split(' '),
)
const CALL = /(?:^|[^\p{L}\p{N}_])@[A-Za-z0-9]/u
const ISSUE = /(?:^|[^\p{L}\p{N}_&])(?:#|GH-)[0-9]/iu
const LINK = /https?:\/\/|www\./i
const COMMIT = /(?<![\p{L}\p{N}_])(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{7,40}(?![\p{L}\p{N}_])/iu

/** What is live in a comment, or not as it has to be. */
function faultsIn(report: Report, title: string): readonly string[] {
  const body = renderComment(report, { marker: MARKER, title, commit: 'a'.repeat(40), runUrl: RUN })
  const page = rendered(body)
  const elements = elementsOf(page)
  const of = (tag: string): readonly string[] =>
    elements.filter((element) => element.tag === tag).map(({ text }) => text)
  const heading = textOf(rendered(`### ${iconOf(report)} ${safeProse(title, 120)}: ${verdictOf(report)}`))
  const attributes = elements.flatMap(({ tag, attributes: names }) => names.map((name) => `${tag} ${name}`))
  const { state, description } = commitStatusOf(report)
  const status = rendered(description)
  return [
    ...elements.filter(({ tag }) => !OURS.has(tag)).map(({ tag, text }) => `<${tag}> ${text}`),
    ...attributes.filter((name) => !['td align', 'th align', 'code className', 'a href'].includes(name)),
    ...(of('a').join() === 'summary and details' ? [] : [`links ${of('a').join()}`]),
    ...(of('h3').join() === heading ? [] : [`headings ${of('h3').join()}`]),
    ...(commentsOf(page).join() === MARKER.slice(4, -3) ? [] : [`comments ${commentsOf(page).join()}`]),
    ...(body.startsWith(`${MARKER}\n`) && body.indexOf('<!--', 1) === -1 ? [] : ['a forged marker']),
    ...(body.endsWith(`Since \`aaaaaaaaaaaa\` · [summary and details](${RUN})`) ? [] : ['the end is lost']),
    ...(of('table').length > 1 ? ['tables'] : []),
    ...proseOf(page).filter((text) => [CALL, ISSUE, LINK, COMMIT].some((live) => live.test(text))),
    ...(body.length <= 60_000 && Buffer.byteLength(body) <= 60_000 ? [] : [`${body.length} characters`]),
    ...(sameComment(body, body.replaceAll('\n', '\r\n')) ? [] : ['not the same as itself']),
    ...(description.length <= 140 && /^[\x20-\x7e–…]+$/.test(description) ? [] : [`status ${description}`]),
    ...(elementsOf(status).length === 1 && textOf(status) === description ? [] : [`live ${description}`]),
    ...((state === 'success') === report.passed ? [] : [`${state} for ${String(report.passed)}`]),
  ]
}

function commentsOf(page: PageNode): readonly string[] {
  if (page.type === 'comment') return [page.value ?? '']
  return (page.children ?? []).flatMap(commentsOf)
}

const problem = (text: string): Problem => ({
  code: 'http.status',
  message: `It said: ${text}. ${text}`,
  side: 'mirror',
})

/** A pair that shows a text wherever a comment has foreign text. */
function showing(text: string, result: Result): PairReport {
  const differences = [
    { kind: 'config.label' as const, path: text, source: text, mirror: `${text}x` },
    { kind: 'platform.missing' as const, path: text, source: text },
  ]
  const isUndecided = result === 'inconclusive'
  const platform = aPlatform(text, {
    result,
    passed: false,
    mirror: anImage('other', 'other'),
    causes: ['rebuilt'],
    differences,
    ...(isUndecided ? { error: problem(text) } : {}),
  })
  return aPair({
    source: { reference: text, transport: 'registry' },
    mirror: { reference: text, transport: 'registry', pinned: text },
    result,
    passed: false,
    platforms: [platform, aPlatform('linux/arm64')],
    declaredAt: { file: text, line: 1 },
    causes: ['rebuilt'],
    ...(isUndecided ? { error: problem(text) } : {}),
  })
}

const RESULTS = ['inconclusive', 'same-layers', 'missing', 'different'] as const

/** One report with a pair for each text, and problems of the run. */
function reportOf(texts: readonly string[], at: number): Report {
  const pairs = texts.map((text, index) => showing(text, RESULTS[(at + index) % RESULTS.length] ?? 'different'))
  const problems = texts.slice(0, at % 3).map(problem)
  return { ...aReport(...pairs), passed: false, problems }
}

/** So many to a report: one has a section of its own, more have a row each. */
const SIZES = [1, 5, 12, 25]

let seen = 0

/** Looks at all texts, in reports of changing sizes. */
function look(texts: readonly string[]): readonly (readonly string[])[] {
  const faults: (readonly string[])[] = []
  for (let from = 0, at = 0; from < texts.length; at += 1) {
    const some = texts.slice(from, from + (SIZES[at % SIZES.length] ?? 1))
    from += some.length
    seen += some.length
    const found = faultsIn(reportOf(some, at), some[0] ?? '')
    if (found.length > 0) faults.push([...some.map((text) => text.slice(0, 60)), ...found])
  }
  return faults
}

describe('a comment and a commit status', () => {
  it('show nothing live of what is known to be naughty', () => {
    expect(look(NAUGHTY)).toEqual([])
    expect(look(NAUGHTY.flatMap((text) => [`${text} ${MARKER}`, `${MARKER}\n${text}`]))).toEqual([])
  })

  it.each([1, 2, 3, 4])('show nothing live of random texts (%d of 4)', () => {
    fc.assert(
      fc.property(fc.array(anyHostileText, { minLength: 100, maxLength: 100 }), (texts) => {
        expect(look(texts)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('were shown more than 10,000 of them', () => {
    expect(seen).toBeGreaterThan(10_000)
  })

  it.each(['identical', 'equivalent', 'different', 'inconclusive', 'all'] as const)(
    'show nothing live of a report that is hostile in every field: %s',
    (kind) => {
      for (const { told, next } of sharingFields(NAUGHTY))
        expect([...told, ...faultsIn(hostileReport(kind, next), 'T')]).toEqual(told)
    },
  )
})
