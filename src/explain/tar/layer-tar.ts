import { excerpt } from '../../oci/excerpt.js'
import { numberIn, parseTarHeader, TarError, type TarHeader } from '../../store/tar/tar-header.js'
import type { TarInput } from '../../store/tar/tar-input.js'
import { tarMembers, type TarForm, type TarMember } from '../../store/tar/tar-members.js'
import type { FileKind } from '../../model/explanation.js'
import { decodeAny } from './decode-any.js'
import { extend, NO_EXTENSION, type LayerExtension } from './layer-extension.js'
import { expanded, leadingMap, oldMap, paxMap } from './sparse.js'

/** One entry of a layer. */
export interface LayerRecord {
  /** A link to the same file has the kind of no file. */
  readonly kind: FileKind | 'hardlink'
  /** Its parts joined by `/`, none of them empty, `.` or `..`; empty for the root. */
  readonly path: string
  /** Permission bits, set-ID bits and sticky bit. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** When it was last changed, in seconds. */
  readonly time: number
  /** Of a symbolic link as it is written, of a hard link as a path; the numbers of a device. */
  readonly target: string
  /** Names and values of extended attributes, in one text. */
  readonly xattrs: string
  /** The content of a file, holes as zeros, until the next entry is asked for. */
  readonly content: () => AsyncIterable<Uint8Array>
}

/**
 * Reads the entries of a layer (image-spec, layer.md), as lenient as Go's reader, which the runtimes use: what no runtime
 * refuses should be explained, too. Throws a `TarError`, and what the input throws. Closes nothing.
 */
export async function* readLayerTar(input: TarInput): AsyncGenerator<LayerRecord> {
  for await (const member of tarMembers(input, LAYER)) yield await recordOf(member)
}

/** Go's limit for one extension header. */
const EXTENSION_BYTES = 1024 * 1024

const LAYER: TarForm<TarHeader, LayerExtension> = {
  parseHeader: (block) => parseTarHeader(block, decodeAny),
  none: NO_EXTENSION,
  extensionBytes: EXTENSION_BYTES,
  extend,
  isOpen: ({ isOpen }) => isOpen,
  // What is no file has no content, whatever its header says.
  contentBytes: ({ type, size }, extension) => (KINDS.get(type) === 'file' ? (extension.size ?? size) : 0),
  end: 'as-written',
}

const KINDS: ReadonlyMap<string, LayerRecord['kind']> = new Map([
  ['0', 'file'],
  ['7', 'file'],
  ['S', 'file'],
  ['1', 'hardlink'],
  ['2', 'symlink'],
  ['3', 'character-device'],
  ['4', 'block-device'],
  ['5', 'folder'],
  ['6', 'fifo'],
])

async function recordOf(member: TarMember<TarHeader, LayerExtension>): Promise<LayerRecord> {
  const { header, extension, block } = member
  const kind = KINDS.get(header.type)
  const written = extension.sparse?.get('name') ?? extension.path ?? header.name
  if (kind === undefined) {
    throw new TarError('archive.unsafe', `the entry ${excerpt(written)} is of the type ${excerpt(header.type)}`)
  }
  const link = extension.linkPath ?? header.linkName
  return {
    kind,
    path: normalised(written),
    mode: numberIn(block, 100, 8) & 0o7777,
    uid: extension.uid ?? numberIn(block, 108, 8),
    gid: extension.gid ?? numberIn(block, 116, 8),
    time: extension.time ?? timeIn(block),
    target: targetOf(kind, link, block),
    xattrs: Array.from(extension.xattrs ?? [], (pair) => pair.join('='))
      .sort()
      .join(' '),
    content: await contentOf(member),
  }
}

function targetOf(kind: LayerRecord['kind'], link: string, block: Uint8Array): string {
  switch (kind) {
    case 'symlink':
      return link
    case 'hardlink':
      return normalised(link)
    case 'character-device':
    case 'block-device':
      return `${numberIn(block, 329, 8)}:${numberIn(block, 337, 8)}`
    case 'file':
    case 'folder':
    case 'fifo':
      return ''
  }
}

async function contentOf({
  header,
  extension,
  block,
  moreHeader,
  chunks,
}: TarMember<TarHeader, LayerExtension>): Promise<LayerRecord['content']> {
  if (header.type === 'S') {
    const map = await oldMap(block, moreHeader)
    return () => expanded(chunks(), map)
  }
  const { sparse, parts } = extension
  const size = sparse?.get('realsize') ?? sparse?.get('size')
  if (sparse === undefined || size === undefined) return chunks
  if (sparse.get('major') === '1') return () => withLeadingMap(chunks(), Number(size))
  const written = sparse.get('map')
  const map = paxMap(written === undefined ? (parts ?? []) : written.split(','), Number(size))
  return () => expanded(chunks(), map)
}

async function* withLeadingMap(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  const [map, first] = await leadingMap(source, size)
  yield* expanded(behind(first, source), map)
}

async function* behind(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value
}

/** Times before 1970 are negative, in GNU's binary form. */
function timeIn(block: Uint8Array): number {
  if (block[136] !== 0xff) return numberIn(block, 136, 12)
  return Number(Buffer.from(block.buffer, block.byteOffset + 140, 8).readBigInt64BE())
}

/** A path without `.` and empty parts; what leads out of the root stays in it, as in the runtimes. */
function normalised(written: string): string {
  if (!UNUSUAL.test(written)) return written
  const parts: string[] = []
  for (const part of written.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const UNUSUAL = /(?:^|\/)\.{0,2}(?:\/|$)/
