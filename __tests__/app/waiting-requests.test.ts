import { describe, expect, it } from '@jest/globals'
import { checkPairs } from '../../src/app/check.js'
import { systemClock } from '../../src/gate/system-clock.js'
import type { Clock } from '../../src/model/clock.js'
import type { PairReport } from '../../src/model/report.js'
import { aMachine } from '../helpers/a-machine.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import type { RequestHook } from '../helpers/registry/options.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { asPublished } from '../helpers/report-schema.js'
import { pairOf, settingsFor } from './settings-for.js'

const open = closedAfterEach()

const image = anImage({ layers: [aTar({ a: 'new' })] })
const older = anImage({ layers: [aTar({ a: 'old' })] })

interface Scene {
  readonly source: TestRegistry
  readonly mirror: TestRegistry
}

interface Waited {
  readonly pair: PairReport
  /** What each look asked of either side: the first one, then those behind the pauses. */
  readonly source: readonly (readonly string[])[]
  readonly mirror: readonly (readonly string[])[]
}

/** Waits a minute: looks at 0, 5, 15, 35 and 60 s, in no time. `set` makes the scene, `step` what happens in a pause. */
async function wait(
  set: (scene: Scene) => readonly [source: string, mirror: string],
  step: (pause: number, scene: Scene) => void = () => undefined,
  onRequest: RequestHook = () => undefined,
): Promise<Waited> {
  const scene = { source: await startRegistry(), mirror: await startRegistry({ onRequest }) }
  open.push(scene.source, scene.mirror)
  const pair = pairOf(...set(scene))
  const asked = { source: [0], mirror: [0] }
  let passed = 0
  const clock: Clock = {
    ...systemClock,
    now: () => systemClock.now() + passed,
    sleep: async (ms, signal) => {
      if (ms > 60_000) {
        await systemClock.sleep(ms, signal)
        return
      }
      passed += ms
      for (const side of ['source', 'mirror'] as const) asked[side].push(scene[side].requests.length)
      step(asked.mirror.length - 1, scene)
    },
  }
  const world = aMachine({}, { secret: () => undefined, debug: () => undefined })
  const settings = settingsFor([pair], { limits: { waitMs: 60_000 } })
  const report = asPublished(await checkPairs(settings, { ...world, clock, random: () => 1 }))
  const [compared] = report.pairs
  if (compared === undefined) throw new Error('Nothing was compared.')
  const looks = (side: 'source' | 'mirror'): readonly (readonly string[])[] =>
    asked[side].map((from, look) =>
      scene[side].requests
        .slice(from, asked[side][look + 1])
        .map(
          ({ method, path }) =>
            `${method} ${path.replace(/^.*\/(?=manifests\/|blobs\/)/, '').replace(/sha256:.*/, 'x')}`,
        ),
    )
  return { pair: compared, source: looks('source'), mirror: looks('mirror') }
}

const HEAD = ['HEAD manifests/1']

describe('a mirror that is waited for', () => {
  it('is asked by HEAD alone while neither side has moved, and for all of it in the end', async () => {
    const { pair, source, mirror } = await wait((scene) => [
      push(scene.source, 'app', '1', image),
      push(scene.mirror, 'app', '1', older),
    ])
    expect(pair.result).toBe('different')
    expect(mirror.slice(1, -1)).toEqual([HEAD, HEAD, HEAD])
    expect(source.slice(1, -1)).toEqual([HEAD, HEAD, HEAD])
    expect(mirror.at(-1)?.toSorted()).toEqual(mirror[0]?.toSorted())
    expect(mirror[0]?.length).toBeGreaterThan(1)
  })

  it('is compared again where its tag has moved', async () => {
    const { pair, mirror } = await wait(
      (scene) => [push(scene.source, 'app', '1', image), push(scene.mirror, 'app', '1', older)],
      (pause, scene) => {
        if (pause === 3) push(scene.mirror, 'app', '1', image)
      },
    )
    expect(pair).toMatchObject({ result: 'identical', passed: true })
    expect(mirror.slice(1, 3)).toEqual([HEAD, HEAD])
    expect(mirror).toHaveLength(4)
    expect(mirror[3]).toContain('GET manifests/1')
  })

  it('is compared again where the tag of the source has moved', async () => {
    const { pair, mirror } = await wait(
      (scene) => [push(scene.source, 'app', '1', image), push(scene.mirror, 'app', '1', older)],
      (pause, scene) => {
        if (pause === 3) push(scene.source, 'app', '1', older)
      },
    )
    expect([pair.result, mirror.length]).toEqual(['identical', 4])
  })

  it('is asked by HEAD for a tag that is not there, until it is', async () => {
    const { pair, source, mirror } = await wait(
      (scene) => [push(scene.source, 'app', '1', image), `${scene.mirror.host}/app:1`],
      (pause, scene) => {
        if (pause === 2) push(scene.mirror, 'app', '1', image)
      },
    )
    expect(pair.result).toBe('identical')
    expect([source[1], mirror[1]]).toEqual([HEAD, HEAD])
    expect(mirror[2]).toContain('GET manifests/1')
  })

  it('is not asked what a digest names, which cannot move', async () => {
    const { pair, source } = await wait((scene) => {
      push(scene.source, 'app', '1', image)
      return [`${scene.source.host}/app@${image.digest}`, push(scene.mirror, 'app', '1', older)]
    })
    expect(pair.result).toBe('different')
    expect(source.slice(1, -1)).toEqual([[], [], []])
  })

  it('is looked at each time where blobs may still come, whose absence moves no tag', async () => {
    const { pair, mirror } = await wait(
      (scene) => {
        const names = [push(scene.source, 'app', '1', image), push(scene.mirror, 'app', '1', image)] as const
        for (const { digest } of image.layers) scene.mirror.deleteBlob('app', digest)
        return names
      },
      (pause, scene) => {
        if (pause === 2) for (const { bytes } of image.layers) scene.mirror.putBlob('app', bytes)
      },
    )
    expect([pair.result, mirror.length]).toEqual(['identical', 3])
    expect(mirror[1]).toContain('GET blobs/x')
  })

  it('is looked at each time where manifests below its index may still come', async () => {
    const index = anIndex([image, anImage({ platform: 'linux/arm64' })])
    const { pair } = await wait(
      (scene) => {
        const names = [push(scene.source, 'app', '1', index), push(scene.mirror, 'app', '1', index)] as const
        scene.mirror.deleteManifest('app', image.digest)
        return names
      },
      (pause, scene) => {
        if (pause === 2) push(scene.mirror, 'app', '2', image)
      },
    )
    expect(pair.result).toBe('identical')
  })

  it('is believed in nothing that HEAD says: without a digest all of it is looked at', async () => {
    const { mirror } = await wait(
      (scene) => [push(scene.source, 'app', '1', image), push(scene.mirror, 'app', '1', older)],
      undefined,
      ({ method }) => (method === 'HEAD' ? { status: 200 } : undefined),
    )
    expect(mirror[1]).toContain('GET manifests/1')
  })

  it('is looked at where HEAD fails, which tells why', async () => {
    let isDown = false
    const { pair } = await wait(
      (scene) => [push(scene.source, 'app', '1', image), push(scene.mirror, 'app', '1', older)],
      () => {
        isDown = true
      },
      () => (isDown ? { status: 503 } : undefined),
    )
    expect(pair).toMatchObject({ result: 'inconclusive', error: { status: 503 } })
  })
})
