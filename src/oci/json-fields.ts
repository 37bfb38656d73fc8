import { parseDigest, type Digest } from './digest.js'
import { OciError } from './error.js'
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from './json-value.js'

/**
 * Typed looks at the members of a parsed document. `where` says in a message which object it is. Absent and null are
 * one for optional members: Go writes null for what is empty. Everything throws `document.invalid`.
 */

/** Shared: a document can lack a hundred thousand of them. */
const NO_STRINGS: readonly string[] = []
const NO_MAP: ReadonlyMap<string, string> = new Map()

export function objectOf(value: JsonValue | undefined, where: string): JsonObject {
  if (isJsonObject(value)) return value
  throw invalid(where, 'an object')
}

export function stringOf(object: JsonObject, key: string, where: string): string {
  const value = object.get(key)
  if (typeof value === 'string') return value
  throw invalid(member(where, key), 'a string')
}

export function optionalString(object: JsonObject, key: string, where: string): string | undefined {
  return isAbsent(object, key) ? undefined : stringOf(object, key, where)
}

/** An array; null is an empty one, but absent is not. */
export function listOf(object: JsonObject, key: string, where: string): readonly JsonValue[] {
  const value = object.get(key)
  if (value === null) return []
  if (isJsonArray(value)) return value
  throw invalid(member(where, key), 'an array')
}

export function optionalList(object: JsonObject, key: string, where: string): readonly JsonValue[] {
  return isAbsent(object, key) ? [] : listOf(object, key, where)
}

export function optionalStrings(object: JsonObject, key: string, where: string): readonly string[] {
  const list = optionalList(object, key, where)
  if (list.length === 0) return NO_STRINGS
  return list.map((value, index) => {
    if (typeof value === 'string') return value
    throw invalid(`${member(where, key)}[${index}]`, 'a string')
  })
}

/** A text; undefined where there is none. */
export function textIn(object: JsonObject, key: string): string | undefined {
  const value = object.get(key)
  return typeof value === 'string' ? value : undefined
}

/** The texts of a list; none where it is something else. */
export function textsIn(object: JsonObject, key: string): readonly string[] {
  const value = object.get(key)
  return isJsonArray(value) ? value.filter((element) => typeof element === 'string') : []
}

/** Annotations: the members that are texts (image-spec, annotations.md); none where it is no object. */
export function textMapIn(object: JsonObject, key: string): ReadonlyMap<string, string> {
  const value = object.get(key)
  if (!isJsonObject(value)) return NO_MAP
  const texts = new Map<string, string>()
  for (const [name, text] of value) if (typeof text === 'string') texts.set(name, text)
  return texts
}

/** A size in bytes: an integer that JavaScript can count with, and not negative. */
export function sizeOf(object: JsonObject, key: string, where: string): number {
  const value = object.get(key)
  if (typeof value === 'number' && value >= 0) return value
  throw invalid(member(where, key), `an integer from 0 to ${Number.MAX_SAFE_INTEGER}`)
}

/** Throws also `digest.invalid` and `digest.unsupported`. */
export function digestOfText(value: JsonValue | undefined, where: string): Digest {
  if (typeof value !== 'string') throw invalid(where, 'a digest')
  return parseDigest(value, where)
}

/** Whether a member says nothing. */
export function isAbsent(object: JsonObject, key: string): boolean {
  const value = object.get(key)
  return value === undefined || value === null
}

export function member(where: string, key: string): string {
  return where === '' ? key : `${where}.${key}`
}

function invalid(where: string, wanted: string): OciError {
  return new OciError('document.invalid', `${where === '' ? 'The document' : where} must be ${wanted}.`)
}
