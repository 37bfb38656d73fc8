import type { Difference } from '../model/difference.js'
import { pathOf } from '../model/path.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { ImageManifest } from '../oci/manifest.js'
import { compressionOf, familyOf, isForeignLayerType } from '../oci/media-type.js'
import { isRelabelled } from '../oci/packing.js'
import { compareDescriptors, type DescriptorFinding } from './descriptors.js'
import { descriptorsIn } from './raw.js'

/**
 * How the same layers are stored: compression, media type, what else their descriptors say. Position by position, for
 * manifests whose layers hold the same. A media type that only follows from a conversion or a recompression is no
 * difference of its own.
 */
export function storedLayers(source: ImageManifest, mirror: ImageManifest): readonly Difference[] {
  const from = descriptorsIn(source.members, 'layers')
  const to = descriptorsIn(mirror.members, 'layers')
  return source.layers.flatMap((layer, index) => {
    const other = mirror.layers[index]
    const [said, otherSaid] = [from[index], to[index]]
    if (other === undefined || said === undefined || otherSaid === undefined) return []
    const path = String(index + 1)
    return [
      ...storedLayer(path, layer, other, isMixed(other, mirror) && !isMixed(layer, source)),
      ...compareDescriptors(said, otherSaid, layer.digest === other.digest, FOLLOWED).map((finding) =>
        layerDifference(path, finding),
      ),
    ]
  })
}

/** Compared on their own, or by whoever knows the manifest around them. */
const FOLLOWED: ReadonlySet<string> = new Set(['mediaType', 'digest', 'size'])

/** A type of the other family than the manifest's. */
function isMixed(layer: Descriptor, manifest: ImageManifest): boolean {
  const family = familyOf(layer.mediaType)
  return family !== 'other' && family !== familyOf(manifest.mediaType)
}

/** `isMixed`: the layer no longer fits the manifest. */
function storedLayer(path: string, from: Descriptor, to: Descriptor, isMixed: boolean): readonly Difference[] {
  const types = { source: from.mediaType, mirror: to.mediaType }
  const source = compressionOf(from.mediaType)
  const mirror = compressionOf(to.mediaType)
  const isSameBlob = from.digest === to.digest
  const compression: readonly Difference[] = isSameBlob ? [] : [{ kind: 'layer.compression', path, source, mirror }]
  if (from.mediaType === to.mediaType && !isMixed) return compression
  if (mirror === 'unknown') return [...compression, { kind: 'layer.other', path: pathOf(path, 'mediaType'), ...types }]
  // The same bytes under a type that says another compression, or at last says one: reading them tells whether clients take
  // that.
  const isDoubtful = isSameBlob && isRelabelled(from.mediaType, to.mediaType)
  // Foreign or not, every client takes a layer that is there, and this one is looked up.
  const isForeign = isForeignLayerType(from.mediaType) !== isForeignLayerType(to.mediaType)
  // Docker's layer types are read in OCI's manifests; what is not read of the reverse is found by itself.
  return isDoubtful || isForeign || isMixed
    ? [...compression, { kind: 'layer.media-type', path, ...types }]
    : compression
}

function layerDifference(layer: string, finding: DescriptorFinding): Difference {
  switch (finding.what) {
    case 'annotation':
    case 'runtime-annotation':
    case 'other': {
      const { what, at, ...values } = finding
      return { kind: `layer.${what}`, path: pathOf(layer, ...at), ...values }
    }
    case 'refused': {
      const { at, why, clients } = finding
      return { kind: 'layer.refused', path: pathOf(layer, ...at), why, clients }
    }
    case 'urls':
    case 'data':
      return { kind: `descriptor.${finding.what}`, path: pathOf('layers', layer) }
  }
}
