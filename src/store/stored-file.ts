import type { Descriptor } from '../oci/descriptor.js'
import { algorithmOf, Digester } from '../oci/digest.js'
import type { BlobEnd, BlobStream } from './image-store.js'
import { StoreError, type Place } from './store-error.js'

/** Bytes that can be read, and how many they should be. */
export interface Content {
  readonly size: number
  /** Its bytes from the start, read anew by each call; nothing is held open before the first chunk is asked for. */
  chunks(signal: AbortSignal): AsyncIterable<Uint8Array>
}

/** A file of an image on this machine: in a folder, in an archive, in an export. */
export interface StoredFile extends Content {
  /** Where it lies, links followed: one place, one file. */
  readonly path: string
  /** Its first bytes (all, in a short one), where they are known already. */
  readonly head?: Uint8Array
  /** Whether its last byte can be read; there is none in an empty file. */
  hasLastByte(signal: AbortSignal): Promise<boolean>
}

/** Files by name: parts joined by `/`, none of them empty, `.` or `..`. */
export interface FileSet {
  /** Undefined where there is no such file. Throws a `StoreError` where that cannot be told, or it is no plain file. */
  find(name: string, signal: AbortSignal): Promise<StoredFile | undefined>
}

/** A file as a blob, hashed on its way. Nothing of a file with another size than the descriptor's is handed on. */
export function verifiedStream(file: Content, descriptor: Descriptor, place: Place, signal: AbortSignal): BlobStream {
  let verdict: BlobEnd | undefined
  async function* read(): AsyncGenerator<Uint8Array> {
    if (file.size !== descriptor.size) {
      verdict = { kind: 'size', actual: file.size }
      return
    }
    const digester = new Digester(algorithmOf(descriptor.digest))
    for await (const chunk of file.chunks(signal)) {
      signal.throwIfAborted()
      if (digester.size + chunk.byteLength > file.size) throw changed(place, descriptor)
      digester.update(chunk)
      if (chunk.byteLength > 0) yield chunk
    }
    if (digester.size !== file.size) throw changed(place, descriptor)
    const actual = digester.digest()
    verdict = actual === descriptor.digest ? { kind: 'whole' } : { kind: 'digest', actual }
  }
  return {
    chunks: read(),
    end: () => {
      if (verdict !== undefined) return verdict
      throw new StoreError(place, {
        code: 'blob.incomplete',
        why: `the blob ${descriptor.digest} was not read to its end`,
      })
    },
  }
}

/** All bytes of a small file called `what`. Throws `limit.document-size`, without reading, for one over `limit`. */
export async function readSmallFile(
  file: StoredFile,
  what: string,
  limit: number,
  place: Place,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (file.size > limit) {
    const why = `${what} has ${file.size} bytes, more than the limit of ${limit} for a document`
    throw new StoreError(place, { code: 'limit.document-size', why })
  }
  const bytes = await collect(file.chunks(signal))
  if (bytes.byteLength === file.size) return bytes
  throw new StoreError(place, { code: 'blob.incomplete', why: `${what} changed while it was read` })
}

/** All chunks as one. */
export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

function changed(place: Place, { digest }: Descriptor): StoreError {
  return new StoreError(place, {
    code: 'blob.incomplete',
    why: `the file of ${digest} changed while it was read`,
    advice: 'Run it again when nothing writes there.',
  })
}
