import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { codeOf } from '../registry/error-codes.js'
import { StoreError, type Place, type StoreFailure } from './store-error.js'

const CHUNK_BYTES = 256 * 1024

/** An open file; whatever fails is a `StoreError` that names it. */
export interface PlainFile {
  readonly size: number
  /** At most so many bytes from a position; none at the end. */
  read(position: number, most: number): Promise<Uint8Array>
  close(): Promise<void>
}

/** Opens a regular file for reading; anything else (a pipe would never end) is refused. The caller closes it. */
export async function openPlain(path: string, name: string, place: Place): Promise<PlainFile> {
  const refuse = (error: unknown): never => {
    throw fileSystemError(error, place, name)
  }
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(refuse)
  const facts = await handle.stat()
  if (!facts.isFile()) {
    await handle.close()
    throw new StoreError(place, { code: 'location.unsafe', why: `${name} is not a plain file` })
  }
  return {
    size: facts.size,
    read: async (position, most) => {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(most), 0, most, position).catch(refuse)
      return buffer.subarray(0, bytesRead)
    },
    close: () => handle.close(),
  }
}

/** A file's bytes from its start. Leaves it open. */
export async function* bytesOf(file: PlainFile, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for (let position = 0; ;) {
    signal.throwIfAborted()
    const chunk = await file.read(position, CHUNK_BYTES)
    if (chunk.byteLength === 0) return
    position += chunk.byteLength
    yield chunk
  }
}

/** What a failed look at the file system means, with advice. `what` is the path or name that was looked at. */
export function fileSystemError(error: unknown, place: Place, what: string): StoreError {
  if (error instanceof StoreError) return error
  return new StoreError(place, { ...explain(error, what), cause: error })
}

function explain(error: unknown, what: string): StoreFailure {
  const code = codeOf(error)
  switch (code) {
    case 'ENOENT':
      return {
        code: 'location.absent',
        why: `${what} does not exist`,
        advice: 'Check the path; relative ones start from the working directory.',
      }
    case 'ENOTDIR':
      return {
        code: 'location.unreadable',
        why: `${what} is or leads through a file, not a folder (ENOTDIR)`,
        advice: 'For a layout in a tar file, write oci-archive:FILE.',
      }
    case 'EISDIR':
      return { code: 'location.unreadable', why: `${what} is a folder (EISDIR)`, advice: 'Name a file.' }
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'location.unreadable',
        why: `${what} may not be read (${code})`,
        advice: 'Check who may read it.',
      }
    default:
      return { code: 'location.unreadable', why: `${what} cannot be read${code === '' ? '' : ` (${code})`}` }
  }
}
