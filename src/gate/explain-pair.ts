import { abortable } from '../async/abortable.js'
import { align } from '../compare/align.js'
import type { LayerStack } from '../compare/layers.js'
import type { Explanation } from '../model/explanation.js'
import type { Digest } from '../oci/digest.js'
import type { SideLayer } from '../explain/explain.js'
import type { Stores } from './pair-findings.js'
import type { GateEnvironment, PairPlan } from './plan.js'
import type { PlatformFindings } from './platform-findings.js'
import { problemOf } from './undecided.js'

/**
 * Tells what differs inside the layers of each platform, where that is asked for; with equal diff_ids nothing is read. All
 * else stays as it was found. Never throws.
 */
export async function explainPair(
  platforms: readonly PlatformFindings[],
  stores: Stores,
  { explain = 'none' }: PairPlan,
  { limits, reading, explaining }: GateEnvironment,
  signal: AbortSignal,
): Promise<readonly PlatformFindings[]> {
  if (explain === 'none') return platforms
  const { explainLayers } = await import('../explain/explain.js')
  const explained: PlatformFindings[] = []
  for (const findings of platforms) {
    const { stacks } = findings
    const changed = stacks === undefined ? [] : changedLayers(stacks, findings)
    if (stacks === undefined || changed.length === 0) {
      explained.push(findings)
      continue
    }
    const task = {
      source: { store: stores.source, layers: layersOf(stacks.source) },
      mirror: { store: stores.mirror, layers: layersOf(stacks.mirror) },
      changed,
      packages: explain === 'packages',
    }
    // A listing takes memory, however small the layer is.
    const limit = <T>(work: () => Promise<T>): Promise<T> => reading.limit(Number.POSITIVE_INFINITY, work)
    const options = { maxBytes: limits.layerBytes, signal, turns: reading.turns, limit, problemOf }
    // Others may be explained for longer than this pair has time.
    const explanation = await abortable(
      explaining(() => explainLayers(task, options)),
      signal,
    ).catch((error: unknown): Explanation => ({ explain, bytes: 0, layers: [], problem: problemOf(error) }))
    explained.push({ ...findings, explanation })
  }
  return explained
}

/** The layers that do not hold the same: by what the configs say, and by what was found in the mirror's bytes. */
function changedLayers(
  { source, mirror }: Required<PlatformFindings>['stacks'],
  { differences }: PlatformFindings,
): ReturnType<typeof align> {
  // Layers that nobody told apart from each other stand for nothing.
  if ([source, mirror].some(({ layers, config }) => layers.length !== config.diffIDs.length)) return []
  const found = new Map(
    differences.flatMap((one) =>
      one.kind === 'layer.content' && one.mirror.diffID !== undefined ? [[one.mirror.position, one.mirror.diffID]] : [],
    ),
  )
  const held = mirror.config.diffIDs.map((diffID: Digest, at): string => found.get(at + 1) ?? diffID)
  return align(source.config.diffIDs, held)
}

function layersOf({ layers, config }: LayerStack): readonly SideLayer[] {
  const made = config.history.filter(({ emptyLayer }) => !emptyLayer)
  return layers.map((descriptor, at) => {
    const entry = made[at]
    return { descriptor, ...(entry === undefined ? {} : { createdBy: entry.createdBy }) }
  })
}
