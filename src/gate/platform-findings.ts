import type { LayerStack } from '../compare/layers.js'
import type { Difference } from '../model/difference.js'
import type { ImageFacts, Problem } from '../model/report.js'
import type { Evidence } from '../model/result.js'
import type { Task } from '../verify/plan.js'

/** What is known of one platform: facts, and what is left to be proven by the mirror's bytes. */
export interface PlatformFindings {
  readonly label: string
  readonly differences: readonly Difference[]
  readonly problem?: Problem
  readonly evidence: Evidence
  /** Both sides name the same config. */
  readonly sameConfig: boolean
  readonly source?: ImageFacts
  readonly mirror?: ImageFacts
  readonly tasks: readonly Task[]
  /** Both sides' layers, to name one by. */
  readonly stacks?: { readonly source: LayerStack; readonly mirror: LayerStack }
}

/** A row that ends here, with nothing to prove. */
export function settledFindings(
  label: string,
  differences: readonly Difference[],
  problem?: Problem,
): PlatformFindings {
  return {
    label,
    differences,
    evidence: problem === undefined ? 'proven' : 'claimed',
    sameConfig: false,
    tasks: [],
    ...(problem === undefined ? {} : { problem }),
  }
}
