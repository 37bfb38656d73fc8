import type { Difference, LayerFact } from '../model/difference.js'
import type { ImageConfig } from '../oci/config.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import { align } from './align.js'

/** An image's layers: the blobs as the manifest lists them and what the config says of each. */
export interface LayerStack {
  readonly layers: readonly Descriptor[]
  readonly config: ImageConfig
}

/**
 * Compares what the layers hold, by diffID. Where the diffIDs agree, the manifest must list a blob for each of them and
 * no other. The number of layers of the source is checked by the caller.
 */
export function compareLayerContent(source: LayerStack, mirror: LayerStack): readonly Difference[] {
  const from = source.config.diffIDs
  const to = mirror.config.diffIDs
  if (from.length === to.length && from.every((diffID, index) => diffID === to[index])) {
    return uncountedLayers(source, mirror)
  }
  if (sameMembers(from, to)) return [{ kind: 'layer.order' }]
  return align(from, to).map(({ source: gone, mirror: come }) => {
    if (gone === undefined) return added(layerFact(mirror, come))
    if (come === undefined) return removed(layerFact(source, gone))
    const fact = layerFact(mirror, come)
    return { kind: 'layer.content', path: String(gone + 1), source: layerFact(source, gone), mirror: fact }
  })
}

/** What is known of the layer at an index: from the manifest, the diffIDs and the history line that made it. */
export function layerFact(stack: LayerStack, index: number): LayerFact {
  const diffID = stack.config.diffIDs[index]
  const entry = stack.config.history.filter(({ emptyLayer }) => !emptyLayer)[index]
  return {
    position: index + 1,
    ...(diffID === undefined ? {} : { diffID }),
    ...blobFact(stack.layers[index]),
    ...(entry === undefined ? {} : { createdBy: entry.createdBy }),
  }
}

/** Compares the layers of an artifact, which has no diffIDs: by digest and position. */
export function compareArtifactLayers(
  source: readonly Descriptor[],
  mirror: readonly Descriptor[],
): readonly Difference[] {
  const fact = (layers: readonly Descriptor[], index: number): LayerFact => ({
    position: index + 1,
    ...blobFact(layers[index]),
  })
  const from = source.map(({ digest }) => digest)
  const to = mirror.map(({ digest }) => digest)
  if (from.join() !== to.join() && sameMembers(from, to)) return [{ kind: 'layer.order' }]
  return align(from, to).map(({ source: gone, mirror: come }) => {
    if (gone === undefined) return added(fact(mirror, come))
    if (come === undefined) return removed(fact(source, gone))
    return { kind: 'layer.content', path: String(gone + 1), source: fact(source, gone), mirror: fact(mirror, come) }
  })
}

/** Blobs that the mirror's manifest lacks or has beyond its own diffIDs. */
function uncountedLayers(source: LayerStack, mirror: LayerStack): readonly Difference[] {
  const expected = mirror.config.diffIDs.length
  const listed = mirror.layers.length
  const found: Difference[] = []
  for (let index = listed; index < expected; index += 1) found.push(removed(layerFact(source, index)))
  for (let index = expected; index < listed; index += 1) found.push(added(layerFact(mirror, index)))
  return found
}

function blobFact(descriptor: Descriptor | undefined): Pick<LayerFact, 'digest' | 'size' | 'mediaType'> {
  if (descriptor === undefined) return {}
  const { digest, size, mediaType } = descriptor
  return { digest, size, mediaType }
}

function added(mirror: LayerFact): Difference {
  return { kind: 'layer.added', path: String(mirror.position), mirror }
}

function removed(source: LayerFact): Difference {
  return { kind: 'layer.removed', path: String(source.position), source }
}

function sameMembers(from: readonly Digest[], to: readonly Digest[]): boolean {
  return from.toSorted().join() === to.toSorted().join()
}
