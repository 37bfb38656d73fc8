import { afterAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { repositoryRoot } from '../helpers/repository-root.js'
import { createWorkspace } from './harness/workspace.js'

const bundle = join(repositoryRoot(), 'dist', 'index.js')
const workspace = createWorkspace()
const temporary = workspace.folder('runner')
const fewestRounds = 9
const mostRounds = 90
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

/** Best times of interleaved runs, as many as it takes: other work on the machine only ever adds to them. */
function bestDifference(): number {
  let empty = Infinity
  let refused = Infinity
  for (let round = 0; round < mostRounds; round += 1) {
    empty = Math.min(empty, milliseconds(['-e', '0'], 0))
    refused = Math.min(refused, milliseconds([bundle], 1))
    if (round >= fewestRounds && refused - empty < limitMs) break
  }
  return refused - empty
}

describe('start-up', () => {
  afterAll(() => workspace.remove())

  it('refuses a bad input less than 150 ms after an empty script would have ended', () => {
    expect(bestDifference()).toBeLessThan(limitMs)
  }, 120_000)
})
