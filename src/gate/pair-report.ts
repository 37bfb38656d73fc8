import { causesOf, type Causes } from '../compare/causes.js'
import { hideValues } from '../compare/hide-values.js'
import { applyIgnore } from '../compare/ignore.js'
import type { Cause, PairReport, PlatformReport, Side } from '../model/report.js'
import type { Bar } from '../model/floor.js'
import type { Difference } from '../model/difference.js'
import { findingsOf, pairVerdict, platformVerdict } from '../model/verdict.js'
import type { StoredDocument } from '../store/image-store.js'
import type { PlatformFindings } from './platform-findings.js'
import type { ClaimedTop, PairFindings, Stores } from './pair-findings.js'
import type { PairPlan } from './plan.js'

/** The verdict on what was found, as the report tells it. */
export function pairReportOf(found: PairFindings, stores: Stores, plan: PairPlan, durationMs: number): PairReport {
  const causes = causesIn(found, plan)
  const platforms = found.platforms.map((findings, at) => platformReport(findings, causes.platforms[at] ?? [], plan))
  const differences = applyIgnore(found.differences, plan.ignore)
  const verdict = pairVerdict(platforms, findingsOf(differences, found.problem), barOf(plan))
  return {
    source: sideOf(stores.source, found.source, found.claimed?.source),
    mirror: sideOf(stores.mirror, found.mirror, found.claimed?.mirror),
    match: plan.match,
    verify: plan.verify,
    ...policyOf(plan),
    ...verdict,
    causes: causes.pair,
    platforms,
    differences: shown(differences, plan),
    ...(found.referrers === undefined ? {} : { referrers: found.referrers }),
    notes: found.notes,
    ...(found.problem === undefined ? {} : { error: found.problem }),
    durationMs,
  }
}

/** Where the mirror has nothing at all, no copy went wrong that could be explained. */
function causesIn({ platforms, differences, notes }: PairFindings, plan: PairPlan): Causes {
  if (notes.some(({ kind }) => kind === 'reference.absent')) return { pair: [], platforms: [] }
  return causesOf({ platforms, top: differences, isWhole: plan.platforms === 'all' })
}

function platformReport(findings: PlatformFindings, causes: readonly Cause[], plan: PairPlan): PlatformReport {
  const differences = applyIgnore(findings.differences, plan.ignore)
  const verdict = platformVerdict(findingsOf(differences, findings.problem), barOf(plan))
  return {
    platform: findings.label,
    ...verdict,
    evidence: findings.evidence,
    ...(findings.source === undefined ? {} : { source: findings.source }),
    ...(findings.mirror === undefined ? {} : { mirror: findings.mirror }),
    causes,
    differences: shown(differences, plan),
    ...(findings.problem === undefined ? {} : { error: findings.problem }),
    ...(findings.explanation === undefined ? {} : { explained: findings.explanation }),
  }
}

function barOf({ match, referrers }: PairPlan): Bar {
  return { match, referrerPolicy: referrers }
}

function policyOf({ referrers }: PairPlan): Pick<PairReport, 'referrerPolicy'> {
  return referrers === 'ignore' ? {} : { referrerPolicy: referrers }
}

function shown(differences: readonly Difference[], { showValues }: PairPlan): readonly Difference[] {
  return differences.map((difference) => hideValues(difference, showValues))
}

function sideOf(store: Stores['source'], stored: StoredDocument | undefined, claimed: ClaimedTop | undefined): Side {
  const { reference, repository, transport } = store
  const tls = store.tls?.()
  const side = { reference, transport, ...(tls === undefined ? {} : { tls }) }
  if (claimed !== undefined) return { ...side, ...claimed, pinned: `${repository}@${claimed.digest}` }
  if (stored === undefined || stored.derived !== undefined) return side
  const { digest, document } = stored
  return { ...side, digest, mediaType: document.mediaType, pinned: `${repository}@${digest}` }
}
