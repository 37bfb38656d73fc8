import { isJsonArray, isJsonObject, JsonNumber, type JsonValue } from './json-value.js'

/**
 * What the parts of a document take in memory once they are read, in bytes: about what Node needs for them and for what is
 * made of them (an entry of the history, a descriptor), and never less. The text of strings is not among it, as they are
 * parts of the document's own text.
 */
export const WEIGHTS = {
  /** A place in an array. */
  element: 24,
  /** An entry of an object, with its name. */
  member: 96,
  /** An object and the room for its first entries; one without any is shared, but not what is made of it. */
  object: 160,
  emptyObject: 64,
  array: 64,
  string: 32,
  /** A number that is kept as it was written. */
  number: 64,
} as const

/**
 * The weight of a value: what counting while it is read came to. So what a few MiB of text grow to can be bounded, and
 * counted where it stays.
 */
export function weigh(value: JsonValue): number {
  if (typeof value === 'string') return WEIGHTS.string
  if (value instanceof JsonNumber) return WEIGHTS.number
  if (isJsonObject(value)) {
    if (value.size === 0) return WEIGHTS.emptyObject
    let weight = WEIGHTS.object + value.size * WEIGHTS.member
    for (const member of value.values()) weight += weigh(member)
    return weight
  }
  if (!isJsonArray(value)) return 0
  let weight = WEIGHTS.array + value.length * WEIGHTS.element
  for (const element of value) weight += weigh(element)
  return weight
}
