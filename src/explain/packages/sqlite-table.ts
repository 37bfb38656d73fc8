import type { PagedFile } from './paged-file.js'
import { columnsOf, readVarint, type Column } from './sqlite-record.js'
import { UnreadableDatabaseError } from './unreadable-database.js'

const MAGIC = Buffer.from('SQLite format 3\0')
/** The file begins with a head, and the first page is that of the table of all tables. */
const HEAD_BYTES = 100
const SMALLEST_PAGE = 512
const SMALLEST_USABLE = 480
const UTF_8 = 1

/** In bytes. The header of a package with 10,000 files takes some 2 MiB. */
const LONGEST_ROW = 16 * 1024 ** 2

/** Kinds of pages that a table is made of (SQLite, "Database File Format", B-tree Pages). */
const INTERIOR = 5
const LEAF = 13

/**
 * The rows of a table of a SQLite database, column by column (SQLite, "Database File Format"). Each page is read once, and no
 * more is given than the file has bytes, whatever its numbers say. Throws an `UnreadableDatabaseError`, also between rows.
 */
export function* tableRows(file: PagedFile, table: string): Generator<readonly Column[]> {
  const reader = new TableReader(file)
  for (const [type, name, , root] of reader.rows(1)) {
    if (!isText(type, 'table') || !isText(name, table) || root?.kind !== 'integer') continue
    yield* reader.rows(root.value)
    return
  }
  throw new UnreadableDatabaseError('it has no such table')
}

function isText(column: Column | undefined, text: string): boolean {
  return column?.kind === 'text' && column.bytes.equals(Buffer.from(text))
}

class TableReader {
  readonly #file: PagedFile
  readonly #pageSize: number
  /** Bytes of a page that hold something. */
  readonly #usable: number
  readonly #seen = new Set<number>()
  /** Bytes of rows that may still be given: cells of a broken page can lie on top of each other. */
  #left: number

  constructor(file: PagedFile) {
    const head = file.page(0, SMALLEST_PAGE)
    if (head?.subarray(0, MAGIC.byteLength).equals(MAGIC) !== true) throw broken('it is no database of SQLite')
    const size = head.readUInt16BE(16)
    this.#file = file
    this.#pageSize = size === 1 ? 65_536 : size
    this.#usable = this.#pageSize - head.readUInt8(20)
    this.#left = file.byteLength
    const isPower = this.#pageSize >= SMALLEST_PAGE && (this.#pageSize & (this.#pageSize - 1)) === 0
    if (!isPower || this.#usable < SMALLEST_USABLE) throw broken('its pages have no size')
    if (head.readUInt32BE(56) !== UTF_8) throw broken('its texts are not in UTF-8')
  }

  /** The rows of the tree below a page, counted from 1. */
  *rows(root: number): Generator<readonly Column[]> {
    const open = [root]
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      const page = this.#page(number)
      const start = number === 1 ? HEAD_BYTES : 0
      const kind = page[start]
      const count = page.readUInt16BE(start + 3)
      if (kind === LEAF) {
        for (const cell of cellsOf(page, start + 8, count)) yield columnsOf(this.#payload(page, cell))
      } else if (kind === INTERIOR) {
        const children = [...cellsOf(page, start + 12, count)].map((cell) => readU32(page, cell))
        // The last is the first to be taken.
        open.push(page.readUInt32BE(start + 8), ...children.reverse())
        if (open.length * this.#pageSize > this.#file.byteLength) throw broken('it has more pages than there are')
      } else {
        throw broken('a page is none of a table')
      }
    }
  }

  #page(number: number): Buffer {
    const page = this.#file.page(number - 1, this.#pageSize)
    if (page === undefined) throw broken('a page is not there')
    if (this.#seen.has(number)) throw broken('a page is there twice')
    this.#seen.add(number)
    return page
  }

  /** What a cell of a leaf holds; what has no room in it goes on in pages of its own. */
  #payload(page: Buffer, cell: number): Buffer {
    const length = readVarint(page, cell)
    const rowId = readVarint(page, length.end)
    // A cell and the place where it is told take four bytes at least.
    this.#left -= length.value + 4
    if (this.#left < 0 || length.value > LONGEST_ROW) throw broken('a row is too long')
    const local = localBytes(length.value, this.#usable)
    const end = rowId.end + local
    if (end > this.#usable) throw broken('a row ends outside of its page')
    const parts = [page.subarray(rowId.end, end)]
    if (local === length.value) return page.subarray(rowId.end, end)
    let missing = length.value - local
    for (let next = readU32(page, end); missing > 0;) {
      const further = this.#page(next)
      const part = further.subarray(4, Math.min(this.#usable, 4 + missing))
      parts.push(part)
      missing -= part.byteLength
      next = further.readUInt32BE(0)
    }
    return Buffer.concat(parts)
  }
}

/** Where the cells of a page begin. */
function* cellsOf(page: Buffer, pointers: number, count: number): Generator<number> {
  if (pointers + 2 * count > page.byteLength) throw broken('a page has too many cells')
  for (let at = 0; at < count; at += 1) yield page.readUInt16BE(pointers + 2 * at)
}

/** How much of a row stays in its own page (SQLite, "Database File Format", Cell Payload Overflow Pages). */
function localBytes(length: number, usable: number): number {
  const most = usable - 35
  if (length <= most) return length
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const wanted = least + ((length - least) % (usable - 4))
  return wanted <= most ? wanted : least
}

function readU32(page: Buffer, at: number): number {
  if (at + 4 > page.byteLength) throw broken('a number ends outside of its page')
  return page.readUInt32BE(at)
}

function broken(why: string): UnreadableDatabaseError {
  return new UnreadableDatabaseError(why)
}
