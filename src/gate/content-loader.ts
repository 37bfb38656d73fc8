import { createMemory } from '../async/memory.js'
import type { Difference } from '../model/difference.js'
import type { SideName } from '../model/result.js'
import { parseConfig, type Config } from '../oci/config.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import { OciError } from '../oci/error.js'
import type { ImageIndex } from '../oci/image-index.js'
import { blobKey, keyOf } from '../store/descriptor-key.js'
import type {
  Derivation,
  Fetched,
  ImageStore,
  LookUp,
  SmallBlob,
  StoredDocument,
  WrongEnd,
} from '../store/image-store.js'
import { memoryOfDocument, memoryOfText } from '../store/memory-of-document.js'
import type { DocumentBudget } from './document-budget.js'
import { memoryOfConfig } from './memory-of.js'
import { createTurns, type Turn } from './turns.js'
import { onSide, UndecidedError } from './undecided.js'

/** What was asked of the mirror: a body, or the fact that it does not hold what it should. */
export type Loaded<T> =
  { readonly kind: 'found'; readonly value: T } | { readonly kind: 'fault'; readonly fault: Difference }

/**
 * The manifests and configs of one pair. A body is known by its digest, so what the mirror has already served is not
 * asked of the source again; the mirror is always asked itself, as its having it is part of the question. What several
 * ask for at the same time is fetched, read and counted once. Whoever gets a body has a turn to work on it.
 */
export class ContentLoader {
  readonly #stores: Readonly<Record<SideName, ImageStore>>
  readonly #budget: DocumentBudget
  readonly #turn: Turn
  readonly #documents = { source: new Map<Digest, StoredDocument>(), mirror: new Map<Digest, StoredDocument>() }
  readonly #asked = { source: createMemory<Fetched<StoredDocument>>(), mirror: createMemory<Fetched<StoredDocument>>() }
  /** What each side said of its configs, failures too: nothing that was heard once is forgotten. */
  readonly #configs = { source: new Map<string, Promise<SmallBlob>>(), mirror: new Map<string, Promise<SmallBlob>>() }
  /** Configs that the mirror has served in full. */
  readonly #served = new Map<string, Uint8Array>()
  /** Configs that the source has served in full. */
  readonly #sourceConfigs = new Map<string, Uint8Array>()
  /** Configs that were read, whoever served them. */
  readonly #read = new Map<string, Promise<Config>>()

  constructor(source: ImageStore, mirror: ImageStore, budget: DocumentBudget) {
    this.#stores = { source, mirror }
    this.#budget = budget
    this.#turn = createTurns(budget.signal)
  }

  /** Remembers a document that a side has served. */
  keep(side: SideName, document: StoredDocument): void {
    if (this.#documents[side].get(document.digest) === document) return
    this.#documents[side].set(document.digest, document)
    this.#budget.take(memoryOfDocument(document))
  }

  /** What a side's own manifest was derived from, where its store keeps none. */
  derivation(side: SideName, { digest }: Pick<Descriptor, 'digest'>): Derivation | undefined {
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
    const fetched =
      known === undefined ? await this.#ask('mirror', descriptor) : { kind: 'found' as const, value: known }
    if (fetched.kind === 'missing') return { kind: 'fault', fault: absent('manifest', descriptor) }
    await this.#turn()
    return fetched
  }

  /** What the mirror shows of a thing that is no image: a blob, or else a manifest of some type. */
  async mirrorThing(descriptor: Descriptor): Promise<LookUp | { readonly kind: 'manifest' }> {
    return onSide('mirror', async () => {
      const { signal } = this.#budget
      const { mirror } = this.#stores
      const blob = await mirror.lookUp(descriptor, signal)
      if (blob.kind !== 'missing' || mirror.proveManifest === undefined) return blob
      const manifest = await mirror.proveManifest(descriptor, signal)
      return manifest.kind === 'found' ? { kind: 'manifest' } : blob
    })
  }

  async sourceDocument(descriptor: Descriptor): Promise<StoredDocument> {
    const known = this.heldDocument(descriptor)
    const fetched =
      known === undefined ? await this.#ask('source', descriptor) : { kind: 'found' as const, value: known }
    if (fetched.kind === 'missing') throw new UndecidedError(fetched.problem)
    await this.#turn()
    return fetched.value
  }

  async mirrorConfig(descriptor: Descriptor): Promise<Loaded<Config>> {
    return onSide('mirror', async () => {
      const fetched = await this.#blob('mirror', descriptor)
      if (fetched.kind === 'missing') return { kind: 'fault', fault: absent('config', descriptor) }
      if (fetched.kind === 'wrong') return { kind: 'fault', fault: wrong('config', descriptor, fetched.end) }
      this.#served.set(blobKey(descriptor), fetched.value)
      return { kind: 'found', value: await this.#config(descriptor, fetched.value) }
    })
  }

  /** The same; a config whose bytes are right and cannot be read is none of an image. */
  async mirrorConfigOrOther(descriptor: Descriptor): Promise<Loaded<Config>> {
    try {
      return await this.mirrorConfig(descriptor)
    } catch (error) {
      if (error instanceof UndecidedError && error.cause instanceof OciError)
        return { kind: 'found', value: { kind: 'other' } }
      throw error
    }
  }

  async sourceConfig(descriptor: Descriptor): Promise<Config> {
    return onSide('source', async () => {
      const served = this.#served.get(blobKey(descriptor))
      if (served !== undefined) return this.#config(descriptor, served)
      const fetched = await this.#blob('source', descriptor)
      if (fetched.kind === 'missing') throw new UndecidedError(fetched.problem)
      if (fetched.kind === 'wrong') throw corruptSource(descriptor)
      this.#sourceConfigs.set(blobKey(descriptor), fetched.value)
      return this.#config(descriptor, fetched.value)
    })
  }

  /** A config that both sides name: from the mirror, which has to serve it anyway, or else from the source. */
  async sharedConfig(descriptor: Descriptor): Promise<Config> {
    const mirror = await this.mirrorConfig(descriptor).catch(() => undefined)
    return mirror?.kind === 'found' ? mirror.value : this.sourceConfig(descriptor)
  }

  /** Whether two configs that were read are the same bytes, by whatever algorithm they are named. */
  isSameConfig(source: Descriptor, mirror: Descriptor): boolean {
    const from = this.#sourceConfigs.get(blobKey(source))
    const to = this.#served.get(blobKey(mirror))
    return from !== undefined && to !== undefined && Buffer.compare(from, to) === 0
  }

  /** Whether the mirror was asked for this config; `mirrorConfig` then tells what it said, and asks nothing. */
  hasAskedMirror(config: Descriptor): boolean {
    return this.#configs.mirror.has(blobKey(config))
  }

  #ask(side: SideName, descriptor: Descriptor): Promise<Fetched<StoredDocument>> {
    return this.#asked[side].once(keyOf(descriptor), async () => {
      const fetched = await onSide(side, () => this.#stores[side].document(descriptor, this.#budget.signal))
      if (fetched.kind === 'found') this.keep(side, fetched.value)
      return fetched
    })
  }

  #blob(side: SideName, descriptor: Descriptor): Promise<SmallBlob> {
    const key = blobKey(descriptor)
    const asked = this.#configs[side].get(key) ?? this.#fetchBlob(side, descriptor)
    this.#configs[side].set(key, asked)
    return asked
  }

  async #fetchBlob(side: SideName, descriptor: Descriptor): Promise<SmallBlob> {
    const fetched = await this.#stores[side].smallBlob(descriptor, this.#budget.signal)
    if (fetched.kind === 'found') this.#budget.take(memoryOfText(fetched.value))
    return fetched
  }

  async #config(descriptor: Descriptor, bytes: Uint8Array): Promise<Config> {
    const key = keyOf(descriptor)
    const reading = this.#read.get(key) ?? this.#readConfig(descriptor, bytes)
    this.#read.set(key, reading)
    const config = await reading
    await this.#turn()
    return config
  }

  async #readConfig({ mediaType }: Descriptor, bytes: Uint8Array): Promise<Config> {
    await this.#turn()
    const config = parseConfig(bytes, mediaType)
    this.#budget.take(memoryOfConfig(config))
    return config
  }
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
