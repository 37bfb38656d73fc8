import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { checkPairs } from '../../src/app/check.js'
import { mergeReports } from '../../src/app/merge-reports.js'
import type { RunState } from '../../src/app/progress.js'
import { systemClock } from '../../src/gate/system-clock.js'
import type { Clock } from '../../src/model/clock.js'
import type { Report } from '../../src/model/report.js'
import { readReport } from '../../src/report/read-report.js'
import { formatReport } from '../../src/report/json.js'
import { aMachine } from '../helpers/a-machine.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { pairOf, settingsFor } from './settings-for.js'

const open = closedAfterEach()

const MESSAGE = 'The run was ended by SIGINT before it was done, so nothing passes.'

async function aRegistry(latencyMs = 0): Promise<TestRegistry> {
  const registry = await startRegistry({ latencyMs })
  open.push(registry)
  return registry
}

/** What a run of three pairs, of which the last one never ends, says if it is ended once two are compared. */
async function interrupted(shard?: { index: number; total: number }): Promise<Report> {
  const [source, mirror, hanging] = [await aRegistry(), await aRegistry(), await aRegistry(60_000)]
  const image = anImage()
  const other = anImage({ layers: [aTar({ other: 'other' })] })
  const from = push(source, 'app', '1', image)
  const pairs = [
    pairOf(from, push(mirror, 'same', '1', image)),
    pairOf(from, push(mirror, 'other', '1', other)),
    pairOf(from, `${hanging.host}/app:1`, { reason: 'r', declaredAt: { file: 'f', line: 3 } }),
  ]
  let look: (() => RunState) | undefined
  const timeoutMs = 3000
  const over = Promise.withResolvers<undefined>()
  // The pairs' time is over when the test says so.
  const sleep: Clock['sleep'] = (ms, signal) => (ms === timeoutMs ? over.promise : systemClock.sleep(ms, signal))
  const machine = aMachine({}, { secret: () => undefined, debug: () => undefined })
  const settings = settingsFor(pairs, { limits: { timeoutMs } })
  const running = checkPairs(shard === undefined ? settings : { ...settings, shard }, {
    ...machine,
    clock: { ...systemClock, sleep },
    follow: (event) => {
      if (event.kind === 'began') look = event.look
    },
  })
  while (look?.().done !== 2) await pause(10)
  const report = look().endedBy('SIGINT')
  over.resolve(undefined)
  await running
  return report
}

describe('a run that is interrupted', () => {
  it('keeps what was compared, names every pair, and passes nothing', async () => {
    const report = await interrupted()
    expect(report).toMatchObject({
      result: 'different',
      passed: false,
      counts: { identical: 1, different: 1, inconclusive: 1 },
      pairs: [
        { result: 'identical', passed: true },
        { result: 'different', passed: false },
        {
          result: 'inconclusive',
          passed: false,
          platforms: [],
          error: { code: 'run.interrupted', message: 'The run ended before this pair was compared. Run it again.' },
          declaredAt: { file: 'f', line: 3 },
          reason: 'r',
        },
      ],
      problems: [{ code: 'run.interrupted', message: MESSAGE }],
    })
    expect(readReport(formatReport(report)).kind).toBe('read')
  })

  it('leaves the report of its shard, which passes nowhere', async () => {
    const report = await interrupted({ index: 1, total: 1 })
    const now = new Date('2026-11-22T12:00:00Z')
    const merged = mergeReports([{ name: 'a', report }], { version: report.tool.version, now })
    expect(merged).toMatchObject({ passed: false, problems: [{ code: 'run.interrupted' }] })
    expect(merged.problems).toHaveLength(1)
  })
})

describe('a run that breaks off', () => {
  it('says why, and throws nothing', async () => {
    const source = await aRegistry()
    const from = push(source, 'app', '1', anImage())
    const world = aMachine({}, { secret: () => undefined, debug: () => undefined })
    const random = (): number => {
      throw new Error('no chance, hush-hush-hush')
    }
    const own = { source: { kind: 'basic', username: 'me', password: 'hush-hush-hush' } } as const
    const settings = settingsFor([pairOf(from, `${source.host}/none:1`)], { access: { own }, limits: { waitMs: 5000 } })
    expect(await checkPairs(settings, { ...world, random })).toMatchObject({
      passed: false,
      pairs: [{ result: 'missing' }],
      problems: [{ code: 'internal', message: expect.stringContaining('no chance, ***') as unknown }],
    })
  })
})
