import type { LimitFunction } from 'p-limit'
import type { Wanted } from '../compare/pairing.js'
import type { Explain } from '../model/explanation.js'
import type { IgnoreRule } from '../model/ignore.js'
import type { Limits } from '../model/limits.js'
import type { Clock } from '../model/clock.js'
import type { Delay } from '../model/delay.js'
import type { Match, ReferrerPolicy, Verify } from '../model/result.js'
import type { ShowValues } from '../model/show-values.js'
import type { ImageStore, Look } from '../store/image-store.js'
import type { LayerReading } from '../verify/layer-reading.js'
import type { SignaturePolicy } from '../verify/signature/policy.js'

/** One comparison to be made. The stores are opened anew for each look at the tags. */
export interface PairPlan {
  readonly source: (look: Look) => Promise<ImageStore>
  readonly mirror: (look: Look) => Promise<ImageStore>
  readonly platforms: Wanted
  readonly match: Match
  readonly verify: Verify
  /** Both tops are asked for by HEAD first, and nothing else where they agree. */
  readonly headFirst?: boolean
  /** What becomes of what is attached to the images. */
  readonly referrers: ReferrerPolicy
  readonly ignore: readonly IgnoreRule[]
  readonly showValues: ShowValues
  /** Whose signature the mirror's image must carry; left out: nobody's. */
  readonly signature?: SignaturePolicy
  /** Whether what differs inside layers is told; left out: it is not. */
  readonly explain?: Explain
}

/** What the gate is handed: nothing in it looks at the world by itself. */
export interface GateEnvironment {
  readonly limits: Limits
  readonly clock: Clock
  /** How layers are read, for all pairs of the run together. */
  readonly reading: LayerReading
  /** Settled when the run's first request is on its way. */
  readonly begun: Promise<unknown>
  /** Lets one image be explained at a time, as the lists of files take memory. */
  readonly explaining: LimitFunction
  /** What holds up the questions to these repositories at this moment. */
  readonly delay: (repositories: readonly string[]) => Delay
}
