import type { ImageFacts } from '../model/report.js'
import type { Digest } from '../oci/digest.js'
import type { ImageManifest } from '../oci/manifest.js'
import type { Derivation } from '../store/image-store.js'
import type { Config } from '../oci/config.js'

/** What a report says of one side's image. A derived manifest is nobody's: neither its digest nor its blobs are named. */
export function factsOf(digest: Digest, manifest: ImageManifest, config?: Config, derived?: Derivation): ImageFacts {
  if (derived !== undefined) {
    const diffIDs = config?.kind === 'image' ? { diffIDs: config.diffIDs } : {}
    return { configDigest: manifest.config.digest, ...diffIDs }
  }
  return {
    digest,
    mediaType: manifest.mediaType,
    configDigest: manifest.config.digest,
    ...(config?.kind === 'image' ? { diffIDs: config.diffIDs } : {}),
    layers: manifest.layers.map((layer) => ({ digest: layer.digest, size: layer.size, mediaType: layer.mediaType })),
  }
}
