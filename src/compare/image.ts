import type { Difference } from '../model/difference.js'
import type { ImageConfig, OtherConfig } from '../oci/config.js'
import type { ImageManifest } from '../oci/manifest.js'
import { formatPlatform, type Platform } from '../oci/platform.js'
import { compareConfigs } from './config.js'
import { compareArtifacts } from './artifact.js'
import { compareLayerContent } from './layers.js'
import { manifestDifferences } from './manifest.js'
import { storedLayers } from './stored-layers.js'

/** One side of a platform: a manifest and the config behind it, both checked against their digests. */
export interface Image {
  readonly manifest: ImageManifest
  readonly config: ImageConfig | OtherConfig
  /** Whether the manifest was derived because the store keeps none: then it says nothing of its own. */
  readonly isDerived?: boolean
}

/** What is known of both sides beside the images. */
export interface Common {
  /** What the indexes call both, where they do. */
  readonly platform?: Platform
  /** The configs are the same bytes although their digests, of two algorithms, are not. */
  readonly isSameConfig?: boolean
}

/**
 * Every difference between two images whose manifests have other digests. Never empty: where nothing else differs, the
 * manifest's bytes do.
 */
export function compareImages(source: Image, mirror: Image, common: Common = {}): readonly Difference[] {
  const from = source.config
  const to = mirror.config
  if (from.kind === 'other' || to.kind === 'other') return compareArtifacts(source.manifest, mirror.manifest)
  const isUnknown = source.isDerived === true || mirror.isDerived === true
  const layers = compareLayerContent(
    { layers: source.manifest.layers, config: from },
    { layers: mirror.manifest.layers, config: to },
  )
  const isSameConfig = common.isSameConfig === true || source.manifest.config.digest === mirror.manifest.config.digest
  const config = isSameConfig ? [] : compareConfigs(from, to)
  const found: readonly Difference[] = [
    ...(isUnknown ? [{ kind: 'manifest.unknown' } as const] : manifestDifferences(source.manifest, mirror.manifest)),
    ...layers,
    ...config.filter(({ kind }) => kind !== 'config.serialisation' || layers.length === 0),
    ...(isUnknown || layers.length > 0 ? [] : storedLayers(source.manifest, mirror.manifest)),
    ...platformDifference(from, to, common.platform),
  ]
  return found.length === 0 ? [{ kind: 'manifest.serialisation' }] : found
}

/** The mirror's config names another platform than its index does, and the source's does not. */
function platformDifference(source: ImageConfig, mirror: ImageConfig, platform?: Platform): readonly Difference[] {
  if (platform === undefined) return []
  const from = source.platform
  const to = mirror.platform
  if (sameMachine(to, platform) || sameMachine(from, to)) return []
  const sides = { source: formatPlatform(from), mirror: formatPlatform(to) }
  return [{ kind: 'platform.config', path: formatPlatform(platform), ...sides }]
}

/** Equal but for what configs often leave out. */
function sameMachine(one: Platform, other: Platform): boolean {
  return one.os === other.os && one.architecture === other.architecture && one.variant === other.variant
}
