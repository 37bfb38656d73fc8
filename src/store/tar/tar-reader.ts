import { excerpt } from '../../oci/excerpt.js'
import { parseLongName, parsePax, type TarExtension } from './tar-extension.js'
import { BLOCK_BYTES, isZeros, parseTarHeader, TarError, type TarHeader } from './tar-header.js'
import { readExactly, type TarInput } from './tar-input.js'

/** One entry. Its name is relative, its parts joined by `/`, none of them empty, `.` or `..`. */
export interface TarEntry {
  readonly kind: 'file' | 'folder' | 'symlink' | 'hardlink'
  readonly name: string
  /** Of a file's content; 0 for the others. */
  readonly size: number
  /** As it was written; empty where the entry is no link. */
  readonly target: string
  /** Where its content starts in the archive. */
  readonly offset: number
  /** Its content, until the next entry is asked for. */
  readonly chunks: () => AsyncIterable<Uint8Array>
}

/** Names and the rest of extension headers; nothing that an image needs comes near it. */
const EXTENSION_BYTES = 64 * 1024
const CHUNK_BYTES = 256 * 1024

/**
 * Reads the entries of a tar file one after the other, with constant memory. Where tar readers differ it is strict: a
 * name that leads out, a type that is no file, folder or link, an archive without end marker, and anything but zeros
 * behind that marker are refused. Throws a `TarError`, and what the input throws. Closes nothing.
 *
 * Our own, against the rule that a library does what is not ours: `index.json` and `manifest.json` are pinned by no
 * digest, so what is seen here must be what other readers see, and a streaming library does not show the headers, size
 * fields and end marker by which an archive hides a second document from one reader and not from another.
 */
export async function* readTar(input: TarInput): AsyncGenerator<TarEntry> {
  let position = 0
  let extension: TarExtension = {}
  let types = ''
  for (;;) {
    const block = await readExactly(input, BLOCK_BYTES)
    if (block.byteLength < BLOCK_BYTES) throw truncated()
    position += BLOCK_BYTES
    if (isZeros(block)) break
    const header = parseTarHeader(block)
    if (EXTENSIONS.has(header.type)) {
      types = typesBeforeEntry(types, header.type)
      extension = { ...extension, ...(await readExtension(input, header)) }
      position += padded(header.size)
      continue
    }
    const content = contentReader(input, extension.size ?? header.size)
    const entry = entryOf(header, extension, position, content.chunks)
    yield entry
    await input.skip(padded(entry.size) - content.taken())
    position += padded(entry.size)
    extension = {}
    types = ''
  }
  if (types !== '') throw truncated()
  for (;;) {
    const rest = await input.read(CHUNK_BYTES)
    if (rest.byteLength === 0) return
    if (!isZeros(rest)) {
      throw new TarError(
        'archive.trailing-data',
        'data follows its end marker, which some tools read and others do not',
      )
    }
  }
}

/** Pax headers, for one entry and for all, and GNU's long names. */
const EXTENSIONS: ReadonlySet<string> = new Set(['x', 'g', 'L', 'K'])

/**
 * The types of the extension headers before an entry. GNU's long names may stand together; of anything else that adds up,
 * tools keep the first, the last or all, and so see different names.
 */
function typesBeforeEntry(before: string, type: string): string {
  if (before === '') return type === 'g' ? '' : type
  const types = before + type
  if (types === 'KL' || types === 'LK') return types
  throw new TarError('archive.invalid', 'extension headers in it stand in an order that tools read in different ways')
}

async function readExtension(input: TarInput, { type, size }: TarHeader): Promise<TarExtension> {
  if (size > EXTENSION_BYTES) throw new TarError('archive.invalid', `an extension header in it has ${size} bytes`)
  const bytes = await readExactly(input, padded(size))
  if (bytes.byteLength < padded(size)) throw truncated()
  const content = bytes.subarray(0, size)
  if (type === 'L') return { path: parseLongName(content) }
  if (type === 'K') return { linkPath: parseLongName(content) }
  const extension = parsePax(content)
  if (type === 'x' || Object.keys(extension).length === 0) return extension
  throw new TarError('archive.invalid', 'a global pax header in it renames or resizes every entry')
}

function entryOf(
  header: TarHeader,
  extension: TarExtension,
  offset: number,
  chunks: () => AsyncIterable<Uint8Array>,
): TarEntry {
  const kind = KINDS.get(header.type)
  const written = extension.path ?? header.name
  if (kind === undefined) {
    const why = `the entry ${excerpt(written)} is of the type ${excerpt(header.type)}, which no image needs`
    throw new TarError('archive.unsafe', why)
  }
  const size = extension.size ?? header.size
  if (kind !== 'file' && size !== 0) {
    throw new TarError('archive.invalid', `the entry ${excerpt(written)} is no file and has a size`)
  }
  const isLink = kind === 'symlink' || kind === 'hardlink'
  const target = isLink ? (extension.linkPath ?? header.linkName) : ''
  return { kind, name: checkName(written, kind), size, target, offset, chunks }
}

const KINDS: ReadonlyMap<string, TarEntry['kind']> = new Map([
  ['0', 'file'],
  ['1', 'hardlink'],
  ['2', 'symlink'],
  ['5', 'folder'],
])

/** Takes a leading `./` and a folder's trailing `/` off; the archive's own root becomes the empty name. */
function checkName(written: string, kind: TarEntry['kind']): string {
  const relative = written.replace(/^(?:\.\/)+/, '')
  const name = kind === 'folder' ? relative.replace(/\/$/, '') : relative
  if (kind === 'folder' && (name === '' || name === '.')) return ''
  const isSafe = name.length <= 1024 && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (isSafe && !/[\u0000-\u001f\u007f\\]/.test(name)) return name
  throw new TarError('archive.unsafe', `the entry name ${excerpt(written)} is absolute, leads out or is malformed`)
}

function contentReader(
  input: TarInput,
  size: number,
): { readonly chunks: () => AsyncIterable<Uint8Array>; readonly taken: () => number } {
  let taken = 0
  return {
    taken: () => taken,
    chunks: async function* () {
      while (taken < size) {
        const chunk = await input.read(Math.min(CHUNK_BYTES, size - taken))
        if (chunk.byteLength === 0) throw truncated()
        taken += chunk.byteLength
        yield chunk
      }
    },
  }
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES
}

function truncated(): TarError {
  return new TarError('archive.truncated', 'the archive ends too early')
}
