import type { Difference } from '../model/difference.js'
import type { ImageConfig, OtherConfig } from '../oci/config.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { ImageManifest } from '../oci/manifest.js'
import { compressionOf, familyOf } from '../oci/media-type.js'
import { formatPlatform, platformKey, type Platform } from '../oci/platform.js'
import { compareConfigs } from './config.js'
import { compareArtifactLayers, compareLayerContent } from './layers.js'
import { mapDifferences } from './members.js'

/** One side of a platform: a manifest and the config behind it, both checked against their digests. */
export interface Image {
  readonly manifest: ImageManifest
  readonly config: ImageConfig | OtherConfig
}

/** Members of a manifest that are compared on their own, or follow from what is. */
const NAMED: ReadonlySet<string> = new Set(['schemaVersion', 'mediaType', 'config', 'layers', 'annotations'])

/**
 * Every difference between two images whose manifests have other digests. Never empty: where nothing else differs, the
 * manifest's bytes do. `platform` is what the indexes call both, where they do.
 */
export function compareImages(source: Image, mirror: Image, platform?: Platform): readonly Difference[] {
  const found = [
    ...manifestDifferences(source.manifest, mirror.manifest),
    ...contentDifferences(source, mirror),
    ...platformDifference(source, mirror, platform),
  ]
  return found.length === 0 ? [{ kind: 'manifest.serialisation' }] : found
}

function contentDifferences(source: Image, mirror: Image): readonly Difference[] {
  const from = source.config
  const to = mirror.config
  const sameConfig = source.manifest.config.digest === mirror.manifest.config.digest
  if (from.kind === 'other' || to.kind === 'other') {
    return [
      ...(sameConfig ? [] : [artifactConfig(source.manifest, mirror.manifest)]),
      ...compareArtifactLayers(source.manifest.layers, mirror.manifest.layers),
    ]
  }
  const layers = compareLayerContent(
    { layers: source.manifest.layers, config: from },
    { layers: mirror.manifest.layers, config: to },
  )
  if (sameConfig) return [...layers, ...storedLayers(source.manifest, mirror.manifest)]
  const config = compareConfigs(from, to).filter(({ kind }) => kind !== 'config.serialisation' || layers.length === 0)
  return [...layers, ...config, ...(layers.length === 0 ? storedLayers(source.manifest, mirror.manifest) : [])]
}

function artifactConfig(source: ImageManifest, mirror: ImageManifest): Difference {
  return { kind: 'artifact.config', source: source.config.digest, mirror: mirror.config.digest }
}

/** How the same layers are stored: compression, media type, annotations. Position by position. */
function storedLayers(source: ImageManifest, mirror: ImageManifest): readonly Difference[] {
  return source.layers.flatMap((from, index) => {
    const to = mirror.layers[index]
    return to === undefined ? [] : storedLayer(String(index + 1), from, to, familiesOf(source, mirror))
  })
}

function storedLayer(path: string, from: Descriptor, to: Descriptor, families: string): readonly Difference[] {
  const found: Difference[] = []
  if (from.digest !== to.digest) {
    found.push({
      kind: 'layer.compression',
      path,
      source: compressionOf(from.mediaType),
      mirror: compressionOf(to.mediaType),
    })
  }
  if (from.mediaType !== to.mediaType && !explained(from, to, families)) {
    found.push({ kind: 'layer.media-type', path, source: from.mediaType, mirror: to.mediaType })
  }
  for (const { path: key, ...values } of mapDifferences(from.annotations, to.annotations)) {
    found.push({ kind: 'layer.annotation', path: `${path}:${key}`, ...values })
  }
  return found
}

/** Whether a layer's other media type only follows from the conversion of the manifest or from the recompression. */
function explained(from: Descriptor, to: Descriptor, families: string): boolean {
  const recompressed = from.digest !== to.digest
  if (compressionOf(from.mediaType) !== compressionOf(to.mediaType) && !recompressed) return false
  const layerFamilies = `${familyOf(from.mediaType)}>${familyOf(to.mediaType)}`
  return layerFamilies === families || familyOf(from.mediaType) === familyOf(to.mediaType)
}

function familiesOf(source: ImageManifest, mirror: ImageManifest): string {
  return `${familyOf(source.mediaType)}>${familyOf(mirror.mediaType)}`
}

function manifestDifferences(source: ImageManifest, mirror: ImageManifest): readonly Difference[] {
  const found: Difference[] = []
  if (source.mediaType !== mirror.mediaType) {
    found.push({ kind: 'manifest.media-type', source: source.mediaType, mirror: mirror.mediaType })
  } else if (source.config.mediaType !== mirror.config.mediaType) {
    const types = { source: source.config.mediaType, mirror: mirror.config.mediaType }
    found.push({ kind: 'manifest.other', path: 'config.mediaType', ...types })
  }
  for (const member of mapDifferences(source.annotations, mirror.annotations)) {
    found.push({ kind: 'manifest.annotation', ...member })
  }
  for (const member of mapDifferences(rest(source), rest(mirror))) {
    found.push({ kind: 'manifest.other', ...member })
  }
  return found
}

function rest({ members }: ImageManifest): ImageManifest['members'] {
  return new Map([...members].filter(([name]) => !NAMED.has(name)))
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
  const bare = ({ os, architecture, variant }: Platform): string =>
    platformKey({ os, architecture, variant, osVersion: '', osFeatures: [] })
  return bare(one) === bare(other)
}
