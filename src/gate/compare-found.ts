import { abortable } from '../async/abortable.js'
import { leftOut, pairChildren, type Row } from '../compare/pairing.js'
import type { Note, Problem } from '../model/report.js'
import type { SideName } from '../model/result.js'
import type { StoredDocument } from '../store/image-store.js'
import { checkSignature, type SignatureFindings } from './check-signature.js'
import { compareRows } from './compare-rows.js'
import { headOfMirror, topDifferences, type HeadFindings } from './compare-tops.js'
import { ContentLoader } from './content-loader.js'
import { createDocumentBudget } from './document-budget.js'
import { flagAmbiguity } from './flag-ambiguity.js'
import { childrenOfBoth, childrenOfSource, type Children } from './list.js'
import { memoryOfDifferences } from './memory-of.js'
import { undecidedPair, weightiest, type PairFindings, type Stores } from './pair-findings.js'
import type { GateEnvironment, PairPlan } from './plan.js'
import { proveRows } from './prove-rows.js'
import { besideImage } from './referrers/beside-image.js'
import { NOTHING_THERE } from './resolve.js'
import { problemOf } from './undecided.js'

/** Both tops, resolved. */
interface Tops {
  readonly source: StoredDocument
  readonly mirror: StoredDocument
}

/** What both references name, compared and proven. Never throws. */
export async function compareFound(
  { source, mirror }: Tops,
  stores: Stores,
  plan: PairPlan,
  environment: GateEnvironment,
  pair: AbortSignal,
): Promise<PairFindings> {
  const { platforms: wanted, verify, match, referrers: policy } = plan
  const budget = createDocumentBudget(environment.limits.pairMemoryBytes, pair)
  const { signal } = budget
  const loader = new ContentLoader(stores.source, stores.mirror, budget)
  try {
    loader.keep('source', source)
    loader.keep('mirror', mirror)
    // If nothing but manifests is asked for, how they are handed out is left to the claim.
    const heading = verify === 'manifests' ? NOT_ASKED : headOfMirror(mirror, stores.mirror, signal)
    const children = await abortable(childrenOfBoth(source, mirror, loader, environment.limits), signal)
    const pairing = pairChildren(children.source.children, children.mirror.children, wanted)
    const proven = await proveRows(pairing.rows, { loader, mirror: stores.mirror, verify, budget, environment })
    const images = { tops: { source, mirror }, rows: proven.rows, loader, budget, stores }
    const { limits, reading } = environment
    const beside = await besideImage({ ...images, match, verify, policy, limits, reading })
    const signed =
      plan.signature === undefined
        ? UNASKED
        : await checkSignature({ policy: plan.signature, top: mirror, stores, loader, budget })
    // A single image on this machine stands for its own platform.
    const isOneOfMany = stores.source.local === true && source.document.kind === 'manifest' && wanted === 'all'
    const sides = { source: children.source.children, mirror: children.mirror.children, isOneOfMany }
    const flagged = flagAmbiguity(proven.rows, pairing.others, sides)
    const platforms = flagged.filter(({ row }) => !isOneOfMany || row.kind !== 'extra').map(({ findings }) => findings)
    const top = topDifferences(source, mirror, loader, wanted, pairing, platforms)
    budget.take(memoryOfDifferences(top))
    const head = await heading
    const problem = weightiest([pairProblem(pairing.rows), head.problem, signed.problem, beside.problem])
    return {
      source,
      mirror,
      platforms,
      differences: [...top, ...children.mirror.faults, ...head.differences, ...beside.differences],
      ...(beside.referrers === undefined ? {} : { referrers: beside.referrers }),
      notes: [
        ...proven.notes,
        ...beside.notes,
        ...signed.notes,
        ...uncompared(children, plan),
        ...(isOneOfMany ? uncomparedOn('mirror', extrasIn(pairing.rows)) : []),
      ],
      ...(problem === undefined ? {} : { problem }),
    }
  } catch (error) {
    return { source, mirror, ...undecidedPair(plan, problemOf(error)) }
  }
}

const NOT_ASKED: HeadFindings = { differences: [] }

const UNASKED: SignatureFindings = { notes: [] }

/** The mirror has nothing under the reference: every image of the source is missing there. Never throws. */
export async function listMissing(
  { source, absence }: { readonly source: StoredDocument; readonly absence: Note },
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
    const { rows } = pairChildren(children, [], plan.platforms)
    const compared = await compareRows(rows, loader, plan.verify, budget)
    const platforms = compared.map(({ findings }) => findings)
    return { ...absent, platforms, differences: rows.some(({ kind }) => kind === 'missing') ? [] : [NOTHING_THERE] }
  } catch (error) {
    return { ...undecidedPair(plan, problemOf(error)), ...absent, differences: [NOTHING_THERE] }
  }
}

/** What a list leaves out. What only the mirror has there is named, too: its top would bring it along. */
function uncompared(
  { source, mirror }: Readonly<Record<SideName, Children>>,
  { platforms }: PairPlan,
): readonly Note[] {
  const left = leftOut(source.children, platforms)
  const known = new Set(left)
  const beyond = leftOut(mirror.children, platforms).filter((label) => !known.has(label))
  return [...uncomparedOn('source', left), ...uncomparedOn('mirror', beyond)]
}

function extrasIn(rows: readonly Row[]): readonly string[] {
  return rows.filter(({ kind }) => kind === 'extra').map(({ label }) => label)
}

function uncomparedOn(side: SideName, platforms: readonly string[]): readonly Note[] {
  return platforms.length === 0 ? [] : [{ kind: 'platforms.uncompared', side, platforms }]
}

/** What only the mirror has is no comparison: it would pass as soon as somebody ignores it. */
function pairProblem(rows: readonly Row[]): Problem | undefined {
  if (!rows.every(({ kind }) => kind === 'extra')) return undefined
  return {
    code: 'nothing-to-compare',
    side: 'source',
    message: 'The source lists no image, so there was nothing to compare. Look at what the reference names.',
  }
}
