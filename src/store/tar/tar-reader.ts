import { excerpt } from '../../oci/excerpt.js'
import { parseLongName, parsePax, type TarExtension } from './tar-extension.js'
import { parseTarHeader, TarError, type TarHeader } from './tar-header.js'
import type { TarInput } from './tar-input.js'
import { tarMembers, type TarForm } from './tar-members.js'

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
  for await (const { header, extension, offset, chunks } of tarMembers(input, STRICT)) {
    yield entryOf(header, extension, offset, chunks)
  }
}

/** What extension headers say, and the types of those that stand before the same entry. */
interface StrictExtension extends TarExtension {
  readonly types: string
}

const STRICT: TarForm<TarHeader, StrictExtension> = {
  parseHeader: (block) => parseTarHeader(block),
  none: { types: '' },
  // Names and the rest of extension headers; nothing that an image needs comes near it.
  extensionBytes: 64 * 1024,
  extend: (before, type, content) => ({
    ...before,
    ...meaningOf(type, content),
    types: typesBeforeEntry(before.types, type),
  }),
  isOpen: ({ types }) => types !== '',
  contentBytes: (header, extension) => extension.size ?? header.size,
  end: 'exact',
}

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

function meaningOf(type: string, content: Uint8Array): TarExtension {
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
