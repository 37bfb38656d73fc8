import { createMemory } from '../../async/memory.js'
import type { Limits } from '../../model/limits.js'
import type { SideName } from '../../model/result.js'
import type { Descriptor } from '../../oci/descriptor.js'
import { algorithmOf, digestOf, type Digest } from '../../oci/digest.js'
import type { ManifestDocument } from '../../oci/document.js'
import { formatEngineName, formatLocation, type Location } from '../../oci/location.js'
import type { ImageManifest } from '../../oci/manifest.js'
import { deriveManifest } from '../docker/derived-manifest.js'
import { createSavedImageStore } from '../docker/docker-archive.js'
import { createEngine, type Engine } from './engine.js'
import { engineAddresses, type EngineEnvironment } from './engine-address.js'
import { keepsManifests, readEngineImage, type EngineImage } from './engine-image.js'
import type { BlobStream, Fetched, ImageStore, StoredDocument } from '../image-store.js'
import { createLayoutStore } from '../oci/layout-store.js'
import { absent, StoreError, type Place } from '../store-error.js'
import { createTarFiles, entriesOf, readAhead, type TarArchive } from '../tar/tar-files.js'
import { streamInput } from '../tar/tar-input.js'

export interface DockerDaemonOptions {
  readonly side: SideName
  readonly limits: Limits
  readonly engine: EngineEnvironment
}

/**
 * An image of the local engine. An engine that keeps manifests is read through an export, as a layout. One that does not
 * says what the image is by its config's digest and diffIDs; the config's bytes and the layers come out of an export,
 * which is asked for only when they are wanted, and anew for each of them.
 */
export function createDockerDaemonStore(
  location: Extract<Location, { kind: 'docker-daemon' }>,
  { side, limits, engine: environment }: DockerDaemonOptions,
): ImageStore {
  const { reference } = location
  const place: Place = { side, name: formatLocation(location) }
  const name = formatEngineName(reference)
  const engine = createEngine(() => engineAddresses(environment, place), limits, place)
  const memory = createMemory<Opened>()

  function opened(signal: AbortSignal): Promise<Opened> {
    return memory.once('image', () => openImage(name, engine, place, limits, signal))
  }

  async function storeOf(signal: AbortSignal): Promise<EngineStore> {
    const image = await opened(signal)
    if (image.kind === 'found') return image.value
    throw new StoreError(place, { code: 'manifest.missing', why: 'the engine has no such image' })
  }

  return {
    reference: place.name,
    transport: 'docker-daemon',
    repository: place.name,
    tag: typeof reference === 'string' ? undefined : reference.tag,
    pinnedByDigest: typeof reference === 'string' || reference.digest !== undefined,
    local: true,
    top: async (signal) => {
      const image = await opened(signal)
      return image.kind === 'missing' ? image : image.value.top(signal)
    },
    tagDigest: async (signal) => {
      const image = await openImage(name, engine, place, limits, signal)
      return image.kind === 'missing' ? undefined : image.value.digest
    },
    document: async (descriptor, signal) => (await storeOf(signal)).document(descriptor, signal),
    smallBlob: async (descriptor, signal) => (await storeOf(signal)).smallBlob(descriptor, signal),
    lookUp: async (descriptor, signal) => (await storeOf(signal)).lookUp(descriptor, signal),
    blob: async (descriptor, signal) => (await storeOf(signal)).blob(descriptor, signal),
  }
}

/** What an image of an engine can be asked once it is known how the engine keeps it. */
type EngineStore = Pick<ImageStore, 'top' | 'document' | 'smallBlob' | 'lookUp' | 'blob'> & {
  readonly digest: StoredDocument['digest']
}

type Opened = Fetched<EngineStore>

async function openImage(
  name: string,
  engine: Engine,
  place: Place,
  limits: Limits,
  signal: AbortSignal,
): Promise<Opened> {
  const answer = await engine.json(`/images/${encodeURI(name)}/json`, signal)
  if (answer === undefined) {
    return absent(place, { code: 'manifest.missing', why: `the engine has no image ${name}` })
  }
  const image = readEngineImage(answer, place)
  if (image.kind === 'manifest') return { kind: 'found', value: keptImage(name, image.id, engine, place, limits) }
  const info = await engine.json('/info', signal)
  const value =
    info !== undefined && keepsManifests(info, place)
      ? keptImage(name, image.id, engine, place, limits)
      : claimedImage(image, engine, place, limits)
  return { kind: 'found', value }
}

/** An image of the containerd image store: the export is an OCI layout that holds the manifests as they are. */
function keptImage(
  name: string,
  digest: StoredDocument['digest'],
  engine: Engine,
  place: Place,
  limits: Limits,
): EngineStore {
  const files = createTarFiles(exportOf(name, engine), { links: 'refuse', documentBytes: limits.documentBytes }, place)
  const layout = createLayoutStore({
    reference: place.name,
    transport: 'docker-daemon',
    repository: place.name,
    choice: { digest },
    files: () => files,
    place,
    limits,
  })
  return {
    ...layout,
    digest,
    top: async (signal) => {
      const top = await layout.top(signal)
      if (top.kind === 'found') return top
      throw new StoreError(place, {
        code: 'engine.answer',
        why: `the engine says that the image is ${digest}, and exports another`,
        advice: 'Run it again; the name may have moved.',
      })
    },
  }
}

/** An image of which the engine tells the config's digest and the diffIDs, and no more without an export. */
function claimedImage(
  { id, layers, platform }: Extract<EngineImage, { kind: 'unsaid' }>,
  engine: Engine,
  place: Place,
  limits: Limits,
): EngineStore {
  const archive = exportOf(id, engine)
  const known = layers.map((digest) => ({ digest, size: 0, compression: 'none' as const }))
  const stored = deriveManifest({ digest: id, size: 0 }, known, { layers: 'claimed', platform })
  const files = createTarFiles(archive, { links: 'follow', documentBytes: limits.documentBytes }, place)
  const saved = createSavedImageStore({ wanted: undefined, files: () => files, place, limits })
  const configs = createMemory<Uint8Array>()
  const places = Map.groupBy(layers.keys(), (position) => layers[position])

  function config(signal: AbortSignal): Promise<Uint8Array> {
    return configs.once('config', () => findByDigest(archive, id, place, limits, signal))
  }

  /** The layer as the export holds it, which may be packed: then it is another blob at the same position. */
  async function layer(descriptor: Descriptor, signal: AbortSignal): Promise<Fetched<BlobStream>> {
    const { digest } = descriptor
    const positions = places.get(digest)
    if (positions === undefined) return absentBlob(digest)
    const top = await saved.top(signal)
    if (top.kind === 'missing' || !isImage(top.value.document, id)) {
      throw new StoreError(place, { code: 'engine.answer', why: `the engine exports another image than ${id}` })
    }
    const held = top.value.document.layers
    const [there, ...others] = positions.flatMap((position) => held[position] ?? [])
    // Only one file is read for the digest: no other may hide behind it.
    const isClear = held.length === layers.length && others.every((other) => other.digest === there?.digest)
    if (there !== undefined && isClear) return saved.blob(there, signal)
    const why = `the engine lists other layers than the export of ${id} holds`
    throw new StoreError(place, { code: 'engine.answer', why, advice: 'Look into the log of the engine.' })
  }

  function absentBlob(digest: Digest): ReturnType<typeof absent> {
    return absent(place, { code: 'blob.missing', why: `the engine lists no blob ${digest}` })
  }

  return {
    digest: stored.digest,
    top: () => Promise.resolve({ kind: 'found', value: stored }),
    document: ({ digest }) => {
      if (digest === stored.digest) return Promise.resolve({ kind: 'found', value: stored })
      return Promise.resolve(absent(place, { code: 'manifest.missing', why: `the engine keeps no manifest ${digest}` }))
    },
    smallBlob: async (descriptor, signal) => {
      if (descriptor.digest === id) return { kind: 'found', value: await config(signal) }
      return absentBlob(descriptor.digest)
    },
    lookUp: ({ digest }) => {
      const isKnown = digest === id || places.has(digest)
      return Promise.resolve(isKnown ? { kind: 'claimed' } : absentBlob(digest))
    },
    blob: async (descriptor, signal) => {
      if (descriptor.digest !== id) return layer(descriptor, signal)
      const bytes = await config(signal)
      return { kind: 'found', value: { chunks: once(bytes), end: () => ({ kind: 'whole' }) } }
    },
  }
}

function isImage(document: ManifestDocument, config: Digest): document is ImageManifest {
  return document.kind === 'manifest' && document.config.digest === config
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

function exportOf(name: string, engine: Engine): TarArchive {
  return {
    isSeekable: false,
    open: async (signal) => {
      const answer = await engine.stream(`/images/${encodeURI(name)}/get`, signal)
      const input = streamInput(answer.body, signal)
      // Not `input.close()`: what was not read yet would be waited for.
      return { ...input, close: () => answer.close() }
    },
  }
}

/**
 * The config out of an export, wherever it stands in there and whatever its name: its digest is known. The rest of the
 * export is not read.
 */
async function findByDigest(
  archive: TarArchive,
  digest: StoredDocument['digest'],
  place: Place,
  limits: Limits,
  signal: AbortSignal,
): Promise<Uint8Array> {
  for await (const { kind, size, chunks } of entriesOf(archive, place, signal)) {
    if (kind !== 'file' || size > limits.documentBytes) continue
    const { bytes } = await readAhead(chunks(), true)
    if (bytes !== undefined && digestOf(bytes, algorithmOf(digest)) === digest) return bytes
  }
  throw new StoreError(place, {
    code: 'engine.answer',
    why: `the engine says that the image is ${digest}, and exports no config with that digest`,
    advice: 'Run it again; if it stays so, the engine’s storage is broken.',
  })
}
