import { parseDigest, type Digest } from '../../oci/digest.js'
import { digestOfText, isAbsent, objectOf, optionalList, optionalString, stringOf } from '../../oci/json-fields.js'
import { isIndexType, isManifestType } from '../../oci/media-type.js'
import { normalisePlatform, type Platform } from '../../oci/platform.js'
import { isJsonArray, parseStrictJson, type JsonObject } from '../../oci/strict-json.js'
import { atPlace, StoreError, type Place } from '../store-error.js'

/** What an engine says of an image (Engine API, ImageInspect). */
export type EngineImage =
  /** The engine keeps manifests (containerd image store): `id` is that of the manifest or index. */
  | { readonly kind: 'manifest'; readonly id: Digest }
  /**
   * The engine does not say what it keeps. Classic Docker and Podman: `id` is the config's digest, `layers` are the
   * diffIDs as the engine claims them. Docker with the containerd image store before API 1.48: as above.
   */
  | { readonly kind: 'unsaid'; readonly id: Digest; readonly layers: readonly Digest[]; readonly platform: Platform }

/** Reads the answer to `/images/NAME/json`. Throws `engine.answer` and the codes of documents. */
export function readEngineImage(bytes: Uint8Array, place: Place): EngineImage {
  return atPlace(place, 'the answer of the engine', () => {
    const image = objectOf(parseStrictJson(bytes, {}), '')
    const id = idIn(stringOf(image, 'Id', ''))
    if (!isAbsent(image, 'Descriptor')) return byDescriptor(objectOf(image.get('Descriptor'), 'Descriptor'), id, place)
    const rootfs = objectOf(image.get('RootFS'), 'RootFS')
    const layers = optionalList(rootfs, 'Layers', 'RootFS').map((layer, index) => {
      return digestOfText(layer, `RootFS.Layers[${index}]`)
    })
    return { kind: 'unsaid', id, layers, platform: platformIn(image) }
  })
}

/** Whether the answer to `/info` names an image store that keeps manifests. */
export function keepsManifests(bytes: Uint8Array, place: Place): boolean {
  return atPlace(place, 'the answer of the engine', () => {
    const info = objectOf(parseStrictJson(bytes, {}), '')
    if (isAbsent(info, 'DriverStatus')) return false
    return optionalList(info, 'DriverStatus', '').some((row) => {
      return isJsonArray(row) && row[0] === 'driver-type' && row[1] === 'io.containerd.snapshotter.v1'
    })
  })
}

/** Podman leaves the algorithm out in places. */
function idIn(text: string): Digest {
  return parseDigest(/^[0-9a-f]{64}$/.test(text) ? `sha256:${text}` : text, 'Id')
}

function byDescriptor(descriptor: JsonObject, id: Digest, place: Place): EngineImage {
  const mediaType = stringOf(descriptor, 'mediaType', 'Descriptor')
  const digest = digestOfText(descriptor.get('digest'), 'Descriptor.digest')
  if (isIndexType(mediaType) || isManifestType(mediaType)) return { kind: 'manifest', id: digest }
  const why = `the engine describes the image ${id} as ${JSON.stringify(mediaType)}, which is no manifest`
  throw new StoreError(place, { code: 'engine.answer', why })
}

/** The engine's own spelling of what the config calls `os`, `architecture`, `variant` and `os.version`. */
function platformIn(image: JsonObject): Platform {
  const text = (key: string): string => optionalString(image, key, '') ?? ''
  const names = { os: text('Os'), architecture: text('Architecture') }
  return normalisePlatform({ ...names, variant: text('Variant'), osVersion: text('OsVersion') })
}
