import type { Difference } from '../model/difference.js'
import type { SideName } from '../model/result.js'
import { parseConfig, type ImageConfig, type OtherConfig } from '../oci/config.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import type { BlobEnd, ImageStore, StoredDocument } from '../store/image-store.js'
import { onSide, UndecidedError } from './undecided.js'

export type Config = ImageConfig | OtherConfig

/** What was asked of the mirror: a body, or the fact that it does not hold what it should. */
export type Loaded<T> =
  { readonly kind: 'found'; readonly value: T } | { readonly kind: 'fault'; readonly fault: Difference }

/**
 * The manifests and configs of one pair. A body is known by its digest, so what the mirror has already served is not
 * asked of the source again; the mirror is always asked itself, as its having it is part of the question.
 */
export class Bodies {
  readonly #source: ImageStore
  readonly #mirror: ImageStore
  readonly #signal: AbortSignal
  readonly #documents = { source: new Map<Digest, StoredDocument>(), mirror: new Map<Digest, StoredDocument>() }
  readonly #configs = { source: new Map<Digest, Config>(), mirror: new Map<Digest, Config>() }

  constructor(source: ImageStore, mirror: ImageStore, signal: AbortSignal) {
    this.#source = source
    this.#mirror = mirror
    this.#signal = signal
  }

  /** Remembers a document that a side has served. */
  keep(side: SideName, document: StoredDocument): void {
    this.#documents[side].set(document.digest, document)
  }

  /** Whether the mirror has served this manifest or index. */
  hasMirrorDocument(digest: Digest): boolean {
    return this.#documents.mirror.has(digest)
  }

  async mirrorDocument(descriptor: Descriptor): Promise<Loaded<StoredDocument>> {
    const known = ofType(this.#documents.mirror.get(descriptor.digest), descriptor)
    if (known !== undefined) return { kind: 'found', value: known }
    const fetched = await onSide('mirror', () => this.#mirror.document(descriptor, this.#signal))
    if (fetched.kind === 'missing') return { kind: 'fault', fault: absent('manifest', descriptor) }
    this.keep('mirror', fetched.value)
    return fetched
  }

  async sourceDocument(descriptor: Descriptor): Promise<StoredDocument> {
    const { source, mirror } = this.#documents
    const known = ofType(source.get(descriptor.digest) ?? mirror.get(descriptor.digest), descriptor)
    if (known !== undefined) return known
    const fetched = await onSide('source', () => this.#source.document(descriptor, this.#signal))
    if (fetched.kind === 'missing') throw new UndecidedError(fetched.problem)
    this.keep('source', fetched.value)
    return fetched.value
  }

  async mirrorConfig(descriptor: Descriptor): Promise<Loaded<Config>> {
    return onSide('mirror', async () => {
      const known = this.#configs.mirror.get(descriptor.digest)
      if (known !== undefined) return { kind: 'found', value: known }
      const fetched = await this.#mirror.smallBlob(descriptor, this.#signal)
      if (fetched.kind === 'missing') return { kind: 'fault', fault: absent('config', descriptor) }
      if (fetched.kind === 'wrong') return { kind: 'fault', fault: wrong('config', descriptor, fetched.end) }
      const config = parseConfig(fetched.value, descriptor.mediaType)
      this.#configs.mirror.set(descriptor.digest, config)
      return { kind: 'found', value: config }
    })
  }

  async sourceConfig(descriptor: Descriptor): Promise<Config> {
    return onSide('source', async () => {
      const { source, mirror } = this.#configs
      const known = source.get(descriptor.digest) ?? mirror.get(descriptor.digest)
      if (known !== undefined) return known
      const fetched = await this.#source.smallBlob(descriptor, this.#signal)
      if (fetched.kind === 'missing') throw new UndecidedError(fetched.problem)
      if (fetched.kind === 'wrong') throw corruptSource(descriptor)
      const config = parseConfig(fetched.value, descriptor.mediaType)
      source.set(descriptor.digest, config)
      return config
    })
  }

  /** A config that both sides name: from the mirror, which has to serve it anyway, or else from the source. */
  async sharedConfig(descriptor: Descriptor): Promise<Config> {
    const mirror = await this.mirrorConfig(descriptor).catch(() => undefined)
    return mirror?.kind === 'found' ? mirror.value : this.sourceConfig(descriptor)
  }

  /** Whether the mirror has served this config in full. */
  hasMirrorConfig(digest: Digest): boolean {
    return this.#configs.mirror.has(digest)
  }
}

/** A document that was read as another type than the one named now is not the one asked for. */
function ofType(document: StoredDocument | undefined, descriptor: Descriptor): StoredDocument | undefined {
  return document?.document.mediaType === descriptor.mediaType ? document : undefined
}

/** The mirror lacks a blob or manifest that its own documents name. */
export function absent(path: string, { digest }: Descriptor): Difference {
  return { kind: 'blob.missing', path, mirror: { digest } }
}

/** The mirror served all of a blob, and it is not the one that was asked for. */
export function wrong(path: string, descriptor: Descriptor, end: BlobEnd): Difference {
  return end.kind === 'digest'
    ? { kind: 'blob.digest', path, source: descriptor.digest, mirror: end.actual }
    : { kind: 'blob.size', path, source: descriptor.size, mirror: end.kind === 'size' ? end.actual : descriptor.size }
}

function corruptSource({ digest }: Descriptor): UndecidedError {
  return new UndecidedError({
    code: 'source.corrupt',
    side: 'source',
    message: `The source serves other bytes than ${digest} names. Nothing can be compared with it; push the source again.`,
  })
}
