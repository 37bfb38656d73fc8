import type { PairFindings, Stores } from './pair-findings.js'
import type { GateEnvironment, PairPlan } from './plan.js'
import { resolveTops } from './resolve.js'

/** One look at a pair, in ten steps. Never throws: what goes wrong is found, too. */
export async function lookAtPair(
  stores: Stores,
  plan: PairPlan,
  environment: GateEnvironment,
  signal: AbortSignal,
): Promise<PairFindings> {
  const resolving = resolveTops(stores, plan, signal)
  // What compares is loaded while the registries answer.
  await Promise.race([resolving, environment.begun])
  const { compareFound, listMissing } = await import('./compare-found.js')
  const tops = await resolving
  switch (tops.kind) {
    case 'both':
      return compareFound(tops, stores, plan, environment, signal)
    case 'no-mirror':
      return listMissing(tops, stores, plan, environment, signal)
    case 'undecided':
      return tops.findings
  }
}
