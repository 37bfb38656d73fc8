import { createHash } from 'node:crypto'
import { paxRecords, sizeOf } from '../../store/tar/tar-extension.js'
import { TarError } from '../../store/tar/tar-header.js'
import { decodeAny } from './decode-any.js'

/** What extension headers say of an entry of a layer. */
export interface LayerExtension {
  /** Whether an entry has to follow. */
  readonly isOpen: boolean
  readonly path?: string
  readonly linkPath?: string
  readonly size?: number
  readonly uid?: number
  readonly gid?: number
  /** Seconds. */
  readonly time?: number
  /** Names with their values, in short. */
  readonly xattrs?: ReadonlyMap<string, string>
  /** What the records `GNU.sparse.…` say, by the rest of their name. */
  readonly sparse?: ReadonlyMap<string, string>
  /** Offsets and lengths of parts, in turn, where each has a record of its own. */
  readonly parts?: readonly string[]
}

export const NO_EXTENSION: LayerExtension = { isOpen: false }

const XATTR = 'SCHILY.xattr.'
const SPARSE = 'GNU.sparse.'
/** Longer values are told by their hash. */
const SHORT_VALUE = 32

/** What is known with one more extension header; what stands before all entries is passed over, as the runtimes do. */
export function extend(before: LayerExtension, type: string, content: Uint8Array): LayerExtension {
  if (type === 'g') return before
  const end = content.indexOf(0)
  const text = (): string => decodeAny(end === -1 ? content : content.subarray(0, end))
  if (type === 'L') return { ...before, isOpen: true, path: text() }
  if (type === 'K') return { ...before, isOpen: true, linkPath: text() }
  let extension: LayerExtension = { ...before, isOpen: true }
  for (const [key, value] of paxRecords(content)) extension = withRecord(extension, key, value)
  return extension
}

function withRecord(known: LayerExtension, key: string, value: Uint8Array): LayerExtension {
  switch (key) {
    case 'path':
      return { ...known, path: decodeAny(value) }
    case 'linkpath':
      return { ...known, linkPath: decodeAny(value) }
    case 'size':
      return { ...known, size: sizeOf(decodeAny(value)) }
    case 'uid':
      return { ...known, uid: numberOf(value) }
    case 'gid':
      return { ...known, gid: numberOf(value) }
    case 'mtime':
      return { ...known, time: numberOf(value) }
    default:
      if (key.startsWith(XATTR)) {
        return { ...known, xattrs: new Map([...(known.xattrs ?? []), [key.slice(XATTR.length), inShort(value)]]) }
      }
      return key.startsWith(SPARSE) ? withSparse(known, key.slice(SPARSE.length), decodeAny(value)) : known
  }
}

function withSparse(known: LayerExtension, key: string, value: string): LayerExtension {
  if (key === 'offset' || key === 'numbytes') return { ...known, parts: [...(known.parts ?? []), value] }
  return { ...known, sparse: new Map([...(known.sparse ?? []), [key, value]]) }
}

function numberOf(value: Uint8Array): number {
  const text = decodeAny(value)
  if (/^-?[0-9]{1,15}(?:\.[0-9]*)?$/.test(text)) return Number(text)
  throw new TarError('archive.invalid', 'a pax header in it gives a bad number')
}

function inShort(value: Uint8Array): string {
  if (value.byteLength <= SHORT_VALUE) return Buffer.from(value).toString('hex')
  return createHash('sha256').update(value).digest('hex')
}
