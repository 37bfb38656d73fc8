import pLimit from 'p-limit'
import { createCache, type Cache } from '../async/cache.js'
import { createWindowTurns, type WindowTurns } from '../bytes/window-turns.js'
import type { Limits } from '../model/limits.js'
import type { LayerRead } from './prove.js'

/** How layers are read: what all that read some at the same time share, whatever pair they do it for. */
export interface LayerReading {
  /** Reads a layer of `bytes`, as it is sent, and holds back what would be more at once than may be. */
  readonly limit: <T>(bytes: number, read: () => Promise<T>) => Promise<T>
  /** How many are read now. */
  readonly active: () => number
  readonly turns: WindowTurns
  /** What layers turned out to hold, by repository, blob and algorithm. */
  readonly known: Cache<LayerRead>
}

/** The most layers that are remembered. */
const LAYERS = 50_000

/** In bytes: what comes in a round trip. */
const SMALL = 1024 ** 2

/** Reads so many layers at the same time; `isOwn` knows the failures that only concern who began to read. */
export function createLayerReading(
  { layersAtOnce, smallLayersAtOnce }: Pick<Limits, 'layersAtOnce' | 'smallLayersAtOnce'>,
  isOwn?: (error: unknown) => boolean,
): LayerReading {
  const [large, small] = [pLimit(layersAtOnce), pLimit(smallLayersAtOnce)]
  return {
    limit: (bytes, read) => (bytes > SMALL ? large : small)(read),
    active: () => large.activeCount + small.activeCount,
    turns: createWindowTurns(),
    known: createCache({ limit: LAYERS, weigh: () => 1, ...(isOwn === undefined ? {} : { isOwn }) }),
  }
}
