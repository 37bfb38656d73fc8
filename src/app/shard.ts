import { planDigestOf, positionsOf } from '../gate/shard.js'
import type { Problem, ShardFacts } from '../model/report.js'
import type { Settings } from '../model/settings.js'
import { EMPTY_SHARD } from './merge-reports.js'
import type { RunPlan } from './selected-pairs.js'

/**
 * The part of a plan that the settings ask for: all of it, or a shard. `snapshot` is the digest of what answers for the
 * sources.
 */
export function partOf(
  plan: RunPlan,
  { shard, signature }: Settings,
  snapshot: string | undefined,
): RunPlan & { readonly shard?: ShardFacts } {
  if (shard === undefined) return plan
  const settings = plan.pairs.map((pair) => pair.settings)
  const positions = positionsOf(settings, shard)
  const facts = {
    ...shard,
    planDigest: planDigestOf(settings, { snapshot, signature }),
    planned: settings.length,
    positions,
  }
  const wanted = new Set(positions)
  const message = `Shard ${shard.index}/${shard.total} has none of the ${settings.length} pairs. Use fewer shards.`
  const empty: readonly Problem[] = positions.length === 0 ? [{ code: EMPTY_SHARD, message }] : []
  return {
    pairs: plan.pairs.filter((_, position) => wanted.has(position)),
    problems: [...plan.problems, ...empty],
    shard: facts,
  }
}
