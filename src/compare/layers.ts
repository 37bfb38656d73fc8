import type { Difference, LayerFact } from '../model/difference.js'
import { pathOf } from '../model/path.js'
import type { ImageConfig } from '../oci/config.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import { align, type Gap } from './align.js'

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
  return contentDifferences(align(from, to), layerFacts(source), layerFacts(mirror))
}

/** Tells what is known of the layer at an index. */
export type LayerFacts = (index: number) => LayerFact

/** What is known of layers: from the manifest, the diffIDs and the history lines that made them, which are read once. */
export function layerFacts({ layers, config }: LayerStack): LayerFacts {
  const made = config.history.filter(({ emptyLayer }) => !emptyLayer)
  return (index) => {
    const diffID = config.diffIDs[index]
    const entry = made[index]
    return {
      position: index + 1,
      ...(diffID === undefined ? {} : { diffID }),
      ...blobFact(layers[index]),
      ...(entry === undefined ? {} : { createdBy: entry.createdBy }),
    }
  }
}

/** Compares the layers of an artifact, which has no diffIDs: by digest and position. */
export function compareArtifactLayers(
  source: readonly Descriptor[],
  mirror: readonly Descriptor[],
): readonly Difference[] {
  const factsOf = (layers: readonly Descriptor[]): LayerFacts => {
    return (index) => ({ position: index + 1, ...blobFact(layers[index]) })
  }
  const from = source.map(({ digest }) => digest)
  const to = mirror.map(({ digest }) => digest)
  if (from.join() !== to.join() && sameMembers(from, to)) return [{ kind: 'layer.order' }]
  return contentDifferences(align(from, to), factsOf(source), factsOf(mirror))
}

function contentDifferences(gaps: readonly Gap[], source: LayerFacts, mirror: LayerFacts): readonly Difference[] {
  return gaps.map(({ source: gone, mirror: come }) => {
    if (gone === undefined) return added(mirror(come))
    if (come === undefined) return removed(source(gone))
    return { kind: 'layer.content', path: pathOf(gone + 1), source: source(gone), mirror: mirror(come) }
  })
}

/** Blobs that the mirror's manifest lacks or has beyond its own diffIDs. */
function uncountedLayers(source: LayerStack, mirror: LayerStack): readonly Difference[] {
  const expected = mirror.config.diffIDs.length
  const listed = mirror.layers.length
  const found: Difference[] = []
  const [gone, come] = [layerFacts(source), layerFacts(mirror)]
  for (let index = listed; index < expected; index += 1) found.push(removed(gone(index)))
  for (let index = expected; index < listed; index += 1) found.push(added(come(index)))
  return found
}

function blobFact(descriptor: Descriptor | undefined): Pick<LayerFact, 'digest' | 'size' | 'mediaType'> {
  if (descriptor === undefined) return {}
  const { digest, size, mediaType } = descriptor
  return { digest, size, mediaType }
}

function added(mirror: LayerFact): Difference {
  return { kind: 'layer.added', path: pathOf(mirror.position), mirror }
}

function removed(source: LayerFact): Difference {
  return { kind: 'layer.removed', path: pathOf(source.position), source }
}

function sameMembers(from: readonly Digest[], to: readonly Digest[]): boolean {
  return from.toSorted().join() === to.toSorted().join()
}
