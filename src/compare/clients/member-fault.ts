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

/** The faults of the mirror that the source does not have at the same place: its own are not the mirror's. Of many, the first. */
export function newFaults(source: readonly MemberFault[], mirror: readonly MemberFault[]): readonly MemberFault[] {
  const known = new Set(source.map(keyOf))
  return mirror.filter((fault) => !known.has(keyOf(fault))).slice(0, MOST_FAULTS)
}

function keyOf({ at, why }: MemberFault): string {
  return JSON.stringify([why, ...at])
}
