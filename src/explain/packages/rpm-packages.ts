import type { Package, Packages } from '../listing.js'
import type { PagedFile } from './paged-file.js'
import { tableRows } from './sqlite-table.js'
import { packageOf } from './stanzas.js'
import { UnreadableDatabaseError } from './unreadable-database.js'

/** Where rpm keeps the headers of what is installed. */
const TABLE = 'Packages'

/** Far more than a system has. */
const MOST = 100_000

/** The packages in rpm's database of SQLite; `unread` where it is none that can be read to its end. */
export function rpmPackages(file: PagedFile): Packages {
  const found: Package[] = []
  try {
    for (const columns of tableRows(file, TABLE)) {
      const header = columns.find((column) => column.kind === 'blob')
      if (header?.kind !== 'blob') return 'unread'
      found.push(...packageIn(header.bytes))
      if (found.length > MOST) return 'unread'
    }
  } catch (error) {
    if (error instanceof UnreadableDatabaseError) return 'unread'
    throw error
  }
  return found
}

/** Tags of a header, and the types that they have (rpm, "RPM V4 Package format" and its tags). */
const NAME = 1000
const VERSION = 1001
const RELEASE = 1002
const EPOCH = 1003
const ARCH = 1022
const INT32 = 4
const STRING = 6

const TYPES: ReadonlyMap<number, number> = new Map([
  [NAME, STRING],
  [VERSION, STRING],
  [RELEASE, STRING],
  [EPOCH, INT32],
  [ARCH, STRING],
])

/** Of a text, in bytes: more of it is not told. */
const LONGEST = 1024

const HEAD_BYTES = 8
const ENTRY_BYTES = 16

/** The package that a header is of: counts of entries and of bytes, the entries, and the bytes that they lead to. */
function packageIn(header: Buffer): readonly Package[] {
  if (header.byteLength < HEAD_BYTES) throw new UnreadableDatabaseError('a header has no beginning')
  const store = HEAD_BYTES + header.readUInt32BE(0) * ENTRY_BYTES
  if (store > header.byteLength) throw new UnreadableDatabaseError('a header has no end')
  const values = new Map<number, string>()
  for (let at = HEAD_BYTES; at < store; at += ENTRY_BYTES) {
    const [tag, type] = [header.readUInt32BE(at), header.readUInt32BE(at + 4)]
    // Of a tag that is there twice, the first: a header of many names costs no more than one of four.
    if (TYPES.get(tag) !== type || values.has(tag)) continue
    values.set(tag, valueAt(header, store + header.readUInt32BE(at + 8), type))
  }
  const of = (tag: number, before = '', after = ''): string => {
    const value = values.get(tag)
    return value === undefined ? '' : `${before}${value}${after}`
  }
  return packageOf('rpm', values.get(NAME), `${of(EPOCH, '', ':')}${of(VERSION)}${of(RELEASE, '-')}${of(ARCH, '.')}`)
}

/** A number, or a text up to the zero behind it; empty where it would stand outside of the header. */
function valueAt(header: Buffer, start: number, type: number): string {
  const bytes = header.subarray(start, start + LONGEST)
  if (type === INT32) return bytes.byteLength < 4 ? '' : String(bytes.readUInt32BE(0))
  const end = bytes.indexOf(0)
  return bytes.toString('utf8', 0, end === -1 ? bytes.byteLength : end)
}
