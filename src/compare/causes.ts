import type { Difference, DifferenceKind } from '../model/difference.js'
import { KINDS } from '../model/kinds.js'
import type { Cause } from '../model/report.js'

/** What a platform contributes: its differences and whether both sides name the same config. */
export interface PlatformFindings {
  readonly differences: readonly Difference[]
  readonly sameConfig: boolean
}

/** Names why the two sides are not the same bytes, most telling first; one entry a cause. */
export function causesOf(platforms: readonly PlatformFindings[], top: readonly Difference[]): readonly Cause[] {
  const all = [...top, ...platforms.flatMap(({ differences }) => differences)]
  const causes = new Set<Cause>([
    ...missingPlatforms(platforms, top),
    ...platforms.flatMap(contentCause),
    ...all.flatMap(({ kind }) => ownCause(kind)),
    ...wrapping(top, all),
    ...attestations(top),
    ...platforms.flatMap(configCause),
  ])
  return [...causes]
}

/** What a difference points to by itself. What a config's say is told of all of them together. */
function ownCause(kind: DifferenceKind): readonly Cause[] {
  const { area, cause } = KINDS[kind]
  return cause === undefined || area === 'config' ? [] : [cause]
}

function missingPlatforms(platforms: readonly PlatformFindings[], top: readonly Difference[]): readonly Cause[] {
  const wanted = platforms.filter(({ differences }) => !has(differences, 'platform.extra'))
  const copied = wanted.filter(({ differences }) => !has(differences, 'platform.missing')).length
  if (copied === wanted.length) return []
  if (copied === 0) return ['incomplete']
  return copied === 1 || has(top, 'index.wrapped') ? ['single-platform'] : ['platforms-dropped']
}

function contentCause({ differences, sameConfig }: PlatformFindings): readonly Cause[] {
  if (!hasOtherContent(differences)) return []
  if (sameConfig) return hasOtherContent(differences.filter((one) => !isMispacked(one, differences))) ? ['swapped'] : []
  return has(differences, 'config.created') ? ['rebuilt'] : []
}

/** The right content, which only clients that go by the layer's type take for something else. */
function isMispacked(content: Difference, all: readonly Difference[]): boolean {
  if (content.kind !== 'layer.content') return false
  return all.some((other) => other.kind === 'layer.refused' && other.path === content.path)
}

function hasOtherContent(differences: readonly Difference[]): boolean {
  return differences.some(({ kind }) => KINDS[kind].area === 'content')
}

function wrapping(top: readonly Difference[], all: readonly Difference[]): readonly Cause[] {
  const wrapped = top.find((difference) => difference.kind === 'index.wrapped')
  if (wrapped === undefined || has(all, 'platform.missing')) return []
  return [wrapped.mirror === 'index' ? 'wrapped' : 'unwrapped']
}

function attestations(top: readonly Difference[]): readonly Cause[] {
  const found = top.find((difference) => difference.kind === 'index.attestation')
  if (found === undefined) return []
  // As many as before, and not the same: the source's are gone, and others are there.
  if (found.mirror === found.source) return ['attestations-dropped', 'attestations-added']
  return [found.mirror > found.source ? 'attestations-added' : 'attestations-dropped']
}

/** The config alone differs: rewritten by a tool, or set to something else by somebody. */
function configCause({ differences }: PlatformFindings): readonly Cause[] {
  if (hasOtherContent(differences)) return []
  const rows = differences.map(({ kind }) => KINDS[kind]).filter(({ area }) => area === 'config')
  return (['reconfigured', 'config-rewritten'] as const)
    .filter((cause) => rows.some((row) => row.cause === cause))
    .slice(0, 1)
}

function has(differences: readonly Difference[], kind: DifferenceKind): boolean {
  return differences.some((difference) => difference.kind === kind)
}
