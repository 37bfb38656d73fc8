import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { anImage, assembleImage, type BuiltImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { runAction } from '../helpers/runner/run-action.js'
import { createTimedEntry } from './harness/timed-entry.js'
import { describeWithTools } from './harness/tools.js'
import { createWorkspace } from './harness/workspace.js'

/** MiB; the whole process. */
const MEMORY = 512
/** How much more processor time a run with them may take than one of a small image. */
const TIMES = 20

const PLATFORM = { os: 'linux', architecture: 'amd64' }
const GOOD = anImage({ platform: 'linux/amd64' })
const hex = (at: number): string => `sha256:${at.toString(16).padStart(64, '0')}`
const many = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at))
const byKey = (count: number, value: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(many(count, (at) => [`k${at.toString(36)}`, value]))

/** An image whose config says so beside what every config says. */
function withConfig(members: Readonly<Record<string, unknown>>): BuiltImage {
  const rootfs = { type: 'layers', diff_ids: GOOD.layers.map(({ diffID }) => diffID) }
  const config = JSON.stringify({ ...PLATFORM, config: {}, rootfs, ...members })
  return assembleImage(PLATFORM, Buffer.from(config), GOOD.layers)
}

/** A manifest with a MiB of empty objects in it, each another one. */
function hollow(at: number): BuiltImage {
  return anImage({ platform: `linux/a${at}`, members: { hollow: many(350_000, () => ({})), at } })
}

const RUNTIME = (members: Readonly<Record<string, unknown>>): BuiltImage => withConfig({ config: members })

describeWithTools(['time'], 'documents of the worst shapes', () => {
  const workspace = createWorkspace()
  /** The cheapest run so far, of which the first one is of a small image. */
  let least = Infinity
  let registry: TestRegistry

  beforeAll(async () => {
    registry = await startRegistry()
    expect(await run(GOOD, GOOD)).toMatchObject({ exitCode: 0, result: 'identical' })
  })

  afterAll(async () => {
    await registry.close()
    await workspace.remove()
  })

  it.each<[string, string, () => BuiltImage]>([
    [
      'many layers and a long history',
      'inconclusive',
      () => {
        const rootfs = { type: 'layers', diff_ids: many(12_000, hex) }
        return withConfig({ rootfs, history: many(1_000_000, () => ({})) })
      },
    ],
    [
      'many layers and as long a history as may be',
      'different',
      () => withConfig({ rootfs: { type: 'layers', diff_ids: many(6000, hex) }, history: many(170_000, () => ({})) }),
    ],
    ['as many labels as may be', 'same-layers', () => RUNTIME({ Labels: byKey(125_000, 'v') })],
    ['as many variables as may be', 'inconclusive', () => RUNTIME({ Env: many(290_000, (at) => `k${at}=v`) })],
    ['as many ports as may be', 'same-layers', () => RUNTIME({ ExposedPorts: byKey(90_000, {}) })],
    ['a list where a time should be', 'missing', () => withConfig({ created: many(600_000, () => 0) })],
    ['signs that nobody sees', 'same-layers', () => withConfig({ author: 'a\u200b'.repeat(1_000_000) })],
  ])('end in time and in little memory: %s', async (_, result, make) => {
    const ended = await run(GOOD, make())
    expect(ended).toMatchObject({ exitCode: 1, passed: 'false', result })
  })

  it.each([1, 15])('end in little memory where they are many: %d', async (count) => {
    const index = anIndex(many(count, hollow))
    const ended = await run(index, index)
    expect(ended).toMatchObject({ exitCode: 1, passed: 'false', result: 'inconclusive' })
    expect(ended.log).toContain('16 MiB of memory, the limit for a document')
  })

  it('that are ordinary pass as ever: a thousand layers and a thousand platforms', async () => {
    const history = many(10, (at) => ({
      created: '2024-05-01T12:00:00Z',
      created_by: `RUN step ${at} ${'x'.repeat(200)}`,
    }))
    const images = many(1000, (at) => {
      const image = anImage({ platform: `linux/a${at}`, layers: GOOD.layers, history })
      return [
        image,
        { ...image, ...anImage({ platform: `linux/a${at}`, layers: GOOD.layers, history, annotations: { a: 'b' } }) },
      ]
    })
    const [source, mirror] = [0, 1].map((side) => anIndex(images.flatMap((pair) => pair[side] ?? [])))
    if (source === undefined || mirror === undefined) throw new Error('There are two sides.')
    expect(await run(source, mirror)).toMatchObject({ exitCode: 0, passed: 'true', result: 'equivalent' })
  })

  interface Ended {
    readonly exitCode: number
    readonly passed: string | undefined
    readonly result: string | undefined
    readonly log: string
  }

  async function run(source: BuiltImage | ReturnType<typeof anIndex>, mirror: typeof source): Promise<Ended> {
    const inputs = {
      source: push(registry, 'source', '1', source),
      mirror: push(registry, 'mirror', '1', mirror),
    }
    const timed = createTimedEntry(workspace.folder('time'))
    const { exitCode, outputs, stdout, stderr } = await runAction(inputs, {}, { entry: timed.path })
    const [mebibytes, seconds] = [timed.peakMebibytes(), timed.processorSeconds()]
    const name = expect.getState().currentTestName ?? ''
    process.stderr.write(
      `${name}: ${mebibytes.toFixed(0)} MiB, ${seconds.toFixed(1)} s, at best ${least.toFixed(1)} s\n`,
    )
    expect(mebibytes).toBeLessThan(MEMORY)
    least = Math.min(least, seconds)
    expect(seconds / least).toBeLessThan(TIMES)
    return { exitCode, passed: outputs.get('passed'), result: outputs.get('result'), log: `${stdout}\n${stderr}` }
  }
})
