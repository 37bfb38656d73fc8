import { worst } from '../model/floor.js'
import type { PairReport, Problem, Report, RequestCounts, ShardFacts } from '../model/report.js'
import { RESULTS, type Result } from '../model/result.js'

/** What a report says of the run itself. */
export interface RunFacts {
  readonly version: string
  readonly startedAt: Date
  readonly durationMs: number
  readonly requests: RequestCounts
  /** Absent for a whole run. */
  readonly shard?: ShardFacts | undefined
}

/** Joins the pairs into the report. A run without pairs, or with a problem of its plan, does not pass. */
export function reportOf(pairs: readonly PairReport[], problems: readonly Problem[], facts: RunFacts): Report {
  const undecided: readonly Result[] = problems.length > 0 ? ['inconclusive'] : []
  return {
    schemaVersion: 1,
    tool: { name: 'image-parity', version: facts.version },
    startedAt: facts.startedAt.toISOString(),
    durationMs: facts.durationMs,
    result: worst([...pairs.map((pair) => pair.result), ...undecided]),
    passed: pairs.length > 0 && problems.length === 0 && pairs.every((pair) => pair.passed),
    counts: countsOf(pairs),
    pairs,
    problems,
    ...(facts.shard === undefined ? {} : { shard: facts.shard }),
    requests: facts.requests,
  }
}

function countsOf(pairs: readonly PairReport[]): Record<Result, number> {
  const count = (result: Result): number => pairs.filter((pair) => pair.result === result).length
  const [identical, equivalent, sameRuntime, sameLayers, inconclusive, missing, different] = RESULTS
  return {
    [identical]: count(identical),
    [equivalent]: count(equivalent),
    [sameRuntime]: count(sameRuntime),
    [sameLayers]: count(sameLayers),
    [inconclusive]: count(inconclusive),
    [missing]: count(missing),
    [different]: count(different),
  }
}
