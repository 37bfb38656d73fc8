import type { ProblemCode } from '../model/problem.js'
import { reportOf } from '../gate/run.js'
import type { PairReport, Problem, Report, RequestCounts, ShardFacts } from '../model/report.js'

/** A report and the file that it stands in. */
export interface ReportFile {
  readonly name: string
  readonly report: Report
}

/**
 * Joins the reports of all shards of one plan as if it had been one run. A shard that is absent or twice there, a report of
 * another plan, and a pair that stands in none or in two of them is a problem, and then nothing passes.
 */
export function mergeReports(
  files: readonly ReportFile[],
  { version, now }: { readonly version: string; readonly now: Date },
  before: readonly Problem[] = [],
): Report {
  const problems = [...before]
  const problem = (code: ProblemCode, message: string): void => {
    problems.push({ code, message })
  }
  const [first] = files
  const shards = files.flatMap(({ name, report }) => {
    if (report.shard === undefined) problem('merge.no-shard', `${name} is the report of a whole run, not of a shard.`)
    return report.shard === undefined ? [] : [{ name, report, shard: report.shard }]
  })
  if (first === undefined)
    problem(
      'merge.nothing',
      'There is no report to merge. Check where reports are looked for, and that every shard left its own.',
    )
  const [plan] = shards
  for (const { name, report, shard } of shards) {
    if (plan !== undefined && !isSamePlan(plan.shard, shard)) {
      problem(
        'merge.other-plan',
        `${name} is of another plan than ${plan.name}: the lists or tags were not the same. Run all shards again.`,
      )
    }
    if (report.tool.version !== version) {
      problem(
        'merge.other-version',
        `${name} was made by version ${report.tool.version}, and this is ${version}. Use one version.`,
      )
    }
    if (report.pairs.length !== shard.positions.length) {
      problem(
        'merge.incomplete',
        `${name} has ${report.pairs.length} pairs where its shard has ${shard.positions.length}.`,
      )
    }
  }
  for (let index = 1; index <= (plan?.shard.total ?? 0); index += 1) {
    const found = shards.filter(({ shard }) => shard.index === index).map(({ name }) => name)
    const label = `Shard ${index}/${plan?.shard.total ?? 0}`
    if (found.length === 0)
      problem('merge.missing-shard', `${label} is absent. Look why it left no report, and run it again.`)
    if (found.length > 1)
      problem('merge.repeated-shard', `${label} is there ${found.length} times: ${found.join(', ')}.`)
  }
  const placed = shards.flatMap(({ report, shard }) => placedPairs(report.pairs, shard))
  const pairs = placed.toSorted((one, other) => one.position - other.position)
  if (
    plan !== undefined &&
    !isEachOnce(
      pairs.map(({ position }) => position),
      plan.shard.planned,
    )
  ) {
    problem('merge.pairs', `The ${plan.shard.planned} pairs of the plan do not stand in the reports once each.`)
  }
  const reports = files.map(({ report }) => report)
  return reportOf(
    pairs.map(({ pair }) => pair),
    distinct([...problems, ...reports.flatMap((report) => report.problems.filter(({ code }) => code !== EMPTY_SHARD))]),
    {
      version,
      startedAt: new Date(
        Math.min(now.getTime(), ...reports.map(({ startedAt }) => Date.parse(startedAt)).filter(Number.isFinite)),
      ),
      durationMs: Math.max(0, ...reports.map(({ durationMs }) => durationMs)),
      requests: summed(reports.map(({ requests }) => requests)),
    },
  )
}

/** What a shard says that has no pair: of no matter where the others have them all. */
export const EMPTY_SHARD = 'shard.empty'

function isSamePlan(one: ShardFacts, other: ShardFacts): boolean {
  return one.planDigest === other.planDigest && one.total === other.total && one.planned === other.planned
}

function placedPairs(
  pairs: readonly PairReport[],
  { positions }: ShardFacts,
): readonly { readonly pair: PairReport; readonly position: number }[] {
  return pairs.map((pair, at) => ({ pair, position: positions[at] ?? -1 }))
}

function isEachOnce(positions: readonly number[], planned: number): boolean {
  return positions.length === planned && positions.every((position, index) => position === index)
}

/** What every shard says of the plan is said once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

function summed(all: readonly RequestCounts[]): RequestCounts {
  const byHost = new Map<string, number>()
  for (const { byHost: counts } of all) {
    for (const [host, count] of Object.entries(counts)) byHost.set(host, (byHost.get(host) ?? 0) + count)
  }
  return {
    total: all.reduce((sum, { total }) => sum + total, 0),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    byHost: Object.fromEntries(byHost),
  }
}
