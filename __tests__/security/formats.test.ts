import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { PairReport, Report } from '../../src/model/report.js'
import { RENDERERS } from '../../src/report/formats.js'
import { parseCommands } from '../helpers/runner/commands.js'
import { countElements, lintJUnit } from '../report/formats/lint-junit.js'
import { readOpenMetrics } from '../report/formats/read-open-metrics.js'
import { faultsBy, isBadge, isCodeQuality } from '../report/formats/schemas.js'
import { hostileReport } from './hostile-report.js'
import { anyHostileText, NAUGHTY } from './hostile-texts.js'

/** What hides, turns or ends something; line ends of ours apart. */
const HARMFUL = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u

/** As many texts as come together into one report. */
const TEXTS = 400

interface Hostile {
  readonly title: string
  readonly report: Report
}

/** A report of which everything is hostile that a kept one could hold, names and places among it. */
function hostile(texts: readonly string[]): Hostile {
  let at = 0
  const next = (): string => {
    at += 1
    return texts[at % texts.length] ?? ''
  }
  const report = hostileReport('all', next)
  const renamed = (pair: PairReport): PairReport => ({
    ...pair,
    source: { ...pair.source, reference: next() },
    mirror: { ...pair.mirror, reference: next() },
    declaredAt: { file: next(), line: 3 },
    reason: next(),
  })
  const problems = [{ code: 'internal' as const, message: next() }]
  return {
    title: next(),
    report: { ...report, pairs: report.pairs.map(renamed), problems, passed: false, startedAt: next() },
  }
}

function commandsIn(texts: readonly string[]): readonly unknown[] {
  return texts.flatMap(parseCommands)
}

async function faultsInJUnit(all: readonly Hostile[]): Promise<readonly string[]> {
  const texts = all.map(({ title, report }) => RENDERERS.junit(report, { title }))
  const { faults, canonical } = await lintJUnit(...texts)
  const reports = all.map(({ report }) => report)
  const pairs = reports.flatMap((report) => report.pairs)
  const least = reports.flatMap(({ problems }) => problems).length + pairs.flatMap(casesOf).length
  const found = countElements(canonical, 'testcase')
  return [
    ...faults,
    ...(countElements(canonical, 'testsuite') === pairs.length + reports.length ? [] : ['another number of suites']),
    // A pair may have one more, for what concerns all of it.
    ...(found >= least && found <= least + pairs.length ? [] : [`${found} cases, not ${least} or a few more`]),
    ...(/<[!?]/.test(canonical) ? ['a comment or an instruction'] : []),
    ...texts.filter((text) => HARMFUL.test(text)).map(() => 'a harmful character'),
    ...commandsIn(texts).map((command) => JSON.stringify(command)),
  ]
}

/** What a pair has a case for by itself: its platforms, and those that nobody asked for. */
function casesOf({ platforms, notes }: PairReport): readonly unknown[] {
  return [
    ...platforms,
    ...notes.flatMap((note) => (note.kind === 'platforms.uncompared' ? [...new Set(note.platforms)] : [])),
  ]
}

function faultsInOthers({ title, report }: Hostile): readonly string[] {
  const quality = RENDERERS['gitlab-codequality'](report)
  const badge = RENDERERS.badge(report, { title })
  const metrics = RENDERERS.openmetrics(report)
  const predicate = RENDERERS['in-toto'](report)
  const families = readOpenMetrics(metrics)
  return [
    ...faultsBy(isCodeQuality, JSON.parse(quality)),
    ...faultsBy(isBadge, JSON.parse(badge)),
    ...(JSON.stringify(JSON.parse(predicate)).includes('"result":"FAILED"') ? [] : ['another predicate']),
    ...(families.every(({ name }) => name.startsWith('image_parity_')) ? [] : ['a family of somebody else']),
    ...[quality, badge, metrics, predicate].filter((text) => HARMFUL.test(text)).map((text) => `harmful ${text}`),
    ...[quality, badge, predicate]
      .map((text) => JSON.parse(text) as unknown)
      .flatMap(textsIn)
      .filter((text) => HARMFUL.test(text)),
    ...commandsIn([quality, badge, metrics, predicate]).map((command) => JSON.stringify(command)),
  ]
}

/** Every text and every name in a value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => [key, ...textsIn(member)])
}

describe('formats for machines', () => {
  it('are themselves with every naughty text', async () => {
    const all = Array.from({ length: Math.ceil(NAUGHTY.length / 5) }, (_, at) =>
      hostile(NAUGHTY.slice(at * 5, at * 5 + 5)),
    )
    expect(all.flatMap(faultsInOthers)).toEqual([])
    expect(await faultsInJUnit(all)).toEqual([])
  })

  it('are themselves with twelve thousand random texts', async () => {
    const lists = fc.sample(fc.array(anyHostileText, { minLength: TEXTS, maxLength: TEXTS }), { numRuns: 30, seed: 7 })
    expect(lists.flat().length).toBeGreaterThanOrEqual(12_000)
    const all = lists.map(hostile)
    expect(all.flatMap(faultsInOthers)).toEqual([])
    expect(await faultsInJUnit(all)).toEqual([])
  })
})
