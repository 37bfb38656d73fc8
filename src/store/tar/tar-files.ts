import { createMemory } from '../../async/memory.js'
import { ContentError } from '../../bytes/error.js'
import { excerpt } from '../../oci/excerpt.js'
import { fileSystemError } from '../file-system.js'
import { createSharedPass, type SharedPass } from './shared-pass.js'
import { StoreError, type Place } from '../store-error.js'
import type { FileSet, StoredFile } from '../stored-file.js'
import { checkDuplicates, duplicate } from './tar-duplicates.js'
import { TarError } from './tar-header.js'
import type { TarInput } from './tar-input.js'
import { readTar, type TarEntry } from './tar-reader.js'

/** An archive that can be read again from its start. */
export interface TarArchive {
  /** Throws a `StoreError`, and so does what it gives. */
  open(signal: AbortSignal): Promise<TarInput>
  /** Whether a part in the middle is had without reading all before it. */
  readonly isSeekable: boolean
}

export interface TarFilesOptions {
  /** Old `docker save` writes a layer once and links to it; no other format has links. */
  readonly links: 'refuse' | 'follow'
  /** Files up to this size that look like JSON are kept from the first pass over an archive that is not seekable. */
  readonly documentBytes: number
}

type Index = ReadonlyMap<string, Listed>

/** An entry; of an archive that is not seekable, with what need not be read again. */
interface Listed extends Omit<TarEntry, 'chunks'> {
  readonly head?: Uint8Array
  readonly bytes?: Uint8Array
}

/** Far more than any image has. */
const MOST_ENTRIES = 20_000
/** How many documents' worth of bytes is kept at most; what is beyond that is read again. */
const KEPT_DOCUMENTS = 16
const DEEPEST_LINK = 8
const CHUNK_BYTES = 256 * 1024
const HEAD_BYTES = 64

/**
 * The files in a tar archive, read where it lies. The first look lists all entries and refuses what is ambiguous: two
 * entries of one name (but for files of the same bytes), links (unless they are followed, inside the archive), and all that `readTar` refuses.
 */
export function createTarFiles(archive: TarArchive, options: TarFilesOptions, place: Place): FileSet {
  const memory = createMemory<Index>()
  const shared = createSharedPass((signal) => entriesOf(archive, place, signal))

  return {
    find: async (name, signal) => {
      const index = await memory.once('index', () => listEntries(archive, options, place, signal))
      const listed = resolveLinks(index, name, place)
      return listed === undefined ? undefined : fileOf(listed, archive, shared)
    },
  }
}

async function listEntries(
  archive: TarArchive,
  { links, documentBytes }: TarFilesOptions,
  place: Place,
  signal: AbortSignal,
): Promise<Index> {
  const index = new Map<string, Listed>()
  const twice = new Set<string>()
  let count = 0
  let room = KEPT_DOCUMENTS * documentBytes
  for await (const { chunks, ...entry } of entriesOf(archive, place, signal)) {
    const { kind, name, size } = entry
    count += 1
    if (count > MOST_ENTRIES) {
      const why = `it holds more than ${MOST_ENTRIES} entries, which is the limit`
      throw new StoreError(place, { code: 'limit.archive-entries', why })
    }
    const before = index.get(name)
    if (before !== undefined && kind !== 'folder') {
      if (kind !== 'file' || before.kind !== 'file' || before.size !== size) throw duplicate(place, name)
      twice.add(name)
      continue
    }
    if (before !== undefined && before.kind !== 'folder') throw duplicate(place, name)
    if (links === 'refuse' && (kind === 'symlink' || kind === 'hardlink')) {
      const why = `its entry ${excerpt(name)} is a link; an image layout has none`
      const advice = 'For what "docker save" wrote, put docker-archive: in front of the path.'
      throw new StoreError(place, { code: 'archive.unsafe', why, advice })
    }
    if (archive.isSeekable || kind !== 'file') {
      index.set(name, entry)
    } else {
      const ahead = await readAhead(chunks(), size <= Math.min(documentBytes, room))
      room -= ahead.bytes?.byteLength ?? 0
      index.set(name, { ...entry, ...ahead })
    }
  }
  if (twice.size > 0) await checkDuplicates(twice, entriesOf(archive, place, signal), place)
  refuseBehindLinks(index, place)
  return index
}

/** Who unpacks the archive follows a link on the way to a name, and may write one file over another. */
function refuseBehindLinks(index: Index, place: Place): void {
  const folders = new Set<string>()
  for (const name of index.keys()) {
    for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      const folder = name.slice(0, end)
      if (folders.has(folder)) break
      folders.add(folder)
      const kind = index.get(folder)?.kind ?? 'folder'
      if (kind === 'folder') continue
      const why = `its entry ${excerpt(name)} lies behind ${excerpt(folder)}, which is no folder`
      throw new StoreError(place, { code: 'archive.unsafe', why })
    }
  }
}

/** All entries, with errors that name the archive; its input is closed at the end, or where the caller leaves early. */
export async function* entriesOf(
  archive: Pick<TarArchive, 'open'>,
  place: Place,
  signal: AbortSignal,
): AsyncGenerator<TarEntry> {
  const input = await archive.open(signal)
  try {
    for await (const entry of readTar(input)) {
      // Read by the caller, so that what goes wrong there does not pass through here.
      yield { ...entry, chunks: () => atArchive(entry.chunks(), place, signal) }
    }
  } catch (error) {
    signal.throwIfAborted()
    throw tarError(error, place)
  } finally {
    await input.close()
  }
}

async function* atArchive(
  chunks: AsyncIterable<Uint8Array>,
  place: Place,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (error) {
    signal.throwIfAborted()
    throw tarError(error, place)
  }
}

/** A file's first bytes, and all of them where it `mayKeep` a file that starts like JSON. */
export async function readAhead(
  chunks: AsyncIterable<Uint8Array>,
  mayKeep: boolean,
): Promise<{ readonly head: Uint8Array; readonly bytes?: Uint8Array }> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    length += chunk.byteLength
    if (length < HEAD_BYTES || (mayKeep && startsLikeJson(parts))) continue
    return { head: Buffer.concat(parts).subarray(0, HEAD_BYTES) }
  }
  const bytes = Buffer.concat(parts)
  const head = bytes.subarray(0, HEAD_BYTES)
  return mayKeep && startsLikeJson(parts) ? { head, bytes } : { head }
}

function startsLikeJson(parts: readonly Uint8Array[]): boolean {
  const text = Buffer.concat(parts.slice(0, HEAD_BYTES)).subarray(0, HEAD_BYTES).toString('latin1')
  return /^\s*[[{]/.test(text)
}

/** The plain file behind a name. A link that leads out of the archive, or in a circle, is refused. */
function resolveLinks(index: Index, name: string, place: Place): Listed | undefined {
  let current = name
  for (let depth = 0; depth <= DEEPEST_LINK; depth += 1) {
    const listed = index.get(current)
    switch (listed?.kind) {
      case undefined:
        return undefined
      case 'file':
        return listed
      case 'folder':
        throw new StoreError(place, { code: 'archive.invalid', why: `its entry ${excerpt(name)} is a folder` })
      case 'hardlink':
      case 'symlink': {
        const next = linkTarget(listed)
        if (next === undefined) {
          const why = `its entry ${excerpt(name)} links to ${excerpt(listed.target)}, out of the archive`
          throw new StoreError(place, { code: 'archive.unsafe', why })
        }
        current = next
      }
    }
  }
  throw new StoreError(place, { code: 'archive.unsafe', why: `its entry ${excerpt(name)} is a link without end` })
}

/** A symbolic link starts from its own folder, a hard link from the archive's root. */
function linkTarget({ kind, name, target }: Listed): string | undefined {
  if (target.startsWith('/')) return undefined
  const parts = kind === 'symlink' ? name.split('/').slice(0, -1) : []
  for (const part of target.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.length === 0 ? undefined : parts.join('/')
}

function fileOf(listed: Listed, archive: TarArchive, shared: SharedPass): StoredFile {
  const { name, size, bytes, head } = listed
  return {
    path: name,
    size,
    ...(head === undefined ? {} : { head }),
    chunks: async function* (signal) {
      if (bytes !== undefined) yield bytes
      else yield* archive.isSeekable ? readAt(listed, archive, signal) : shared.read(name, size, signal)
    },
    // The first look came past its end.
    hasLastByte: () => Promise.resolve(true),
  }
}

async function* readAt({ offset, size }: Listed, archive: TarArchive, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const input = await archive.open(signal)
  try {
    await input.skip(offset)
    let left = size
    while (left > 0) {
      const chunk = await input.read(Math.min(CHUNK_BYTES, left))
      if (chunk.byteLength === 0) return
      left -= chunk.byteLength
      yield chunk
    }
  } finally {
    await input.close()
  }
}

function tarError(error: unknown, place: Place): StoreError {
  if (error instanceof TarError) {
    return new StoreError(place, { ...error.failure, advice: 'Write the archive again.', cause: error })
  }
  if (!(error instanceof ContentError)) return fileSystemError(error, place, 'the archive')
  const isCut = error.code === 'layer.truncated'
  const why = isCut ? 'its compressed data ends too early' : `its compressed data is broken (${error.code})`
  const code = isCut ? 'archive.truncated' : 'archive.invalid'
  return new StoreError(place, { code, why, advice: 'Write the archive again.', cause: error })
}
