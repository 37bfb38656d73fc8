/** A number whose text is not that of a safe integer: kept as it was written, so that no digit is lost. */
export class JsonNumber {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type JsonObject = ReadonlyMap<string, JsonValue>

export type JsonValue = null | boolean | string | number | JsonNumber | readonly JsonValue[] | JsonObject

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return value instanceof Map
}

/** `Array.isArray` does not narrow a readonly array. */
export function isJsonArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/** Whether two values are equal: members in any order, numbers as written. Nothing is built to tell. */
export function isSameJson(one: JsonValue, other: JsonValue): boolean {
  if (one === other) return true
  if (one instanceof JsonNumber) return other instanceof JsonNumber && one.text === other.text
  if (isJsonArray(one)) {
    return isJsonArray(other) && one.length === other.length && one.every((item, at) => isSame(item, other[at]))
  }
  if (!isJsonObject(one) || !isJsonObject(other) || one.size !== other.size) return false
  for (const [key, member] of one) if (!isSame(member, other.get(key))) return false
  return true
}

function isSame(one: JsonValue, other: JsonValue | undefined): boolean {
  return other !== undefined && isSameJson(one, other)
}

/** One text for equal values: members sorted, numbers as written. */
export function canonicalJson(value: JsonValue): string {
  if (value instanceof JsonNumber) return value.text
  if (isJsonArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isJsonObject(value)) {
    const members = [...value].map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
    return `{${members.sort().join(',')}}`
  }
  return JSON.stringify(value)
}

/** Shared, as there can be many. */
const NO_MEMBERS: Readonly<Record<string, unknown>> = Object.freeze({ __proto__: null })

/**
 * The value as plain JavaScript, for reports; objects have no prototype, so a key such as `__proto__` is only a key.
 * A number that JavaScript would write otherwise than it was written becomes its text.
 */
export function toPlain(value: JsonValue): unknown {
  if (value instanceof JsonNumber) {
    const number = Number(value.text)
    return String(number) === value.text ? number : value.text
  }
  if (isJsonArray(value)) return value.map(toPlain)
  if (isJsonObject(value)) {
    if (value.size === 0) return NO_MEMBERS
    const plain: Record<string, unknown> = { __proto__: null }
    for (const [key, member] of value) plain[key] = toPlain(member)
    return plain
  }
  return value
}
