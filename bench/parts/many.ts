import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Goal } from '../goals.js'
import { interleaved, part, withScenes, type Options } from '../part.js'
import { line, number, shown } from '../print.js'
import { onPath, run, type NodeRun } from '../program.js'
import type { Scene, SceneSpec } from '../served/scene.js'
import { summarise } from '../statistics.js'
import { measureUsage } from '../subject.js'
import { ROUND_TRIP_MS } from './pairs.js'
import { environmentOf, FACTS, PEERS, SCRIPTS } from './peers.js'

const SOME = 200
/** Of which other tools are shown as many: they take a process or three for each. */
const FEW = 40
const MANY = [1000, 10_000] as const
/** The design's 3 s, in round trips of 50 ms. */
const SOME_LIMIT_TRIPS = 60

/** Many pairs in one run, far away and near. */
export async function many(options: Options): Promise<readonly Goal[]> {
  const goals: Goal[] = []
  for (const h2 of options.quick ? [true] : [true, false]) goals.push(...(await some(h2, options)))
  if (!options.quick) goals.push(...(await thousands(options)))
  return goals
}

function lines(scene: Scene, ms: number, pairs: number): readonly string[] {
  const { source = '', mirror = '' } = scene.hosts[ms] ?? {}
  return Array.from({ length: pairs }, (_, at) => `${source}/app/${at}:1 => ${mirror}/app/${at}:1`)
}

async function check(
  scene: Scene,
  folder: string,
  ms: number,
  pairs: number,
  flags: readonly string[] = [],
): Promise<NodeRun> {
  const list = join(folder, 'list.txt')
  await writeFile(list, lines(scene, ms, pairs).join('\n'))
  const words = ['check', '-f', list, ...flags]
  return measureUsage({ scene, folder, words, expected: { pairs, result: 'identical' } })
}

function some(h2: boolean, { runs, quick, address }: Options): Promise<readonly Goal[]> {
  const protocol = h2 ? 'h2' : 'h1'
  const what = `${SOME} pairs of 5 × 6 at ${ROUND_TRIP_MS} ms, ${protocol}`
  // The limit of HTTP/1.1: so many requests of the mirror for each pair, by as many connections as may be.
  const limit = h2 ? SOME_LIMIT_TRIPS : (2 * SOME * REQUESTS) / CONNECTIONS
  const goal = { what, limit, unit: 'round trips' }
  const content = { kind: 'many', size: { platforms: 5, layers: 6 } } as const
  const spec: SceneSpec = { content, h2, tokens: false, roundTripsMs: [ROUND_TRIP_MS], address }
  return part(`${SOME} pairs of 5 × 6, ${protocol}`, [{ ...goal, found: undefined }], () =>
    withScenes([spec], async ([scene], folder) => {
      if (scene === undefined) throw new Error('The scene is not there.')
      const far = (...flags: readonly string[]) => check(scene, folder, ROUND_TRIP_MS, SOME, flags)
      const [measured = [], wider = []] = await interleaved(runs, [() => far(), () => far('--concurrency', '32')])
      const trips = summarise(measured.map(({ wallMs }) => wallMs / ROUND_TRIP_MS))
      line('wall time', `${shown(trips)} round trips`)
      line('with concurrency 32', `${shown(summarise(wider.map(({ wallMs }) => wallMs / ROUND_TRIP_MS)))} round trips`)
      line('processor time a pair', `${shown(summarise(measured.map(({ processorMs }) => processorMs / SOME)))} ms`)
      line('peak memory', `${shown(summarise(measured.map(({ peakMebibytes }) => peakMebibytes)))} MiB`)
      const { source, mirror } = await scene.takeCounts()
      const perRun = (count: number): string => number(count / (2 * runs))
      line('connections a run', `${perRun(source.connections)} and ${perRun(mirror.connections)}`)
      if (h2 && !quick) await againstPeers(scene, folder, trips.median * ROUND_TRIP_MS)
      return [{ ...goal, found: trips.median }]
    }),
  )
}

/** HEAD and GET of the top, 5 manifests, 35 blobs. */
const REQUESTS = 42
const CONNECTIONS = 16

/** Peers take a pair at a time: as many of them run at once as pairs do here. */
async function againstPeers(scene: Scene, folder: string, ownMs: number): Promise<void> {
  const env = await environmentOf(scene, folder)
  const list = join(folder, 'peers.txt')
  await writeFile(list, lines(scene, ROUND_TRIP_MS, FEW).join('\n').replaceAll(' => ', '\n'))
  if ((await onPath(['xargs'])).length === 0) return
  for (const peer of await onPath(PEERS)) {
    const done = await run('sh', ['-c', `xargs -P 8 -n 2 sh -c '${SCRIPTS[peer]}' sh < '${list}'`], env)
    const figure =
      done.exitCode === 0
        ? `${number(ownMs / SOME / (done.wallMs / FEW))} × (one run of ${FEW} pairs)`
        : 'no figure, as it failed'
    line(`of the time of ${FACTS[peer]}`, figure)
  }
}

function thousands({ address }: Options): Promise<readonly Goal[]> {
  const [few, most] = MANY
  const what = `${most} pairs`
  const memory = { what: `${what}: memory`, limit: 512, unit: 'MiB' }
  const processor = { what: `${what}: processor time a pair`, limit: 10, unit: 'ms' }
  const linear = { what: `${what}: the same of ${few}`, limit: 1.2, unit: '×' }
  const goals = [memory, processor, linear].map((goal) => ({ ...goal, found: undefined }))
  const content = { kind: 'many', size: { platforms: 2, layers: 4 } } as const
  const spec: SceneSpec = { content, h2: true, tokens: false, roundTripsMs: [0], address }
  return part(`${most} pairs of 2 × 4 at 0 ms, h2 (one run)`, goals, () =>
    withScenes([spec], async ([scene], folder) => {
      if (scene === undefined) throw new Error('The scene is not there.')
      const fewer = await check(scene, folder, 0, few)
      await scene.takeCounts()
      const all = await check(scene, folder, 0, most)
      const perPair = all.processorMs / most
      line('processor time a pair', `${number(perPair)} ms`)
      line('peak memory', `${number(all.peakMebibytes)} MiB; of ${few} pairs ${number(fewer.peakMebibytes)} MiB`)
      return [
        { ...memory, found: all.peakMebibytes },
        { ...processor, found: perPair },
        { ...linear, found: perPair / (fewer.processorMs / few) },
      ]
    }),
  )
}
