import { abortable } from '../../async/abortable.js'
import { compareReferrers, rowOf, type MirrorSubject, type ReferrerRow } from '../../compare/referrers.js'
import type { Limits } from '../../model/limits.js'
import type { ReferrerPolicy, SideName, Verify } from '../../model/result.js'
import type { Digest } from '../../oci/digest.js'
import { artifactTypeOf } from '../../oci/referrers.js'
import type { StoredDocument } from '../../store/image-store.js'
import type { LayerReading } from '../../verify/layer-reading.js'
import { createVerifier, type Verifier } from '../../verify/run.js'
import type { ContentLoader } from '../content-loader.js'
import type { DocumentBudget } from '../document-budget.js'
import { memoryOfDifferences } from '../memory-of.js'
import type { Stores } from '../pair-findings.js'
import type { ComparedRow } from '../platform-findings.js'
import { problemOf, UndecidedError } from '../undecided.js'
import { proveReferrer } from './prove-referrer.js'
import { findingsOfRow, joined, settled, type ReferrerFindings } from './referrer-findings.js'
import {
  ReferrerReader,
  type BothReferrers,
  type Referrer,
  type SideReferrers,
  type Wanted,
} from './referrer-reader.js'
import { subjectsOf, type Stray, type Subject } from './subjects.js'

export interface ReferrerQuestion {
  readonly policy: Exclude<ReferrerPolicy, 'ignore'>
  readonly verify: Verify
  readonly stores: Stores
  readonly tops: Readonly<Record<SideName, StoredDocument>>
  readonly rows: readonly ComparedRow[]
  readonly loader: ContentLoader
  readonly budget: DocumentBudget
  readonly limits: Limits
  /** How blobs are read. */
  readonly reading: LayerReading
}

/** Compares what is attached to the tops and to every compared platform. Never throws: what cannot be told is found, too. */
export async function checkReferrers(question: ReferrerQuestion): Promise<ReferrerFindings> {
  const { policy, tops, rows, loader, budget } = question
  try {
    const { subjects, strays } = subjectsOf(tops, rows, loader)
    const walk = new Walk(question)
    const all = Promise.all(subjects.map((subject) => walk.compare(subject)))
    const found = joined(await abortable(all, budget.signal))
    const whole = joined([found, strayFindings(strays, found, loader)])
    budget.take(whole.referrers.length * ROW + memoryOfDifferences(whole.differences))
    return settled(whole, policy)
  } catch (error) {
    return settled(joined([{ problem: problemOf(error) }]), policy)
  }
}

/** Bytes of memory of a row, with its part of the report. */
const ROW = 1024

/** Where something is attached. */
interface Place {
  /** Of the manifest at the root; undefined where that is the top. */
  readonly platform: string | undefined
  /** How many artifacts lie between it and the image. */
  readonly depth: number
}

/** The way from images to what is attached to them, and to what is attached to that. Each digest is visited once. */
class Walk {
  readonly #question: ReferrerQuestion
  readonly #reader: ReferrerReader
  readonly #verifier: Verifier
  readonly #visited = new Set<string>()

  constructor(question: ReferrerQuestion) {
    const { stores, loader, budget, reading, limits } = question
    this.#question = question
    this.#reader = new ReferrerReader(stores, loader, budget.signal)
    this.#verifier = createVerifier(stores.mirror, [], { reading, maxBytes: limits.layerBytes, signal: budget.signal })
  }

  /** What stands for each other on the two sides: only under one digest has it the same things attached. */
  async compare({ source, mirror, platform }: Subject): Promise<ReferrerFindings> {
    const place = { depth: 0, platform }
    if (source?.digest === mirror?.digest) return await this.#visit(source, mirror, 'same', place)
    return joined(
      await Promise.all([
        this.#visit(source, undefined, 'other', place),
        this.#visit(undefined, mirror, 'same', place),
      ]),
    )
  }

  async #visit(
    source: Wanted | undefined,
    mirror: Wanted | undefined,
    subject: MirrorSubject,
    place: Place,
  ): Promise<ReferrerFindings> {
    const digest = source?.digest ?? mirror?.digest
    const key = `${source?.digest ?? ''} ${mirror?.digest ?? ''}`
    if (digest === undefined || this.#visited.has(key)) return joined([])
    this.#visited.add(key)
    const both = await this.#reader.read(source, mirror)
    const notes = [...both.source.notes, ...both.mirror.notes]
    const own = both.source.problem === undefined ? { notes } : { notes, problem: both.source.problem }
    const rows = compareReferrers(both.source.found, both.mirror.found, subject)
    const { referrerDepth } = this.#question.limits
    if (place.depth >= referrerDepth) {
      // What only the mirror has that far away from the image is nobody's question.
      return joined([own, ...(both.source.found.length === 0 ? [] : [{ problem: tooDeep(referrerDepth).problem }])])
    }
    return joined([own, ...(await Promise.all(rows.map((row) => this.#take(row, both, digest, place))))])
  }

  /** A row, and what is attached to the artifact itself. */
  async #take(
    row: ReferrerRow,
    { source, mirror }: BothReferrers,
    subject: Digest,
    place: Place,
  ): Promise<ReferrerFindings> {
    const to = byDigest(mirror, row.digest)
    const wanted: Wanted = { digest: row.digest, entries: [] }
    const isThere = to?.isServed === true
    const under: MirrorSubject = row.lack === 'subject' ? 'other' : isThere ? 'same' : 'missing'
    const from = byDigest(source, row.digest) === undefined ? undefined : wanted
    const deeper = { ...place, depth: place.depth + 1 }
    return joined(
      await Promise.all([
        this.#settle(row, to, mirror, subject, place),
        this.#visit(from, isThere ? wanted : undefined, under, deeper),
      ]),
    )
  }

  /** What can be said of a row once the mirror's side of it is proven; no row where that cannot be told. */
  async #settle(
    row: ReferrerRow,
    to: Referrer | undefined,
    { problem }: SideReferrers,
    subject: Digest,
    { platform }: Place,
  ): Promise<Partial<ReferrerFindings>> {
    if (row.lack === 'absent' && problem !== undefined) return { problem }
    if (row.state !== 'present' || to?.document === undefined) return findingsOfRow(row, subject, platform)
    const proof = await proveReferrer(to.document, this.#question.verify, this.#verifier)
    switch (proof.kind) {
      case 'whole':
        return findingsOfRow(row, subject, platform)
      case 'broken':
        return findingsOfRow(rowOf(row, 'blob'), subject, platform)
      case 'unknown':
        return { problem: proof.problem }
    }
  }
}

/** What BuildKit's attestations are made of. */
const ATTESTATION = 'application/vnd.in-toto+json'

/**
 * Attestations about what their own index does not list. On the source they say nothing of its image, so that nothing is
 * lost with them.
 */
function strayFindings(
  strays: Readonly<Record<SideName, readonly Stray[]>>,
  { referrers }: ReferrerFindings,
  loader: ContentLoader,
): Partial<ReferrerFindings> {
  const told = new Set(referrers.map(({ digest }) => digest))
  const untold = new Map([...strays.source, ...strays.mirror].map((one) => [one.entry.digest, one]))
  return {
    referrers: [...untold.values()].flatMap(({ about, entry }) => {
      const { digest, artifactType = ATTESTATION } = entry
      if (told.has(digest)) return []
      const held = loader.heldDocument(entry)
      const type = held === undefined ? artifactType : artifactTypeOf(held.document)
      return [{ subject: about, artifactType: type, digest, state: 'detached' as const }]
    }),
  }
}

function byDigest({ found }: SideReferrers, digest: Digest): Referrer | undefined {
  return found.find((one) => one.digest === digest)
}

function tooDeep(depth: number): UndecidedError {
  return new UndecidedError({
    code: 'limit.referrers',
    message: `Artifacts are attached to artifacts more than ${depth} deep; that is the limit. Look what attaches so much.`,
  })
}
