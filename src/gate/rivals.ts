import { machineOf, type Child, type Row } from '../compare/pairing.js'
import type { Problem } from '../model/report.js'
import type { Judged } from './judge.js'

/** An image of the mirror as a runtime sees it: one of those that an index lists for a machine. */
interface Listed {
  readonly machine: string
  /** Whether the source has nothing that it was compared with. */
  readonly isExtra: boolean
  /** Its place among the rows, which stand in the source's order. */
  readonly row: number
  /** Its place in the mirror. */
  readonly place: number
  readonly config: string | undefined
}

/**
 * Where an index lists several images for one machine, a runtime takes the first. So one that only the mirror has beside
 * those that were compared, or other images in another order, leave open what the mirror runs: no `ignore` makes that a
 * pass. `judged` follows the rows.
 */
export function withRivals(
  rows: readonly Row[],
  judged: readonly Judged[],
  mirror: readonly Child[],
): readonly Judged[] {
  const listed = rows.map((row, index) => listedAs(row, index, judged[index], mirror))
  return judged.map((one, index) => {
    const own = listed[index]
    const isOpen = own !== undefined && listed.some((other) => other !== undefined && leavesOpen(own, other))
    return isOpen && one.problem === undefined ? { ...one, evidence: 'claimed', problem: ambiguous(one.label) } : one
  })
}

function listedAs(row: Row, index: number, judged: Judged | undefined, mirror: readonly Child[]): Listed | undefined {
  if (row.kind === 'missing' || row.kind === 'unknown' || row.mirror.platform === undefined) return undefined
  return {
    machine: machineOf(row.mirror.platform),
    isExtra: row.kind === 'extra',
    row: index,
    place: mirror.indexOf(row.mirror),
    config: judged?.sameConfig === true ? judged.source?.configDigest : undefined,
  }
}

function leavesOpen(own: Listed, other: Listed): boolean {
  if (own.machine !== other.machine || other.isExtra) return false
  if (own.isExtra) return true
  const isSwapped = own.row < other.row !== own.place < other.place && own.row !== other.row
  return isSwapped && (own.config === undefined || own.config !== other.config)
}

function ambiguous(label: string): Problem {
  return {
    code: 'platform.ambiguous',
    side: 'mirror',
    message: `The index of the mirror lists several images for ${label}, and not as the source does. Which one runs depends on their order; copy the index again.`,
  }
}
