import type { Difference, LayerFact } from '../../model/difference.js'
import type { ImageFacts, PlatformReport } from '../../model/report.js'
import { mirrorFacts } from '../facts.js'
import { layerRows, type LayerRow } from '../layer-rows.js'
import type { LayerState } from './layer-states.js'

/** One height of the two stacks; a side that has nothing there is left out. */
export interface StackRow {
  readonly source: LayerFact | undefined
  readonly mirror: LayerFact | undefined
  readonly state: LayerState
}

/** The layers of both sides of a platform, bottom first; none where the report does not list the source's. */
export function stackRows(platform: PlatformReport): readonly StackRow[] {
  const { source, differences } = platform
  const mirror = mirrorFacts(platform)
  const total = source?.diffIDs?.length ?? source?.layers?.length ?? 0
  return layerRows(differences, total).map((row) => rowOf(row, source, mirror, differences))
}

function rowOf(
  row: LayerRow,
  from: ImageFacts | undefined,
  to: ImageFacts | undefined,
  differences: readonly Difference[],
): StackRow {
  switch (row.kind) {
    case 'changed':
      return { source: row.gone, mirror: row.come, state: 'different' }
    case 'gone':
      return { source: row.gone, mirror: undefined, state: 'missing' }
    case 'come':
      return { source: undefined, mirror: row.come, state: 'added' }
    case 'kept': {
      const source = factOf(from, row.source)
      const mirror = factOf(to, row.mirror)
      const state = damageOf(row.mirror, differences) ?? stateOf(source, mirror, differences)
      return { source, mirror: state === 'missing' ? undefined : mirror, state }
    }
  }
}

/** What is known of a layer at its position, from 1. */
function factOf(facts: ImageFacts | undefined, position: number): LayerFact | undefined {
  const diffID = facts?.diffIDs?.[position - 1]
  const layer = facts?.layers?.[position - 1]
  if (diffID === undefined && layer === undefined) return undefined
  return {
    position,
    ...(diffID === undefined ? {} : { diffID }),
    ...(layer === undefined ? {} : { digest: layer.digest, size: layer.size }),
  }
}

/** Whether the mirror does not serve its layer, or not as named. */
function damageOf(position: number, differences: readonly Difference[]): 'missing' | 'damaged' | undefined {
  for (const difference of differences) {
    if (!('layer' in difference) || difference.layer !== position) continue
    return difference.kind === 'blob.missing' ? 'missing' : 'damaged'
  }
  return undefined
}

function stateOf(
  source: LayerFact | undefined,
  mirror: LayerFact | undefined,
  differences: readonly Difference[],
): LayerState {
  if (source === undefined || mirror === undefined) return 'unknown'
  // Without diffIDs, as in artifacts, the blobs themselves are compared.
  if (source.diffID !== mirror.diffID || (source.diffID === undefined && source.digest !== mirror.digest))
    return 'different'
  const isStoredAlike =
    source.digest === mirror.digest && !differences.some((one) => isRecompressed(one, source.position))
  return isStoredAlike ? 'equal' : 'recompressed'
}

function isRecompressed(difference: Difference, position: number): boolean {
  return difference.kind === 'layer.compression' && difference.path === String(position)
}
