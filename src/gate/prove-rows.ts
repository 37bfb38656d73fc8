import type { Row } from '../compare/pairing.js'
import type { Verify } from '../model/result.js'
import type { ImageStore } from '../store/image-store.js'
import { createVerifier, type Verifier } from '../verify/run.js'
import { compareRows } from './compare-rows.js'
import type { ContentLoader } from './content-loader.js'
import type { DocumentBudget } from './document-budget.js'
import type { PlannedRow } from './platform-findings.js'
import { planProofs } from './plan-proofs.js'
import type { GateEnvironment } from './plan.js'
import { prove, type Proven } from './prove.js'

export interface RowsToProve {
  readonly loader: ContentLoader
  readonly mirror: ImageStore
  readonly verify: Verify
  readonly budget: DocumentBudget
  readonly environment: Pick<GateEnvironment, 'limits' | 'reading'>
}

/**
 * Compares rows, and proves them: platforms share layers, and a blob is looked up or read once for all of them. What is
 * read of one row is not looked up for another, so that all are compared before the first is proven. Where nothing will be
 * read, the blobs of a row are looked up as soon as its manifest is there. Never throws.
 */
export async function proveRows(
  rows: readonly Row[],
  { loader, mirror, verify, budget, environment }: RowsToProve,
): Promise<Proven> {
  const { reading, limits } = environment
  const planned = async (some: readonly Row[]): Promise<readonly PlannedRow[]> =>
    planProofs(await compareRows(some, loader, verify, budget), loader, verify, budget)
  const verifierOf = (all: readonly PlannedRow[]): Verifier => {
    const tasks = all.flatMap((row) => row.tasks)
    return createVerifier(mirror, tasks, { reading, maxBytes: limits.layerBytes, signal: budget.signal })
  }
  if (verify !== 'blobs' || !rows.every((row) => isSame(row, loader))) {
    const all = await planned(rows)
    return prove(all, verifierOf(all), mirror.reference)
  }
  const verifier = verifierOf([])
  const proven = await Promise.all(rows.map(async (row) => prove(await planned([row]), verifier, mirror.reference)))
  return { rows: proven.flatMap((one) => one.rows), notes: proven.flatMap(({ notes }) => notes) }
}

/** Whether a row needs nothing but look-ups: equal digests that name what both sides hold, or nothing to ask for at all. */
function isSame(row: Row, loader: ContentLoader): boolean {
  if (row.kind !== 'both') return true
  const { source, mirror } = row
  return source.descriptor.digest === mirror.descriptor.digest && !isDerived(row, loader)
}

function isDerived({ source, mirror }: Extract<Row, { kind: 'both' }>, loader: ContentLoader): boolean {
  const derived = [loader.derivation('source', source.descriptor), loader.derivation('mirror', mirror.descriptor)]
  return derived.some((one) => one !== undefined)
}
