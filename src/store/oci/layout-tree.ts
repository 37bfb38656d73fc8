import type { Limits } from '../../model/limits.js'
import type { Descriptor } from '../../oci/descriptor.js'
import { algorithmOf, digestOf, type Digest } from '../../oci/digest.js'
import { parseDocument } from '../../oci/document.js'
import { isAttestation } from '../../oci/image-index.js'
import type { ImageManifest } from '../../oci/manifest.js'
import { isIndexType, isManifestType } from '../../oci/media-type.js'
import { keyOf } from '../descriptor-key.js'
import { blobPath } from './layout-index.js'
import { archiveContradiction } from '../docker/archive-contradiction.js'
import { atPlace, type Place } from '../store-error.js'
import { readSmallFile, type FileSet } from '../stored-file.js'

/** The files of an archive, and what they are read with. */
export interface ArchiveFiles {
  readonly files: FileSet
  readonly place: Place
  readonly limits: Limits
  readonly signal: AbortSignal
}

/** A manifest in an archive; its bytes were hashed. */
export interface FoundManifest {
  readonly digest: Digest
  readonly manifest: ImageManifest
  /** Whether every entry of an index on the way to it was `wanted`. */
  readonly isWanted: boolean
}

/**
 * The manifests behind entries of `index.json`, one document at a time in memory, without those of attestations. One that
 * is not there is left out: of an index only the platforms are saved that an engine has. Throws `archive.contradictory`
 * for a document that is not what its entry says, and the codes of documents.
 */
export async function* manifestsUnder(
  entries: readonly Descriptor[],
  archive: ArchiveFiles,
  wanted: (entry: Descriptor) => boolean = () => true,
): AsyncGenerator<FoundManifest> {
  const seen = new Set<string>()

  async function* under(entry: Descriptor, isWanted: boolean): AsyncGenerator<FoundManifest> {
    const key = `${String(isWanted)} ${keyOf(entry)}`
    if (seen.has(key) || !(isIndexType(entry.mediaType) || isManifestType(entry.mediaType))) return
    seen.add(key)
    const bytes = await readHashed(entry, archive)
    if (bytes === undefined) return
    const document = atPlace(archive.place, entry.digest, () => parseDocument(bytes, { descriptor: entry.mediaType }))
    if (document.kind === 'manifest') {
      yield { digest: entry.digest, manifest: document, isWanted }
      return
    }
    // What was named as one of these and is neither has failed to parse.
    if (document.kind === 'artifact') return
    for (const child of document.manifests) {
      if (!isAttestation(child)) yield* under(child, isWanted && wanted(child))
    }
  }

  for (const entry of entries) yield* under(entry, true)
}

/** A document under its digest; undefined where it is not there. Throws `archive.contradictory` for other bytes. */
export async function readHashed(
  { digest, size }: Descriptor,
  { files, place, limits, signal }: ArchiveFiles,
): Promise<Uint8Array | undefined> {
  const file = await files.find(blobPath(digest), signal)
  if (file === undefined) return undefined
  if (file.size !== size) {
    throw archiveContradiction(place, `its index.json leads to ${digest} of ${size} bytes, whose file has ${file.size}`)
  }
  const bytes = await readSmallFile(file, digest, limits.documentBytes, place, signal)
  const actual = digestOf(bytes, algorithmOf(digest))
  if (actual === digest) return bytes
  throw archiveContradiction(place, `its index.json leads to ${digest}, whose file has the digest ${actual}`)
}
