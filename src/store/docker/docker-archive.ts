import { resolve } from 'node:path'
import { createMemory } from '../../async/memory.js'
import type { Limits } from '../../model/limits.js'
import { parseImageConfig } from '../../oci/config.js'
import type { Descriptor } from '../../oci/descriptor.js'
import { algorithmOf, digestOf, type Digest } from '../../oci/digest.js'
import { formatLocation, type Location } from '../../oci/location.js'
import { MEDIA_TYPES } from '../../oci/media-type.js'
import type { Reference } from '../../oci/reference.js'
import { deriveManifest } from './derived-manifest.js'
import { readDockerLayers, type NamedLayer } from './docker-layers.js'
import { chooseImage, listNames, readDockerManifest, type DockerImage } from './docker-manifest.js'
import type { Fetched, ImageStore, StoredDocument } from '../image-store.js'
import { filesInArchive } from '../oci/oci-archive.js'
import type { LocalStoreOptions } from '../oci/oci-layout.js'
import { checkIndexJson } from './check-index-json.js'
import { absent, atPlace, StoreError, type Place } from '../store-error.js'
import { readSmallFile, verifiedStream, type Content, type FileSet, type StoredFile } from '../stored-file.js'

/** An image in a file that `docker save` wrote. */
export function createDockerArchiveStore(
  location: Extract<Location, { kind: 'docker-archive' }>,
  { side, limits, workingDirectory }: LocalStoreOptions,
): ImageStore {
  const place: Place = { side, name: formatLocation(location) }
  const path = resolve(workingDirectory, location.path)
  const files = (): FileSet => filesInArchive(path, { links: 'follow', documentBytes: limits.documentBytes }, place)
  return createSavedImageStore({ wanted: location.reference, files, place, limits })
}

export interface SavedImageOptions {
  /** Its name in the archive, or its position from 0; without either it must be the only image. */
  readonly wanted: Reference | number | undefined
  /** The files as they are now: called once for the store, and once more for every second look at the name. */
  readonly files: () => FileSet
  readonly place: Place
  readonly limits: Limits
}

/** What is known of the image once its config is read. */
interface SavedImage {
  readonly stored: StoredDocument
  readonly config: { readonly digest: Digest; readonly bytes: Uint8Array }
  readonly layers: ReadonlyMap<Digest, StoredFile>
}

/**
 * An image in the files that `docker save` writes, of old Docker, new Docker (an OCI layout beside `manifest.json`) and
 * its imitators. There is no manifest to be trusted, so one is derived: the config's digest is computed here; plain
 * layers go by the config's diffIDs, packed ones by the digest of their file.
 */
export function createSavedImageStore(options: SavedImageOptions): ImageStore {
  const { place, limits, wanted } = options
  const files = options.files()
  const memory = createMemory<Fetched<SavedImage>>()

  function load(signal: AbortSignal): Promise<Fetched<SavedImage>> {
    return memory.once('image', () => readSavedImage(files, options, signal))
  }

  /** Asked only for what the derived manifest names, so the image is there. */
  async function loaded(signal: AbortSignal): Promise<SavedImage> {
    const image = await load(signal)
    if (image.kind === 'found') return image.value
    throw new StoreError(place, { code: 'manifest.missing', why: 'the image is not there' })
  }

  return {
    reference: place.name,
    transport: 'docker-archive',
    repository: place.name,
    tag: typeof wanted === 'object' ? wanted.tag : undefined,
    pinnedByDigest: false,
    local: true,
    top: async (signal) => {
      const image = await load(signal)
      return image.kind === 'missing' ? image : { kind: 'found', value: image.value.stored }
    },
    tagDigest: async (signal) => {
      const image = await readSavedImage(options.files(), options, signal)
      return image.kind === 'missing' ? undefined : image.value.stored.digest
    },
    document: async (descriptor, signal) => {
      const { stored } = await loaded(signal)
      if (stored.digest === descriptor.digest) return { kind: 'found', value: stored }
      return absent(place, { code: 'manifest.missing', why: `there is no manifest ${descriptor.digest} in it` })
    },
    smallBlob: async (descriptor, signal) => {
      const { config, layers } = await loaded(signal)
      if (config.digest === descriptor.digest) return { kind: 'found', value: config.bytes }
      const file = layers.get(descriptor.digest)
      if (file === undefined) return absentBlob(place, descriptor)
      const bytes = await readSmallFile(file, descriptor.digest, limits.documentBytes, place, signal)
      const actual = digestOf(bytes, algorithmOf(descriptor.digest))
      if (actual === descriptor.digest) return { kind: 'found', value: bytes }
      return { kind: 'wrong', end: { kind: 'digest', actual } }
    },
    lookUp: async (descriptor, signal) => {
      const { config, layers } = await loaded(signal)
      if (config.digest === descriptor.digest) return { kind: 'proven' }
      const file = layers.get(descriptor.digest)
      if (file === undefined) return absentBlob(place, descriptor)
      return file.size === descriptor.size ? { kind: 'claimed' } : { kind: 'size', actual: file.size }
    },
    blob: async (descriptor, signal) => {
      const { config, layers } = await loaded(signal)
      const file = config.digest === descriptor.digest ? inMemory(config.bytes) : layers.get(descriptor.digest)
      if (file === undefined) return absentBlob(place, descriptor)
      return { kind: 'found', value: verifiedStream(file, descriptor, place, signal) }
    },
  }
}

async function readSavedImage(
  files: FileSet,
  { wanted, place, limits }: SavedImageOptions,
  signal: AbortSignal,
): Promise<Fetched<SavedImage>> {
  const images = await readImages(files, place, limits, signal)
  const image = chooseImage(images, wanted, place)
  if (image === undefined) {
    return absent(place, { code: 'manifest.missing', why: `it is not there; the archive holds ${listNames(images)}` })
  }
  const configFile = await files.find(image.config, signal)
  if (configFile === undefined) {
    throw new StoreError(place, {
      code: 'archive.contradictory',
      why: 'its manifest.json names a config that it lacks',
    })
  }
  const bytes = await readSmallFile(configFile, 'the config', limits.documentBytes, place, signal)
  const config = { digest: digestOf(bytes), bytes }
  const { diffIDs, platform } = atPlace(place, 'the config', () => parseImageConfig(bytes, MEDIA_TYPES.dockerConfig))
  const read = await readDockerLayers(files, layersIn(diffIDs, image, place), place, signal)
  const first = { image, isOnly: images.length === 1, config: config.digest, platform, layers: read.found }
  await checkIndexJson(first, { files, place, limits, signal })
  const size = bytes.byteLength
  const stored = deriveManifest({ digest: config.digest, size }, read.layers, { layers: 'at-hand' })
  return { kind: 'found', value: { stored, config, layers: read.files } }
}

async function readImages(
  files: FileSet,
  place: Place,
  limits: Limits,
  signal: AbortSignal,
): Promise<readonly DockerImage[]> {
  const file = await files.find('manifest.json', signal)
  if (file !== undefined) {
    const bytes = await readSmallFile(file, 'manifest.json', limits.documentBytes, place, signal)
    return readDockerManifest(bytes, place)
  }
  const isLayout = (await files.find('oci-layout', signal)) !== undefined
  throw new StoreError(place, {
    code: 'archive.invalid',
    why: `it has no manifest.json, so "docker save" did not write it`,
    ...(isLayout ? { advice: 'It holds an OCI image layout: write oci-archive: in front of the path.' } : {}),
  })
}

/** The files that `manifest.json` names, each with the diffID that the config lists for it. */
function layersIn(diffIDs: readonly Digest[], image: DockerImage, place: Place): readonly NamedLayer[] {
  const layers = image.layers.flatMap((name, at) => {
    const diffID = diffIDs[at]
    return diffID === undefined ? [] : [{ name, diffID }]
  })
  if (layers.length === image.layers.length && layers.length === diffIDs.length) return layers
  const why = `its manifest.json names ${image.layers.length} layers, its config ${diffIDs.length} diff_ids`
  throw new StoreError(place, { code: 'archive.contradictory', why, advice: 'Save the image again.' })
}

function inMemory(bytes: Uint8Array): Content {
  return {
    size: bytes.byteLength,
    chunks: async function* () {
      yield await Promise.resolve(bytes)
    },
  }
}

function absentBlob(place: Place, { digest }: Descriptor): ReturnType<typeof absent> {
  return absent(place, { code: 'blob.missing', why: `the blob ${digest} is not there` })
}
