import { assembleImage, type BuiltImage, type ManifestSpec } from './image.js'
import { aLayer, type BuiltLayer, type Format, type LayerCompression } from './layer.js'

export interface RepackSpec extends ManifestSpec {
  readonly compression?: LayerCompression
}

/** The same image as another tool would push it: config byte for byte, layers and manifest written anew. */
export function repack(image: BuiltImage, spec: RepackSpec): BuiltImage {
  const layers = image.layers.map(({ tar }) => aLayer(tar, spec.compression, spec.format))
  return assembleImage(image.platform, image.config.bytes, layers, spec)
}

/**
 * A manifest that shows the image's own config and names another layer at `position` (from 0): what a mirror that
 * lies serves. The layer's compression is gzip unless it comes built.
 */
export function swapLayer(image: BuiltImage, position: number, other: Uint8Array | BuiltLayer): BuiltImage {
  if (image.layers[position] === undefined) throw new Error(`The image has no layer ${position} to swap.`)
  const format: Format = image.mediaType.includes('docker') ? 'docker' : 'oci'
  const built = other instanceof Uint8Array ? aLayer(other, 'gzip', format) : other
  const layers = image.layers.map((layer, at) => (at === position ? built : layer))
  return assembleImage(image.platform, image.config.bytes, layers, { format })
}
