import { parseDescriptor, type Descriptor } from './descriptor.js'
import { listOf, textMapIn } from './json-fields.js'
import type { JsonObject } from './strict-json.js'

export interface ImageIndex {
  readonly kind: 'index'
  readonly mediaType: string
  readonly manifests: readonly Descriptor[]
  readonly annotations: ReadonlyMap<string, string>
  readonly members: JsonObject
}

/**
 * Reads the members of an index (image-spec, image-index.md), whose type `parseDocument` has settled. An index may be
 * empty, and its entries may be of any type. Throws `document.invalid` and the codes of digests.
 */
export function readIndex(members: JsonObject, mediaType: string): ImageIndex {
  return {
    kind: 'index',
    mediaType,
    manifests: listOf(members, 'manifests', '').map((entry, index) => parseDescriptor(entry, `manifests[${index}]`)),
    annotations: textMapIn(members, 'annotations'),
    members,
  }
}

/**
 * BuildKit's provenance and the like: an entry that no machine chooses. Its annotation `vnd.docker.reference.type` alone
 * makes none: beside a real platform a runtime would take that entry for an image, whatever it calls itself.
 */
export function isAttestation({ platform }: Descriptor): boolean {
  return platform?.os === 'unknown' && platform.architecture === 'unknown'
}
