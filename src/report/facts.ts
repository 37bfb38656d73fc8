import type { Difference } from '../model/difference.js'
import { isBeside } from '../model/beside.js'
import { worst } from '../model/floor.js'
import { KINDS } from '../model/kinds.js'
import type { ImageFacts, PairReport, PlatformReport } from '../model/report.js'
import type { Result, SideName } from '../model/result.js'
import type { Digest } from '../oci/digest.js'

/**
 * What is known of a platform on the mirror. A report leaves `mirror` out where it equals `source`; where the mirror was
 * not read, or lacks the platform, nothing is known, and that is never taken for equal.
 */
export function mirrorFacts(platform: PlatformReport): ImageFacts | undefined {
  if (platform.mirror !== undefined) return platform.mirror
  if (platform.error !== undefined || platform.differences.some(({ kind }) => kind === 'platform.missing'))
    return undefined
  return platform.source
}

/** The differences of a pair that count: its own and those of its platforms, without the ignored ones. */
export function countedDifferences(pair: PairReport): readonly Difference[] {
  return [...pair.differences, ...pair.platforms.flatMap(({ differences }) => differences)].filter(
    ({ ignored }) => ignored !== true,
  )
}

/**
 * The result that keeps a pair from passing: what is ignored has no part in it. Of a pair that passes it is its result,
 * whatever that rests on.
 */
export function tellingResult(pair: PairReport): Result {
  if (pair.passed || !hasIgnored(pair)) return pair.result
  return worst([
    (pair.error !== undefined && !isBeside(pair.error)) || pair.platforms.length === 0 ? 'inconclusive' : 'identical',
    floorOf(pair.differences),
    ...pair.platforms.map((platform) => tellingResultOf(platform)),
  ])
}

/** The same for one platform. */
export function tellingResultOf({ passed, result, differences, error }: PlatformReport): Result {
  if (passed || !differences.some(({ ignored }) => ignored === true)) return result
  return worst([error === undefined ? 'identical' : 'inconclusive', floorOf(differences)])
}

function floorOf(differences: readonly Difference[]): Result {
  const counted = differences.filter(({ ignored }) => ignored !== true)
  return worst(['identical', ...counted.map(({ kind }) => KINDS[kind].floor)])
}

function hasIgnored({ differences, platforms }: PairReport): boolean {
  return [...differences, ...platforms.flatMap((platform) => platform.differences)].some(
    ({ ignored }) => ignored === true,
  )
}

/** Whether nothing was read: both sides named the same digest by HEAD, and that was enough. */
export function isByHead({ platforms }: PairReport): boolean {
  return platforms.length > 0 && platforms.every(({ platform, result }) => platform === '*' && result === 'identical')
}

/** `repository@digest` of what was compared: the manifest where one platform was, what the reference names otherwise. */
export function pinnedOf(pair: PairReport, side: SideName): string | undefined {
  const [platform, ...others] = pair.platforms
  const top = pair[side].pinned
  if (top === undefined || platform === undefined || others.length > 0) return top
  const manifest = (side === 'source' ? platform.source : mirrorFacts(platform))?.digest
  return manifest === undefined ? top : `${top.slice(0, top.lastIndexOf('@'))}@${manifest}`
}

/** The `host[:port]` of a canonical reference. */
export function registryOf(reference: string): string {
  return reference.replace(/\/.*$/s, '')
}

/** What could not be decided, and on which platforms; none where it concerns the whole pair. */
export interface PairProblem {
  readonly platforms: readonly string[]
  readonly message: string
}

/** Why a pair, or platforms of it, could not be decided; each message once. */
export function problemsOf(pair: PairReport): readonly PairProblem[] {
  const byMessage = new Map<string, string[]>()
  if (pair.error !== undefined) byMessage.set(pair.error.message, [])
  for (const { platform, error } of pair.platforms) {
    if (error === undefined || error.message === pair.error?.message) continue
    const known = byMessage.get(error.message)
    if (known === undefined) byMessage.set(error.message, [platform])
    else known.push(platform)
  }
  return [...byMessage].map(([message, platforms]) => ({ platforms, message }))
}

/** Layers that are the same at the same place; `right` where nothing is wrong with any of them. */
export interface LayerCount {
  readonly equal: number
  readonly total: number
  readonly right: boolean
}

/** Counts equal layers by diffID, and takes off those whose bytes gave the lie to it; undefined where a side is not known. */
export function equalLayers(platform: PlatformReport): LayerCount | undefined {
  const mirror = mirrorFacts(platform)
  const from = layersOf(platform.source)
  const to = layersOf(mirror)
  const isSame = platform.source?.digest !== undefined && platform.source.digest === mirror?.digest
  if (from === undefined || to === undefined) {
    const total = platform.source?.layerCount
    return total === undefined || !isSame ? undefined : countOf(platform, total, total)
  }
  const named = from.filter((digest, position) => digest === to[position]).length
  return countOf(platform, named, Math.max(from.length, to.length))
}

function countOf({ differences }: PlatformReport, named: number, total: number): LayerCount {
  const wrong = new Set(
    differences
      .filter((difference) => KINDS[difference.kind].area === 'content' || isBadLayer(difference))
      .map(layerOf),
  ).size
  return { equal: named === total ? Math.max(0, total - wrong) : named, total, right: named === total && wrong === 0 }
}

/** What tells one layer from another in a list of differences. */
function layerOf(difference: Difference): string {
  if ('layer' in difference) return String(difference.layer)
  return 'path' in difference ? difference.path : difference.kind
}

/** Whether the mirror names a layer and does not hold it as named. */
export function isBadLayer(difference: Difference): boolean {
  return difference.kind.startsWith('blob.') && 'layer' in difference
}

/** Whether the mirror names a manifest or a config and does not hold it as named. */
export function isBadBlob(difference: Difference, what: 'manifest' | 'config'): boolean {
  return difference.kind.startsWith('blob.') && 'path' in difference && difference.path === what
}

function layersOf(facts: ImageFacts | undefined): readonly Digest[] | undefined {
  return facts?.diffIDs ?? facts?.layers?.map(({ digest }) => digest)
}
