import { createMemory } from '../../async/memory.js'
import { ContentError } from '../../bytes/error.js'
import { hashUncompressed } from '../../bytes/hash-uncompressed.js'
import type { Descriptor } from '../../oci/descriptor.js'
import { algorithmOf, Digester, type Digest } from '../../oci/digest.js'
import { blobPath } from '../oci/layout-index.js'
import type { ArchiveFiles } from '../oci/layout-tree.js'
import { StoreError } from '../store-error.js'
import type { StoredFile } from '../stored-file.js'

/** A layer as `manifest.json` leads to it. */
export interface FoundLayer {
  readonly diffID: Digest
  /** What its bytes are compared with whenever they are read. */
  readonly digest: Digest
  /** Undefined where it is not there. */
  readonly file: StoredFile | undefined
}

/** What a file turned out to be. */
export interface ReadLayer {
  /** Of its bytes. */
  readonly digest: Digest
  /** Of what they unpack to. */
  readonly diffID: Digest
}

/** Reads a layer's file, and says what it is by the algorithms of two digests. */
export type LayerReader = (file: StoredFile, digest: Digest, diffID: Digest) => Promise<ReadLayer>

/**
 * Reads each file once, however often it is asked for. Throws a `StoreError` with the code of the content for one that
 * cannot be unpacked within the limit.
 */
export function createLayerReader({ place, limits, signal }: ArchiveFiles): LayerReader {
  const memory = createMemory<ReadLayer>()

  async function read(file: StoredFile, digest: Digest, diffID: Digest): Promise<ReadLayer> {
    const digester = new Digester(algorithmOf(digest))
    try {
      const chunks = hashed(file.chunks(signal), digester)
      const options = { algorithm: algorithmOf(diffID), maxBytes: limits.layerBytes }
      const unpacked = await hashUncompressed(chunks, options)
      return { digest: digester.digest(), diffID: unpacked.digest }
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      const why = `its layer ${file.path} cannot be read: ${error.message.replace(/\.$/, '')}`
      throw new StoreError(place, { code: error.code, why, cause: error })
    }
  }

  return (file, digest, diffID) => {
    const key = JSON.stringify([file.path, algorithmOf(digest), algorithmOf(diffID)])
    return memory.once(key, () => read(file, digest, diffID))
  }
}

/**
 * Why the layer behind `index.json` is not the one behind `manifest.json`; undefined where it is, or where neither is
 * there. A file that both name needs no second look: its bytes are compared with the same digest when it is read.
 */
export async function layerFault(
  { diffID, digest, file }: FoundLayer,
  other: Descriptor,
  { files, signal }: ArchiveFiles,
  read: LayerReader,
): Promise<string | undefined> {
  const there = await files.find(blobPath(other.digest), signal)
  if (there === undefined) return file === undefined ? undefined : `${other.digest}, which is not there`
  if (there.size !== other.size) return `${other.digest} of ${other.size} bytes, whose file has ${there.size}`
  const isSameFile = there.path === file?.path
  if (isSameFile && other.digest === digest) return undefined
  const actual = await read(there, other.digest, diffID)
  if (actual.digest !== other.digest) return `${other.digest}, whose file has the digest ${actual.digest}`
  // The same bytes: whether they are those of the diffID is found out where they are compared.
  if (isSameFile || actual.diffID === diffID) return undefined
  return `${other.digest}, which unpacks to ${actual.diffID} and not to ${diffID}`
}

async function* hashed(chunks: AsyncIterable<Uint8Array>, digester: Digester): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    digester.update(chunk)
    yield chunk
  }
}
