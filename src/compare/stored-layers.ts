import type { Difference } from '../model/difference.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { ImageManifest } from '../oci/manifest.js'
import { compressionOf, familyOf, isForeignLayerType } from '../oci/media-type.js'
import { mapDifferences } from './members.js'

/**
 * How the same layers are stored: compression, media type, annotations. Position by position, for manifests whose layers
 * hold the same. A media type that only follows from a conversion or a recompression is no difference of its own.
 */
export function storedLayers(source: ImageManifest, mirror: ImageManifest): readonly Difference[] {
  const families = familiesOf(source, mirror)
  return source.layers.flatMap((from, index) => {
    const to = mirror.layers[index]
    return to === undefined ? [] : storedLayer(String(index + 1), from, to, families)
  })
}

/** The families of two media types, as one text: how the second is a conversion of the first. */
export function familiesOf(source: { readonly mediaType: string }, mirror: { readonly mediaType: string }): string {
  return `${familyOf(source.mediaType)}>${familyOf(mirror.mediaType)}`
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
  const source = compressionOf(from.mediaType)
  const mirror = compressionOf(to.mediaType)
  if (source === 'unknown' || mirror === 'unknown') return false
  if (isForeignLayerType(from.mediaType) !== isForeignLayerType(to.mediaType)) return false
  if (source !== mirror && from.digest === to.digest) return false
  return familyOf(from.mediaType) === familyOf(to.mediaType) || familiesOf(from, to) === families
}
