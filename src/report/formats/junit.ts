import { worst } from '../../model/floor.js'
import type { PairReport, PlatformReport, Report } from '../../model/report.js'
import type { SideName } from '../../model/result.js'
import { adviceOf } from '../advice.js'
import { findingsOfPair, findingsOfPlatform, findingsOfRun, type Finding } from '../findings.js'
import type { FormatOptions } from '../format-options.js'
import { MOMENT } from '../moment.js'
import { adviceLine } from '../steps.js'
import { capitalised, toPlain } from '../sentence.js'
import { oneLine } from './one-line.js'
import { xmlDocument, type Element } from './xml.js'

/** Findings of a case that are told; `json` has them all. */
const TOLD = 50

/** Long enough for a message that says what to do, or for a command. */
const TEXT = 2000

interface Case {
  readonly state: 'passed' | 'failure' | 'error' | 'skipped'
  readonly element: Element
}

interface Suite {
  readonly cases: readonly Case[]
  readonly element: Element
}

/**
 * JUnit XML: a suite a pair and a case a platform. What is worse on the mirror is a failure, what could not be decided an
 * error, a platform that nobody asked for is skipped. What concerns a whole pair is its case `image`, and what concerns the
 * whole run is a suite of its own.
 */
export function renderJUnit(report: Report, { title }: FormatOptions): string {
  const name = oneLine(title)
  const suites = [...suiteOfRun(report, name), ...report.pairs.map((pair) => suiteOfPair(pair, report))]
  return xmlDocument({
    name: 'testsuites',
    attributes: { name, ...totals(suites.flatMap(({ cases }) => cases)), time: seconds(report.durationMs) },
    content: suites.map(({ element }) => element),
  })
}

function suiteOfRun(report: Report, title: string): readonly Suite[] {
  const cases = findingsOfRun(report).map((finding) => caseOf(finding.check, title, [finding], {}))
  return cases.length === 0 ? [] : [suiteOf(title, cases, report, 0, [])]
}

function suiteOfPair(pair: PairReport, report: Report): Suite {
  const name = oneLine(pair.mirror.reference)
  const place =
    pair.declaredAt === undefined ? {} : { file: oneLine(pair.declaredAt.file), line: String(pair.declaredAt.line) }
  const own = findingsOfPair(pair)
  const advice = adviceOf(pair).map(adviceLine)
  const cases = [
    ...(own.length > 0 || pair.platforms.length === 0 ? [caseOf('image', name, own, place, advice)] : []),
    ...pair.platforms.map((platform) => caseOfPlatform(platform, pair, place, advice)),
    ...skipped(pair, place),
  ]
  const facts = Object.entries({
    source: pair.source.reference,
    'source-digest': pair.source.digest,
    'mirror-digest': pair.mirror.digest,
    match: pair.match,
    verify: pair.verify,
    result: pair.result,
    reason: pair.reason,
  })
  const properties = facts.flatMap(([key, value]): readonly Element[] =>
    value === undefined ? [] : [{ name: 'property', attributes: { name: key, value: oneLine(value) } }],
  )
  return suiteOf(name, cases, report, pair.durationMs, properties)
}

function suiteOf(
  name: string,
  cases: readonly Case[],
  { startedAt }: Report,
  durationMs: number,
  properties: readonly Element[],
): Suite {
  const content = [
    ...(properties.length === 0 ? [] : [{ name: 'properties', attributes: {}, content: properties }]),
    ...cases.map(({ element }) => element),
  ]
  // The readers of this attribute know no zone and no fraction.
  const timestamp = MOMENT.test(startedAt) ? startedAt.slice(0, 19) : undefined
  const attributes = { name, ...totals(cases), time: seconds(durationMs), timestamp }
  return { cases, element: { name: 'testsuite', attributes, content } }
}

interface Place {
  readonly file?: string
  readonly line?: string
}

function caseOfPlatform(platform: PlatformReport, pair: PairReport, place: Place, advice: readonly string[]): Case {
  const name = oneLine(platform.platform)
  const findings = findingsOfPlatform(platform, pair)
  const told = caseOf(name, oneLine(pair.mirror.reference), findings, place, advice)
  if (findings.length > 0) return told
  const output: Element = { name: 'system-out', attributes: {}, content: `${platform.result}, ${platform.evidence}` }
  return { ...told, element: { ...told.element, content: [output] } }
}

function caseOf(
  name: string,
  classname: string,
  findings: readonly Finding[],
  place: Place,
  advice: readonly string[] = [],
): Case {
  const [first, ...others] = findings
  const attributes = { name, classname, ...place }
  if (first === undefined) return { state: 'passed', element: { name: 'testcase', attributes } }
  const state = worst(findings.map(({ floor }) => floor)) === 'inconclusive' ? 'error' : 'failure'
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  const told = findings.slice(0, TOLD).map(({ check, text }) => `${check}: ${oneLine(toPlain(text), TEXT)}`)
  const left = findings.length - told.length
  const lines = [...told, ...(left > 0 ? [`… and ${left} more`] : []), ...advice.map((one) => oneLine(one, TEXT))]
  const why: Element = {
    name: state,
    attributes: { message: `${oneLine(toPlain(capitalised(first.text)), TEXT)}${more}`, type: first.check },
    content: lines.join('\n'),
  }
  return { state, element: { name: 'testcase', attributes, content: [why] } }
}

/** What one side has and nobody asked for. */
function skipped({ notes, mirror }: PairReport, place: Place): readonly Case[] {
  const sides: readonly (readonly [string, SideName])[] = notes.flatMap((note) =>
    note.kind === 'platforms.uncompared' ? note.platforms.map((platform) => [platform, note.side] as const) : [],
  )
  return [...new Map(sides)].map(([platform, side]): Case => {
    const attributes = { name: oneLine(platform), classname: oneLine(mirror.reference), ...place }
    const why = { name: 'skipped', attributes: { message: `On the ${side}, but not asked for and not compared` } }
    return { state: 'skipped', element: { name: 'testcase', attributes, content: [why] } }
  })
}

function totals(cases: readonly Case[]): Readonly<Record<'tests' | 'failures' | 'errors' | 'skipped', number>> {
  const counted = (state: Case['state']): number => cases.filter((one) => one.state === state).length
  return { tests: cases.length, failures: counted('failure'), errors: counted('error'), skipped: counted('skipped') }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}
