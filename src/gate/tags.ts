import { abortable } from '../async/abortable.js'
import type { DifferenceOf } from '../model/difference.js'
import type { Note } from '../model/report.js'
import { SIDES } from '../model/result.js'
import type { PairFindings, Stores } from './pair-findings.js'
import { onSide } from './undecided.js'

/** The tags that name something else by now than what was compared. */
export async function movedTags(
  stores: Stores,
  found: PairFindings,
  signal: AbortSignal,
): Promise<readonly DifferenceOf<'tag.moved'>[]> {
  const looked = await Promise.all(
    SIDES.map(async (side): Promise<readonly DifferenceOf<'tag.moved'>[]> => {
      const compared = found[side]?.digest
      if (compared === undefined || stores[side].pinnedByDigest) return []
      const now = await onSide(side, () => abortable(stores[side].tagDigest(signal, compared), signal))
      if (now === compared) return []
      return [{ kind: 'tag.moved', path: side, ...(now === undefined ? {} : { [side]: now }) }]
    }),
  )
  return looked.flat()
}

/** `repository:tag@digest` compares the digest; a tag that names something else is worth a note, no more. */
export async function strayTags(stores: Stores, found: PairFindings, signal: AbortSignal): Promise<readonly Note[]> {
  const notes = await Promise.all(
    SIDES.map(async (side): Promise<readonly Note[]> => {
      const { tag, pinnedByDigest } = stores[side]
      const digest = found[side]?.digest
      if (tag === undefined || !pinnedByDigest || digest === undefined) return []
      const now = await abortable(stores[side].tagDigest(signal, digest), signal).catch(() => undefined)
      return now === undefined || now === digest ? [] : [{ kind: 'tag.elsewhere', side, tag, digest: now }]
    }),
  )
  return notes.flat()
}
