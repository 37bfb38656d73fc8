import { existsSync } from 'node:fs'
import { cliPath } from '../__tests__/helpers/cli/run-cli.js'
import type { Goal } from './goals.js'
import type { Options } from './part.js'
import { layers } from './parts/layers.js'
import { many } from './parts/many.js'
import { pairs } from './parts/pairs.js'
import { start } from './parts/start.js'
import { printGoals } from './print.js'
import { ownAddress } from './served/scene.js'
import { FEWEST_RUNS } from './statistics.js'

const PARTS: Readonly<Record<string, (options: Options) => Promise<readonly Goal[]>>> = { start, pairs, layers, many }

const USAGE = `Usage: npm run bench -- [--quick] [PART…]
What the shipped bundles take, against others in the same run: ratios, as figures hold for one machine only.
  --quick  ends in about a minute: one size of a pair, small layers, no peers
  PART     ${Object.keys(PARTS).join(', ')}; all of them if none is named
`

async function bench(words: readonly string[]): Promise<number> {
  const quick = words.includes('--quick')
  const named = words.filter((word) => word !== '--quick')
  const wanted = (named.length === 0 ? Object.keys(PARTS) : named).map((name) => PARTS[name])
  if (wanted.includes(undefined) || !existsSync(cliPath())) {
    process.stderr.write(wanted.includes(undefined) ? USAGE : 'The bundles are not there: run "npm run build".\n')
    return 2
  }
  const options: Options = { quick, runs: FEWEST_RUNS, address: ownAddress() }
  const goals: Goal[] = []
  for (const part of wanted) goals.push(...((await part?.(options)) ?? []))
  printGoals(goals)
  return 0
}

process.exitCode = await bench(process.argv.slice(2))
