import type { Client } from '../../model/client.js'
import { foldCase } from '../../oci/fold-case.js'
import { isJsonArray, isJsonObject, JsonNumber, type JsonValue } from '../../oci/strict-json.js'
import { isBase64 } from './base64.js'
import type { MemberFault } from './member-fault.js'

/** A type as Go's encoding/json reads it. */
export type GoType =
  | 'string'
  | 'bool'
  | 'integer'
  | 'time'
  | 'bytes'
  /** Go's `map[string]struct{}`. */
  | 'set'
  | { readonly list: GoType }
  /** A map with text as keys. */
  | { readonly map: GoType }
  | GoStruct

export interface GoStruct {
  readonly members: Readonly<Record<string, GoMember>>
}

/** A member and the clients that read it. */
export interface GoMember {
  readonly type: GoType
  readonly clients: readonly Client[]
}

/** The members of a value that Go does not read as `type`. Null is nothing to Go, of whatever type. */
export function unreadableMembers(value: JsonValue, type: GoType, clients: readonly Client[]): readonly MemberFault[] {
  const found: MemberFault[] = []
  read(value, type, { at: [], clients }, found)
  return found
}

interface Place {
  readonly at: readonly string[]
  readonly clients: readonly Client[]
}

function read(value: JsonValue, type: GoType, place: Place, found: MemberFault[]): void {
  if (value === null) return
  const elements = elementsOf(value, type)
  if (elements === undefined) {
    found.push({ ...place, why: type === 'bytes' ? 'data-encoding' : 'member-type' })
    return
  }
  for (const [name, element, inside, clients] of elements) {
    read(element, inside, { at: [...place.at, name], clients: readersOf(place, clients) }, found)
  }
}

/** Who reads a member, of those who read what it is in. */
function readersOf(place: Place, clients = place.clients): readonly Client[] {
  return place.clients.filter((client) => clients.includes(client))
}

type Element = readonly [name: string, value: JsonValue, type: GoType, clients?: readonly Client[]]

/** What is inside a value of the right type; undefined where it is of another. */
function elementsOf(value: JsonValue, type: GoType): Iterable<Element> | undefined {
  if (typeof type === 'string') return isScalar(value, type) ? [] : undefined
  if ('list' in type) return isJsonArray(value) ? listed(value, type.list) : undefined
  if (!isJsonObject(value)) return undefined
  return 'map' in type ? mapped(value, type.map) : named(value, type)
}

function* listed(values: readonly JsonValue[], type: GoType): Generator<Element> {
  for (const [at, value] of values.entries()) yield [String(at + 1), value, type]
}

function* mapped(values: ReadonlyMap<string, JsonValue>, type: GoType): Generator<Element> {
  for (const [key, value] of values) yield [key, value, type]
}

/** Go finds a member in any letter case. */
function* named(values: ReadonlyMap<string, JsonValue>, struct: GoStruct): Generator<Element> {
  const known = foldedMembers(struct)
  for (const [name, value] of values) {
    const member = known.get(foldCase(name))
    if (member !== undefined) yield [name, value, member.type, member.clients]
  }
}

const FOLDED = new WeakMap<GoStruct, ReadonlyMap<string, GoMember>>()

function foldedMembers(struct: GoStruct): ReadonlyMap<string, GoMember> {
  const known =
    FOLDED.get(struct) ?? new Map(Object.entries(struct.members).map(([name, member]) => [foldCase(name), member]))
  FOLDED.set(struct, known)
  return known
}

function isScalar(value: JsonValue, type: Extract<GoType, string>): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string'
    case 'bool':
      return typeof value === 'boolean'
    case 'integer':
      return isInteger(value)
    case 'time':
      return typeof value === 'string' && isTime(value)
    case 'bytes':
      return typeof value === 'string' ? isBase64(value) : isJsonArray(value) && value.every(isByte)
    case 'set':
      return isJsonObject(value) && [...value.values()].every((inside) => inside === null || isJsonObject(inside))
  }
}

function isByte(value: JsonValue): boolean {
  return value === null || (typeof value === 'number' && value >= 0 && value <= 255)
}

const LARGEST = 2n ** 63n - 1n

/** An int64, written without fraction and exponent. */
function isInteger(value: JsonValue): boolean {
  if (typeof value === 'number') return true
  if (!(value instanceof JsonNumber) || !/^-?[0-9]{1,19}$/.test(value.text)) return false
  const integer = BigInt(value.text)
  return integer <= LARGEST && integer >= -LARGEST - 1n
}

/** The day of a month is looked at apart. */
const TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]?\d|2[0-3]):[0-5]\d:[0-5]\d(?:[.,]\d+)?(?:Z|[+-](?:[01]\d|2[0-4]):(?:[0-5]\d|60))$/

/**
 * RFC 3339 as Go's time.UnmarshalJSON takes it: no leap second and no day that does not exist, but an hour of one digit, a
 * comma, and zones up to 24:60.
 */
function isTime(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)]
  return TIME.test(text) && Number(day) <= daysIn(Number(year), Number(month))
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
