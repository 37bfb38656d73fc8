import { parseImageConfig } from '../../oci/config.js'
import type { Descriptor } from '../../oci/descriptor.js'
import { digestOf, type Digest } from '../../oci/digest.js'
import { excerpt } from '../../oci/excerpt.js'
import type { ImageManifest } from '../../oci/manifest.js'
import { createLayerReader } from './archive-layers.js'
import { archiveContradiction } from './archive-contradiction.js'
import { readDockerManifest, type DockerImage } from './docker-manifest.js'
import { blobPath } from '../oci/layout-index.js'
import { manifestsUnder, readHashed, type ArchiveFiles } from '../oci/layout-tree.js'
import { isNamed } from './check-index-json.js'
import { atPlace } from '../store-error.js'
import { readSmallFile } from '../stored-file.js'

/** What `index.json` leads to. */
export interface LayoutReading {
  readonly entries: readonly Descriptor[]
  /** The entry that was chosen; undefined for what only an index in the layout lists. */
  readonly entry: Descriptor | undefined
}

interface ListedImage {
  readonly image: DockerImage
  /** The entries of `index.json` that bear one of its names. */
  readonly named: readonly Descriptor[]
}

/**
 * Docker loads a layout in a tar file by the `manifest.json` beside `index.json`, where there is one. So each image there
 * that bears a name of the chosen entry, or a name of none, must be an image of the entry, or of any: the same config and
 * the same layers. Throws `archive.contradictory`, and the codes of documents.
 */
export async function checkManifestJson({ entries, entry }: LayoutReading, archive: ArchiveFiles): Promise<void> {
  const { files, place, limits, signal } = archive
  const file = await files.find('manifest.json', signal)
  if (file === undefined) return
  const bytes = await readSmallFile(file, 'manifest.json', limits.documentBytes, place, signal)
  const images = readDockerManifest(bytes, place).map((image): ListedImage => {
    return { image, named: entries.filter((one) => isNamed(one, image)) }
  })
  const chosen = images.filter(({ named }) => named.some(({ digest }) => digest === entry?.digest))
  const loose = images.filter(({ named }) => named.length === 0 || entry === undefined)
  const read = createLayerReader(archive)
  if (entry !== undefined) await checkUnder([entry], chosen)
  await checkUnder(entries, loose)

  /** One document at a time is in memory, whatever `manifest.json` lists. */
  async function checkUnder(roots: readonly Descriptor[], listed: readonly ListedImage[]): Promise<void> {
    if (listed.length === 0) return
    const left = new Map<Digest, DockerImage[]>()
    for (const { image } of listed) {
      const config = await configOf(image)
      left.set(config, [...(left.get(config) ?? []), image])
    }
    const seen = new Set<Digest>()
    for await (const { manifest } of manifestsUnder(roots, archive)) {
      const { digest } = manifest.config
      seen.add(digest)
      for (const image of left.get(digest) ?? []) await checkLayers(image, manifest)
    }
    const other = [...left.keys()].find((config) => !seen.has(config))
    if (other === undefined) return
    throw archiveContradiction(place, `its manifest.json leads to the config ${other}, and its index.json does not`)
  }

  async function configOf(image: DockerImage): Promise<Digest> {
    const config = await files.find(image.config, signal)
    if (config === undefined) throw archiveContradiction(place, 'its manifest.json names a config that it lacks')
    return digestOf(await readSmallFile(config, 'the config', limits.documentBytes, place, signal))
  }

  async function checkLayers(image: DockerImage, { config, layers }: ImageManifest): Promise<void> {
    for (let at = 0; at < Math.max(layers.length, image.layers.length); at += 1) {
      const name = image.layers[at]
      const layer = layers[at]
      if (name === undefined || layer === undefined) {
        const counts = `${image.layers.length} layers, its index.json to ${layers.length}`
        throw archiveContradiction(place, `its manifest.json leads to ${counts}`)
      }
      const [one, other] = [await files.find(name, signal), await files.find(blobPath(layer.digest), signal)]
      // The same file, or neither: what there is to say of it is found out where it is compared.
      if (one?.path === other?.path) continue
      const why = `its manifest.json leads to ${excerpt(name)} as layer ${at + 1} of the image ${config.digest}`
      if (one === undefined) throw archiveContradiction(place, `${why}, which is not there`)
      const diffID = (await diffIDsOf(config))[at]
      if (diffID === undefined) throw archiveContradiction(place, `${why}, which its config does not list`)
      const actual = await read(one, diffID, diffID)
      if (actual.diffID !== diffID) throw archiveContradiction(place, `${why}, which unpacks to ${actual.diffID}`)
    }
  }

  async function diffIDsOf(config: Descriptor): Promise<readonly Digest[]> {
    const content = await readHashed(config, archive)
    if (content === undefined) return []
    return atPlace(place, config.digest, () => parseImageConfig(content, config.mediaType).diffIDs)
  }
}
