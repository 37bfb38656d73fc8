import { excerpt } from '../../oci/excerpt.js'
import { listOf, objectOf, optionalStrings, stringOf } from '../../oci/json-fields.js'
import { formatReference, parseReference, type Reference } from '../../oci/reference.js'
import { isJsonArray, parseStrictJson, type JsonValue } from '../../oci/strict-json.js'
import { atPlace, StoreError, type Place } from '../store-error.js'

/** One image in the `manifest.json` of what `docker save` writes. */
export interface DockerImage {
  /** The name of the config's file. */
  readonly config: string
  /** As written. */
  readonly names: readonly string[]
  /** The names of the layers' files, bottom first. */
  readonly layers: readonly string[]
}

const SHAPE = { items: { members: { Config: {}, RepoTags: {}, Layers: {}, Parent: {}, LayerSources: {} } } }
const MOST_LISTED = 10

/** Reads `manifest.json`. Throws `json.invalid` and `document.invalid`. */
export function readDockerManifest(bytes: Uint8Array, place: Place): readonly DockerImage[] {
  return atPlace(place, 'manifest.json', () => {
    const value = parseStrictJson(bytes, SHAPE)
    if (isJsonArray(value)) return value.map(readImage)
    throw new StoreError(place, { code: 'archive.invalid', why: 'its manifest.json is no list of images' })
  })
}

/**
 * The image with this name, both sides of the comparison in canonical form, or at this position from 0, or the only one if
 * none is wanted. Undefined if there is none. Throws `archive.ambiguous`, and `archive.invalid` for an empty archive.
 */
export function chooseImage(
  images: readonly DockerImage[],
  wanted: Reference | number | undefined,
  place: Place,
): DockerImage | undefined {
  const name = typeof wanted === 'object' ? formatReference(wanted) : undefined
  const found = images.filter(({ names }, at) =>
    typeof wanted === 'number' ? at === wanted : name === undefined || names.some((own) => canonicalName(own) === name),
  )
  if (found.length > 1) {
    const why = name === undefined ? `it holds ${images.length} images: ${listNames(images)}` : `it holds ${name} twice`
    const isNamed = images.some(({ names }) => names.length > 0)
    const advice = isNamed
      ? 'Name one of them: behind the path, write :NAME:TAG.'
      : 'None of them has a name: behind the path, write :@0 for the first of them, :@1 for the second.'
    throw new StoreError(place, { code: 'archive.ambiguous', why, advice })
  }
  if (images.length === 0)
    throw new StoreError(place, { code: 'archive.invalid', why: 'its manifest.json lists nothing' })
  return found[0]
}

/** The names in an archive, for messages. */
export function listNames(images: readonly DockerImage[]): string {
  const names = images.flatMap((image) =>
    image.names.length === 0 ? ['an image without a name'] : image.names.map(excerpt),
  )
  const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : ''
  return `${names.slice(0, MOST_LISTED).join(', ')}${more}`
}

function readImage(value: JsonValue, index: number): DockerImage {
  const where = `[${index}]`
  const image = objectOf(value, where)
  // Go writes null for no names.
  const names = optionalStrings(image, 'RepoTags', where)
  listOf(image, 'Layers', where)
  return {
    config: plainName(stringOf(image, 'Config', where)),
    names,
    layers: optionalStrings(image, 'Layers', where).map(plainName),
  }
}

/** Entries of archives lose a leading `./`, too. */
function plainName(name: string): string {
  return name.replace(/^(?:\.\/)+/, '')
}

/** A name in the form that names are compared in; undefined for one that nobody could ask for. */
export function canonicalName(name: string): string | undefined {
  try {
    return formatReference(parseReference(name))
  } catch {
    return undefined
  }
}
