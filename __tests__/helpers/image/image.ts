import { MEDIA_TYPES } from '../../../src/oci/media-type.js'
import type { Digest } from '../../../src/oci/digest.js'
import { sha256Of } from '../registry/store.js'
import { jsonBytes, member, rawPlatform, type RawPlatform, type Serialisation } from './document.js'
import { aLayer, type BuiltLayer, type Format, type LayerCompression } from './layer.js'
import { aTar } from './tar.js'

/** A manifest and all that it names, with true digests. */
export interface BuiltImage {
  readonly kind: 'image'
  readonly platform: RawPlatform
  readonly mediaType: string
  readonly digest: Digest
  /** The manifest. */
  readonly bytes: Uint8Array
  readonly config: { readonly mediaType: string; readonly digest: Digest; readonly bytes: Uint8Array }
  readonly layers: readonly BuiltLayer[]
}

/** Of how a manifest is written. */
export interface ManifestSpec extends Serialisation {
  readonly format?: Format
  readonly annotations?: Readonly<Record<string, string>>
  readonly artifactType?: string
  readonly configMediaType?: string
  /** Further members of the manifest, or others in the place of the computed ones; undefined leaves one out. */
  readonly members?: Readonly<Record<string, unknown>>
}

export interface ImageSpec extends ManifestSpec {
  /** `linux/amd64` when left out. */
  readonly platform?: string | RawPlatform
  /** Uncompressed tar files, or layers that are built already. Two small ones when left out. */
  readonly layers?: readonly (Uint8Array | BuiltLayer)[]
  readonly compression?: LayerCompression
  /** Members of the config, in the place of the computed ones; undefined leaves one out. */
  readonly config?: Readonly<Record<string, unknown>>
  /** Members of the config's `config`, in the place of the default ones; undefined leaves one out. */
  readonly runtime?: Readonly<Record<string, unknown>>
  readonly history?: readonly Readonly<Record<string, unknown>>[]
  /** Spaces per level in the config's JSON. */
  readonly configIndent?: number
}

const CREATED = '2024-05-01T12:00:00Z'

/** An image of one platform; two calls with the same spec give the same digests. */
export function anImage(spec: ImageSpec = {}): BuiltImage {
  const platform = rawPlatform(spec.platform ?? 'linux/amd64')
  const layers = (spec.layers ?? defaultLayers(platform)).map((layer) =>
    layer instanceof Uint8Array ? aLayer(layer, spec.compression, spec.format) : layer,
  )
  const config = {
    ...platform,
    created: CREATED,
    config: {
      Env: ['PATH=/usr/local/bin:/usr/bin:/bin'],
      Cmd: ['/app/server'],
      WorkingDir: '/app',
      Labels: { 'org.opencontainers.image.title': 'example' },
      ...spec.runtime,
    },
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffID }) => diffID) },
    history: spec.history ?? layers.map((_, at) => ({ created: CREATED, created_by: `COPY step-${at + 1} / # test` })),
    ...spec.config,
  }
  return assembleImage(platform, jsonBytes(config, spec.configIndent), layers, spec)
}

/** A manifest around config bytes and layers as they are, true to each other or not. */
export function assembleImage(
  platform: RawPlatform,
  configBytes: Uint8Array,
  layers: readonly BuiltLayer[],
  spec: ManifestSpec = {},
): BuiltImage {
  const docker = spec.format === 'docker'
  const mediaType = docker ? MEDIA_TYPES.dockerManifest : MEDIA_TYPES.ociManifest
  const config = {
    mediaType: spec.configMediaType ?? (docker ? MEDIA_TYPES.dockerConfig : MEDIA_TYPES.ociConfig),
    digest: sha256Of(configBytes),
    bytes: configBytes,
  }
  const manifest = {
    schemaVersion: 2,
    mediaType,
    ...member('artifactType', spec.artifactType),
    config: { mediaType: config.mediaType, size: configBytes.byteLength, digest: config.digest },
    layers: layers.map(descriptorOf),
    ...member('annotations', spec.annotations),
    ...spec.members,
  }
  const bytes = jsonBytes(manifest, spec.indent)
  return { kind: 'image', platform, mediaType, digest: sha256Of(bytes), bytes, config, layers }
}

function descriptorOf(layer: BuiltLayer): Readonly<Record<string, unknown>> {
  return {
    mediaType: layer.mediaType,
    size: layer.bytes.byteLength,
    digest: layer.digest,
    ...member('urls', layer.urls),
    ...member('annotations', layer.annotations),
  }
}

function defaultLayers(platform: RawPlatform): readonly Uint8Array[] {
  const base = { 'etc/': '', 'etc/os-release': 'ID=example\nVERSION_ID=1\n', 'etc/arch': `${platform.architecture}\n` }
  const app = { 'app/': '', 'app/server': `#!/bin/sh\necho serving on ${platform.os}/${platform.architecture}\n` }
  return [aTar(base), aTar(app)]
}
