import type { Limits } from '../../model/limits.js'
import type { Collection } from './collection.js'

/** What an image is collected with. */
export interface Collecting {
  readonly collection: Collection
  readonly limits: Limits
  readonly signal: AbortSignal
}
