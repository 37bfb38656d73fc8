import type { Difference } from '../model/difference.js'
import type { Verify } from '../model/result.js'
import type { ImageManifest } from '../oci/manifest.js'
import { planVerification, tasksForBlobs, type Task } from '../verify/plan.js'
import type { ContentLoader } from './content-loader.js'
import type { DocumentBudget } from './document-budget.js'
import { memoryOfTasks } from './memory-of.js'
import type { Claims, ComparedRow, PlannedRow } from './platform-findings.js'
import { problemOf } from './undecided.js'

/**
 * What is to be asked of the mirror for each row, now that all rows are compared: a config that any of them has asked for
 * is known, and only heard of. Never throws; a row of which it cannot be told has a problem.
 */
export async function planProofs(
  rows: readonly ComparedRow[],
  loader: ContentLoader,
  verify: Verify,
  budget: DocumentBudget,
): Promise<readonly PlannedRow[]> {
  return Promise.all(
    rows.map(async ({ row, findings }): Promise<PlannedRow> => {
      const { claims } = findings
      if (claims === undefined) return { row, findings, tasks: [] }
      try {
        const heard = claims.kind === 'image' ? await heardOf(claims.manifest, loader) : []
        const tasks = tasksFor(claims, loader, verify)
        budget.take(memoryOfTasks(tasks))
        return { row, findings: { ...findings, differences: [...findings.differences, ...heard] }, tasks }
      } catch (error) {
        return { row, findings: { ...findings, evidence: 'claimed', problem: problemOf(error) }, tasks: [] }
      }
    }),
  )
}

/** What the mirror said of a config that it was asked for. Throws if it said nothing of use. */
async function heardOf({ config }: ImageManifest, loader: ContentLoader): Promise<readonly Difference[]> {
  if (!loader.hasAskedMirror(config)) return []
  const loaded = await loader.mirrorConfigOrOther(config)
  return loaded.kind === 'fault' ? [loaded.fault] : []
}

function tasksFor(claims: Claims, loader: ContentLoader, verify: Verify): readonly Task[] {
  if (claims.kind === 'blobs') return tasksForBlobs(claims.blobs, verify)
  const { manifest, diffIDs, sourceLayers } = claims
  // Asked for means answered by now: a bad answer stands among the differences.
  return planVerification({
    manifest,
    diffIDs,
    sourceLayers,
    verify,
    configRead: loader.hasAskedMirror(manifest.config),
  })
}
