import type { Problem } from '../../model/report.js'
import type { Verify } from '../../model/result.js'
import type { Descriptor } from '../../oci/descriptor.js'
import type { StoredDocument } from '../../store/image-store.js'
import { tasksForBlobs } from '../../verify/plan.js'
import type { Verifier } from '../../verify/run.js'
import { problemOf } from '../undecided.js'

/** Whether the mirror has what an artifact is made of. */
export type ReferrerProof =
  { readonly kind: 'whole' } | { readonly kind: 'broken' } | { readonly kind: 'unknown'; readonly problem: Problem }

/** Asks the mirror for the blobs of an artifact, as `verify` says. */
export async function proveReferrer(
  { document }: StoredDocument,
  verify: Verify,
  verifier: Verifier,
): Promise<ReferrerProof> {
  const outcomes = await verifier(tasksForBlobs(blobsOf(document), verify))
  let problem: Problem | undefined
  for (const outcome of outcomes) {
    if (outcome.kind === 'failed') problem ??= problemOf(outcome.error, 'mirror')
    if (outcome.kind === 'found' && outcome.finding.kind !== 'proven' && outcome.finding.kind !== 'claimed') {
      return { kind: 'broken' }
    }
  }
  return problem === undefined ? { kind: 'whole' } : { kind: 'unknown', problem }
}

/** What an artifact that is an index lists is not its own. */
function blobsOf(document: StoredDocument['document']): readonly Descriptor[] {
  switch (document.kind) {
    case 'manifest':
      return [document.config, ...document.layers]
    case 'artifact':
      return document.blobs
    case 'index':
      return []
  }
}
