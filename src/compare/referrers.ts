import type { ReferrerLack } from '../model/difference.js'
import type { ReferrerState } from '../model/report.js'
import type { Digest } from '../oci/digest.js'

/** How a referrer is found: an entry of the index, an entry of a list of referrers, or a tag of cosign's. */
export type FoundBy = 'entry' | 'listed' | 'tagged'

/** One artifact that refers to a digest on one side. */
export interface FoundReferrer {
  readonly digest: Digest
  /** For people. */
  readonly artifactType: string
  /** What the list says, by which clients choose; undefined where it says nothing. */
  readonly listedType: string | undefined
  readonly by: ReadonlySet<FoundBy>
  /** Whether its manifest can be had. */
  readonly isServed: boolean
}

/** One artifact of either side. */
export interface ReferrerRow {
  readonly digest: Digest
  readonly artifactType: string
  readonly state: ReferrerState
  /** Why the mirror's image does without it; only where the source's has it. */
  readonly lack?: ReferrerLack
}

/** What the mirror has of that which artifacts of the source refer to: the same digest, none at all, or another one. */
export type MirrorSubject = 'same' | 'missing' | 'other'

/** Artifacts that refer to one digest on either side, by digest and type: the source's in their order, then the mirror's own. */
export function compareReferrers(
  source: readonly FoundReferrer[],
  mirror: readonly FoundReferrer[],
  subject: MirrorSubject,
): readonly ReferrerRow[] {
  const there = new Map(mirror.map((one) => [one.digest, one]))
  const known = new Set(source.map(({ digest }) => digest))
  const extra = mirror.filter(({ digest, isServed }) => isServed && !known.has(digest))
  return [
    ...source.map((one) => rowOf(one, lackOf(one, there.get(one.digest), subject))),
    ...extra.map(({ digest, artifactType }) => ({ digest, artifactType, state: 'extra' as const })),
  ]
}

/** The row of an artifact of the source. */
export function rowOf(
  { digest, artifactType }: Pick<FoundReferrer, 'digest' | 'artifactType'>,
  lack: ReferrerLack | undefined,
): ReferrerRow {
  if (lack === undefined) return { digest, artifactType, state: 'present' }
  return { digest, artifactType, state: lack === 'subject' ? 'detached' : 'missing', lack }
}

function lackOf(
  source: FoundReferrer,
  mirror: FoundReferrer | undefined,
  subject: MirrorSubject,
): ReferrerLack | undefined {
  if (subject === 'other') return 'subject'
  if (subject === 'missing' || mirror === undefined) return 'absent'
  const needed = neededWays(source)
  if (needed.some((way) => !mirror.by.has(way))) return 'absent'
  if (!mirror.isServed) return 'not-served'
  return needed.includes('listed') && isOtherType(source.listedType, mirror.listedType) ? 'type' : undefined
}

/** Who reads the index finds its entries there; whether a registry lists them besides is up to the registry. */
function neededWays({ by }: FoundReferrer): readonly FoundBy[] {
  return by.has('entry') ? ['entry'] : [...by]
}

/** Lists that old tools wrote say nothing of the type. */
function isOtherType(source: string | undefined, mirror: string | undefined): boolean {
  return source !== undefined && mirror !== undefined && source !== mirror
}
