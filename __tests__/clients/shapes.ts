import { createHash } from 'node:crypto'
import { jsonBytes } from '../helpers/image/document.js'
import { anImage, assembleImage, type BuiltImage } from '../helpers/image/image.js'
import { anIndex, type BuiltIndex } from '../helpers/image/image-index.js'
import { aLayer } from '../helpers/image/layer.js'
import { aTar } from '../helpers/image/tar.js'
import { sha256Of } from '../helpers/registry/store.js'
import { edited, onConfig, onEntry, onLayer, withConfig, withMembers, asJson, type Json } from './edited.js'
import { APP } from './images.js'
import { blobsIn, type Content } from './row.js'

/** Content that every client pulls, although it is odd. */
export interface Shape {
  readonly name: string
  readonly content: Content
  /** Blobs that the content does not know of. */
  readonly blobs?: readonly Uint8Array[]
  /** What has to be asked for on the mirror: the blobs of the content when left out. */
  readonly lookedUp?: readonly string[]
}

const SBOM = assembleImage(
  { architecture: '', os: '' },
  Buffer.from('{}'),
  [aLayer(Buffer.from('{"spdx":1}'), 'none', 'oci', { mediaType: 'application/spdx+json' })],
  { configMediaType: 'application/vnd.oci.empty.v1+json', artifactType: 'application/spdx+json' },
)

/** A manifest of another type, around one blob. */
function oddManifest(mediaType: string, document: (blob: Json) => Json): BuiltImage {
  const blob = Buffer.from('a blob of an artifact')
  const descriptor = { mediaType: 'text/plain', digest: sha256Of(blob), size: blob.byteLength }
  const bytes = jsonBytes({ mediaType, ...document(descriptor) })
  const config = { mediaType: 'text/plain', digest: descriptor.digest, bytes: blob }
  return { ...SBOM, mediaType, bytes, digest: sha256Of(bytes), config, layers: [] }
}

const OCI_ARTIFACT = oddManifest('application/vnd.oci.artifact.manifest.v1+json', (blob) => ({
  artifactType: 'application/vnd.example.artifact',
  blobs: [blob],
}))

const UNKNOWN = oddManifest('application/vnd.example.thing.v1+json', (blob) => ({ things: [blob] }))

/** What BuildKit exports as a registry cache: no manifest, but the layers and a config of its own, in an index. */
function buildKitCache(): Shape {
  const config = jsonBytes({ layers: [], records: [] })
  const entries = [
    ...APP.layers.map(({ mediaType, digest, bytes }) => ({ mediaType, digest, size: bytes.byteLength })),
    { mediaType: 'application/vnd.buildkit.cacheconfig.v0', digest: sha256Of(config), size: config.byteLength },
  ]
  const content: BuiltIndex = edited(anIndex([]), withMembers({ manifests: entries }))
  const blobs = [...APP.layers.map(({ bytes }) => bytes), config]
  return { name: 'BuildKit’s registry cache', content, blobs, lookedUp: entries.map(({ digest }) => digest) }
}

/** What such an entry names is not known to those who do not know its type. */
const beside = (name: string, image: BuiltImage): Shape => ({
  name,
  content: anIndex([{ image, platform: null }, APP]),
  lookedUp: [...blobsIn(APP), image.digest],
})

/** An index with entries that are no image. */
export const ENTRIES: readonly Shape[] = [
  {
    name: 'an entry for {"architecture":"","os":"linux"}',
    content: anIndex([APP, { image: SBOM, platform: { architecture: '', os: 'linux' } }]),
  },
  { name: 'an entry with os alone', content: edited(anIndex([SBOM, APP]), onEntry({ platform: { os: 'linux' } })) },
  {
    name: 'an entry with architecture alone',
    content: edited(anIndex([SBOM, APP]), onEntry({ platform: { architecture: 'amd64' } })),
  },
  beside('an OCI artifact manifest as an entry', OCI_ARTIFACT),
  beside('an entry of an unknown type', UNKNOWN),
  {
    name: 'an entry of an unknown type, which is a blob',
    content: { ...anIndex([APP, { image: UNKNOWN, platform: null }]), children: [APP] },
    blobs: [UNKNOWN.bytes],
    lookedUp: [...blobsIn(APP), UNKNOWN.digest],
  },
  buildKitCache(),
]

const inConfig =
  (members: Json) =>
  (config: Json): Json => ({ ...config, config: { ...asJson(config['config']), ...members } })

const around = (config: string): BuiltImage => assembleImage(APP.platform, Buffer.from(config), APP.layers)

/** Configs of an image type that hold no image, or spell its members in another way. */
export const CONFIGS: readonly Shape[] = [
  { name: 'a config {}', content: around('{}') },
  { name: 'an empty config', content: around('') },
  {
    name: 'a CNAB bundle as config',
    content: around('{"schemaVersion":"v1.0.0","name":"bundle","version":"0.1.0","invocationImages":[]}'),
  },
  { name: 'config.EntryPoint', content: withConfig(APP, inConfig({ EntryPoint: ['/app/server'] })) },
  { name: 'config.cmd', content: withConfig(APP, inConfig({ cmd: ['/app/server'] })) },
]

/** Members that are odd and that nobody minds. */
export const MEMBERS: readonly Shape[] = [
  { name: 'a null annotation of the manifest', content: edited(APP, withMembers({ annotations: { a: null } })) },
  { name: 'a null annotation of a layer', content: edited(APP, onLayer({ annotations: { a: null } })) },
  { name: 'a null annotation of the config', content: edited(APP, onConfig({ annotations: { a: null } })) },
  { name: 'a null annotation of an entry', content: edited(anIndex([APP]), onEntry({ annotations: { a: null } })) },
  { name: 'Annotations in the manifest', content: edited(APP, withMembers({ Annotations: { a: 'b' } })) },
  { name: 'Annotations in a layer', content: edited(APP, onLayer({ Annotations: { a: 'b' } })) },
  { name: 'Annotations in the index', content: edited(anIndex([APP]), withMembers({ Annotations: { a: 'b' } })) },
]

export interface Wrapped {
  readonly name: string
  readonly image: BuiltImage
  readonly index: BuiltIndex
}

const wrapped = (name: string, config: string, entry: string): Wrapped => {
  const image = anImage({ platform: config })
  return { name, image, index: anIndex([{ image, platform: entry }]) }
}

/** An index around a manifest whose config names the platform otherwise. */
export const WRAPPED: readonly Wrapped[] = [
  wrapped('arm/v6 in the index, no variant in the config', 'linux/arm', 'linux/arm/v6'),
  wrapped('no variant in the index, arm/v6 in the config', 'linux/arm/v6', 'linux/arm'),
  wrapped('no variant in the index, arm/v5 in the config', 'linux/arm/v5', 'linux/arm'),
  wrapped('Windows without os.version in the index', 'windows/amd64:10.0.17763.1', 'windows/amd64'),
]

const TAR = aTar({ 'app/server': 'serve' })

/** A layer that does not unpack to what the config says, as its own source serves it. */
export const CORRUPT: readonly (readonly [string, BuiltImage])[] = [
  ['to other bytes', anImage({ layers: [aLayer(TAR, 'gzip', 'oci', { diffID: sha256Of(Buffer.from('other')) })] })],
  ['at all', anImage({ layers: [noGzip()] })],
]

function noGzip(): ReturnType<typeof aLayer> {
  const bytes = Buffer.concat([aLayer(TAR).bytes.subarray(0, 20), Buffer.alloc(40, 0xff)])
  return { ...aLayer(TAR), bytes, digest: sha256Of(bytes) }
}

export function sha512Of(bytes: Uint8Array): string {
  return `sha512:${createHash('sha512').update(bytes).digest('hex')}`
}

/** All that has to be asked for on the mirror. */
export function lookedUpIn({ content, lookedUp }: Shape): readonly string[] {
  return lookedUp ?? blobsIn(content)
}
