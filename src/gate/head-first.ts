import { abortable } from '../async/abortable.js'
import { typeReadBy } from '../compare/clients/content-type.js'
import type { SideName } from '../model/result.js'
import { isIndexType, isManifestType } from '../oci/media-type.js'
import type { ImageStore, ManifestHead } from '../store/image-store.js'
import type { ClaimedTop, PairFindings, Stores } from './pair-findings.js'

/** The row that stands for all platforms, where none was looked at. */
const ALL = '*'

/**
 * Asks both sides by HEAD. Where they name the same digest and type, that is what was found: claimed, and nothing else is
 * asked (design: The action, `head-first`). Undefined where they do not, or where one of them cannot be asked so.
 */
export async function agreedByHead(stores: Stores, signal: AbortSignal): Promise<PairFindings | undefined> {
  const [source, mirror] = await Promise.all([claimOf(stores.source, signal), claimOf(stores.mirror, signal)])
  if (source === undefined || mirror === undefined) return undefined
  if (source.top.digest !== mirror.top.digest || source.top.mediaType !== mirror.top.mediaType) return undefined
  // Bytes of one digest have one length: where that differs, one of them is wrong about something.
  if (source.size !== mirror.size) return undefined
  const claimed: Readonly<Record<SideName, ClaimedTop>> = { source: source.top, mirror: mirror.top }
  const row = { label: ALL, differences: [], evidence: 'claimed', sameConfig: true, source: source.top } as const
  return { claimed, platforms: [row], differences: [], notes: [] }
}

/** A failure is no answer: what asks by GET meets it again, and tells of it. */
async function claimOf(
  store: ImageStore,
  signal: AbortSignal,
): Promise<{ readonly top: ClaimedTop; readonly size: number } | undefined> {
  if (store.head === undefined) return undefined
  const head = await abortable(store.head(signal), signal).catch((): ManifestHead | undefined => undefined)
  if (head?.kind !== 'served' || head.digest === undefined || head.size === undefined) return undefined
  // Other bytes than the reference names are refused by GET, and HEAD is not believed instead.
  if (store.pinned !== undefined && head.digest !== store.pinned) return undefined
  const mediaType = typeReadBy('containerd', head.contentType)
  // Of what is no manifest that can be compared, GET has to show what it is.
  const isComparable = isIndexType(mediaType) || isManifestType(mediaType)
  return isComparable ? { top: { digest: head.digest, mediaType }, size: head.size } : undefined
}
