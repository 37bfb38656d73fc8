import type { Client, Refusal } from '../../model/client.js'

/** What clients refuse in a document. */
export interface MemberFault {
  /** The member, from the top of the document on; elements of lists by their number, from 1. */
  readonly at: readonly string[]
  readonly why: Refusal
  readonly clients: readonly Client[]
}

/** So many are told of one document; one is enough to refuse it. */
const MOST_FAULTS = 20

/**
 * The faults of the mirror that the source does not have at the same place, as often: its own are not the mirror's. Of many,
 * the first.
 */
export function newFaults(source: readonly MemberFault[], mirror: readonly MemberFault[]): readonly MemberFault[] {
  const known = new Map<string, number>()
  for (const fault of source) known.set(keyOf(fault), (known.get(keyOf(fault)) ?? 0) + 1)
  const found = mirror.filter((fault) => {
    const left = known.get(keyOf(fault)) ?? 0
    known.set(keyOf(fault), left - 1)
    return left <= 0
  })
  return found.slice(0, MOST_FAULTS)
}

function keyOf({ at, why }: MemberFault): string {
  return JSON.stringify([why, ...at])
}
