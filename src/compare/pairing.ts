import { isManifestType } from '../oci/media-type.js'
import { formatPlatform, platformKey, platformSatisfies, type Platform } from '../oci/platform.js'
import type { Child } from './child.js'
import { selectAlike, selectorOf } from './selector.js'

/** One row of the report: what stands on either side under one key. */
export type Row =
  | { readonly kind: 'both'; readonly label: string; readonly source: Child; readonly mirror: Child }
  | { readonly kind: 'missing'; readonly label: string; readonly source: Child }
  | { readonly kind: 'extra'; readonly label: string; readonly mirror: Child }
  /** Asked for, and the source does not have it. */
  | { readonly kind: 'unknown'; readonly label: string }

/** A row of what is there. */
export type FoundRow = Exclude<Row, { readonly kind: 'unknown' }>

/** All that is there, paired once. */
export interface Pairing {
  /** The rows of the report. */
  readonly rows: readonly Row[]
  /** What is there besides, and was not asked for. */
  readonly others: readonly FoundRow[]
}

/** What to do with the platforms that only one side has. */
export type Wanted = 'all' | readonly Platform[]

/**
 * Pairs the images of both sides, never by position: equal digests first, then equal platforms (design: Platforms). Every image of the source stands in one row, in the source's order; with `all` every image
 * of the mirror does too. With a list, what only the mirror has counts where a runtime could take it for an image that
 * was asked for.
 */
export function pairChildren(source: readonly Child[], mirror: readonly Child[], wanted: Wanted): Pairing {
  const all = pairAll(source, mirror)
  if (wanted === 'all') return { rows: all, others: [] }
  const chosen = (child: Child): boolean => wanted.some((platform) => isOf(child, platform))
  const asked = source.filter(chosen).map(selectorOf)
  const competes = (extra: Child): boolean => {
    const own = selectorOf(extra)
    return asked.some((selector) => selectAlike(selector, own))
  }
  const isAsked = (row: FoundRow): boolean => (row.kind === 'extra' ? competes(row.mirror) : chosen(row.source))
  const unknown = wanted.filter((platform) => !source.some((child) => isOf(child, platform)))
  return {
    rows: [
      ...all.filter(isAsked),
      ...unknown.map((platform) => ({ kind: 'unknown' as const, label: formatPlatform(platform) })),
    ],
    others: all.filter((row) => !isAsked(row)),
  }
}

/** The images that a list of platforms leaves out. */
export function leftOut(children: readonly Child[], wanted: Wanted): readonly string[] {
  if (wanted === 'all') return []
  return children.filter((child) => !wanted.some((platform) => isOf(child, platform))).map(labelOf)
}

/** How a row names an image: its platform, or `artifact`. */
export function labelOf({ platform }: Child): string {
  return platform === undefined ? 'artifact' : formatPlatform(platform)
}

function pairAll(source: readonly Child[], mirror: readonly Child[]): readonly FoundRow[] {
  const free = new Set(mirror)
  const byDigest = Map.groupBy(mirror, ({ descriptor }) => descriptor.digest)
  const byKey = Map.groupBy(mirror, keyOf)
  const twinsOf = ({ descriptor }: Child): readonly Child[] => byDigest.get(descriptor.digest) ?? []
  const partners = new Map<Child, Child>()

  function pair(
    candidatesOf: (child: Child) => readonly Child[],
    isOther: (one: Child, other: Child) => boolean,
  ): void {
    for (const child of source) {
      if (partners.has(child)) continue
      const partner = candidatesOf(child).find((other) => free.has(other) && isOther(child, other))
      if (partner === undefined) continue
      free.delete(partner)
      partners.set(child, partner)
    }
  }

  pair(twinsOf, (one, other) => keyOf(one) === keyOf(other))
  pair(twinsOf, isOneOnly)
  pair(
    (child) => byKey.get(keyOf(child)) ?? [],
    () => true,
  )
  const rows = source.map((child): FoundRow => {
    const partner = partners.get(child)
    const label = labelOf(child)
    return partner === undefined
      ? { kind: 'missing', label, source: child }
      : { kind: 'both', label, source: child, mirror: partner }
  })
  return [...rows, ...[...free].map((child): FoundRow => ({ kind: 'extra', label: labelOf(child), mirror: child }))]
}

/**
 * Whether one of two images is named by no index: then its config names its platform, and may do so more or less closely
 * than the index around the other one. Of another machine it is not.
 */
function isOneOnly(one: Child, other: Child): boolean {
  if (one.selectors.length > 0 && other.selectors.length > 0) return false
  const [from, to] = [one.platform, other.platform]
  if (from === undefined || to === undefined) return true
  return from.os === to.os && from.architecture === to.architecture
}

/** What is no manifest stands for nothing of another type. */
function keyOf({ platform, descriptor: { mediaType } }: Child): string | undefined {
  const place = platform === undefined ? undefined : platformKey(platform)
  return isManifestType(mediaType) ? place : `${mediaType} ${place ?? ''}`
}

function isOf({ platform }: Child, wanted: Platform): boolean {
  return platform !== undefined && platformSatisfies(platform, wanted)
}
