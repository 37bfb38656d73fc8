import type { BuiltImage } from '../../__tests__/helpers/image/image.js'
import type { BuiltIndex } from '../../__tests__/helpers/image/image-index.js'

/** A document or a blob as a registry serves it. */
export interface Served {
  readonly type: string
  readonly digest: string
  /** Undefined for a blob of which nothing but its last byte is asked for. */
  readonly bytes?: Uint8Array
  readonly size: number
}

/** What a registry holds: by repository, and then by tag or digest. */
export interface Content {
  find(repository: string, kind: string, reference: string): Served | undefined
}

/** Holds images by repository, each under the tag `1`. */
export class HeldImages implements Content {
  readonly #held = new Map<string, Served>()

  put(repository: string, image: BuiltImage | BuiltIndex): void {
    this.#put(repository, image, 'manifests/1')
  }

  find(repository: string, kind: string, reference: string): Served | undefined {
    return this.#held.get(`${repository} ${kind}/${reference}`)
  }

  #put(repository: string, image: BuiltImage | BuiltIndex, place = `manifests/${image.digest}`): void {
    const { mediaType: type, digest, bytes } = image
    this.#held.set(`${repository} ${place}`, { type, digest, bytes, size: bytes.byteLength })
    if (image.kind === 'index') for (const child of image.children) this.#put(repository, child)
    else {
      for (const blob of [image.config, ...image.layers]) {
        const held = { type: BLOB, digest: blob.digest, bytes: blob.bytes, size: blob.bytes.byteLength }
        this.#held.set(`${repository} blobs/${blob.digest}`, held)
      }
    }
  }
}

export const BLOB = 'application/octet-stream'
