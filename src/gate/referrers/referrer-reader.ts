import type { FoundBy, FoundReferrer } from '../../compare/referrers.js'
import type { Note, Problem } from '../../model/report.js'
import type { SideName } from '../../model/result.js'
import type { Descriptor } from '../../oci/descriptor.js'
import type { Digest } from '../../oci/digest.js'
import { artifactTypeOf, subjectOf } from '../../oci/referrers.js'
import type { StoredDocument } from '../../store/image-store.js'
import { NO_REFERRERS, type StoredReferrers } from '../../store/referrers.js'
import type { ContentLoader } from '../content-loader.js'
import type { Stores } from '../pair-findings.js'
import { onSide, problemOf, UndecidedError } from '../undecided.js'

/** An artifact that refers to a digest, with its manifest; the mirror may list one that it does not serve. */
export interface Referrer extends FoundReferrer {
  readonly descriptor: Descriptor
  readonly document: StoredDocument | undefined
}

/** What refers to a digest on one side, as far as that can be told. */
export interface SideReferrers {
  readonly found: readonly Referrer[]
  readonly notes: readonly Note[]
  /** Why there may be more. */
  readonly problem?: Problem
}

/** What refers to a digest, by side; nothing is asked of a side that is not wanted. */
export interface BothReferrers {
  readonly source: SideReferrers
  readonly mirror: SideReferrers
}

/** A digest whose referrers are wanted on a side, and the entries of the index that attest something of it. */
export interface Wanted {
  readonly digest: Digest
  readonly entries: readonly Descriptor[]
}

const NOTHING: SideReferrers = { found: [], notes: [] }

/** Reads what refers to digests of a pair, with the manifests: what one side has served is not asked of the other. */
export class ReferrerReader {
  readonly #stores: Stores
  readonly #loader: ContentLoader
  readonly #signal: AbortSignal

  constructor(stores: Stores, loader: ContentLoader, signal: AbortSignal) {
    this.#stores = stores
    this.#loader = loader
    this.#signal = signal
  }

  /** Lists are asked of both sides at once; of manifests the mirror first, as its having them is part of the question. */
  async read(source: Wanted | undefined, mirror: Wanted | undefined): Promise<BothReferrers> {
    const [listed, known] = await Promise.all([this.#list('source', source), this.#list('mirror', mirror)])
    const ofMirror = mirror === undefined ? NOTHING : await this.#referrers('mirror', mirror, known)
    const ofSource = source === undefined ? NOTHING : await this.#referrers('source', source, listed)
    return { source: ofSource, mirror: ofMirror }
  }

  async #list(side: SideName, wanted: Wanted | undefined): Promise<StoredReferrers> {
    if (wanted === undefined) return NO_REFERRERS
    try {
      const store = this.#stores[side]
      return await onSide(side, async () => (await store.referrers?.(wanted.digest, this.#signal)) ?? NO_REFERRERS)
    } catch (error) {
      return { found: [], problem: problemOf(error, side) }
    }
  }

  async #referrers(side: SideName, wanted: Wanted, stored: StoredReferrers): Promise<SideReferrers> {
    const candidates = candidatesIn(wanted, stored)
    const read = await Promise.all(candidates.map((one) => this.#referrer(side, wanted, one)))
    const notes: readonly Note[] =
      stored.strayTag === undefined ? [] : [{ kind: 'referrers.stray-tag', side, tag: stored.strayTag }]
    const problem = stored.problem ?? read.flatMap((one) => (one.kind === 'unknown' ? [one.problem] : []))[0]
    return {
      found: read.flatMap((one) => (one.kind === 'found' ? [one.referrer] : [])),
      notes: [...notes, ...read.flatMap((one) => (one.kind === 'left-out' ? [one.note] : []))],
      ...(problem === undefined ? {} : { problem: { side, ...problem } }),
    }
  }

  async #referrer(side: SideName, { digest: subject }: Wanted, { descriptor, by }: Candidate): Promise<Read> {
    const { digest } = descriptor
    try {
      const document = await this.#document(side, descriptor)
      // Only the manifest itself tells to what it refers.
      const isOfSubject = document === undefined || subjectOf(document.document) === subject
      const ways = isOfSubject ? by : new Set([...by].filter((way) => way !== 'listed'))
      if (ways.size === 0) {
        return { kind: 'left-out', note: { kind: 'referrer.left-out', side, digest, why: 'other-subject' } }
      }
      if (document === undefined && side === 'source') {
        return { kind: 'left-out', note: { kind: 'referrer.left-out', side, digest, why: 'not-served' } }
      }
      const { artifactType: listedType } = descriptor
      const artifactType = document === undefined ? (listedType ?? 'unknown') : artifactTypeOf(document.document)
      const isServed = document !== undefined
      return { kind: 'found', referrer: { digest, artifactType, listedType, by: ways, isServed, descriptor, document } }
    } catch (error) {
      return { kind: 'unknown', problem: problemOf(error, side) }
    }
  }

  /** Undefined where the side does not have it. */
  async #document(side: SideName, descriptor: Descriptor): Promise<StoredDocument | undefined> {
    if (side === 'mirror') {
      const loaded = await this.#loader.mirrorDocument(descriptor)
      return loaded.kind === 'found' ? loaded.value : undefined
    }
    try {
      return await this.#loader.sourceDocument(descriptor)
    } catch (error) {
      if (error instanceof UndecidedError && error.problem.code === 'manifest.missing') return undefined
      throw error
    }
  }
}

/** What became of an artifact that a side names. */
type Read =
  | { readonly kind: 'found'; readonly referrer: Referrer }
  | { readonly kind: 'left-out'; readonly note: Note }
  | { readonly kind: 'unknown'; readonly problem: Problem }

interface Candidate {
  readonly descriptor: Descriptor
  readonly by: ReadonlySet<FoundBy>
}

/** Each digest once, with all the ways that lead to it. A list says most of it. */
function candidatesIn({ entries }: Wanted, { found }: StoredReferrers): readonly Candidate[] {
  const candidates = new Map<Digest, { descriptor: Descriptor; by: Set<FoundBy> }>()
  const add = (descriptor: Descriptor, way: FoundBy): void => {
    const known = candidates.get(descriptor.digest)
    if (known === undefined) candidates.set(descriptor.digest, { descriptor, by: new Set([way]) })
    else known.by.add(way)
  }
  for (const { descriptor, way } of found.filter((one) => one.way === 'listed')) add(descriptor, way)
  for (const entry of entries) add(entry, 'entry')
  for (const { descriptor, way } of found.filter((one) => one.way === 'tagged')) add(descriptor, way)
  return [...candidates.values()]
}
