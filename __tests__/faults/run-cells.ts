import pLimit from 'p-limit'
import { runCell, type Cell, type CellRun } from './cell.js'
import { makeCertificates } from './certificates.js'
import type { PlannedCell } from './matrix.js'
import { ORACLES } from './oracles.js'

/** An oracle that a cell broke. */
export interface Broken {
  readonly oracle: string
  readonly cell: Cell
  readonly what: string
}

export interface Outcome {
  readonly run: CellRun
  readonly broken: readonly Broken[]
  /** It ran once more with nothing beside it, as the machine had been too slow for its time limits. */
  readonly again: boolean
}

const AT_ONCE = 16

/** Runs the cells, many at once, and asks every oracle about each of them. Outcomes stand in the order of the plan. */
export async function runCells(planned: readonly PlannedCell[]): Promise<readonly Outcome[]> {
  const authorities = makeCertificates()
  const limit = pLimit(AT_ONCE)
  const outcome = async (plan: PlannedCell, again: boolean): Promise<Outcome> => {
    const run = await runCell(plan.cell, authorities)
    return { run, broken: brokenIn(run, plan), again }
  }
  const first = await Promise.all(
    planned.map((plan) => limit(async () => ({ plan, outcome: await outcome(plan, false) }))),
  )
  const outcomes: Outcome[] = []
  for (const { plan, outcome: before } of first) {
    outcomes.push(wasTooSlow(before) ? await outcome(plan, true) : before)
  }
  return outcomes
}

function brokenIn(run: CellRun, plan: PlannedCell): readonly Broken[] {
  return Object.entries(ORACLES).flatMap(([oracle, check]) => {
    const what = check(run, plan)
    return what === undefined ? [] : [{ oracle, cell: run.cell, what }]
  })
}

/** Only what a busy machine can do to a cell: it timed out where it need not have. A pass, a leak or a delay counts at once. */
function wasTooSlow({ broken, run: { report } }: Outcome): boolean {
  if (broken.length === 0 || report?.passed !== false || report.result !== 'inconclusive') return false
  if (broken.some(({ oracle }) => !MAY_BE_SLOWNESS.includes(oracle))) return false
  return /"code":"(?:network|limit)\.timeout"/.test(JSON.stringify(report))
}

const MAY_BE_SLOWNESS: readonly string[] = [
  'the fault was met where it can be',
  'the verdict is no false one',
  'the exit is that of the verdict',
]
