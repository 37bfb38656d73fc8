import { excerpt } from '../../oci/excerpt.js'
import { decodeName, TarError } from './tar-header.js'

/** What extension headers say of the entry behind them; it stands before the entry's own header. */
export interface TarExtension {
  readonly path?: string
  readonly linkPath?: string
  readonly size?: number
}

const LINE_FEED = 10
const EQUALS = 61
const SPACE = 32

/**
 * Reads the records of a pax header (POSIX.1-2001, `length key=value\n`). Times and owners are left out; sparse files
 * are refused, as their bytes are not those in the archive. Throws a `TarError` for records that break the form.
 */
export function parsePax(bytes: Uint8Array): TarExtension {
  let extension: TarExtension = {}
  for (const [key, value] of paxRecords(bytes)) extension = { ...extension, ...meaningOf(key, value) }
  return extension
}

/** The records of a pax header, in order, values as they are. Throws a `TarError` for records that break the form. */
export function* paxRecords(bytes: Uint8Array): Generator<readonly [key: string, value: Uint8Array]> {
  let start = 0
  while (start < bytes.byteLength) {
    const space = bytes.indexOf(SPACE, start)
    const length = space === -1 ? '' : decodeName(bytes.subarray(start, space))
    const end = /^[1-9][0-9]{0,8}$/.test(length) ? start + Number(length) : 0
    const equals = bytes.indexOf(EQUALS, space)
    if (end <= equals || equals === -1 || end > bytes.byteLength || bytes[end - 1] !== LINE_FEED) throw malformed()
    yield [decodeName(bytes.subarray(space + 1, equals)), bytes.subarray(equals + 1, end - 1)]
    start = end
  }
}

/** A name in an entry of its own, as GNU tar writes long ones. */
export function parseLongName(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  return nameOf(end === -1 ? bytes : bytes.subarray(0, end))
}

function nameOf(bytes: Uint8Array): string {
  if (bytes.byteLength > 0) return decodeName(bytes)
  throw new TarError('archive.invalid', 'an extension header in it gives an empty name, which some tools pass over')
}

function meaningOf(key: string, value: Uint8Array): TarExtension {
  switch (key) {
    case 'path':
      return { path: nameOf(value) }
    case 'linkpath':
      return { linkPath: nameOf(value) }
    case 'size':
      return { size: sizeOf(decodeName(value)) }
    default:
      if (!key.startsWith('GNU.sparse.')) return {}
      throw new TarError('archive.invalid', 'it holds a sparse file, which other tools read in other ways')
  }
}

/** A size as pax headers write it. Throws a `TarError` for anything else. */
export function sizeOf(text: string): number {
  const size = /^(?:0|[1-9][0-9]*)$/.test(text) ? Number(text) : Number.NaN
  if (Number.isSafeInteger(size)) return size
  throw new TarError('archive.invalid', `a pax header gives the bad size ${excerpt(text)}`)
}

function malformed(): TarError {
  return new TarError('archive.invalid', 'a pax header in it is malformed')
}
