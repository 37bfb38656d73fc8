import { keepsOut, takenInstead } from '../compare/fallbacks.js'
import { selectAlike, isContradictory, selectorOf, type Selector } from '../compare/selector.js'
import type { Child } from '../compare/child.js'
import { labelOf, type FoundRow, type Row } from '../compare/pairing.js'
import type { Problem } from '../model/report.js'
import { formatPlatform, type Platform } from '../oci/platform.js'
import type { ComparedRow, PlatformFindings } from './platform-findings.js'

/** An image and its place among those of its side. */
interface Placed {
  readonly selector: Selector
  readonly place: number
  /** Some clients prefer it to others of its platform. */
  readonly isPreferred: boolean
}

/** An image of the mirror as a runtime sees it: one of those that an index offers. */
interface Listed extends Placed {
  /** What stands for it on the source; none where nothing was compared with it. */
  readonly partner?: Placed
  readonly config: string | undefined
}

/** All images of both sides, whatever was asked for. */
interface Sides {
  readonly source: readonly Child[]
  readonly mirror: readonly Child[]
  /** The source is an image on this machine, and the mirror may well have it for other machines, too. */
  readonly isOneOfMany: boolean
}

/**
 * If an index offers several images to one machine, a runtime takes the first; if it names no platform at all, some take
 * the first whatever it is for. So an image that only the mirror offers beside those that were compared, other images in
 * another order, and platforms that the mirror no longer names leave open what it runs: no `ignore` makes that a pass.
 * `others` was not asked for.
 */
export function flagAmbiguity(
  rows: readonly ComparedRow[],
  others: readonly FoundRow[],
  sides: Sides,
): readonly ComparedRow[] {
  const listed = rows.map(({ row, findings }) => listCompared(row, findings))
  const all = [...listed, ...others.map(listOther)].filter((image) => image !== undefined)
  return rows.map((one, at) => {
    const { row, findings } = one
    const own = listed[at]
    if (own === undefined || findings.problem !== undefined) return one
    const why = doubtOf(own, all) ?? fallbackOf(row, sides) ?? narrowingOf(row)
    if (why === undefined) return one
    return { row, findings: { ...findings, evidence: 'claimed', problem: ambiguous(findings.label, why) } }
  })
}

/** A row that was compared. What stands for the mirror's image on the source is its partner. */
function listCompared(row: Row, { sameConfig, source }: PlatformFindings): Listed | undefined {
  if (row.kind === 'missing' || row.kind === 'unknown') return undefined
  const image = { ...placed(row.mirror), config: sameConfig ? source?.configDigest : undefined }
  return row.kind === 'both' ? { ...image, partner: placed(row.source) } : image
}

/** What was not asked for has a partner only if that is the same. */
function listOther(row: FoundRow): Listed | undefined {
  if (row.kind === 'missing') return undefined
  const image = { ...placed(row.mirror), config: undefined }
  const isSame = row.kind === 'both' && row.source.descriptor.digest === row.mirror.descriptor.digest
  return isSame ? { ...image, partner: placed(row.source) } : image
}

function placed(child: Child): Placed {
  return { selector: selectorOf(child), place: child.place, isPreferred: child.isPreferred === true }
}

/** What a machine takes that finds no image of its own on the source, and finds a better one on the mirror. */
function fallbackOf(row: Row, { source, mirror, isOneOfMany }: Sides): string | undefined {
  if (row.kind !== 'both' || row.source.platform === undefined || isOneOfMany) return undefined
  const own = row.source.platform
  const platforms = (children: readonly Child[]): readonly Platform[] =>
    children.flatMap(({ platform }) => platform ?? [])
  // What no index names is taken by every machine that comes.
  const others = mirror.filter((child) => child.place !== row.mirror.place && child.selectors.length > 0)
  const named = row.source.descriptor.isVariantOpen === true ? namedBeside(own, source, others) : undefined
  const better = named ?? takenInstead(own, platforms(source), platforms(others))
  return better === undefined ? undefined : `offers ${formatPlatform(better)}, which some machines take before it`
}

/** Podman and its relatives take an arm without a variant after those that name one they can run. */
function namedBeside(own: Platform, source: readonly Child[], others: readonly Child[]): Platform | undefined {
  const isNamed = ({ platform, descriptor }: Child): boolean =>
    platform?.os === own.os && platform.architecture === own.architecture && descriptor.isVariantOpen !== true
  const known = new Set(source.filter(isNamed).map((child) => labelOf(child)))
  return others.find((child) => isNamed(child) && !known.has(labelOf(child)))?.platform
}

/** An index around an image that every machine takes on the source, where no index names it. */
function narrowingOf(row: Row): string | undefined {
  if (row.kind !== 'both' || row.source.selectors.length > 0 || row.source.platform === undefined) return undefined
  const own = row.source.platform
  return row.mirror.selectors.some((named) => keepsOut(named, own)) ? 'offers it to fewer machines' : undefined
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
