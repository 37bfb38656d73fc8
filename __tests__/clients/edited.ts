import { assembleImage, type BuiltImage, type ManifestSpec } from '../helpers/image/image.js'
import type { BuiltIndex } from '../helpers/image/image-index.js'
import { jsonBytes } from '../helpers/image/document.js'
import { sha256Of } from '../helpers/registry/store.js'
import type { BuiltLayer } from '../helpers/image/layer.js'

/** A JSON object of which nothing is known. */
export type Json = Readonly<Record<string, unknown>>

/** The same image or index around another document, which names what the first one names. */
export function edited<C extends BuiltImage | BuiltIndex>(content: C, edit: (document: Json) => Json): C {
  const bytes = jsonBytes(edit(parse(content.bytes)))
  return { ...content, bytes, digest: sha256Of(bytes) }
}

/** The document with these members added or replaced. */
export function withMembers(members: Json): (document: Json) => Json {
  return (document) => ({ ...document, ...members })
}

/** The document without a member. */
export function withoutMember(name: string): (document: Json) => Json {
  return (document) => Object.fromEntries(Object.entries(document).filter(([key]) => key !== name))
}

/** The descriptor of the config with these members. */
export function onConfig(change: Change): (manifest: Json) => Json {
  return (manifest) => ({ ...manifest, config: changed(asJson(manifest['config']), change) })
}

/** The descriptor of the first layer with these members. */
export function onLayer(change: Change): (manifest: Json) => Json {
  return onFirst('layers', change)
}

/** The first entry of an index with these members. */
export function onEntry(change: Change): (index: Json) => Json {
  return onFirst('manifests', change)
}

/** Members, or how to make them out of the descriptor. */
type Change = Json | ((descriptor: Json) => Json)

function onFirst(name: string, change: Change): (document: Json) => Json {
  return (document) => {
    const [first, ...rest] = asList(document[name])
    return { ...document, [name]: [changed(asJson(first), change), ...rest] }
  }
}

function changed(descriptor: Json, change: Change): Json {
  return { ...descriptor, ...(typeof change === 'function' ? change(descriptor) : change) }
}

/** The image with another config, around which the manifest is written anew. */
export function withConfig(image: BuiltImage, edit: (config: Json) => Json, spec: ManifestSpec = {}): BuiltImage {
  return assembleImage(image.platform, jsonBytes(edit(parse(image.config.bytes))), image.layers, spec)
}

/** The image with its config as it is and these layers. */
export function withLayers(image: BuiltImage, layers: readonly BuiltLayer[], spec: ManifestSpec = {}): BuiltImage {
  return assembleImage(image.platform, image.config.bytes, layers, spec)
}

export function parse(bytes: Uint8Array): Json {
  return asJson(JSON.parse(Buffer.from(bytes).toString()))
}

export function asJson(value: unknown): Json {
  if (!isJson(value)) throw new Error(`${JSON.stringify(value)} is no object.`)
  return value
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${JSON.stringify(value)} is no list.`)
  return value
}
