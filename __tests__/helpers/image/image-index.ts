import { MEDIA_TYPES } from '../../../src/oci/media-type.js'
import type { Digest } from '../../../src/oci/digest.js'
import { sha256Of } from '../registry/store.js'
import { anAttestation, attestationAnnotations } from './attestation.js'
import { jsonBytes, member, rawPlatform, type RawPlatform, type Serialisation } from './document.js'
import type { BuiltImage } from './image.js'
import type { Format } from './layer.js'

/** An index and all that it names, with true digests. */
export interface BuiltIndex {
  readonly kind: 'index'
  readonly mediaType: string
  readonly digest: Digest
  readonly bytes: Uint8Array
  /** In the order of the index, attestations included. */
  readonly children: readonly (BuiltImage | BuiltIndex)[]
}

export interface IndexEntry {
  readonly image: BuiltImage | BuiltIndex
  /** The image's own when left out; null writes none. */
  readonly platform?: string | RawPlatform | null
  readonly annotations?: Readonly<Record<string, string>>
}

export interface IndexSpec extends Serialisation {
  readonly format?: Format
  readonly annotations?: Readonly<Record<string, string>>
  /** Adds an attestation for each image, as BuildKit does. */
  readonly attestations?: boolean
  /** Further members of the index, or others in the place of the computed ones; undefined leaves one out. */
  readonly members?: Readonly<Record<string, unknown>>
}

/** An index of images, each with its platform. */
export function anIndex(entries: readonly (BuiltImage | IndexEntry)[], spec: IndexSpec = {}): BuiltIndex {
  const named = entries.map((entry): IndexEntry => ('image' in entry ? entry : { image: entry }))
  const all = spec.attestations === true ? [...named, ...named.flatMap(attestationEntry)] : named
  const mediaType = spec.format === 'docker' ? MEDIA_TYPES.dockerIndex : MEDIA_TYPES.ociIndex
  const index = {
    schemaVersion: 2,
    mediaType,
    manifests: all.map(({ image, platform, annotations }) => ({
      mediaType: image.mediaType,
      size: image.bytes.byteLength,
      digest: image.digest,
      ...member('platform', platformOf(image, platform)),
      ...member('annotations', annotations),
    })),
    ...member('annotations', spec.annotations),
    ...spec.members,
  }
  const bytes = jsonBytes(index, spec.indent)
  return { kind: 'index', mediaType, digest: sha256Of(bytes), bytes, children: all.map(({ image }) => image) }
}

function attestationEntry({ image }: IndexEntry): readonly IndexEntry[] {
  if (image.kind === 'index') return []
  return [{ image: anAttestation(image), annotations: attestationAnnotations(image) }]
}

function platformOf(image: BuiltImage | BuiltIndex, told: IndexEntry['platform']): RawPlatform | undefined {
  if (told === null) return undefined
  if (told !== undefined) return rawPlatform(told)
  return image.kind === 'image' ? image.platform : undefined
}
