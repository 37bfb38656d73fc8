import { excerpt } from '../../oci/excerpt.js'
import type { StoreFailure } from '../store-error.js'

export const BLOCK_BYTES = 512

/** One header block, as it stands there. */
export interface TarHeader {
  readonly name: string
  readonly size: number
  /** The type flag; `0` also for the old NUL. */
  readonly type: string
  readonly linkName: string
}

/** A tar file that is not read on: what is wrong with it, to be put with its place. */
export class TarError extends Error {
  override readonly name = 'TarError'
  readonly failure: StoreFailure

  constructor(code: StoreFailure['code'], why: string) {
    super(why)
    this.failure = { code, why }
  }
}

const CHECKSUM_AT = 148
const CHECKSUM_BYTES = 8
const SPACE = 32
/** What the star program leaves for the prefix: it puts times behind it. */
const STAR_PREFIX_BYTES = 131

/** Makes a text of the bytes of a name. */
export type Decode = (bytes: Uint8Array) => string

/**
 * Reads a header block (POSIX.1-1988 ustar, and GNU's and the older form of it). Throws a `TarError`: a number that could
 * be read in two ways is refused, and what `decode` refuses.
 */
export function parseTarHeader(block: Uint8Array, decode: Decode = decodeName): TarHeader {
  if (checksumOf(block) !== numberIn(block, CHECKSUM_AT, CHECKSUM_BYTES)) {
    throw new TarError('archive.invalid', 'it is no tar file, or a broken one: the checksum of a header is wrong')
  }
  const magic = String.fromCharCode(...block.subarray(257, 263))
  const prefix = magic === 'ustar\0' ? textIn(block, 345, 155, decode) : ''
  if (Buffer.byteLength(prefix) > STAR_PREFIX_BYTES && String.fromCharCode(...block.subarray(508, 512)) === 'tar\0') {
    throw new TarError('archive.invalid', 'a name in it ends elsewhere for tools that know the tar program "star"')
  }
  const name = textIn(block, 0, 100, decode)
  const flag = String.fromCharCode(...block.subarray(156, 157))
  const type = flag === '\0' ? (name.endsWith('/') ? '5' : '0') : flag
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: numberIn(block, 124, 12),
    type,
    linkName: textIn(block, 157, 100, decode),
  }
}

/** Whether a block holds nothing but zeros, as those at the end of an archive do. */
export function isZeros(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0)
}

/** Decodes a name. Throws where it is not UTF-8: readers would see other names. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new TarError('archive.unsafe', 'it holds a name that is not UTF-8')
  }
}

function textIn(block: Uint8Array, start: number, length: number, decode: Decode): string {
  const field = block.subarray(start, start + length)
  const end = field.indexOf(0)
  return decode(end === -1 ? field : field.subarray(0, end))
}

/** Octal digits with spaces or NUL behind them, or GNU's big-endian binary for what is too large for that. */
export function numberIn(block: Uint8Array, start: number, length: number): number {
  const field = block.subarray(start, start + length)
  const text = String.fromCharCode(...field)
  if (text.charCodeAt(0) >= 0x80) return binaryNumber(field)
  const digits = /^ *([0-7]*)[ \0]*$/.exec(text)?.[1]
  if (digits === undefined) throw new TarError('archive.invalid', `its header holds the bad number ${excerpt(text)}`)
  return digits === '' ? 0 : Number.parseInt(digits, 8)
}

function binaryNumber(field: Uint8Array): number {
  const value = field.subarray(1).reduce((total, byte) => total * 256 + byte, 0)
  // 0xff is the start of a negative number.
  if (field[0] === 0x80 && Number.isSafeInteger(value)) return value
  throw new TarError('archive.invalid', 'its header holds a number that is negative or too large')
}

function checksumOf(block: Uint8Array): number {
  const all = block.reduce((total, byte) => total + byte, 0)
  const field = block.subarray(CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_BYTES)
  return all - field.reduce((total, byte) => total + byte, 0) + CHECKSUM_BYTES * SPACE
}
