import type { Digest } from './digest.js'
import { OciError } from './error.js'
import {
  digestOfText,
  isAbsent,
  member,
  objectOf,
  optionalString,
  optionalStringMap,
  optionalStrings,
  sizeOf,
  stringOf,
} from './json-fields.js'
import { normalisePlatform, type Platform, type RawPlatform } from './platform.js'
import type { JsonObject, JsonValue, Shape } from './strict-json.js'

/** What names a piece of content: its type, digest and size in bytes (image-spec, descriptor.md). */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  readonly size: number
  readonly urls: readonly string[]
  readonly annotations: ReadonlyMap<string, string>
  readonly artifactType?: string
  /** Only in an index, and optional there; normalised. */
  readonly platform?: Platform
  /** There is a platform and it names nothing: to some clients that is none, to others one that no machine is. */
  readonly isPlatformBlank?: true
}

export const DESCRIPTOR_SHAPE: Shape = {
  members: {
    mediaType: {},
    digest: {},
    size: {},
    urls: {},
    annotations: {},
    data: {},
    artifactType: {},
    platform: {
      members: { architecture: {}, os: {}, 'os.version': {}, 'os.features': {}, variant: {}, features: {} },
    },
  },
}

/**
 * Reads a descriptor (image-spec, descriptor.md); `where` names it in messages, as in `layers[2]`.
 * Throws `document.invalid`, `digest.invalid` and `digest.unsupported`.
 */
export function parseDescriptor(value: JsonValue, where: string): Descriptor {
  const object = objectOf(value, where)
  const mediaType = stringOf(object, 'mediaType', where)
  if (mediaType === '') throw new OciError('document.invalid', `${where}.mediaType must not be empty.`)
  // The bytes in `data` are never used, but what is no string there makes a client written in Go refuse the document.
  optionalString(object, 'data', where)
  const artifactType = optionalString(object, 'artifactType', where)
  const platform = parseDescriptorPlatform(object, where)
  return {
    mediaType,
    digest: digestOfText(object.get('digest'), `${where}.digest`),
    size: sizeOf(object, 'size', where),
    urls: optionalStrings(object, 'urls', where),
    annotations: optionalStringMap(object, 'annotations', where),
    ...(artifactType !== undefined && { artifactType }),
    ...(platform !== undefined && { platform }),
    ...(platform === undefined && !isAbsent(object, 'platform') && { isPlatformBlank: true }),
  }
}

/** The members that a descriptor's `platform` and an image config share; what is absent is empty. */
export function readPlatform(object: JsonObject, where: string): RawPlatform {
  return {
    os: optionalString(object, 'os', where) ?? '',
    architecture: optionalString(object, 'architecture', where) ?? '',
    variant: optionalString(object, 'variant', where) ?? '',
    osVersion: optionalString(object, 'os.version', where) ?? '',
    osFeatures: optionalStrings(object, 'os.features', where),
  }
}

/** A platform that names neither OS nor architecture says nothing: what is behind the descriptor has to say it. */
function parseDescriptorPlatform(descriptor: JsonObject, where: string): Platform | undefined {
  if (isAbsent(descriptor, 'platform')) return undefined
  const inside = member(where, 'platform')
  const raw = readPlatform(objectOf(descriptor.get('platform'), inside), inside)
  if (raw.os === '' && raw.architecture === '') return undefined
  if (raw.os !== '' && raw.architecture !== '') return normalisePlatform(raw)
  throw new OciError('document.invalid', `${inside} must name both os and architecture.`)
}
