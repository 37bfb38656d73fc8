import type { DifferenceKind } from './difference.js'
import { RESULTS, type Match, type Result } from './result.js'

/** The best result that an image with such a difference can have. Adding a kind means adding its row here. */
export const FLOOR: Readonly<Record<DifferenceKind, Result>> = {
  'index.serialisation': 'equivalent',
  'index.order': 'equivalent',
  'index.media-type': 'equivalent',
  'index.annotation': 'equivalent',
  'index.other': 'equivalent',
  'index.wrapped': 'equivalent',
  'index.attestation': 'equivalent',
  'platform.missing': 'missing',
  'platform.extra': 'different',
  'platform.config': 'same-layers',
  'manifest.media-type': 'equivalent',
  'manifest.serialisation': 'equivalent',
  'manifest.annotation': 'equivalent',
  'manifest.other': 'equivalent',
  'manifest.unknown': 'equivalent',
  'layer.compression': 'equivalent',
  'layer.media-type': 'equivalent',
  'layer.annotation': 'equivalent',
  'layer.content': 'different',
  'layer.added': 'different',
  'layer.removed': 'different',
  'layer.order': 'different',
  'artifact.config': 'different',
  'config.architecture': 'same-layers',
  'config.os': 'same-layers',
  'config.variant': 'same-layers',
  'config.os-version': 'same-layers',
  'config.os-features': 'same-layers',
  'config.user': 'same-layers',
  'config.env': 'same-layers',
  'config.cmd': 'same-layers',
  'config.entrypoint': 'same-layers',
  'config.working-dir': 'same-layers',
  'config.exposed-ports': 'same-layers',
  'config.volumes': 'same-layers',
  'config.label': 'same-layers',
  'config.stop-signal': 'same-layers',
  'config.healthcheck': 'same-layers',
  'config.shell': 'same-layers',
  'config.on-build': 'same-layers',
  'config.args-escaped': 'same-layers',
  'config.unknown': 'same-layers',
  'config.created': 'same-runtime',
  'config.author': 'same-runtime',
  'config.history': 'same-runtime',
  'config.other': 'same-runtime',
  'config.serialisation': 'same-runtime',
  'blob.missing': 'missing',
  'blob.size': 'different',
  'blob.digest': 'different',
  'tag.moved': 'inconclusive',
}

/** The results that each `match` accepts (design: Results). */
const ACCEPTED: Readonly<Record<Match, readonly Result[]>> = {
  digest: ['identical'],
  config: ['identical', 'equivalent'],
  runtime: ['identical', 'equivalent', 'same-runtime'],
  'diff-ids': ['identical', 'equivalent', 'same-runtime', 'same-layers'],
}

/** Whether a result is good enough. */
export function satisfies(result: Result, match: Match): boolean {
  return ACCEPTED[match].includes(result)
}

/** The worst of several results; of none it is `inconclusive`, as nothing was compared. */
export function worst(results: readonly Result[]): Result {
  let rank = -1
  for (const result of results) rank = Math.max(rank, RESULTS.indexOf(result))
  return RESULTS[rank] ?? 'inconclusive'
}

/** Fields that name the platform: a wildcard over `config.*` does not reach them. */
const PLATFORM_FIELDS: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>([
  'config.architecture',
  'config.os',
  'config.variant',
  'config.os-version',
  'config.os-features',
])

/** Whether `ignore` may name this kind at all (design: ignore). */
export function isIgnorable(kind: DifferenceKind): boolean {
  if (PLATFORM_FIELDS.has(kind)) return false
  return /^(?:config|index)\./.test(kind) || kind.endsWith('.annotation') || kind === 'platform.extra'
}
