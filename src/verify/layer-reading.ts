import pLimit, { type LimitFunction } from 'p-limit'
import { createCache, type Cache } from '../async/cache.js'
import { createWindowTurns, type WindowTurns } from '../bytes/window-turns.js'
import type { LayerRead } from './prove.js'

/** How layers are read: what all that read some at the same time share, whatever pair they do it for. */
export interface LayerReading {
  /** Holds back what would be more layers at once than may be. */
  readonly limit: LimitFunction
  readonly turns: WindowTurns
  /** What layers turned out to hold, by repository, blob and algorithm. */
  readonly known: Cache<LayerRead>
}

/** The most layers that are remembered. */
const LAYERS = 50_000

/** Reads `atOnce` layers at the same time; `isOwn` knows the failures that only concern who began to read. */
export function createLayerReading(atOnce: number, isOwn?: (error: unknown) => boolean): LayerReading {
  return {
    limit: pLimit(atOnce),
    turns: createWindowTurns(),
    known: createCache({ limit: LAYERS, weigh: () => 1, ...(isOwn === undefined ? {} : { isOwn }) }),
  }
}
