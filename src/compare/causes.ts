import type { Difference, DifferenceKind } from '../model/difference.js'
import { KINDS } from '../model/kinds.js'
import { withoutMispacked } from '../model/mispacked.js'
import type { Cause } from '../model/report.js'

/** What a platform contributes: its differences and whether both sides name the same config of an image. */
export interface ComparedPlatform {
  readonly differences: readonly Difference[]
  readonly sameConfig: boolean
}

/** Everything that was found out about a pair. */
export interface CauseQuestion {
  readonly platforms: readonly ComparedPlatform[]
  /** What the tops show. */
  readonly top: readonly Difference[]
  /** Every platform of both sides was looked at, not only those of a list. */
  readonly isWhole: boolean
}

/** Why the two sides are not the same bytes. Each list begins with the worst. */
export interface Causes {
  /** Those of the tops and of all platforms, each once. */
  readonly pair: readonly Cause[]
  /** Those that each platform shows, in the order of the platforms. */
  readonly platforms: readonly (readonly Cause[])[]
}

/** Names the causes that the facts leave no doubt of. Where they leave any, there is none to name. */
export function causesOf({ platforms, top, isWhole }: CauseQuestion): Causes {
  const pair = pairFacts(platforms, top, isWhole)
  const own = platforms.map((findings) => namedBy({ ...findings, pair }))
  const all = new Set([...namedBy({ differences: top, sameConfig: false, pair }), ...own.flat()])
  return { pair: causeNames().filter((cause) => all.has(cause)), platforms: own }
}

/** What is known of a platform, or of the tops, when its causes are named. */
interface Facts extends ComparedPlatform {
  readonly pair: PairFacts
}

interface PairFacts {
  /** Digests that the mirror has under a platform where the source has none, and the other way round. */
  readonly extra: ReadonlySet<string>
  readonly missing: ReadonlySet<string>
  /** How many of the source's platforms the mirror has. */
  readonly copied: number
  /** Nothing but what was looked at is on the mirror. */
  readonly isWhole: boolean
  /** The mirror has one manifest where the source has an index. */
  readonly isUnwrapped: boolean
  readonly hasArtifact: boolean
}

/** What of a platform or of the tops entails a cause. One row a cause, the worst first; a new one needs its row here. */
const EVIDENCE: { readonly [C in Cause]: (facts: Facts) => boolean } = {
  swapped: ({ sameConfig, differences }) => sameConfig && hasOtherLayers(differences),
  rebuilt: ({ sameConfig, differences }) => !sameConfig && hasContent(differences) && hasTwoDates(differences),
  corrupt: ({ differences }) => differences.some(isStoredWrongly),
  'platform-renamed': (facts) => isRenamed(facts) || facts.differences.some(isNamedOtherwise),
  'other-platform': (facts) => isLeftOut(facts) && facts.pair.copied === 0 && facts.pair.extra.size > 0,
  'single-platform': (facts) => isLeftOut(facts) && isOnlyOne(facts.pair),
  'platforms-dropped': (facts) =>
    isLeftOut(facts) && !isOnlyOne(facts.pair) && (facts.pair.copied > 0 || facts.pair.extra.size === 0),
  incomplete: byItself('incomplete'),
  refused: byItself('refused'),
  reconfigured: (facts) => !hasContent(facts.differences) && byItself('reconfigured')(facts),
  remarked: ({ differences }) => isConfigOnly(differences) && differences.some(isRemark),
  'config-rewritten': ({ differences }) =>
    isConfigOnly(differences) && differences.some(isRewriting) && !differences.some(isRemark),
  converted: byItself('converted'),
  recompressed: byItself('recompressed'),
  wrapped: ({ differences, pair }) => isWrapped(differences, 'index') && pair.missing.size === 0,
  unwrapped: ({ differences, pair }) => isWrapped(differences, 'manifest') && pair.missing.size === 0,
  'attestations-dropped': ({ differences }) => attestations(differences, (source, mirror) => source >= mirror),
  'attestations-added': ({ differences }) => attestations(differences, (source, mirror) => source <= mirror),
  reordered: byItself('reordered'),
  // Of an artifact and an image the annotations differ as everything does.
  annotated: (facts) => !facts.pair.hasArtifact && byItself('annotated')(facts),
  're-serialised': byItself('re-serialised'),
}

/** All causes, the worst first. */
export function causeNames(): readonly Cause[] {
  return Object.keys(EVIDENCE).filter((cause): cause is Cause => Object.hasOwn(EVIDENCE, cause))
}

function namedBy(facts: Facts): readonly Cause[] {
  return causeNames().filter((cause) => EVIDENCE[cause](facts))
}

/** A difference of a kind that points to the cause whatever stands beside it (the table of kinds). */
function byItself(cause: Cause): (facts: Facts) => boolean {
  return ({ differences }) => differences.some(({ kind }) => KINDS[kind].cause === cause)
}

function pairFacts(platforms: readonly ComparedPlatform[], top: readonly Difference[], isWhole: boolean): PairFacts {
  const all = platforms.flatMap(({ differences }) => differences)
  const wanted = platforms.filter(({ differences }) => !has(differences, 'platform.extra'))
  return {
    extra: new Set(all.flatMap((one) => (one.kind === 'platform.extra' ? [one.mirror ?? one.path] : []))),
    missing: new Set(all.flatMap((one) => (one.kind === 'platform.missing' ? [one.source ?? one.path] : []))),
    copied: wanted.filter(({ differences }) => !has(differences, 'platform.missing')).length,
    isWhole,
    isUnwrapped: isWrapped(top, 'manifest'),
    hasArtifact: all.some(({ kind }) => KINDS[kind].area === 'artifact'),
  }
}

/** Bytes that are not the ones of their address; not a size that only the mirror's manifest gives. */
function isStoredWrongly(difference: Difference): boolean {
  if (difference.kind === 'blob.size') return difference.declared !== true
  return difference.kind === 'blob.digest'
}

/** The manifest is there on both sides, and each names another platform for it. */
function isRenamed({ differences, pair }: Facts): boolean {
  return differences.some((one) => {
    if (one.kind === 'platform.missing') return one.source !== undefined && pair.extra.has(one.source)
    return one.kind === 'platform.extra' && one.mirror !== undefined && pair.missing.has(one.mirror)
  })
}

/** The index of the mirror says another platform of an entry that stands for the source's. */
function isNamedOtherwise(difference: Difference): boolean {
  return difference.kind === 'index.other' && difference.path.endsWith('/platform')
}

function isLeftOut(facts: Facts): boolean {
  return has(facts.differences, 'platform.missing') && !isRenamed(facts)
}

function isOnlyOne({ isWhole, isUnwrapped, copied, extra }: PairFacts): boolean {
  return copied === 1 && (isUnwrapped || (isWhole && extra.size === 0))
}

/** Content that the mirror's manifest lists in the place of the source's, and not the right one under a wrong type. */
function hasOtherLayers(differences: readonly Difference[]): boolean {
  return hasContent(withoutMispacked(differences))
}

function hasContent(differences: readonly Difference[]): boolean {
  return differences.some(({ kind }) => KINDS[kind].area === 'content')
}

function hasTwoDates(differences: readonly Difference[]): boolean {
  return differences.some(
    (one) => one.kind === 'config.created' && one.source !== undefined && one.mirror !== undefined,
  )
}

/** Of what an image holds and does, at most the config's remarks differ. */
function isConfigOnly(differences: readonly Difference[]): boolean {
  return !hasContent(differences) && !differences.some(({ kind }) => KINDS[kind].cause === 'reconfigured')
}

/** What the config says of how it was made, or of nothing, says something else. */
function isRemark(difference: Difference): boolean {
  if (difference.kind === 'config.other') return difference.mirror !== undefined
  return KINDS[difference.kind].cause === 'remarked'
}

/** The same in other words, or less of what has no effect: what tools that convert images do. */
function isRewriting({ kind }: Difference): boolean {
  return kind === 'config.serialisation' || kind === 'config.other'
}

function isWrapped(differences: readonly Difference[], mirror: 'index' | 'manifest'): boolean {
  return differences.some((one) => one.kind === 'index.wrapped' && one.mirror === mirror)
}

/** As many as before, and not the same: the source's are gone, and others are there. */
function attestations(differences: readonly Difference[], isSo: (source: number, mirror: number) => boolean): boolean {
  return differences.some((one) => one.kind === 'index.attestation' && isSo(one.source, one.mirror))
}

function has(differences: readonly Difference[], kind: DifferenceKind): boolean {
  return differences.some((difference) => difference.kind === kind)
}
