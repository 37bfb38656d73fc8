import { abortable } from '../async/abortable.js'
import type { Child } from '../compare/child.js'
import { labelOf, leftOut, pairChildren, type Row } from '../compare/pairing.js'
import { compareTops, type TopQuestion } from '../compare/top.js'
import type { Difference } from '../model/difference.js'
import type { Note, Problem } from '../model/report.js'
import type { SideName } from '../model/result.js'
import { formatPlatform, platformSatisfies, type Platform } from '../oci/platform.js'
import type { Fetched, ImageStore, StoredDocument } from '../store/image-store.js'
import { ContentLoader } from './content-loader.js'
import { childrenOfBoth, childrenOfSource } from './list.js'
import { createDocumentBudget, type DocumentBudget } from './document-budget.js'
import type { ClaimedTop } from './head-first.js'
import { compareRow } from './compare-row.js'
import { settledFindings, type PlatformFindings } from './platform-findings.js'
import { memoryOfDifferences, memoryOfFindings } from './memory-of.js'
import type { GateEnvironment, PairPlan } from './plan.js'
import { prove } from './prove.js'
import { flagAmbiguity } from './flag-ambiguity.js'
import { headDifferences, servingDifferences } from './serving.js'
import { onSide, problemOf } from './undecided.js'

/** Everything found out about a pair, before anybody judges it. */
export interface PairFindings {
  readonly source?: StoredDocument
  readonly mirror?: StoredDocument
  /** What the registries say of tops that were not read. */
  readonly claimed?: Readonly<Record<SideName, ClaimedTop>>
  readonly platforms: readonly PlatformFindings[]
  readonly differences: readonly Difference[]
  readonly notes: readonly Note[]
  readonly problem?: Problem
}

/** The two sides of a pair, opened. */
export interface Stores {
  readonly source: ImageStore
  readonly mirror: ImageStore
}

/** One look at a pair: each tag is resolved once, everything after that goes by digest. Never throws. */
export async function lookAtPair(
  { source, mirror }: Stores,
  plan: PairPlan,
  environment: GateEnvironment,
  signal: AbortSignal,
): Promise<PairFindings> {
  const [from, to] = await Promise.all([resolve('source', source, signal), resolve('mirror', mirror, signal)])
  const stores = { source, mirror }
  if (from.kind === 'found') {
    if (to.kind === 'found') return compareFound(from.value, to.value, stores, plan, environment, signal)
    if (to.kind === 'missing')
      return absentMirror(from.value, absence(mirror, to.problem), stores, plan, environment, signal)
    return { source: from.value, ...undecided(plan, to.problem) }
  }
  return {
    ...(to.kind === 'found' ? { mirror: to.value } : {}),
    ...undecided(plan, from.kind === 'missing' ? absentSource(from.problem, source) : from.problem),
    // What the mirror lacks is known where the source could not be read, but not where that has nothing either.
    differences: to.kind === 'missing' && from.kind !== 'missing' ? [NOTHING_THERE] : [],
    notes: to.kind === 'missing' ? [absence(mirror, to.problem)] : [],
  }
}

/** A mirror on this machine knows what it holds instead. */
function absence({ reference, local }: ImageStore, { message }: Problem): Note {
  return { kind: 'reference.absent', reference, ...(local === true ? { why: message } : {}) }
}

/** Without a source there is nothing to compare. A store on this machine says what it holds instead. */
function absentSource(problem: Problem, { reference, local }: ImageStore): Problem {
  if (local === true) return problem
  const status = problem.status === undefined ? '' : ` (HTTP ${problem.status})`
  const message = `The source ${reference} does not exist${status}, so there is nothing to compare. Check the tag.`
  return { ...problem, message }
}

/** It did not come to a comparison. The platforms that were asked for stand in the report all the same. */
function undecided({ platforms }: PairPlan, problem: Problem): PairFindings & { readonly problem: Problem } {
  const planned = platforms === 'all' ? [] : platforms
  return {
    problem,
    platforms: planned.map((platform) => settledFindings(formatPlatform(platform), [], problem)),
    differences: [],
    notes: [],
  }
}

type Resolved = Fetched<StoredDocument> | { readonly kind: 'failed'; readonly problem: Problem }

async function resolve(side: 'source' | 'mirror', store: ImageStore, signal: AbortSignal): Promise<Resolved> {
  try {
    return await onSide(side, () => abortable(store.top(signal), signal))
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error, side) }
  }
}

async function compareFound(
  source: StoredDocument,
  mirror: StoredDocument,
  stores: Stores,
  plan: PairPlan,
  environment: GateEnvironment,
  pair: AbortSignal,
): Promise<PairFindings> {
  const budget = createDocumentBudget(environment.limits.pairMemoryBytes, pair)
  const { signal } = budget
  const loader = new ContentLoader(stores.source, stores.mirror, budget)
  try {
    loader.keep('source', source)
    loader.keep('mirror', mirror)
    const heading = plan.verify === 'manifests' ? NOT_ASKED : headOf(mirror, stores.mirror, signal)
    const loading = childrenOfBoth(source, mirror, loader, environment.limits)
    const children = await abortable(loading, signal)
    const rows = pairChildren(children.source.children, children.mirror.children, plan.platforms)
    const findings = await Promise.all(rows.map((row) => decide(row, loader, plan, budget)))
    const proven = await prove(findings, stores.mirror, environment, signal)
    // A single image on this machine stands for its own platform.
    const single = stores.source.local === true && source.document.kind === 'manifest' && plan.platforms === 'all'
    const selectors = { source: children.source.children, mirror: children.mirror.children, isOneOfMany: single }
    const all = flagAmbiguity(rows, proven.platforms, selectors)
    const platforms = single ? all.filter((_, index) => rows[index]?.kind !== 'extra') : all
    const explained = platforms.some(({ differences, problem }) => differences.length > 0 || problem !== undefined)
    const unknown = source.derived !== undefined || mirror.derived !== undefined
    const top = unknown
      ? []
      : topDifferences(source, mirror, loader, plan, { explained, isRenamed: rows.some(isRenamed) })
    budget.take(memoryOfDifferences(top))
    const head = await heading
    return {
      source,
      mirror,
      platforms,
      differences: [...top, ...children.mirror.faults, ...head.differences],
      notes: [
        ...proven.notes,
        ...uncompared(children.source.children, children.mirror.children, plan),
        ...(single ? beyond(rows) : []),
      ],
      // What only the mirror has is no comparison: it would pass as soon as somebody ignores it.
      ...(rows.every(({ kind }) => kind === 'extra') ? { problem: nothingToCompare() } : head.problem),
    }
  } catch (error) {
    return { source, mirror, ...undecided(plan, problemOf(error)) }
  }
}

function isRenamed(row: Row): boolean {
  return row.kind === 'both' && labelOf(row.source) !== labelOf(row.mirror)
}

interface HeadFindings {
  readonly differences: readonly Difference[]
  readonly problem?: { readonly problem: Problem }
}

/** Where nothing but manifests is asked for, how they are handed out is left to the claim. */
const NOT_ASKED: HeadFindings = { differences: [] }

/** What HEAD shows of the mirror's top. It is asked beside all else, and fails alone. */
async function headOf(top: StoredDocument, mirror: ImageStore, signal: AbortSignal): Promise<HeadFindings> {
  if (mirror.head === undefined) return { differences: [] }
  try {
    const head = await abortable(mirror.head(signal), signal)
    return { differences: headDifferences(top, head, mirror.pinnedByDigest) }
  } catch (error) {
    return { differences: [], problem: { problem: problemOf(error, 'mirror') } }
  }
}

/** What the tops themselves say, and how the mirror serves its own. */
function topDifferences(
  source: StoredDocument,
  mirror: StoredDocument,
  loader: ContentLoader,
  { platforms }: PairPlan,
  known: Pick<TopQuestion, 'explained' | 'isRenamed'>,
): readonly Difference[] {
  const isAsked = (platform: Platform | undefined): boolean =>
    platforms === 'all' || (platform !== undefined && platforms.some((wanted) => platformSatisfies(platform, wanted)))
  const question: TopQuestion = {
    ...known,
    isAsked,
    isWhole: platforms === 'all',
    nested: (side, entry) => loader.heldIndex(side, entry),
  }
  const isSame = source.digest === mirror.digest || Buffer.compare(source.bytes, mirror.bytes) === 0
  const isTold = isSame && source.document.mediaType !== mirror.document.mediaType
  const served =
    mirror.document.kind === 'index' ? servingDifferences(mirror, isTold ? source.document.mediaType : undefined) : []
  return [...(isSame ? [] : compareTops(source, mirror, question)), ...served]
}

/** The mirror has nothing under the reference: every image of the source is missing there. */
async function absentMirror(
  source: StoredDocument,
  absence: Note,
  stores: Stores,
  plan: PairPlan,
  { limits }: GateEnvironment,
  pair: AbortSignal,
): Promise<PairFindings> {
  const absent = { source, notes: [absence] }
  const budget = createDocumentBudget(limits.pairMemoryBytes, pair)
  const { signal } = budget
  const loader = new ContentLoader(stores.source, stores.mirror, budget)
  try {
    loader.keep('source', source)
    const children = await abortable(childrenOfSource(source, loader, limits), signal)
    const rows = pairChildren(children, [], plan.platforms)
    const platforms = await Promise.all(rows.map((row) => decide(row, loader, plan, budget)))
    return { ...absent, platforms, differences: rows.some(({ kind }) => kind === 'missing') ? [] : [NOTHING_THERE] }
  } catch (error) {
    return { ...undecided(plan, problemOf(error)), ...absent, differences: [NOTHING_THERE] }
  }
}

const NOTHING_THERE: Difference = { kind: 'platform.missing', path: '*' }

async function decide(
  row: Row,
  loader: ContentLoader,
  plan: PairPlan,
  budget: DocumentBudget,
): Promise<PlatformFindings> {
  try {
    const findings = await abortable(compareRow(row, loader, plan.verify), budget.signal)
    budget.take(memoryOfFindings(findings))
    return findings
  } catch (error) {
    return settledFindings(row.label, [], problemOf(error))
  }
}

/** What a list leaves out. What only the mirror has there is named, too: its top would bring it along. */
function uncompared(source: readonly Child[], mirror: readonly Child[], { platforms }: PairPlan): readonly Note[] {
  const left = leftOut(source, platforms)
  const known = new Set(left)
  const beyond = leftOut(mirror, platforms).filter((label) => !known.has(label))
  return [...uncomparedOn('source', left), ...uncomparedOn('mirror', beyond)]
}

function beyond(rows: readonly Row[]): readonly Note[] {
  return uncomparedOn(
    'mirror',
    rows.filter(({ kind }) => kind === 'extra').map(({ label }) => label),
  )
}

function uncomparedOn(side: SideName, platforms: readonly string[]): readonly Note[] {
  return platforms.length === 0 ? [] : [{ kind: 'platforms.uncompared', side, platforms }]
}

function nothingToCompare(): Problem {
  return {
    code: 'nothing-to-compare',
    side: 'source',
    message: 'The source lists no image, so there was nothing to compare. Look at what the reference names.',
  }
}
