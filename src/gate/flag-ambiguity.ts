import { ZSTD_MARK } from '../compare/clients/annotations.js'
import { takenInstead } from '../compare/fallbacks.js'
import { selectAlike, isContradictory, selectorOf, type Selector } from '../compare/selector.js'
import type { Child } from '../compare/child.js'
import { pairChildren, type Row } from '../compare/pairing.js'
import type { Problem } from '../model/report.js'
import { formatPlatform, type Platform } from '../oci/platform.js'
import type { PlatformFindings } from './platform-findings.js'

/** An image and its place among those of its side. */
interface Placed {
  readonly selector: Selector
  readonly place: number
  /** Some clients prefer it to others of its platform. */
  readonly isPreferred: boolean
}

/** An image of the mirror as a runtime sees it: one of those that an index offers. */
interface Listed extends Placed {
  readonly child: Child
  /** What stands for it on the source; none where nothing was compared with it. */
  readonly partner?: Placed
  readonly config: string | undefined
}

/** All images of both sides, whatever was asked for. */
interface Offers {
  readonly source: readonly Child[]
  readonly mirror: readonly Child[]
  /** The source is an image on this machine, and the mirror may well have it for other machines, too. */
  readonly isOneOfMany: boolean
}

/**
 * Where an index offers several images to one machine, a runtime takes the first; where it names no platform at all, some
 * take the first whatever it is for. So an image that only the mirror offers beside those that were compared, other images
 * in another order, and platforms that the mirror no longer names leave open what it runs: no `ignore` makes that a pass.
 * `judged` follows the rows.
 */
export function flagAmbiguity(
  rows: readonly Row[],
  findings: readonly PlatformFindings[],
  selectors: Offers,
): readonly PlatformFindings[] {
  const { source, mirror } = selectors
  const byChild = new Map(rows.flatMap((row, at) => ('mirror' in row ? [[row.mirror, findings[at]] as const] : [])))
  const all = listAll(source, mirror, byChild)
  const listed = new Map(all.map((image) => [image.child, image]))
  return findings.map((one, at) => {
    const row = rows[at]
    const own = row !== undefined && 'mirror' in row ? listed.get(row.mirror) : undefined
    const why =
      own === undefined || one.problem !== undefined ? undefined : (doubtOf(own, all) ?? fallbackOf(row, selectors))
    return why === undefined ? one : { ...one, evidence: 'claimed', problem: ambiguous(one.label, why) }
  })
}

/** All that the mirror offers, whatever was asked for. What was not compared has a partner only where it is the same. */
function listAll(
  source: readonly Child[],
  mirror: readonly Child[],
  findings: ReadonlyMap<Child, PlatformFindings | undefined>,
): readonly Listed[] {
  return pairChildren(source, mirror, 'all').flatMap((row): readonly Listed[] => {
    if (!('mirror' in row)) return []
    const child = row.mirror
    const one = findings.get(child)
    const image = {
      child,
      ...placed(child, mirror),
      config: one?.sameConfig === true ? one.source?.configDigest : undefined,
    }
    const isCompared =
      row.kind === 'both' && (one !== undefined || row.source.descriptor.digest === child.descriptor.digest)
    if (!isCompared) return [image]
    return [{ ...image, partner: placed(row.source, source) }]
  })
}

function placed(child: Child, children: readonly Child[]): Placed {
  const isPreferred = child.descriptor.annotations.get(ZSTD_MARK) === 'true'
  return { selector: selectorOf(child), place: children.indexOf(child), isPreferred }
}

/** What a machine takes that finds no image of its own on the source, and finds a better one on the mirror. */
function fallbackOf(row: Row | undefined, { source, mirror, isOneOfMany }: Offers): string | undefined {
  if (row?.kind !== 'both' || row.source.platform === undefined || isOneOfMany) return undefined
  const own = row.source.platform
  const platforms = (children: readonly Child[]): readonly Platform[] =>
    children.flatMap(({ platform }) => platform ?? [])
  // What no index names is taken by every machine that comes.
  const others = mirror.filter((child) => child !== row.mirror && child.selectors.length > 0)
  const better = takenInstead(own, platforms(source), platforms(others))
  return better === undefined ? undefined : `offers ${formatPlatform(better)}, which some machines take before it`
}

function doubtOf(own: Listed, all: readonly Listed[]): string | undefined {
  if (isMisplaced(own)) return 'offers it to another platform'
  if (!all.some((other) => own !== other && leavesOpen(own, other))) return undefined
  return 'offers several images to it, and not as the source does: which one runs depends on their order'
}

/** No machine finds it where the mirror's index has it; the source's has it elsewhere. */
function isMisplaced({ selector, partner }: Listed): boolean {
  return partner !== undefined && isContradictory(selector) && selector.named.text !== partner.selector.named.text
}

function leavesOpen(own: Listed, other: Listed): boolean {
  if (!selectAlike(own.selector, other.selector)) return false
  if (own.partner === undefined || other.partner === undefined) return own.partner !== other.partner
  const isNew = !selectAlike(own.partner.selector, other.partner.selector)
  const isSwapped = own.partner.place < other.partner.place !== own.place < other.place
  const isRemarked = [own, other].some(({ isPreferred, partner }) => partner?.isPreferred !== isPreferred)
  return (isNew || isSwapped || isRemarked) && (own.config === undefined || own.config !== other.config)
}

function ambiguous(label: string, why: string): Problem {
  return {
    code: 'platform.ambiguous',
    side: 'mirror',
    message: `What a machine of ${label} runs cannot be told: the index of the mirror ${why}. Copy the index again.`,
  }
}
