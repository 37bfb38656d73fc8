import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** An entry of a header: its tag, its type, and what it leads to. */
export interface HeaderEntry {
  readonly tag: number
  readonly type: number
  readonly value: Buffer
}

const STRING = 6
const INT32 = 4

export const text = (tag: number, value: string): HeaderEntry => ({
  tag,
  type: STRING,
  value: Buffer.from(`${value}\0`),
})

function number(tag: number, value: number): HeaderEntry {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return { tag, type: INT32, value: bytes }
}

/** What rpm keeps of a package, with a region in front of it and other tags between. */
export interface Rpm {
  readonly name: string
  readonly version: string
  readonly release?: string
  readonly epoch?: number
  readonly arch?: string
  /** Bytes of a tag that nobody asks for. */
  readonly weight?: number
}

/** A header as it stands in the database. */
export function headerOf(rpm: Rpm): Buffer {
  return header([
    { tag: 63, type: 7, value: Buffer.alloc(16) },
    text(1000, rpm.name),
    text(1001, rpm.version),
    ...(rpm.release === undefined ? [] : [text(1002, rpm.release)]),
    ...(rpm.epoch === undefined ? [] : [number(1003, rpm.epoch)]),
    { tag: 1004, type: 9, value: Buffer.alloc(1 + (rpm.weight ?? 0), 'x') },
    ...(rpm.arch === undefined ? [] : [text(1022, rpm.arch)]),
  ])
}

export function header(entries: readonly HeaderEntry[]): Buffer {
  const store = Buffer.concat(entries.map(({ value }) => value))
  const head = Buffer.alloc(8 + 16 * entries.length)
  head.writeUInt32BE(entries.length, 0)
  head.writeUInt32BE(store.byteLength, 4)
  let offset = 0
  for (const [at, { tag, type, value }] of entries.entries()) {
    for (const [place, one] of [tag, type, offset, 1].entries()) head.writeUInt32BE(one, 8 + 16 * at + 4 * place)
    offset += value.byteLength
  }
  return Buffer.concat([head, store])
}

/** A database of these headers, as SQLite writes it. */
export function rpmDatabase(
  headers: readonly (Uint8Array | string | number)[],
  { pageSize = 4096, encoding = 'UTF-8', table = 'Packages', first = 1 } = {},
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'rpmdb-'))
  try {
    const path = join(folder, 'rpmdb.sqlite')
    const database = new DatabaseSync(path)
    database.exec(`PRAGMA page_size = ${pageSize}; PRAGMA encoding = '${encoding}'`)
    database.exec('CREATE TABLE IF NOT EXISTS Name (key TEXT NOT NULL, hnum INTEGER, idx INTEGER)')
    database.exec(`CREATE TABLE '${table}' (hnum INTEGER PRIMARY KEY AUTOINCREMENT, blob BLOB NOT NULL)`)
    const insert = database.prepare(`INSERT INTO '${table}' VALUES (?, ?)`)
    database.exec('BEGIN')
    for (const [at, one] of headers.entries()) insert.run(first + at, one)
    database.exec('COMMIT')
    database.close()
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
