import { describe, expect, it } from '@jest/globals'
import { compareUntilPassed, mayComeRight, type LookAt } from '../../src/gate/wait.js'
import type { Difference } from '../../src/model/difference.js'
import type { ProblemCode } from '../../src/model/problem.js'
import type { PairReport, Problem } from '../../src/model/report.js'
import { createVirtualClock } from '../helpers/virtual-clock.js'
import { aPair, aPlatform } from '../report/a-report.js'

const failing = (result: PairReport['result'], error?: Problem): PairReport =>
  aPair({ result, passed: false, ...(error === undefined ? {} : { error }) })

const beside = (over: Partial<PairReport>): PairReport => aPair({ passed: false, referrerPolicy: 'require', ...over })
const UNSIGNED: Difference = {
  kind: 'referrer.missing',
  path: 'sha256:5',
  artifactType: 'a/b',
  subject: 'sha256:6',
  lack: 'absent',
}

interface Ran {
  readonly results: readonly string[]
  /** When each look began, in seconds, and at what. */
  readonly looks: readonly string[]
  readonly again: readonly string[]
}

/** Pairs by name, each with what it is at a time in milliseconds. */
async function run(
  pairs: Readonly<Record<string, (now: number) => PairReport>>,
  waitMs: number,
  needsLast: (pair: string) => boolean = () => false,
): Promise<Ran> {
  const clock = createVirtualClock()
  const looks: string[] = []
  const again: string[] = []
  const compare = async (all: readonly LookAt<string>[]): Promise<readonly PairReport[]> => {
    const names = all.map(({ pair }) => pair)
    const known = all.some(({ before }) => before !== undefined) ? ' known' : ''
    const last = all.every(({ isLast }) => isLast) ? ' last' : ''
    looks.push(`${Math.round(clock.now() / 100) / 10} ${names.join(',')}${known}${last}`)
    await clock.sleep(1000, new AbortController().signal)
    return names.map((name) => pairs[name]?.(clock.now()) ?? aPair())
  }
  const told = (left: number, inMs: number): void => {
    again.push(`${left} in ${inMs}`)
  }
  const rules = { waitMs, clock, random: () => 1, needsLast }
  const work = compareUntilPassed(Object.keys(pairs), { compare, again: told }, rules)
  const reports = await clock.run(work)
  return { results: reports.map(({ result }) => result), looks, again }
}

describe('compareUntilPassed', () => {
  it('looks once where nobody waits', async () => {
    expect(await run({ a: () => failing('missing') }, 0)).toEqual({
      results: ['missing'],
      looks: ['0 a last'],
      again: [],
    })
  })

  it('looks again at what has not passed until it does, with growing pauses', async () => {
    const late = (now: number): PairReport => (now < 20_000 ? failing('missing') : aPair())
    const ran = await run({ good: () => aPair(), late, denied: () => failing('inconclusive') }, 120_000)
    expect(ran).toEqual({
      results: ['identical', 'identical', 'inconclusive'],
      looks: ['0 good,late,denied', '6 late known', '17 late known', '38 late known'],
      again: ['1 in 5000', '1 in 10000', '1 in 20000'],
    })
  })

  it('tells the last state when the time is up, and looks at all of it for the last time then', async () => {
    const worse = (now: number): PairReport => failing(now < 5000 ? 'missing' : 'different')
    const ran = await run({ worse }, 30_000)
    expect(ran.results).toEqual(['different'])
    expect(ran.looks).toEqual(['0 worse', '6 worse known', '17 worse known', '31 worse last'])
  })

  it('looks for the last time at what needs that, also if a look before took too long', async () => {
    const [a, b] = [(): PairReport => failing('missing'), (): PairReport => failing('different')]
    expect((await run({ a, b }, 5500)).looks).toEqual(['0 a,b', '6 a,b known'])
    const { looks, again } = await run({ a, b }, 5500, (pair) => pair === 'b')
    expect([looks, again]).toEqual([
      ['0 a,b', '6 a,b known', '7 b last'],
      ['2 in 5000', '1 in 0'],
    ])
  })

  it('never pauses for more than a minute', async () => {
    const { again } = await run({ a: () => failing('different') }, 600_000)
    expect(Math.max(...again.map((line) => Number(line.split(' ').at(-1))))).toBe(60_000)
  })
})

describe('mayComeRight', () => {
  const problem = (code: ProblemCode, status?: number): Problem => ({
    code,
    message: 'x',
    ...(status === undefined ? {} : { status }),
  })

  it.each<[string, PairReport, boolean]>([
    ['passed', aPair(), false],
    ['missing', failing('missing'), true],
    ['different', failing('different'), true],
    ['same layers', failing('same-layers'), false],
    ['without what is attached', beside({ differences: [UNSIGNED] }), true],
    ['not told what is attached', beside({ error: problem('referrers.unknown') }), true],
    ['denied what is attached', beside({ error: problem('referrers.unknown', 403) }), false],
    ['told by a registry that is down', beside({ error: problem('referrers.unknown', 503) }), true],
    ['undecided for no problem', failing('inconclusive'), false],
    ['a timeout', failing('inconclusive', problem('network.timeout')), true],
    ['a limit of requests', failing('inconclusive', problem('rate-limited', 429)), true],
    ['a registry that is down', failing('inconclusive', problem('http.status', 503)), true],
    ['a status that stays', failing('inconclusive', problem('http.status', 400)), false],
    ['a status nobody knows', failing('inconclusive', problem('http.status')), false],
    ['a refused login', failing('inconclusive', problem('auth.denied', 401)), false],
    [
      'a tag that moved twice',
      { ...failing('inconclusive'), differences: [{ kind: 'tag.moved', path: 'mirror' }] },
      true,
    ],
    [
      'one problem of two that stays',
      {
        ...failing('inconclusive', problem('network.reset')),
        platforms: [aPlatform('linux/amd64', { error: problem('auth.denied') })],
      },
      false,
    ],
  ])('of %s', (_, report, may) => {
    expect(mayComeRight(report)).toBe(may)
  })
})
