import type { SideName } from '../../src/model/result.js'
import type { Goal } from '../goals.js'
import { interleaved, part, withScenes, type Options } from '../part.js'
import { line, number, shown } from '../print.js'
import { fewestRequests, RESULTS, type Relation, type Size } from '../served/images.js'
import type { Counts } from '../served/registry.js'
import type { SceneSpec } from '../served/scene.js'
import { summarise } from '../statistics.js'
import { measure } from '../subject.js'
import { comparePeers } from './peers.js'

/** As far away as registries on another continent often are. */
export const ROUND_TRIP_MS = 50
/** TCP, TLS, index, children, look-ups. */
export const CRITICAL_PATH = 5

const SIZES: readonly Size[] = [
  { platforms: 1, layers: 4 },
  { platforms: 5, layers: 6 },
  { platforms: 10, layers: 6 },
]

interface Case {
  readonly size: Size
  readonly relation: Relation
  readonly h2: boolean
  readonly tokens: boolean
}

function cases(quick: boolean): readonly Case[] {
  return [true, false].flatMap((h2) =>
    SIZES.flatMap((size) => {
      const plain = { size, h2, tokens: false, relation: 'identical' } as const
      const isJudged = isJudgedSize(size)
      if (quick) return isJudged ? [plain] : []
      const others = isJudged ? [{ ...plain, tokens: true }] : []
      return [plain, { ...plain, relation: 'converted' }, { ...plain, relation: 'recompressed' }, ...others] as const
    }),
  )
}

function isJudgedSize({ platforms }: Size): boolean {
  return platforms === 5
}

/** One pair: wall time by the distance, round trips, connections, requests. */
export async function pairs(options: Options): Promise<readonly Goal[]> {
  const goals: Goal[] = []
  for (const one of cases(options.quick)) goals.push(...(await measureCase(one, options)))
  return goals
}

function measureCase(one: Case, { runs, quick, address }: Options): Promise<readonly Goal[]> {
  const { size, relation, h2, tokens } = one
  const name = `${size.platforms} × ${size.layers}, ${relation}, ${h2 ? 'h2' : 'h1'}${tokens ? ', with tokens' : ''}`
  const spec: SceneSpec = {
    content: { kind: 'pair', size, relation },
    h2,
    tokens,
    roundTripsMs: [0, ROUND_TRIP_MS],
    address,
  }
  const goals = isJudged(one) ? goalsOf(one, undefined, undefined) : []
  return part(`A pair of ${name}`, goals, () =>
    withScenes([spec], async ([scene], folder) => {
      if (scene === undefined) throw new Error('The scene is not there.')
      let counts: Readonly<Record<SideName, Counts>> | undefined
      const at = (ms: number) => async (): Promise<number> => {
        const { source = '', mirror = '' } = scene.hosts[ms] ?? {}
        await scene.takeCounts()
        const words = ['compare', `${source}/app:1`, `${mirror}/app:1`]
        const { wallMs } = await measure({ scene, folder, words, expected: { pairs: 1, result: RESULTS[relation] } })
        counts = await scene.takeCounts()
        return wallMs
      }
      const [near = [], far = []] = await interleaved(runs, [at(0), at(ROUND_TRIP_MS)])
      const wall = summarise(far.map((ms) => ms / (CRITICAL_PATH * ROUND_TRIP_MS)))
      const trips = summarise(far.map((ms, round) => (ms - (near[round] ?? NaN)) / ROUND_TRIP_MS))
      line(`wall time at ${ROUND_TRIP_MS} ms`, `${shown(wall)} × ${CRITICAL_PATH} round trips`)
      line('round trips, by the difference to 0 ms', shown(trips))
      for (const [side, told] of Object.entries(counts ?? {})) {
        line(`the ${side} is asked`, `${told.requests.length} times in ${told.connections} connections`)
      }
      if (!isJudged(one)) return []
      if (h2 && !quick) await comparePeers(scene, folder, runs, summarise(far).median)
      return goalsOf(one, wall.median, counts)
    }),
  )
}

function isJudged({ size, relation, tokens }: Case): boolean {
  return isJudgedSize(size) && relation === 'identical' && !tokens
}

function goalsOf(
  { size, h2 }: Case,
  wall: number | undefined,
  counts: Readonly<Record<SideName, Counts>> | undefined,
): readonly Goal[] {
  const protocol = h2 ? 'h2' : 'h1'
  const fewest = fewestRequests(size)
  const time = `a pair of 5 × 6 at ${ROUND_TRIP_MS} ms, ${protocol}`
  return [
    { what: time, limit: h2 ? 1.6 : 2.2, found: wall, unit: `× ${CRITICAL_PATH} round trips` },
    ...(['source', 'mirror'] as const).map((side) => ({
      what: `requests to the ${side}, ${protocol}`,
      limit: fewest[side],
      found: counts?.[side].requests.length,
      unit: 'requests',
    })),
    {
      what: `asked twice, ${protocol}`,
      limit: 0,
      found: counts === undefined ? undefined : repeated(counts.source) + repeated(counts.mirror),
      unit: 'requests',
    },
  ]
}

function repeated({ requests }: Counts): number {
  return requests.length - new Set(requests).size
}

/** What a line says of a number of things. */
export function each(count: number, value: number, unit: string): string {
  return `${number(value / count)} ${unit}`
}
