import { abortable } from '../async/abortable.js'
import { KINDS, type Area } from '../model/kinds.js'
import type { PairReport, Side } from '../model/report.js'
import { SIDES } from '../model/result.js'
import type { ImageStore, ManifestHead } from '../store/image-store.js'
import type { Stores } from './pair-findings.js'

/**
 * Whether a pair that did not pass is as it was, so that a look at all of it would find the same: what was found follows
 * from what both references named, and HEAD says that they name it still. That they name the same image is never told so.
 */
export async function isUnmoved(before: PairReport, stores: Stores, signal: AbortSignal): Promise<boolean> {
  if (!restsOnTops(before)) return false
  const still = await Promise.all(SIDES.map((side) => namesStill(before[side], stores[side], signal)))
  return still.every((one) => one)
}

/** Whether a difference of the area stays until a reference names something else: how a mirror serves may change any time. */
const STAYS: Readonly<Record<Area, boolean>> = {
  index: true,
  platform: true,
  manifest: true,
  storage: true,
  content: true,
  artifact: true,
  config: true,
  serving: false,
  referrer: false,
  reference: false,
}

function restsOnTops({ error, differences, platforms }: PairReport): boolean {
  if (error !== undefined || platforms.some((platform) => platform.error !== undefined)) return false
  const found = [differences, ...platforms.map((platform) => platform.differences)].flat()
  return found.length > 0 && found.every(({ kind }) => STAYS[KINDS[kind].area])
}

/** A failure is no answer: what asks by GET meets it again, and tells of it. */
async function namesStill({ digest }: Side, store: ImageStore, signal: AbortSignal): Promise<boolean> {
  if (store.head === undefined) return false
  if (digest !== undefined && digest === store.pinned) return true
  const head = await abortable(store.head(signal), signal).catch((): ManifestHead | undefined => undefined)
  switch (head?.kind) {
    case undefined:
      return false
    case 'served':
      return digest !== undefined && head.digest === digest
    case 'refused':
      return digest === undefined && head.status === 404
  }
}
