import { UnreadableDatabaseError } from './unreadable-database.js'

/** A value of a row, as far as anybody here asks for it. */
export type Column =
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'text' | 'blob'; readonly bytes: Buffer }
  | { readonly kind: 'other' }

/** Bytes of a value of each type below 12 (SQLite, "Database File Format", Record Format); two types mean nothing yet. */
const FIXED = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const
const FIRST_BLOB = 12
const LONGEST_VARINT = 9

/** The tables that are read here have five at most. */
const MOST_COLUMNS = 8

/** A number in groups of seven bits, the highest first; the ninth byte has eight. Beyond 2^53 it is not exact. */
export function readVarint(bytes: Buffer, at: number): { readonly value: number; readonly end: number } {
  let value = 0
  for (let read = 1; read <= LONGEST_VARINT; read += 1) {
    const byte = bytes[at + read - 1]
    if (byte === undefined) break
    if (read === LONGEST_VARINT) return { value: value * 256 + byte, end: at + read }
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, end: at + read }
  }
  throw new UnreadableDatabaseError('a number has no end')
}

/** The first values of a row: their types stand in front of all of them. */
export function columnsOf(record: Buffer): readonly Column[] {
  const head = readVarint(record, 0)
  const columns: Column[] = []
  let at = head.value
  for (let next = head.end; next < head.value && columns.length < MOST_COLUMNS;) {
    const type = readVarint(record, next)
    const length = lengthOf(type.value)
    if (at + length > record.byteLength) throw new UnreadableDatabaseError('a value ends outside of its row')
    columns.push(columnOf(type.value, record.subarray(at, at + length)))
    at += length
    next = type.end
  }
  return columns
}

function lengthOf(type: number): number {
  if (type >= FIRST_BLOB) return Math.floor((type - FIRST_BLOB) / 2)
  const length = FIXED[type]
  if (length === undefined) throw new UnreadableDatabaseError('a value has no type')
  return length
}

function columnOf(type: number, bytes: Buffer): Column {
  if (type >= FIRST_BLOB) return { kind: type % 2 === 0 ? 'blob' : 'text', bytes }
  if (type >= 1 && type <= 5) return { kind: 'integer', value: bytes.readIntBE(0, bytes.byteLength) }
  if (type >= 8) return { kind: 'integer', value: type - 8 }
  return { kind: 'other' }
}
