import type { Difference, DifferenceKind } from '../model/difference.js'
import type { Cause } from '../model/report.js'

/** Causes that a single difference points to. */
const POINTS_TO: Partial<Record<DifferenceKind, Cause>> = {
  'index.media-type': 'converted',
  'index.serialisation': 're-serialised',
  'index.order': 'reordered',
  'index.annotation': 'annotated',
  'manifest.media-type': 'converted',
  'manifest.serialisation': 're-serialised',
  'manifest.annotation': 'annotated',
  'layer.compression': 'recompressed',
  'layer.annotation': 'annotated',
  'blob.missing': 'incomplete',
  'blob.size': 'corrupt',
  'blob.digest': 'corrupt',
}

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
    ...all.flatMap(({ kind }) => POINTS_TO[kind] ?? []),
    ...wrapping(top, all),
    ...attestations(top),
    ...platforms.flatMap(configCause),
  ])
  return [...causes]
}

function missingPlatforms(platforms: readonly PlatformFindings[], top: readonly Difference[]): readonly Cause[] {
  const wanted = platforms.filter(({ differences }) => !has(differences, 'platform.extra'))
  const copied = wanted.filter(({ differences }) => !has(differences, 'platform.missing')).length
  if (copied === wanted.length) return []
  if (copied === 0) return ['incomplete']
  return copied === 1 || has(top, 'index.wrapped') ? ['single-platform'] : ['platforms-dropped']
}

function contentCause({ differences, sameConfig }: PlatformFindings): readonly Cause[] {
  if (!differences.some(({ kind }) => CONTENT.has(kind))) return []
  if (sameConfig) return ['swapped']
  return has(differences, 'config.created') ? ['rebuilt'] : []
}

const CONTENT: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>([
  'layer.content',
  'layer.added',
  'layer.removed',
  'layer.order',
])

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
  if (differences.some(({ kind }) => CONTENT.has(kind))) return []
  const config = differences.filter(({ kind }) => kind.startsWith('config.'))
  if (config.length === 0) return []
  return [config.every(({ kind }) => REWRITTEN.has(kind)) ? 'config-rewritten' : 'reconfigured']
}

const REWRITTEN: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>([
  'config.created',
  'config.author',
  'config.history',
  'config.other',
  'config.serialisation',
])

function has(differences: readonly Difference[], kind: DifferenceKind): boolean {
  return differences.some((difference) => difference.kind === kind)
}
