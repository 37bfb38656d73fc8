import type { Difference } from '../model/difference.js'
import type { ImageConfig, OtherConfig } from '../oci/config.js'
import type { ImageManifest } from '../oci/manifest.js'
import { formatPlatform, type Platform } from '../oci/platform.js'
import { compareConfigs } from './config.js'
import { compareArtifactLayers, compareLayerContent } from './layers.js'
import { manifestDifferences } from './manifest.js'
import { storedLayers } from './stored-layers.js'

/** One side of a platform: a manifest and the config behind it, both checked against their digests. */
export interface Image {
  readonly manifest: ImageManifest
  readonly config: ImageConfig | OtherConfig
  /** Whether the manifest was derived because the store keeps none: then it says nothing of its own. */
  readonly isDerived?: boolean
}

/**
 * Every difference between two images whose manifests have other digests. Never empty: where nothing else differs, the
 * manifest's bytes do. `platform` is what the indexes call both, where they do.
 */
export function compareImages(source: Image, mirror: Image, platform?: Platform): readonly Difference[] {
  const unknown = source.isDerived === true || mirror.isDerived === true
  const manifests: readonly Difference[] = unknown
    ? [{ kind: 'manifest.unknown' }]
    : manifestDifferences(source.manifest, mirror.manifest)
  const found = [
    ...manifests,
    ...contentDifferences(source, mirror, unknown ? () => [] : storedLayers),
    ...platformDifference(source, mirror, platform),
  ]
  return found.length === 0 ? [{ kind: 'manifest.serialisation' }] : found
}

function contentDifferences(source: Image, mirror: Image, stored: typeof storedLayers): readonly Difference[] {
  const from = source.config
  const to = mirror.config
  const sameConfig = source.manifest.config.digest === mirror.manifest.config.digest
  if (from.kind === 'other' || to.kind === 'other') {
    const layers = compareArtifactLayers(source.manifest.layers, mirror.manifest.layers)
    return [
      ...(sameConfig ? [] : [artifactConfig(source.manifest, mirror.manifest)]),
      ...layers,
      ...(layers.length === 0 ? stored(source.manifest, mirror.manifest) : []),
    ]
  }
  const layers = compareLayerContent(
    { layers: source.manifest.layers, config: from },
    { layers: mirror.manifest.layers, config: to },
  )
  if (sameConfig) return [...layers, ...stored(source.manifest, mirror.manifest)]
  const config = compareConfigs(from, to).filter(({ kind }) => kind !== 'config.serialisation' || layers.length === 0)
  return [...layers, ...config, ...(layers.length === 0 ? stored(source.manifest, mirror.manifest) : [])]
}

function artifactConfig(source: ImageManifest, mirror: ImageManifest): Difference {
  return { kind: 'artifact.config', source: source.config.digest, mirror: mirror.config.digest }
}

/** The mirror's config names another platform than its index does, and the source's does not. */
function platformDifference(source: Image, mirror: Image, platform?: Platform): readonly Difference[] {
  if (platform === undefined || source.config.kind === 'other' || mirror.config.kind === 'other') return []
  const from = source.config.platform
  const to = mirror.config.platform
  if (sameMachine(to, platform) || sameMachine(from, to)) return []
  const sides = { source: formatPlatform(from), mirror: formatPlatform(to) }
  return [{ kind: 'platform.config', path: formatPlatform(platform), ...sides }]
}

/** Equal but for what configs often leave out. */
function sameMachine(one: Platform, other: Platform): boolean {
  return one.os === other.os && one.architecture === other.architecture && one.variant === other.variant
}
