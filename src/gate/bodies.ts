import type { Difference } from '../model/difference.js'
import type { SideName } from '../model/result.js'
import { parseConfig, type ImageConfig, type OtherConfig } from '../oci/config.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import type { ImageIndex } from '../oci/image-index.js'
import type { Derivation, ImageStore, LookUp, SmallBlob, StoredDocument, WrongEnd } from '../store/image-store.js'
import type { DocumentBudget } from './document-budget.js'
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
  readonly #budget: DocumentBudget
  readonly #documents = { source: new Map<Digest, StoredDocument>(), mirror: new Map<Digest, StoredDocument>() }
  /** What the mirror said of each config, failures too: nothing that was heard once is forgotten. */
  readonly #mirrorConfigs = new Map<string, Promise<SmallBlob>>()
  /** Configs that the mirror has served in full. */
  readonly #served = new Map<string, Uint8Array>()
  /** Configs that the source has served in full. */
  readonly #sourceConfigs = new Map<string, Uint8Array>()

  constructor(source: ImageStore, mirror: ImageStore, budget: DocumentBudget) {
    this.#source = source
    this.#mirror = mirror
    this.#budget = budget
  }

  /** Remembers a document that a side has served. */
  keep(side: SideName, document: StoredDocument): void {
    this.#documents[side].set(document.digest, document)
    this.#budget.take(document.bytes.byteLength)
  }

  /** What a side's own manifest was derived from, where its store keeps none. */
  derivation(side: SideName, { digest }: Descriptor): Derivation | undefined {
    return this.#documents[side].get(digest)?.derived
  }

  /** Whether the mirror has served this manifest or index. */
  hasMirrorDocument(descriptor: Descriptor): boolean {
    return matching(this.#documents.mirror.get(descriptor.digest), descriptor) !== undefined
  }

  /** An index that a side has served; nothing is asked. */
  heldIndex(side: SideName, descriptor: Descriptor): ImageIndex | undefined {
    const document = matching(this.#documents[side].get(descriptor.digest), descriptor)?.document
    return document?.kind === 'index' ? document : undefined
  }

  /** A document that either side has served; nothing is asked. */
  heldDocument(descriptor: Descriptor): StoredDocument | undefined {
    const { source, mirror } = this.#documents
    return matching(mirror.get(descriptor.digest) ?? source.get(descriptor.digest), descriptor)
  }

  async mirrorDocument(descriptor: Descriptor): Promise<Loaded<StoredDocument>> {
    const known = matching(this.#documents.mirror.get(descriptor.digest), descriptor)
    if (known !== undefined) return { kind: 'found', value: known }
    const fetched = await onSide('mirror', () => this.#mirror.document(descriptor, this.#budget.signal))
    if (fetched.kind === 'missing') return { kind: 'fault', fault: absent('manifest', descriptor) }
    this.keep('mirror', fetched.value)
    return fetched
  }

  /** What the mirror shows of a thing that is no image: a blob, or else a manifest of some type. */
  async mirrorThing(descriptor: Descriptor): Promise<LookUp | { readonly kind: 'manifest' }> {
    return onSide('mirror', async () => {
      const { signal } = this.#budget
      const blob = await this.#mirror.lookUp(descriptor, signal)
      if (blob.kind !== 'missing' || this.#mirror.proveManifest === undefined) return blob
      const manifest = await this.#mirror.proveManifest(descriptor, signal)
      return manifest.kind === 'found' ? { kind: 'manifest' } : blob
    })
  }

  async sourceDocument(descriptor: Descriptor): Promise<StoredDocument> {
    const known = this.heldDocument(descriptor)
    if (known !== undefined) return known
    const fetched = await onSide('source', () => this.#source.document(descriptor, this.#budget.signal))
    if (fetched.kind === 'missing') throw new UndecidedError(fetched.problem)
    this.keep('source', fetched.value)
    return fetched.value
  }

  async mirrorConfig(descriptor: Descriptor): Promise<Loaded<Config>> {
    return onSide('mirror', async () => {
      const fetched = await this.#mirrorBlob(descriptor)
      if (fetched.kind === 'missing') return { kind: 'fault', fault: absent('config', descriptor) }
      if (fetched.kind === 'wrong') return { kind: 'fault', fault: wrong('config', descriptor, fetched.end) }
      if (!this.#served.has(keyOf(descriptor))) this.#budget.take(fetched.value.byteLength)
      this.#served.set(keyOf(descriptor), fetched.value)
      return { kind: 'found', value: parseConfig(fetched.value, descriptor.mediaType) }
    })
  }

  async sourceConfig(descriptor: Descriptor): Promise<Config> {
    return onSide('source', async () => {
      const served = this.#served.get(keyOf(descriptor))
      if (served !== undefined) return parseConfig(served, descriptor.mediaType)
      const fetched = await this.#source.smallBlob(descriptor, this.#budget.signal)
      if (fetched.kind === 'missing') throw new UndecidedError(fetched.problem)
      if (fetched.kind === 'wrong') throw corruptSource(descriptor)
      if (!this.#sourceConfigs.has(keyOf(descriptor))) this.#budget.take(fetched.value.byteLength)
      this.#sourceConfigs.set(keyOf(descriptor), fetched.value)
      return parseConfig(fetched.value, descriptor.mediaType)
    })
  }

  /** A config that both sides name: from the mirror, which has to serve it anyway, or else from the source. */
  async sharedConfig(descriptor: Descriptor): Promise<Config> {
    const mirror = await this.mirrorConfig(descriptor).catch(() => undefined)
    return mirror?.kind === 'found' ? mirror.value : this.sourceConfig(descriptor)
  }

  /** Whether two configs that were read are the same bytes, by whatever algorithm they are named. */
  isSameConfig(source: Descriptor, mirror: Descriptor): boolean {
    const from = this.#sourceConfigs.get(keyOf(source))
    const to = this.#served.get(keyOf(mirror))
    return from !== undefined && to !== undefined && Buffer.compare(from, to) === 0
  }

  /** Whether the mirror was asked for this config; `mirrorConfig` then tells what it said, and asks nothing. */
  hasAskedMirror(config: Descriptor): boolean {
    return this.#mirrorConfigs.has(keyOf(config))
  }

  #mirrorBlob(descriptor: Descriptor): Promise<SmallBlob> {
    const key = keyOf(descriptor)
    const asked = this.#mirrorConfigs.get(key) ?? this.#mirror.smallBlob(descriptor, this.#budget.signal)
    this.#mirrorConfigs.set(key, asked)
    return asked
  }
}

/** The size is part of it: one digest with two sizes is two questions, and one of them has a bad answer. */
function keyOf({ digest, size }: Descriptor): string {
  return `${digest} ${size}`
}

/** A document that was read as another type or with another size than named now is not the one asked for. */
function matching(stored: StoredDocument | undefined, { mediaType, size }: Descriptor): StoredDocument | undefined {
  return stored?.document.mediaType === mediaType && stored.bytes.byteLength === size ? stored : undefined
}

/** The mirror lacks a blob or manifest that its own documents name. */
export function absent(path: string, { digest }: Descriptor): Difference {
  return { kind: 'blob.missing', path, mirror: { digest } }
}

/** The mirror served all of a blob, and it is not the one that was asked for. */
export function wrong(path: string, descriptor: Descriptor, end: WrongEnd): Difference {
  return end.kind === 'digest'
    ? { kind: 'blob.digest', path, source: descriptor.digest, mirror: end.actual }
    : { kind: 'blob.size', path, source: descriptor.size, mirror: end.actual }
}

function corruptSource({ digest }: Descriptor): UndecidedError {
  return new UndecidedError({
    code: 'source.corrupt',
    side: 'source',
    message: `The source serves other bytes than ${digest} names. Nothing can be compared with it; push the source again.`,
  })
}
