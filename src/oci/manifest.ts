import { parseDescriptor, type Descriptor } from './descriptor.js'
import { listOf, objectOf, textIn, textMapIn } from './json-fields.js'
import type { JsonObject } from './strict-json.js'

export interface ImageManifest {
  readonly kind: 'manifest'
  /** From the body, the descriptor or the Content-Type, which agree. */
  readonly mediaType: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly annotations: ReadonlyMap<string, string>
  readonly artifactType?: string
  /** Every member as it was read, for the comparison of what has no name here. */
  readonly members: JsonObject
}

/**
 * Reads the members of a manifest (image-spec, manifest.md), whose type `parseDocument` has settled.
 * `layers` may be null, as Go writes an empty list, but not absent. Throws `document.invalid` and the codes of digests.
 */
export function readManifest(members: JsonObject, mediaType: string): ImageManifest {
  const artifactType = textIn(members, 'artifactType')
  return {
    kind: 'manifest',
    mediaType,
    config: parseDescriptor(objectOf(members.get('config'), 'config'), 'config'),
    layers: listOf(members, 'layers', '').map((layer, index) => parseDescriptor(layer, `layers[${index}]`)),
    annotations: textMapIn(members, 'annotations'),
    ...(artifactType !== undefined && { artifactType }),
    members,
  }
}
