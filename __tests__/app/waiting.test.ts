import { describe, expect, it } from '@jest/globals'
import { checkPairs } from '../../src/app/check.js'
import { createProgressLines, type RunEvent } from '../../src/app/progress.js'
import { systemClock } from '../../src/gate/system-clock.js'
import type { Clock } from '../../src/model/clock.js'
import { aMachine } from '../helpers/a-machine.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import { startRegistry } from '../helpers/registry/start-registry.js'
import { aPair } from '../report/a-report.js'
import { pairOf, settingsFor } from './settings-for.js'
import { asPublished } from '../helpers/report-schema.js'

const open = closedAfterEach()

describe('waiting for a mirror', () => {
  /** Each pause fills a part of the mirror, and takes no time here. */
  async function check(fill: (step: number, put: () => void) => void): Promise<string> {
    const [source, mirror] = [await startRegistry(), await startRegistry()]
    open.push(source, mirror)
    const image = anImage({ layers: [aTar({ a: 'a' })] })
    const old = anImage({ layers: [aTar({ a: 'old' })] })
    const pair = pairOf(push(source, 'app', '1', image), push(mirror, 'app', '1', old))
    const gone = pairOf(push(source, 'app', '2', image), `${mirror.host}/app:2`)
    let passed = 0
    let step = 0
    const clock: Clock = {
      ...systemClock,
      now: () => systemClock.now() + passed,
      sleep: async (ms, signal) => {
        // Limits of time are the machine's; what nobody can stop is a pause of the wait.
        if (ms > 60_000) {
          await systemClock.sleep(ms, signal)
          return
        }
        passed += ms
        fill((step += 1), () => {
          push(mirror, 'app', '1', image)
          push(mirror, 'app', '2', image)
        })
      },
    }
    const lines: string[] = []
    const machine = aMachine({}, { secret: () => undefined, debug: () => undefined })
    const follow = (event: RunEvent): void => {
      if (event.kind === 'line') lines.push(event.line)
    }
    const world = { ...machine, clock, random: () => 0.5, follow }
    const report = asPublished(await checkPairs(settingsFor([pair, gone], { limits: { waitMs: 60_000 } }), world))
    return [...report.pairs.map(({ result }) => result), ...lines].join('\n')
  }

  it('passes once the mirror is filled', async () => {
    const told = await check((step, put) => {
      if (step === 3) put()
    })
    expect(told.split('\n').slice(0, 2)).toEqual(['identical', 'identical'])
  })

  it('tells the last state of what never comes, and seldom that it waits', async () => {
    const told = await check(() => undefined)
    expect(told.split('\n').slice(0, 2)).toEqual(['different', 'missing'])
    expect(told).toMatch(/\n2 of 2 not passed yet; looked at again in \d+ s\.$/)
  })
})

describe('an explanation', () => {
  it('is made once for a mirror that never comes right, at the last look', async () => {
    const [source, mirror] = [await startRegistry(), await startRegistry()]
    open.push(source, mirror)
    const image = anImage({ layers: [aTar({ a: 'a' })] })
    const old = anImage({ layers: [aTar({ a: 'old' })] })
    const pair = pairOf(push(source, 'app', '1', image), push(mirror, 'app', '1', old), { explain: 'files' })
    let passed = 0
    const clock: Clock = {
      ...systemClock,
      now: () => systemClock.now() + passed,
      sleep: async (ms, signal) => {
        if (ms > 60_000) await systemClock.sleep(ms, signal)
        else passed += ms
      },
    }
    const machine = aMachine({}, { secret: () => undefined, debug: () => undefined })
    const settings = settingsFor([pair], { limits: { waitMs: 60_000 } })
    const report = await checkPairs(settings, { ...machine, clock, random: () => 0.5 })
    expect(report.pairs[0]?.platforms[0]?.explained).toMatchObject({ explain: 'files', layers: [{}] })
    // Nobody but the explanation reads a layer of the source.
    const read = source.requests.filter(({ path }) => path.endsWith(image.layers[0]?.digest ?? 'no layer'))
    expect(read).toHaveLength(1)
  })
})

describe('createProgressLines', () => {
  it('has a line every 15 s at most', () => {
    let now = 0
    const lines: string[] = []
    const progress = createProgressLines(100, { ...systemClock, now: () => now }, (line) =>
      lines.push(`${now} ${line}`),
    )
    for (let index = 0; index < 100; index += 1) {
      now += 500
      progress.compared(aPair({ passed: index !== 7 }))
    }
    progress.waiting(1, 4200)
    now += 15_000
    progress.waiting(1, 4200)
    now += 15_000
    progress.compared(aPair())
    expect(lines).toEqual([
      '15000 30 of 100 compared, 1 not passed so far.',
      '30000 60 of 100 compared, 1 not passed so far.',
      '45000 90 of 100 compared, 1 not passed so far.',
      '65000 1 of 100 not passed yet; looked at again in 5 s.',
    ])
  })
})
