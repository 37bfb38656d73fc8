import type { Image } from '../compare/image.js'
import type { Difference } from '../model/difference.js'
import type { Problem } from '../model/report.js'
import type { SideName } from '../model/result.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { ImageManifest } from '../oci/manifest.js'
import { compressionOf, isImageConfigType } from '../oci/media-type.js'
import type { StoredDocument } from '../store/image-store.js'
import type { Config } from '../oci/config.js'

import { UndecidedError } from './undecided.js'

/** The manifest in a document that was named as one. Throws where it is an index. */
export function manifestIn({ document, digest }: StoredDocument): ImageManifest {
  if (document.kind === 'manifest') return document
  throw new UndecidedError({
    code: 'document.media-type',
    message: `${digest} was named as a manifest and is an index. The index that lists it is broken.`,
  })
}

/** A source whose manifest and config disagree about the number of layers is nothing to compare with. */
export function checkLayerCount({ layers }: ImageManifest, config: Config): void {
  if (config.kind === 'other' || config.diffIDs.length === layers.length) return
  throw new UndecidedError({
    code: 'image.contradictory',
    side: 'source',
    message: `The source lists ${layers.length} layers in its manifest and ${config.diffIDs.length} diff_ids in its config. It is broken; push it again.`,
  })
}

/** What the mirror gives a type that clients do not know, and the source one that they do: most refuse to pull that. */
export function unknownType(source: ImageManifest, mirror: ImageManifest): Problem | undefined {
  if (isImageConfigType(source.config.mediaType) && !isImageConfigType(mirror.config.mediaType)) {
    return oddType('config', mirror.config)
  }
  const isKnown = ({ mediaType }: Descriptor): boolean => compressionOf(mediaType) !== 'unknown'
  const known = source.layers.map(isKnown)
  for (const [index, layer] of mirror.layers.entries()) {
    if (known[index] === true && !isKnown(layer)) return oddType(`layer ${index + 1}`, layer)
  }
  return undefined
}

function oddType(place: string, { mediaType }: Descriptor): Problem {
  return {
    code: 'manifest.type-unknown',
    side: 'mirror',
    message: `The manifest of the mirror gives the ${place} the type ${JSON.stringify(mediaType)}, which clients do not know of an image; the source has a good one. Copy the image again.`,
  }
}

/** A layer that both sides name, as packed in two ways: where it is not read, one of them may be wrong. */
export function unreadType(differences: readonly Difference[]): Problem | undefined {
  const layer = differences.find((difference) => difference.kind === 'layer.media-type')
  if (layer === undefined) return undefined
  return {
    code: 'layer.type-unread',
    side: 'mirror',
    message: `Layer ${layer.path} has the type ${JSON.stringify(layer.source)} on the source and ${JSON.stringify(layer.mirror)} on the mirror: whether clients unpack it as that is not known until it is read. Use "verify: blobs".`,
  }
}

/** An engine whose list of layers is not that of its own config is not to be believed. */
export function checkClaims(side: SideName, { manifest: { layers }, config }: Image): void {
  const diffIDs = config.kind === 'image' ? config.diffIDs : []
  if (layers.length === diffIDs.length && layers.every(({ digest }, index) => digest === diffIDs[index])) return
  throw new UndecidedError({
    code: 'image.contradictory',
    side,
    message: 'The engine lists other layers than the config of the image does. Look into the log of the engine.',
  })
}

/** What an index lists that is neither an image nor the same on both sides. */
export function unsupported(side: SideName, { digest, mediaType }: Descriptor): UndecidedError {
  return new UndecidedError({
    code: 'index.child-unsupported',
    side,
    message: `The index of the ${side} lists ${digest} as ${JSON.stringify(mediaType)}, which is no image. List the platforms to compare in "platforms".`,
  })
}
