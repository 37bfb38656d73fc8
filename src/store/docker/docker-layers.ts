import { sniff } from '../../bytes/sniff.js'
import { algorithmOf, Digester, parseDigest, type Digest } from '../../oci/digest.js'
import { excerpt } from '../../oci/excerpt.js'
import type { Compression } from '../../oci/media-type.js'
import type { FoundLayer } from './archive-layers.js'
import type { KnownLayer } from './derived-manifest.js'
import { atPlace, StoreError, type Place } from '../store-error.js'
import type { FileSet, StoredFile } from '../stored-file.js'
import { readAhead } from '../tar/tar-files.js'

/** A layer as a saved image names it. */
export interface NamedLayer {
  /** Of its file. */
  readonly name: string
  readonly diffID: Digest
}

export interface DockerLayers {
  readonly layers: readonly KnownLayer[]
  /** Each layer's file, by the digest that it goes by. */
  readonly files: ReadonlyMap<Digest, StoredFile>
  /** Bottom first. */
  readonly found: readonly FoundLayer[]
}

/**
 * Finds out what is known of the layers of a saved image: a plain one goes by its diffID, a packed one by the digest of
 * its file, which is read for it unless an OCI layout names it so. A layer that is not there goes by its diffID, too.
 * Throws `archive.contradictory` where two files go by one digest and are not the same.
 */
export async function readDockerLayers(
  files: FileSet,
  named: readonly NamedLayer[],
  place: Place,
  signal: AbortSignal,
): Promise<DockerLayers> {
  const layers: KnownLayer[] = []
  const found: FoundLayer[] = []
  const byDigest = new Map<Digest, StoredFile>()
  for (const { name, diffID } of named) {
    const file = await files.find(name, signal)
    const layer: KnownLayer =
      file === undefined
        ? { digest: diffID, size: 0, compression: 'none' }
        : await describe(file, name, diffID, place, signal)
    layers.push(layer)
    found.push({ diffID, digest: layer.digest, file })
    if (file === undefined) continue
    const other = byDigest.get(layer.digest)
    if (other === undefined) byDigest.set(layer.digest, file)
    // Only one file is read when the digest is asked for; the other must not hide behind it.
    else if (other.path !== file.path && (await hashFile(file, layer.digest, signal)) !== layer.digest) {
      const why = `its layer ${excerpt(name)} is not ${layer.digest}, as its config says`
      throw new StoreError(place, { code: 'archive.contradictory', why })
    }
  }
  return { layers, files: byDigest, found }
}

async function describe(
  file: StoredFile,
  name: string,
  diffID: Digest,
  place: Place,
  signal: AbortSignal,
): Promise<KnownLayer> {
  const { size } = file
  const compression = await compressionIn(file, name, place, signal)
  if (compression === 'none') return { digest: diffID, size, compression }
  const hex = /^blobs\/sha256\/([0-9a-f]{64})$/.exec(file.path)?.[1]
  const digest = hex === undefined ? await hashFile(file, undefined, signal) : parseDigest(`sha256:${hex}`)
  return { digest, size, compression }
}

async function compressionIn(file: StoredFile, name: string, place: Place, signal: AbortSignal): Promise<Compression> {
  const head = file.head ?? (await readAhead(file.chunks(signal), false)).head
  return atPlace(place, `its layer ${excerpt(name)}`, () => sniff(head))
}

async function hashFile(file: StoredFile, like: Digest | undefined, signal: AbortSignal): Promise<Digest> {
  const digester = new Digester(like === undefined ? 'sha256' : algorithmOf(like))
  for await (const chunk of file.chunks(signal)) digester.update(chunk)
  return digester.digest()
}
