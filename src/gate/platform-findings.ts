import type { LayerStack } from '../compare/layers.js'
import type { Row } from '../compare/pairing.js'
import type { Difference } from '../model/difference.js'
import type { Explanation } from '../model/explanation.js'
import type { ImageFacts, Problem } from '../model/report.js'
import type { Evidence } from '../model/result.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import type { ImageManifest } from '../oci/manifest.js'
import type { Task } from '../verify/plan.js'

/** What is known of one platform, and what that rests on. */
export interface PlatformFindings {
  readonly label: string
  readonly differences: readonly Difference[]
  readonly problem?: Problem
  readonly evidence: Evidence
  /** Both sides name the same config. */
  readonly sameConfig: boolean
  readonly source?: ImageFacts
  readonly mirror?: ImageFacts
  /** What the mirror's bytes must still show; absent if there is nothing. */
  readonly claims?: Claims
  /** Both sides' layers, to name one by. */
  readonly stacks?: { readonly source: LayerStack; readonly mirror: LayerStack }
  /** What differs inside the layers; of no weight for the verdict. */
  readonly explanation?: Explanation
}

/** What the mirror says of its blobs. */
export type Claims =
  | {
      readonly kind: 'image'
      /** The mirror's. */
      readonly manifest: ImageManifest
      /** One per layer; undefined if no layer is held to one. */
      readonly diffIDs: readonly Digest[] | undefined
      readonly sourceLayers: readonly Descriptor[]
    }
  /** Blobs that no config speaks of. */
  | { readonly kind: 'blobs'; readonly blobs: readonly Descriptor[] }

/** A row of the report on its way through the steps: what is paired there, and what was found out about it. */
export interface ComparedRow {
  readonly row: Row
  readonly findings: PlatformFindings
}

/** A row with what is to be asked of the mirror for it. */
export interface PlannedRow extends ComparedRow {
  readonly tasks: readonly Task[]
}

/** The findings of a row that ends here, with nothing to prove. */
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
    ...(problem === undefined ? {} : { problem }),
  }
}
