import { describe, expect, it } from '@jest/globals'
import { checkPairs } from '../../src/app/check.js'
import { mergeReports, type ReportFile } from '../../src/app/merge-reports.js'
import { readReport } from '../../src/report/read-report.js'
import type { Report } from '../../src/model/report.js'
import type { PairSettings } from '../../src/model/settings.js'
import { formatReport } from '../../src/report/json.js'
import { aMachine } from '../helpers/a-machine.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import { startRegistry } from '../helpers/registry/start-registry.js'
import { pairOf, settingsFor } from './settings-for.js'
import { asPublished } from '../helpers/report-schema.js'

const open = closedAfterEach()
const facts = { version: '0', now: new Date('2026-11-22T12:00:00Z') }

async function pairs(): Promise<readonly PairSettings[]> {
  const [source, mirror] = [await startRegistry(), await startRegistry()]
  open.push(source, mirror)
  return Array.from({ length: 10 }, (_, index) => {
    const image = anImage({ layers: [aTar({ a: `${index}` })] })
    const from = push(source, `team/${index}`, '1', image)
    return pairOf(from, index === 4 ? `${mirror.host}/gone:1` : push(mirror, `hub/${index}`, '1', image))
  })
}

async function check(all: readonly PairSettings[], shard?: { index: number; total: number }): Promise<Report> {
  const machine = aMachine({}, { secret: () => undefined, debug: () => undefined })
  return asPublished(await checkPairs({ ...settingsFor(all), ...(shard === undefined ? {} : { shard }) }, machine))
}

/** A report as it comes out of its file. */
function reread(report: Report): Report {
  const read = readReport(formatReport(report))
  if (read.kind === 'wrong') throw new Error(`The report cannot be read: ${read.why}`)
  return read.report
}

async function shards(all: readonly PairSettings[], total: number): Promise<ReportFile[]> {
  const files: ReportFile[] = []
  for (let index = 1; index <= total; index += 1) {
    files.push({ name: `${index}/report.json`, report: reread(await check(all, { index, total })) })
  }
  return files
}

const timeless = ({ pairs: told, ...report }: Report): unknown => ({
  ...report,
  startedAt: '',
  durationMs: 0,
  requests: 0,
  pairs: told.map((pair) => ({ ...pair, durationMs: 0 })),
})

const codes = (files: readonly ReportFile[]): readonly string[] =>
  mergeReports(files, facts).problems.map(({ code }) => code)

describe('the reports of all shards', () => {
  it('give what one run gives, but for times and requests', async () => {
    const all = await pairs()
    const files = await shards(all, 4)
    const merged = mergeReports(files.toReversed(), facts)
    expect(timeless(merged)).toEqual(timeless(reread(await check(all))))
    expect(merged).toMatchObject({
      result: 'missing',
      passed: false,
      counts: { identical: 9, missing: 1 },
      problems: [],
    })
    expect(merged.requests.total).toBe(files.reduce((sum, { report }) => sum + report.requests.total, 0))
  })

  it('never pass where one is absent, twice there, or of something else', async () => {
    const all = (await pairs()).filter((_, index) => index !== 4)
    const files = await shards(all, 3)
    expect(mergeReports(files, facts)).toMatchObject({ passed: true, result: 'identical' })
    const [one, two, three] = files
    if (one === undefined || two === undefined || three === undefined) throw new Error('There are three.')
    expect(codes([])).toEqual(['merge.nothing'])
    expect(codes([one, two])).toEqual(['merge.missing-shard', 'merge.pairs'])
    expect(codes([...files, { ...two, name: 'again' }])).toEqual(['merge.repeated-shard', 'merge.pairs'])
    const shorter = await shards(all.slice(1), 3)
    expect(codes([one, two, ...shorter.slice(2)])).toContain('merge.other-plan')
    const { shard, ...whole } = three.report
    expect(shard?.positions.length).toBe(3)
    expect(codes([one, two, { name: 'whole', report: whole }])).toContain('merge.no-shard')
    expect(codes([one, two, { ...three, report: { ...three.report, pairs: three.report.pairs.slice(1) } }])).toEqual([
      'merge.incomplete',
      'merge.pairs',
    ])
    expect(
      codes([one, two, { ...three, report: { ...three.report, tool: { name: 'image-parity', version: '9' } } }]),
    ).toEqual(['merge.other-version'])
    for (const some of [[], [one, two], [...files, two]]) expect(mergeReports(some, facts).passed).toBe(false)
    const before = [{ code: 'merge.unreadable', message: 'x' } as const]
    expect(mergeReports(files, facts, before)).toMatchObject({ passed: false, problems: before })
  })

  it('may be more than there are pairs, each of which then says so', async () => {
    const all = (await pairs()).slice(0, 2)
    const files = await shards(all, 3)
    const empty = files.filter(({ report }) => report.pairs.length === 0)
    expect(empty.map(({ report }) => [report.passed, report.problems[0]?.code])).toEqual([[false, 'shard.empty']])
    expect(mergeReports(files, facts)).toMatchObject({ passed: true, problems: [] })
  })

  it('say once what all of them say of the plan', async () => {
    const files = await shards((await pairs()).slice(0, 2), 2)
    const problem = { code: 'tags.none-selected', message: 'x' } as const
    const told = files.map((file) => ({ ...file, report: { ...file.report, problems: [problem] } }))
    expect(mergeReports(told, facts)).toMatchObject({ passed: false, result: 'inconclusive', problems: [problem] })
  })
})
