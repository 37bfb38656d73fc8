import type { Digest } from './digest.js'
import { OciError } from './error.js'
import { digestOfText, objectOf, sizeOf, stringOf, textIn, textMapIn, textsIn } from './json-fields.js'
import { normalisePlatform, type Platform, type RawPlatform } from './platform.js'
import { FOLDABLE, isJsonObject, type JsonObject, type JsonValue, type Shape } from './strict-json.js'

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
  /** It names an arm and no variant: to some that is v7, to others what they take after all that is named. */
  readonly isVariantOpen?: true
}

export const DESCRIPTOR_SHAPE: Shape = {
  members: {
    mediaType: {},
    digest: {},
    size: {},
    urls: FOLDABLE,
    annotations: FOLDABLE,
    data: FOLDABLE,
    artifactType: FOLDABLE,
    platform: {
      members: { architecture: {}, os: {}, 'os.version': {}, 'os.features': {}, variant: {}, features: {} },
    },
  },
}

/**
 * Reads a descriptor (image-spec, descriptor.md); `where` names it in messages, as in `layers[2]`. What nothing here rests
 * on is left out where it is of another type than it should be: who refuses that is a question of the comparison.
 * Throws `document.invalid`, `digest.invalid` and `digest.unsupported`.
 */
export function parseDescriptor(value: JsonValue, where: string): Descriptor {
  const object = objectOf(value, where)
  const mediaType = stringOf(object, 'mediaType', where)
  if (mediaType === '') throw new OciError('document.invalid', `${where}.mediaType must not be empty.`)
  const artifactType = textIn(object, 'artifactType')
  const platform = object.get('platform')
  return {
    mediaType,
    digest: digestOfText(object.get('digest'), `${where}.digest`),
    size: sizeOf(object, 'size', where),
    urls: textsIn(object, 'urls'),
    annotations: textMapIn(object, 'annotations'),
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(isJsonObject(platform) ? platformIn(platform) : {}),
  }
}

/** The members that a descriptor's `platform` and an image config share; what is absent, or no text, is empty. */
export function readPlatform(object: JsonObject): RawPlatform {
  return {
    os: textIn(object, 'os') ?? '',
    architecture: textIn(object, 'architecture') ?? '',
    variant: textIn(object, 'variant') ?? '',
    osVersion: textIn(object, 'os.version') ?? '',
    osFeatures: textsIn(object, 'os.features'),
  }
}

/** A platform that names neither OS nor architecture says nothing: what is behind the descriptor has to say it. */
function platformIn(object: JsonObject): Pick<Descriptor, 'platform' | 'isPlatformBlank' | 'isVariantOpen'> {
  const raw = readPlatform(object)
  if (raw.os === '' && raw.architecture === '') return { isPlatformBlank: true }
  const isOpen = raw.architecture === 'arm' && raw.variant === ''
  return { platform: normalisePlatform(raw), ...(isOpen ? { isVariantOpen: true } : {}) }
}
