import { afterAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { repositoryRoot } from '../helpers/repository-root.js'
import { createWorkspace } from './harness/workspace.js'

const bundle = join(repositoryRoot(), 'dist', 'index.js')
const workspace = createWorkspace()
const temporary = workspace.folder('runner')
const rounds = 9
const series = 5
const limitMs = 150

function milliseconds(args: readonly string[], exitCode: number): number {
  const env = { PATH: process.env['PATH'], RUNNER_TEMP: temporary, INPUT_MATCH: 'bits' }
  const start = performance.now()
  const { status, stdout } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  const duration = performance.now() - start
  if (status !== exitCode) throw new Error(`node ${args.join(' ')} ends with ${String(status)}: ${stdout}`)
  if (exitCode !== 0 && !stdout.includes('bits')) throw new Error(`The bundle does not name the bad input: ${stdout}`)
  return duration
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** How much longer the bundle takes than an empty script: the difference of the medians of interleaved runs. */
function medianDifference(): number {
  const empty: number[] = []
  const refused: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    empty.push(milliseconds(['-e', '0'], 0))
    refused.push(milliseconds([bundle], 1))
  }
  return median(refused) - median(empty)
}

describe('start-up', () => {
  afterAll(() => workspace.remove())

  it('refuses a bad input less than 150 ms after an empty script would have ended', () => {
    // Other work on the machine only ever adds time, so the best of a few series counts.
    const differences: number[] = []
    while (differences.length < series && Math.min(...differences) >= limitMs) differences.push(medianDifference())
    expect(Math.min(...differences)).toBeLessThan(limitMs)
  }, 120_000)
})
