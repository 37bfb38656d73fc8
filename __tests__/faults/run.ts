import { trustNobodyElse } from './certificates.js'
import { copiedPair, rebuiltPair } from './image-pairs.js'
import { matrix, overH2, recoveries, type PlannedCell } from './matrix.js'
import { ORACLES } from './oracles.js'
import { rowCells } from './row-cells.js'
import { runCells, type Outcome } from './run-cells.js'

/** Both sides well: what the faults are measured against. */
function wellCells(): readonly PlannedCell[] {
  return [
    { cell: { name: 'rebuilt pair', pair: rebuiltPair(), verify: 'blobs', retries: 0 }, expected: 'same-runtime' },
    { cell: { name: 'copied pair', pair: copiedPair(), verify: 'content', retries: 0 }, expected: 'identical' },
  ]
}

function inH2(planned: readonly PlannedCell[]): readonly PlannedCell[] {
  return planned.map((plan) => ({ ...plan, cell: { ...plan.cell, name: `${plan.cell.name}, h2`, h2: true } }))
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function printOutcome({ run, again }: Outcome): void {
  const codes = new Set(JSON.stringify(run.report).match(/(?<="(?:code|kind)":")[^"]+/g) ?? [])
  const result = run.report?.result ?? 'no report'
  const note = again ? ', once more' : ''
  print(`${run.cell.name}: ${result} (${[...codes].join(', ')}) in ${Math.round(run.durationMs)} ms${note}`)
}

/**
 * `[--all] [--whole-h2] [PART]`: runs the cells whose name holds the part, and tells of each with `--all`. Over HTTP/2 it is a
 * sample, or with `--whole-h2` all that can be told in it.
 */
async function main(words: readonly string[]): Promise<number> {
  const [part = ''] = words.filter((word) => !word.startsWith('--'))
  const started = performance.now()
  const faulty = matrix()
  const passing = recoveries()
  const rows = rowCells()
  const well = wellCells()
  const every = words.includes('--whole-h2') ? 1 : undefined
  const h2 = [...inH2(well), ...overH2(faulty, every), ...overH2(passing, every)]
  const planned = [...well, ...rows, ...faulty, ...passing, ...h2].filter(({ cell }) => cell.name.includes(part))
  trustNobodyElse()
  const outcomes = await runCells(planned)
  const broken = outcomes.flatMap((outcome) => outcome.broken)
  if (words.includes('--all')) for (const outcome of outcomes) printOutcome(outcome)
  for (const { oracle, cell, what } of broken) print(`BROKEN  ${cell.name}: ${oracle}: ${what}`)
  const harmless = faulty.filter(({ expected }) => expected !== 'no pass').length
  print(
    `Fault matrix: ${faulty.length} cells; in ${harmless} of them the fault cannot matter (exceptions.ts says why).`,
  )
  print(`Passing faults: ${passing.length} cells that have to come to the right result.`)
  print(`Over HTTP/2: ${h2.length} cells, ${every === 1 ? 'all that can be told in it' : 'a sample of both'}.`)
  print(`Rows of what clients refuse, obey and choose: ${rows.length} cells, on the mirror alone and on both sides.`)
  print(`Run: ${outcomes.length} cells in ${Math.round((performance.now() - started) / 1000)} s.`)
  const again = outcomes.filter((outcome) => outcome.again).length
  print(
    `Longest cell: ${Math.max(0, ...outcomes.map(({ run }) => Math.round(run.durationMs)))} ms; run twice: ${again}.\n`,
  )
  print('Broken  Oracle')
  for (const oracle of Object.keys(ORACLES)) {
    print(`${String(broken.filter((one) => one.oracle === oracle).length).padStart(6)}  ${oracle}`)
  }
  return broken.length === 0 && outcomes.length > 0 ? 0 : 1
}

// Whatever ends this process early, ends it as a failure.
process.exitCode = 1
process.exitCode = await main(process.argv.slice(2))
