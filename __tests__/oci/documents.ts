import { MEDIA_TYPES } from '../../src/oci/media-type.js'

export const DIGEST_A = `sha256:${'a'.repeat(64)}`
export const DIGEST_B = `sha256:${'b'.repeat(64)}`

export const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip'

export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
}

/** The body of a small OCI manifest, without a type of its own; `changes` replaces members. */
export function manifestBody(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    schemaVersion: 2,
    config: { mediaType: MEDIA_TYPES.ociConfig, digest: DIGEST_A, size: 100 },
    layers: [{ mediaType: LAYER_TYPE, digest: DIGEST_B, size: 2000 }],
    ...changes,
  }
}

/** The body of a small index, without a type of its own; `changes` replaces members. */
export function indexBody(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    schemaVersion: 2,
    manifests: [
      {
        mediaType: MEDIA_TYPES.ociManifest,
        digest: DIGEST_A,
        size: 500,
        platform: { architecture: 'arm64', os: 'linux', variant: 'v8' },
      },
    ],
    ...changes,
  }
}
