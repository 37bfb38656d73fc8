export const MEDIA_TYPES = {
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  ociConfig: 'application/vnd.oci.image.config.v1+json',
  ociEmpty: 'application/vnd.oci.empty.v1+json',
  ociArtifact: 'application/vnd.oci.artifact.manifest.v1+json',
  dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
  dockerSchema1: 'application/vnd.docker.distribution.manifest.v1+json',
  dockerSchema1Signed: 'application/vnd.docker.distribution.manifest.v1+prettyjws',
} as const

/**
 * The Accept list of every manifest request. Registries match exact types only, and answer 404 where the type that they
 * hold is not offered; so the types that are refused later are offered, too (distribution-spec, Pulling manifests).
 */
export const MANIFEST_ACCEPT: string = [
  MEDIA_TYPES.ociIndex,
  MEDIA_TYPES.ociManifest,
  MEDIA_TYPES.dockerIndex,
  MEDIA_TYPES.dockerManifest,
  MEDIA_TYPES.dockerSchema1Signed,
  MEDIA_TYPES.dockerSchema1,
  MEDIA_TYPES.ociArtifact,
].join(', ')

/** What a media type promises of a layer's bytes. */
export type Compression = 'none' | 'gzip' | 'zstd'

const FOREIGN_LAYERS: Readonly<Record<string, Compression>> = {
  'application/vnd.docker.image.rootfs.foreign.diff.tar': 'none',
  'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip': 'gzip',
  'application/vnd.docker.image.rootfs.foreign.diff.tar.zstd': 'zstd',
  'application/vnd.oci.image.layer.nondistributable.v1.tar': 'none',
  'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip': 'gzip',
  'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd': 'zstd',
}

const LAYERS: Readonly<Record<string, Compression>> = {
  ...FOREIGN_LAYERS,
  'application/vnd.docker.image.rootfs.diff.tar': 'none',
  'application/vnd.docker.image.rootfs.diff.tar.gzip': 'gzip',
  'application/vnd.docker.image.rootfs.diff.tar.zstd': 'zstd',
  'application/vnd.oci.image.layer.v1.tar': 'none',
  'application/vnd.oci.image.layer.v1.tar+gzip': 'gzip',
  'application/vnd.oci.image.layer.v1.tar+zstd': 'zstd',
}

/** An OCI image index or a Docker manifest list. */
export function isIndexType(mediaType: string): boolean {
  return mediaType === MEDIA_TYPES.ociIndex || mediaType === MEDIA_TYPES.dockerIndex
}

/** An OCI image manifest or a Docker schema 2 manifest. */
export function isManifestType(mediaType: string): boolean {
  return mediaType === MEDIA_TYPES.ociManifest || mediaType === MEDIA_TYPES.dockerManifest
}

/** The config of an image that runs, in the words of OCI or Docker. */
export function isImageConfigType(mediaType: string): boolean {
  return mediaType === MEDIA_TYPES.ociConfig || mediaType === MEDIA_TYPES.dockerConfig
}

/** Docker's schema 1, signed or not. */
export function isSchema1Type(mediaType: string): boolean {
  return mediaType === MEDIA_TYPES.dockerSchema1 || mediaType === MEDIA_TYPES.dockerSchema1Signed
}

/** Foreign (non-distributable) layers, which a registry need not hold. */
export function isForeignLayerType(mediaType: string): boolean {
  return Object.hasOwn(FOREIGN_LAYERS, mediaType)
}

/** How a layer of this type is compressed; `unknown` for every type that is no plain layer (encrypted ones, too). */
export function compressionOf(mediaType: string): Compression | 'unknown' {
  return (Object.hasOwn(LAYERS, mediaType) ? LAYERS[mediaType] : undefined) ?? 'unknown'
}

/** Docker's types for zstd, which only some of Docker's own readers know. */
export function isDockerZstd(mediaType: string): boolean {
  return familyOf(mediaType) === 'docker' && compressionOf(mediaType) === 'zstd'
}

/** The family that a type belongs to. */
export function familyOf(mediaType: string): 'docker' | 'oci' | 'other' {
  if (mediaType.startsWith('application/vnd.docker.')) return 'docker'
  return mediaType.startsWith('application/vnd.oci.') ? 'oci' : 'other'
}
