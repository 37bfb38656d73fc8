import type { Limits } from '../model/limits.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import { parseDocument } from '../oci/document.js'
import { isAttestation } from '../oci/image-index.js'
import { isIndexType, isManifestType } from '../oci/media-type.js'
import type { Platform } from '../oci/platform.js'
import { canonicalName, type DockerImage } from './docker-manifest.js'
import { blobPath, readLayoutIndex } from './layout-index.js'
import { atPlace, StoreError, type Place } from './store-error.js'
import { readSmallFile, type FileSet } from './stored-file.js'

/** The image that `manifest.json` leads to. */
export interface FirstReading {
  readonly image: DockerImage
  /** Whether `manifest.json` lists no other. */
  readonly isOnly: boolean
  readonly config: Digest
  readonly platform: Platform
}

const IMAGE_NAME = 'io.containerd.image.name'

/**
 * New Docker saves an OCI layout beside `manifest.json`, and loads by the one or the other: by its age and by how it keeps
 * images. So both must lead to the same config. Throws `archive.contradictory`, and what a layout throws.
 */
export async function checkSecondReading(
  files: FileSet,
  { image, isOnly, config, platform }: FirstReading,
  place: Place,
  { documentBytes }: Limits,
  signal: AbortSignal,
): Promise<void> {
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    const file = await files.find(name, signal)
    return file === undefined ? undefined : readSmallFile(file, name, documentBytes, place, signal)
  }

  const seen = new Set<Digest>()

  /** The configs behind an entry, as far as they are there: one platform out of an index is saved alone. */
  async function configsOf(entry: Descriptor): Promise<readonly Digest[]> {
    // Once each: files that nobody has hashed may name each other.
    if (seen.has(entry.digest) || !(isIndexType(entry.mediaType) || isManifestType(entry.mediaType))) return []
    seen.add(entry.digest)
    const bytes = await read(blobPath(entry.digest))
    if (bytes === undefined) return []
    const document = atPlace(place, entry.digest, () => parseDocument(bytes, { descriptor: entry.mediaType }))
    if (document.kind === 'manifest') return [document.config.digest]
    return allConfigsOf(document.manifests.filter((child) => !isAttestation(child) && mayBeFor(child, platform)))
  }

  /** One after the other, so that one document at a time is in memory. */
  async function allConfigsOf(entries: readonly Descriptor[]): Promise<readonly Digest[]> {
    const configs: Digest[] = []
    for (const entry of entries) for (const config of await configsOf(entry)) configs.push(config)
    return configs
  }

  const index = (await read('oci-layout')) === undefined ? undefined : await read('index.json')
  if (index === undefined) return
  const names = new Set(image.names.map(canonicalName))
  const entries = readLayoutIndex(index, place).filter((entry) => isOnly || isNamed(entry, names))
  const other = (await allConfigsOf(entries)).find((digest) => digest !== config)
  if (other === undefined) return
  const why = `its manifest.json leads to the config ${config}, its index.json to ${other}: tools would load one or the other`
  throw new StoreError(place, { code: 'archive.contradictory', why, advice: 'Save the image again.' })
}

function mayBeFor({ platform }: Descriptor, { os, architecture, variant }: Platform): boolean {
  if (platform === undefined) return true
  return platform.os === os && platform.architecture === architecture && platform.variant === variant
}

function isNamed({ annotations }: Descriptor, names: ReadonlySet<string | undefined>): boolean {
  const name = annotations.get(IMAGE_NAME)
  return name !== undefined && names.has(canonicalName(name))
}
