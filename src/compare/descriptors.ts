import type { ClientFault } from '../model/client.js'
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../oci/strict-json.js'
import { isObeyed, isTableOfContents } from './clients/annotations.js'
import { hasRightData } from './clients/document-faults.js'
import { differingValues, mapDifferences, type DifferingValues } from './members.js'
import { objectIn } from './raw.js'

/** What tells two descriptors of one thing apart. `at` begins inside the descriptor: the key of an annotation, `urls`. */
export type DescriptorFinding =
  | ({ readonly what: 'annotation' | 'runtime-annotation' | 'other'; readonly at: readonly string[] } & DifferingValues)
  | ({ readonly what: 'refused'; readonly at: readonly string[] } & Omit<ClientFault, 'path'>)
  /** Harmless to every client. */
  | { readonly what: 'urls' | 'data' }

/** Members whose absence, null and empty value are one to Go, which reads them into a field of its own. */
const READ_AS_FIELDS: ReadonlySet<string> = new Set([
  'mediaType',
  'artifactType',
  'urls',
  'data',
  'annotations',
  'subject',
])

/**
 * Compares two descriptors member by member, but for those in `followed`, which are compared elsewhere or follow from what
 * is. `isSameBlob`: they name the same bytes. What no row here calls harmless is `other`.
 */
export function compareDescriptors(
  source: JsonObject,
  mirror: JsonObject,
  isSameBlob: boolean,
  followed: ReadonlySet<string>,
): readonly DescriptorFinding[] {
  const names = new Set([...source.keys(), ...mirror.keys()].filter((name) => !followed.has(name)))
  return [...names].flatMap((name) => memberFindings(name, source, mirror, isSameBlob))
}

function memberFindings(
  name: string,
  source: JsonObject,
  mirror: JsonObject,
  isSameBlob: boolean,
): readonly DescriptorFinding[] {
  switch (name) {
    case 'annotations':
      return compareAnnotations(source, mirror)
    case 'urls':
      return compareUrls(source.get(name), mirror.get(name))
    case 'data':
      return compareData(source, mirror)
    // Other bytes have another size.
    case 'size':
      return isSameBlob ? other(name, source, mirror) : []
    default:
      return other(name, source, mirror)
  }
}

function other(name: string, source: JsonObject, mirror: JsonObject): readonly DescriptorFinding[] {
  const values = memberValues(name, source, mirror)
  return values === undefined ? [] : [{ what: 'other', at: [name], ...values }]
}

/** The two values of a member where they are not the same to Go. */
export function memberValues(name: string, source: JsonObject, mirror: JsonObject): ReturnType<typeof differingValues> {
  const from = source.get(name)
  const to = mirror.get(name)
  if (READ_AS_FIELDS.has(name) && isEmpty(from) && isEmpty(to)) return undefined
  return differingValues(from, to)
}

function isEmpty(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (isJsonArray(value) && value.length === 0)
}

/**
 * The annotations of two documents or descriptors. They are harmless unless a client obeys them; a table of contents only
 * where it is dropped. What is no object is compared as it stands.
 */
export function compareAnnotations(source: JsonObject, mirror: JsonObject): readonly DescriptorFinding[] {
  if (![source, mirror].every(hasReadableAnnotations)) return other('annotations', source, mirror)
  const to = objectIn(mirror, 'annotations')
  return mapDifferences(objectIn(source, 'annotations'), to).map(({ path: key, ...values }): DescriptorFinding => {
    if (isTableOfContents(key)) {
      if (!to.has(key)) return { what: 'annotation', at: [key], ...values }
      return { what: 'other', at: ['annotations', key], ...values }
    }
    return { what: isObeyed(key) ? 'runtime-annotation' : 'annotation', at: [key], ...values }
  })
}

function hasReadableAnnotations(object: JsonObject): boolean {
  const annotations = object.get('annotations')
  return isEmpty(annotations) || isJsonObject(annotations)
}

/** Without `urls` every client asks the registry, where the blob is looked up. One that was added is asked first. */
function compareUrls(from: JsonValue | undefined, to: JsonValue | undefined): readonly DescriptorFinding[] {
  if (isEmpty(to)) return isEmpty(from) ? [] : [{ what: 'urls' }]
  const values = differingValues(from, to)
  if (values === undefined) return []
  const known = new Set(isJsonArray(from) ? from : [])
  const isNew = isJsonArray(to) && to.some((url) => !known.has(url))
  return isNew
    ? [{ what: 'refused', at: ['urls'], why: 'urls', clients: ['containerd'] }]
    : [{ what: 'other', at: ['urls'], ...values }]
}

/** Without `data` every client fetches the blob; with it some do not, and find the same bytes where it holds them. */
function compareData(source: JsonObject, mirror: JsonObject): readonly DescriptorFinding[] {
  const values = memberValues('data', source, mirror)
  if (values === undefined) return []
  // Of another blob it is another copy.
  if (hasRightData(source) && hasRightData(mirror)) return []
  if (isEmpty(mirror.get('data')) || hasRightData(mirror)) return [{ what: 'data' }]
  return [{ what: 'other', at: ['data'], ...values }]
}
