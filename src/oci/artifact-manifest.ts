import { parseDescriptor, type Descriptor } from './descriptor.js'
import { isAbsent, listOf } from './json-fields.js'
import type { JsonObject } from './strict-json.js'

/** OCI's artifact manifest, which never became a part of the standard and is still in registries. */
export interface ArtifactManifest {
  readonly kind: 'artifact'
  readonly mediaType: string
  readonly blobs: readonly Descriptor[]
  readonly members: JsonObject
}

/** Reads the members of an artifact manifest. Throws `document.invalid` and the codes of digests. */
export function readArtifactManifest(members: JsonObject, mediaType: string): ArtifactManifest {
  const blobs = isAbsent(members, 'blobs') ? [] : listOf(members, 'blobs', '')
  return {
    kind: 'artifact',
    mediaType,
    blobs: blobs.map((blob, index) => parseDescriptor(blob, `blobs[${index}]`)),
    members,
  }
}
