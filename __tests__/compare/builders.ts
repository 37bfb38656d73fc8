import type { Image } from '../../src/compare/image.js'
import type { Child } from '../../src/compare/child.js'
import type { Top } from '../../src/compare/top.js'
import type { Difference, DifferenceKind } from '../../src/model/difference.js'
import { parseConfig, type ImageConfig } from '../../src/oci/config.js'
import type { Descriptor } from '../../src/oci/descriptor.js'
import { digestOf, type Digest } from '../../src/oci/digest.js'
import { parseDocument } from '../../src/oci/document.js'
import type { ImageManifest } from '../../src/oci/manifest.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { parsePlatform } from '../../src/oci/platform.js'
import { parseStrictJson, type JsonObject, type JsonValue } from '../../src/oci/strict-json.js'

export const OCI_GZIP = 'application/vnd.oci.image.layer.v1.tar+gzip'
export const OCI_ZSTD = 'application/vnd.oci.image.layer.v1.tar+zstd'
export const OCI_TAR = 'application/vnd.oci.image.layer.v1.tar'
export const DOCKER_GZIP = 'application/vnd.docker.image.rootfs.diff.tar.gzip'

type Members = Readonly<Record<string, unknown>>

/** A value, or the JSON text of one, as bytes. */
export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
}

/** A digest that stands for a content called so. */
export function named(name: string): Digest {
  return digestOf(bytesOf(name))
}

export function json(value: unknown): JsonValue {
  return parseStrictJson(bytesOf(value), {})
}

export function jsonObject(value: Members): JsonObject {
  return new Map(Object.entries(value).map(([key, member]) => [key, json(JSON.stringify(member))]))
}

/** The members of a small Linux config of layers called so; `changes` replaces members. */
export function configBody(diffIDs: readonly string[] = ['base', 'app'], changes: Members = {}): Members {
  return {
    architecture: 'amd64',
    os: 'linux',
    config: { Env: ['PATH=/bin'], Cmd: ['serve'] },
    rootfs: { type: 'layers', diff_ids: diffIDs.map(named) },
    ...changes,
  }
}

/** Reads members, or a JSON text, as the config of an image. */
export function aConfig(body: Members | string = configBody()): ImageConfig {
  const config = parseConfig(bytesOf(body), MEDIA_TYPES.ociConfig)
  if (config.kind === 'image') return config
  throw new Error('The test meant the config of an image.')
}

/** The members of a descriptor of a content called so. */
export function entry(name: string, changes: Members = {}): Members {
  return { mediaType: OCI_GZIP, digest: named(name), size: 100, ...changes }
}

export function aDescriptor(name: string, changes: Partial<Descriptor> = {}): Descriptor {
  return { mediaType: OCI_GZIP, digest: named(name), size: 100, urls: [], annotations: new Map(), ...changes }
}

interface ImageParts {
  readonly config?: Members | string
  readonly configType?: string
  readonly layers?: readonly Members[]
  readonly mediaType?: string
  /** Further members of the manifest. */
  readonly members?: Members
  /** Further members of the config's descriptor. */
  readonly configMembers?: Members
}

/** An image out of JSON: its config's digest is that of its bytes. */
export function anImage(parts: ImageParts = {}): Image {
  const bytes = bytesOf(parts.config ?? configBody())
  const configType = parts.configType ?? MEDIA_TYPES.ociConfig
  const manifest = aManifest({
    mediaType: parts.mediaType ?? MEDIA_TYPES.ociManifest,
    config: { mediaType: configType, digest: digestOf(bytes), size: bytes.byteLength, ...parts.configMembers },
    layers: parts.layers ?? [entry('base.gz'), entry('app.gz')],
    ...parts.members,
  })
  return { manifest, config: parseConfig(bytes, configType) }
}

function aManifest(members: Members): ImageManifest {
  const document = parseDocument(bytesOf({ schemaVersion: 2, ...members }), {})
  if (document.kind === 'manifest') return document
  throw new Error('The test meant a manifest.')
}

/** A top out of the members of a manifest or an index, or out of a JSON text. */
export function aTop(members: Members | string): Top {
  const bytes = bytesOf(members)
  return { digest: digestOf(bytes), document: parseDocument(bytes, {}) }
}

/** The members of an index; an entry is made of a platform and the name of its content. */
export function indexBody(entries: readonly Members[], changes: Members = {}): Members {
  return { schemaVersion: 2, mediaType: MEDIA_TYPES.ociIndex, manifests: entries, ...changes }
}

/** The members of an entry of an index. */
export function listed(name: string, platform: string, changes: Members = {}): Members {
  const [os, architecture, variant] = platform.split('/')
  return entry(name, {
    mediaType: MEDIA_TYPES.ociManifest,
    platform: { os, architecture, ...(variant === undefined ? {} : { variant }) },
    ...changes,
  })
}

/** The members of BuildKit's attestation of an image. */
export function attestation(name: string): Members {
  return listed(name, 'unknown/unknown', {
    annotations: { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': named(name) },
  })
}

/** An image under a top: a content called so, for a platform or, without one, an artifact. */
export function aChild(name: string, platform?: string): Child {
  const descriptor = aDescriptor(name, { mediaType: MEDIA_TYPES.ociManifest })
  if (platform === undefined) return { descriptor, place: 0, selectors: [] }
  const parsed = parsePlatform(platform)
  return { descriptor, place: 0, platform: parsed, selectors: [parsed] }
}

/** What the differences are called. */
export function kindsOf(differences: readonly Difference[]): readonly DifferenceKind[] {
  return differences.map(({ kind }) => kind)
}
