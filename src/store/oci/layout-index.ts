import type { Descriptor } from '../../oci/descriptor.js'
import { algorithmOf, type Digest } from '../../oci/digest.js'
import { parseDocument } from '../../oci/document.js'
import { excerpt } from '../../oci/excerpt.js'
import { isJsonObject, parseStrictJson } from '../../oci/strict-json.js'
import { atPlace, StoreError, type Place } from '../store-error.js'

/** Which image of a layout is meant. */
export interface LayoutChoice {
  readonly tag?: string | undefined
  readonly digest?: Digest | undefined
}

/** What names an image in a layout (image-spec, annotations.md). */
export const REF_NAME = 'org.opencontainers.image.ref.name'
const MOST_LISTED = 10

/** Checks the file `oci-layout` (image-spec, image-layout.md). Throws `layout.invalid` and `json.invalid`. */
export function checkLayoutVersion(bytes: Uint8Array, place: Place): void {
  const shape = { members: { imageLayoutVersion: {} } }
  const value = atPlace(place, 'oci-layout', () => parseStrictJson(bytes, shape))
  const version = isJsonObject(value) ? value.get('imageLayoutVersion') : undefined
  if (typeof version === 'string' && /^1\.[0-9]+\.[0-9]+$/.test(version)) return
  const told = typeof version === 'string' ? `says version ${excerpt(version)}` : 'names no imageLayoutVersion'
  throw new StoreError(place, { code: 'layout.invalid', why: `its file oci-layout ${told}, only 1.x can be read` })
}

/** The entries of `index.json`. Throws the codes of documents. */
export function readLayoutIndex(bytes: Uint8Array, place: Place): readonly Descriptor[] {
  const index = atPlace(place, 'index.json', () => parseDocument(bytes, {}))
  if (index.kind === 'index') return index.manifests
  throw new StoreError(place, { code: 'layout.invalid', why: 'its index.json is a manifest, not an index' })
}

/**
 * The entry that is meant: by digest, by tag (the annotation `org.opencontainers.image.ref.name`, exactly), or the only
 * one. Undefined where the tag or digest is not listed. Throws `layout.ambiguous`, and `layout.invalid` for an empty
 * layout where nothing was named.
 */
export function chooseEntry(
  entries: readonly Descriptor[],
  { tag, digest }: LayoutChoice,
  place: Place,
): Descriptor | undefined {
  if (digest !== undefined) return entries.find((entry) => entry.digest === digest)
  const wanted = tag === undefined ? entries : entries.filter(({ annotations }) => annotations.get(REF_NAME) === tag)
  const [first, ...others] = wanted
  if (others.some((other) => other.digest !== first?.digest)) throw ambiguous(wanted, tag, place)
  if (first === undefined && tag === undefined) {
    throw new StoreError(place, { code: 'layout.invalid', why: 'its index.json lists nothing' })
  }
  return first
}

/** Where a layout keeps a blob. The digest is checked, so the name holds nothing but its algorithm and hex digits. */
export function blobPath(digest: Digest): string {
  const algorithm = algorithmOf(digest)
  return `blobs/${algorithm}/${digest.slice(algorithm.length + 1)}`
}

/** The names in a layout, for a message about one that is not there. */
export function listEntries(entries: readonly Descriptor[]): string {
  const names = entries.map(({ digest, annotations }) => {
    const name = annotations.get(REF_NAME)
    return name === undefined ? `@${digest}` : excerpt(name)
  })
  const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : ''
  return names.length === 0 ? 'nothing' : `${names.slice(0, MOST_LISTED).join(', ')}${more}`
}

function ambiguous(entries: readonly Descriptor[], tag: string | undefined, place: Place): StoreError {
  const named = tag === undefined ? '' : ` tagged ${excerpt(tag)}`
  const listed = tag === undefined ? listEntries(entries) : entries.map(({ digest }) => `@${digest}`).join(', ')
  return new StoreError(place, {
    code: 'layout.ambiguous',
    why: `it holds ${entries.length} images${named}: ${listed}`,
    advice: 'Name one of them: behind the path, write :TAG or @DIGEST.',
  })
}
