import { abortable } from '../async/abortable.js'
import { labelOf, type Pairing, type Wanted } from '../compare/pairing.js'
import { compareTops, type TopQuestion } from '../compare/top.js'
import type { Difference } from '../model/difference.js'
import type { Problem } from '../model/report.js'
import { platformSatisfies, type Platform } from '../oci/platform.js'
import type { ImageStore, StoredDocument } from '../store/image-store.js'
import type { ContentLoader } from './content-loader.js'
import type { PlatformFindings } from './platform-findings.js'
import { headDifferences, servingDifferences } from './serving.js'
import { problemOf } from './undecided.js'

/** What the tops themselves say, and how the mirror serves its own. `platforms`: what was found below them. */
export function topDifferences(
  source: StoredDocument,
  mirror: StoredDocument,
  loader: ContentLoader,
  wanted: Wanted,
  { rows }: Pairing,
  platforms: readonly PlatformFindings[],
): readonly Difference[] {
  // A top that was derived is nobody's.
  if (source.derived !== undefined || mirror.derived !== undefined) return []
  const isAsked = (platform: Platform | undefined): boolean =>
    wanted === 'all' || (platform !== undefined && wanted.some((one) => platformSatisfies(platform, one)))
  const question: TopQuestion = {
    explained: platforms.some(({ differences, problem }) => differences.length > 0 || problem !== undefined),
    isRenamed: rows.some((row) => row.kind === 'both' && labelOf(row.source) !== labelOf(row.mirror)),
    isAsked,
    isWhole: wanted === 'all',
    nested: (side, entry) => loader.heldIndex(side, entry),
  }
  const isSame = source.digest === mirror.digest || Buffer.compare(source.bytes, mirror.bytes) === 0
  const isNamedOtherwise = isSame && source.document.mediaType !== mirror.document.mediaType
  const named = isNamedOtherwise ? source.document.mediaType : undefined
  const served = mirror.document.kind === 'index' ? servingDifferences(mirror, named) : []
  return [...(isSame ? [] : compareTops(source, mirror, question)), ...served]
}

/** What HEAD shows of a top. */
export interface HeadFindings {
  readonly differences: readonly Difference[]
  readonly problem?: Problem
}

/** What HEAD shows of the mirror's top. It is asked beside all else, and fails alone. */
export async function headOfMirror(
  top: StoredDocument,
  mirror: ImageStore,
  signal: AbortSignal,
): Promise<HeadFindings> {
  if (mirror.head === undefined) return { differences: [] }
  try {
    const head = await abortable(mirror.head(signal), signal)
    return { differences: headDifferences(top, head, mirror.pinnedByDigest) }
  } catch (error) {
    return { differences: [], problem: problemOf(error, 'mirror') }
  }
}
