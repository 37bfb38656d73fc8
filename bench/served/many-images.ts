import { digestOf } from '../../src/oci/digest.js'
import { ARCHITECTURES, type Size } from './images.js'
import { BLOB, type Content, type Served } from './content.js'

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const INDEX = 'application/vnd.oci.image.index.v1+json'
const CONFIG = 'application/vnd.oci.image.config.v1+json'
const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip'
const BLOB_BYTES = 10_000_000
const MOST_HELD = 200

const encoder = new TextEncoder()

/**
 * Any number of images, which are made when they are asked for, and whose blobs nobody reads: `app/7` is the same image
 * wherever it is, and no layer of it is in another one.
 */
export class ManyImages implements Content {
  readonly #size: Size
  readonly #held = new Map<string, ReadonlyMap<string, Served>>()

  constructor(size: Size) {
    this.#size = size
  }

  find(repository: string, kind: string, reference: string): Served | undefined {
    if (kind === 'blobs') return { type: BLOB, digest: reference, size: BLOB_BYTES }
    return this.#documentsOf(repository).get(reference)
  }

  #documentsOf(repository: string): ReadonlyMap<string, Served> {
    const documents = this.#held.get(repository) ?? this.#make(repository)
    this.#held.set(repository, documents)
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= MOST_HELD) break
      this.#held.delete(oldest)
    }
    return documents
  }

  #make(repository: string): ReadonlyMap<string, Served> {
    const { platforms, layers } = this.#size
    const children = ARCHITECTURES.slice(0, platforms).map((architecture) => {
      const blob = (name: string): object => ({ digest: digestOf(encoder.encode(name)), size: BLOB_BYTES })
      const names = Array.from({ length: layers }, (_, layer) => `${repository} ${architecture} ${layer}`)
      const config = { mediaType: CONFIG, ...blob(`${repository} ${architecture}`) }
      const manifest = document(MANIFEST, {
        config,
        layers: names.map((name) => ({ mediaType: LAYER, ...blob(name) })),
      })
      return { manifest, platform: { os: 'linux', architecture } }
    })
    const manifests = children.map(({ manifest: { digest, size }, platform }) => ({
      mediaType: MANIFEST,
      digest,
      size,
      platform,
    }))
    const top = document(INDEX, { manifests })
    return new Map([['1', top], ...children.map(({ manifest }) => [manifest.digest, manifest] as const)])
  }
}

function document(type: string, members: object): Served {
  const bytes = encoder.encode(JSON.stringify({ schemaVersion: 2, mediaType: type, ...members }))
  return { type, bytes, size: bytes.byteLength, digest: digestOf(bytes) }
}
