import type { Digest } from '../../oci/digest.js'
import type { Descriptor } from '../../oci/descriptor.js'
import type { Platform } from '../../oci/platform.js'
import { createLayerReader, layerFault, type FoundLayer } from './archive-layers.js'
import { archiveContradiction } from './archive-contradiction.js'
import { canonicalName, type DockerImage } from './docker-manifest.js'
import { readLayoutIndex } from '../oci/layout-index.js'
import { manifestsUnder, readHashed, type ArchiveFiles, type FoundManifest } from '../oci/layout-tree.js'
import { readSmallFile } from '../stored-file.js'

/** The image that `manifest.json` leads to. */
export interface ManifestJsonImage {
  readonly image: DockerImage
  /** Whether `manifest.json` lists no other. */
  readonly isOnly: boolean
  readonly config: Digest
  readonly platform: Platform
  readonly layers: readonly FoundLayer[]
}

const IMAGE_NAME = 'io.containerd.image.name'
const REF_NAME = 'org.opencontainers.image.ref.name'

/**
 * New Docker saves an OCI layout beside `manifest.json`, and loads by the one or the other: by its age and by how it keeps
 * images. So both must lead to the same config and the same layers, and what only `index.json` leads to must be what its
 * digest says. Throws `archive.contradictory`, and what a layout throws.
 */
export async function checkIndexJson(first: ManifestJsonImage, archive: ArchiveFiles): Promise<void> {
  const { files, place, limits, signal } = archive
  const index = await files.find('index.json', signal)
  if (index === undefined) return
  const bytes = await readSmallFile(index, 'index.json', limits.documentBytes, place, signal)
  // One of several images without names: all may be meant, and the others are others.
  const isUnnamed = first.image.names.length === 0
  const entries = readLayoutIndex(bytes, place).filter(
    (entry) => isUnnamed || first.isOnly || isNamed(entry, first.image),
  )
  const read = createLayerReader(archive)
  let isThere = false
  let hasOthers = false
  for await (const found of manifestsUnder(entries, archive, (entry) => mayBeFor(entry, first.platform))) {
    const config = found.manifest.config.digest
    if (config === first.config) {
      await checkImage(found, first)
      isThere = true
    } else if (found.isWanted && (first.isOnly || !isUnnamed)) {
      const why = `its manifest.json leads to the config ${first.config}, its index.json to ${config}`
      throw archiveContradiction(place, why)
    } else hasOthers = true
  }
  if (isThere || !hasOthers) return
  throw archiveContradiction(
    place,
    `its manifest.json leads to the config ${first.config}, its index.json to others only`,
  )

  async function checkImage({ digest, manifest }: FoundManifest, { layers }: ManifestJsonImage): Promise<void> {
    const behind = `its index.json leads to the manifest ${digest}`
    if ((await readHashed(manifest.config, archive)) === undefined) {
      throw archiveContradiction(place, `${behind}, whose config ${manifest.config.digest} is not there`)
    }
    for (let at = 0; at < Math.max(layers.length, manifest.layers.length); at += 1) {
      const layer = layers[at]
      const other = manifest.layers[at]
      if (layer === undefined || other === undefined) {
        const counts = `${manifest.layers.length} layers, its manifest.json to ${layers.length}`
        throw archiveContradiction(place, `${behind} of ${counts}`)
      }
      const fault = await layerFault(layer, other, archive, read)
      if (fault !== undefined) throw archiveContradiction(place, `${behind}, whose layer ${at + 1} is ${fault}`)
    }
  }
}

function mayBeFor({ platform }: Descriptor, { os, architecture, variant }: Platform): boolean {
  if (platform === undefined) return true
  return platform.os === os && platform.architecture === architecture && platform.variant === variant
}

/** Whether an entry of `index.json` bears a name of an image in `manifest.json`, as containerd names what it imports. */
export function isNamed({ annotations }: Descriptor, { names }: DockerImage): boolean {
  const name = [IMAGE_NAME, REF_NAME].map((key) => annotations.get(key) ?? '').find((text) => text !== '')
  const canonical = canonicalName(name ?? '')
  return canonical !== undefined && names.some((own) => canonicalName(own) === canonical)
}
