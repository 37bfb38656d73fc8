import { BLOCK_BYTES, isZeros, TarError } from './tar-header.js'
import { readExactly, type TarInput } from './tar-input.js'

/** What every form of a header says. */
interface Header {
  readonly type: string
  readonly size: number
}

/** What every form of extension headers says of the entry behind them. */
interface Extension {
  readonly size?: number
}

/** How archives of one kind are read, where tar readers differ. Each of its functions may throw a `TarError`. */
export interface TarForm<H extends Header, E extends Extension> {
  readonly parseHeader: (block: Uint8Array) => H
  /** Before any extension header. */
  readonly none: E
  /** The most bytes of one. */
  readonly extensionBytes: number
  /** What is known with one more extension header, of the type `x`, `g`, `L` or `K`. */
  readonly extend: (before: E, type: string, content: Uint8Array) => E
  /** Whether an entry has to follow. */
  readonly isOpen: (extension: E) => boolean
  /** The bytes that follow the header of an entry, without their padding. */
  readonly contentBytes: (header: H, extension: E) => number
  /** `exact`: one block of zeros ends an archive, has to be there, and nothing but zeros may follow it. */
  readonly end: 'exact' | 'as-written'
}

/** An entry as it stands in the archive. */
export interface TarMember<H, E> {
  readonly header: H
  readonly extension: E
  /** The header's own block. */
  readonly block: Uint8Array
  /** Where its content starts in the archive. */
  readonly offset: number
  /** A further block of the header, which no size counts; to be asked for before `chunks`. */
  readonly moreHeader: () => Promise<Uint8Array>
  /** Its content, until the next entry is asked for. */
  readonly chunks: () => AsyncIterable<Uint8Array>
}

const CHUNK_BYTES = 256 * 1024

/**
 * Walks over a tar file with constant memory: headers, extension headers, contents, the end. What they mean is left to
 * the form. Throws a `TarError`, and what the input throws. Closes nothing.
 */
export async function* tarMembers<H extends Header, E extends Extension>(
  input: TarInput,
  form: TarForm<H, E>,
): AsyncGenerator<TarMember<H, E>> {
  let position = 0
  let extension = form.none
  for (;;) {
    const block = await readExactly(input, BLOCK_BYTES)
    if (block.byteLength === 0 && form.end === 'as-written') break
    if (block.byteLength < BLOCK_BYTES) throw truncated()
    position += BLOCK_BYTES
    if (isZeros(block)) break
    const header = form.parseHeader(block)
    if (EXTENSIONS.has(header.type)) {
      const content = await readExtension(input, header.size, form.extensionBytes)
      extension = form.extend(extension, header.type, content)
      position += padded(header.size)
      continue
    }
    const size = form.contentBytes(header, extension)
    const content = contentReader(input, size)
    let further = 0
    const moreHeader = async (): Promise<Uint8Array> => {
      const more = await readExactly(input, BLOCK_BYTES)
      if (more.byteLength < BLOCK_BYTES) throw truncated()
      further += BLOCK_BYTES
      return more
    }
    yield { header, extension, block, offset: position, moreHeader, chunks: content.chunks }
    await input.skip(padded(size) - content.taken())
    position += further + padded(size)
    extension = form.none
  }
  if (form.isOpen(extension)) throw truncated()
  await checkEnd(input, form.end)
}

/** Pax headers, for one entry and for all, and GNU's long names. */
const EXTENSIONS: ReadonlySet<string> = new Set(['x', 'g', 'L', 'K'])

async function readExtension(input: TarInput, size: number, most: number): Promise<Uint8Array> {
  if (size > most) throw new TarError('archive.invalid', `an extension header in it has ${size} bytes`)
  const bytes = await readExactly(input, padded(size))
  if (bytes.byteLength < padded(size)) throw truncated()
  return bytes.subarray(0, size)
}

async function checkEnd(input: TarInput, end: 'exact' | 'as-written'): Promise<void> {
  if (end === 'as-written') {
    // Go's reader, which the runtimes use, wants two blocks of zeros where there is one, and looks at nothing behind them.
    const second = await readExactly(input, BLOCK_BYTES)
    if (!isZeros(second)) throw new TarError('archive.invalid', 'its end marker is broken')
    return
  }
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

export function truncated(): TarError {
  return new TarError('archive.truncated', 'the archive ends too early')
}
