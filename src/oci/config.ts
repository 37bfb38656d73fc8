import { readPlatform } from './descriptor.js'
import type { Digest } from './digest.js'
import { OciError } from './error.js'
import { foldCase } from './fold-case.js'
import { digestOfText, textIn } from './json-fields.js'
import { isImageConfigType } from './media-type.js'
import { normalisePlatform, type Platform } from './platform.js'
import { isJsonArray, isJsonObject, parseStrictJson, type JsonObject, type JsonValue } from './strict-json.js'
import { IMAGE_CONFIG_SHAPE } from './config-shape.js'

export interface HistoryEntry {
  readonly createdBy: string
  readonly emptyLayer: boolean
}

export interface ImageConfig {
  readonly kind: 'image'
  /** From the config's own members, normalised. */
  readonly platform: Platform
  readonly diffIDs: readonly Digest[]
  readonly history: readonly HistoryEntry[]
  /** The members of `config` (what a runtime obeys); empty where it is no object. */
  readonly runtime: JsonObject
  /** Every top-level member as it was read. */
  readonly members: JsonObject
}

/** The config of a Helm chart, a signature, a bundle, …: no layers in a `rootfs`, or of no machine at all. */
export interface OtherConfig {
  readonly kind: 'other'
}

/** What a manifest's config turns out to be. */
export type Config = ImageConfig | OtherConfig

/**
 * Reads a config (image-spec, config.md). Its content decides whether it is an image's, whatever its type says: bundles
 * and signatures carry an image's type, and some images a meaningless one. Throws `json.invalid` for what some client may
 * take for an image's and others not, and the codes of digests.
 */
export function parseConfig(bytes: Uint8Array, mediaType: string): Config {
  if (!mayBeImage(bytes)) return { kind: 'other' }
  const image = readImage(parseStrictJson(bytes, IMAGE_CONFIG_SHAPE), isImageConfigType(mediaType))
  // A signature of cosign is written as an image of no machine.
  if (image === undefined || (image.platform.os === '' && image.platform.architecture === '')) return { kind: 'other' }
  return image
}

/** Reads the config of what is said to be an image, in the type `mediaType`. Throws `document.invalid`, too. */
export function parseImageConfig(bytes: Uint8Array, mediaType: string): ImageConfig {
  const image = readImage(parseStrictJson(bytes, IMAGE_CONFIG_SHAPE), true)
  if (image !== undefined) return image
  const wanted = 'rootfs must have the type "layers" and a list of diff_ids'
  throw new OciError('document.invalid', `The config of type ${mediaType} is not that of an image: ${wanted}.`)
}

/** Whether any client could find a `rootfs` in it. Only then is it held to the strict rules. */
function mayBeImage(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return Object.keys(value ?? {}).some((key) => foldCase(key) === 'rootfs')
  } catch {
    return false
  }
}

/**
 * Undefined where there are no layers in a `rootfs`. Docker leaves `diff_ids` out of an image without layers; where the
 * media type is no promise, the list must be there.
 */
function readImage(members: JsonValue, promised: boolean): ImageConfig | undefined {
  if (!isJsonObject(members)) return undefined
  const rootfs = members.get('rootfs')
  if (!isJsonObject(rootfs) || rootfs.get('type') !== 'layers') return undefined
  const diffIDs = rootfs.get('diff_ids') ?? (promised ? [] : undefined)
  if (!isJsonArray(diffIDs)) return undefined
  const runtime = members.get('config')
  const history = members.get('history')
  return {
    kind: 'image',
    platform: normalisePlatform(readPlatform(members)),
    diffIDs: diffIDs.map((id, index) => digestOfText(id, `rootfs.diff_ids[${index}]`)),
    history: isJsonArray(history) ? history.map(readHistoryEntry) : [],
    runtime: isJsonObject(runtime) ? runtime : new Map(),
    members,
  }
}

function readHistoryEntry(value: JsonValue): HistoryEntry {
  if (!isJsonObject(value)) return { createdBy: '', emptyLayer: false }
  return { createdBy: textIn(value, 'created_by') ?? '', emptyLayer: value.get('empty_layer') === true }
}
