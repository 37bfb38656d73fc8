import { createHash } from 'node:crypto'
import { parseDigest, type Digest } from '../../../src/oci/digest.js'

export interface StoredManifest {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

interface Repository {
  readonly blobs: Map<Digest, Uint8Array>
  readonly manifests: Map<Digest, StoredManifest>
  readonly tags: Map<string, Digest>
}

/** The digest of bytes, computed apart from the code under test. */
export function sha256Of(bytes: Uint8Array): Digest {
  return parseDigest(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
}

/** What a registry holds, in memory. Nothing refers to anything: a manifest may name blobs that are not there. */
export class RegistryStore {
  readonly #repositories = new Map<string, Repository>()

  has(repository: string): boolean {
    return this.#repositories.has(repository)
  }

  putBlob(repository: string, bytes: Uint8Array): Digest {
    const digest = sha256Of(bytes)
    this.#open(repository).blobs.set(digest, bytes)
    return digest
  }

  putManifest(repository: string, bytes: Uint8Array, mediaType: string, tag?: string): Digest {
    const digest = sha256Of(bytes)
    const { manifests, tags } = this.#open(repository)
    manifests.set(digest, { bytes, mediaType })
    if (tag !== undefined) tags.set(tag, digest)
    return digest
  }

  /** Serves these bytes under that digest, whatever they hash to. */
  replaceBlobBytes(repository: string, digest: Digest, bytes: Uint8Array): void {
    this.#open(repository).blobs.set(digest, bytes)
  }

  /** Serves these bytes under that digest, whatever they hash to. The media type stays. Throws where there is none. */
  replaceManifestBytes(repository: string, digest: Digest, bytes: Uint8Array): void {
    const found = this.#open(repository).manifests.get(digest)
    if (found === undefined) throw new Error(`${repository} has no manifest ${digest} whose bytes could be replaced.`)
    this.#open(repository).manifests.set(digest, { ...found, bytes })
  }

  /** Throws where there is none: a test that deletes nothing proves nothing. */
  deleteBlob(repository: string, digest: Digest): void {
    const deleted = this.#repositories.get(repository)?.blobs.delete(digest) === true
    if (!deleted) throw new Error(`${repository} has no blob ${digest} to delete.`)
  }

  /** By tag: the tag goes. By digest: the manifest and every tag at it go. Throws where there is none. */
  deleteManifest(repository: string, tagOrDigest: string): void {
    const found = this.#repositories.get(repository)
    const digest = this.#resolve(repository, tagOrDigest)
    if (found === undefined || digest === undefined) throw new Error(`${repository} has no ${tagOrDigest} to delete.`)
    if (found.tags.delete(tagOrDigest)) return
    found.manifests.delete(digest)
    for (const [tag, target] of [...found.tags]) if (target === digest) found.tags.delete(tag)
  }

  blob(repository: string, digest: string): Uint8Array | undefined {
    for (const [held, bytes] of this.#repositories.get(repository)?.blobs ?? []) if (held === digest) return bytes
    return undefined
  }

  manifest(repository: string, tagOrDigest: string): (StoredManifest & { readonly digest: Digest }) | undefined {
    const digest = this.#resolve(repository, tagOrDigest)
    if (digest === undefined) return undefined
    const found = this.#repositories.get(repository)?.manifests.get(digest)
    return found === undefined ? undefined : { ...found, digest }
  }

  /** In the order of distribution-spec, "Listing Tags": lexical. */
  tags(repository: string): readonly string[] {
    return [...(this.#repositories.get(repository)?.tags.keys() ?? [])].sort()
  }

  #resolve(repository: string, tagOrDigest: string): Digest | undefined {
    const found = this.#repositories.get(repository)
    const tagged = found?.tags.get(tagOrDigest)
    if (tagged !== undefined) return tagged
    for (const digest of found?.manifests.keys() ?? []) if (digest === tagOrDigest) return digest
    return undefined
  }

  #open(repository: string): Repository {
    const found = this.#repositories.get(repository)
    if (found !== undefined) return found
    const made: Repository = { blobs: new Map(), manifests: new Map(), tags: new Map() }
    this.#repositories.set(repository, made)
    return made
  }
}
