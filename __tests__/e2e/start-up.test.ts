import { afterAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { cliPath } from '../helpers/cli/run-cli.js'
import { repositoryRoot } from '../helpers/repository-root.js'
import { createWorkspace } from './harness/workspace.js'

const bundle = join(repositoryRoot(), 'dist', 'index.js')
const workspace = createWorkspace()
const temporary = workspace.folder('runner')
const fewestRounds = 9
const mostRounds = 90

/** A program and how it ends: its exit code, and what it says. */
interface Start {
  readonly args: readonly string[]
  readonly exitCode: number
  readonly says: string
}

const EMPTY: Start = { args: ['-e', '0'], exitCode: 0, says: '' }

function milliseconds({ args, exitCode, says }: Start): number {
  const env = { PATH: process.env['PATH'], RUNNER_TEMP: temporary, INPUT_MATCH: 'bits' }
  const start = performance.now()
  const { status, stdout } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  const duration = performance.now() - start
  if (status !== exitCode) throw new Error(`node ${args.join(' ')} ends with ${String(status)}: ${stdout}`)
  if (!stdout.includes(says)) throw new Error(`node ${args.join(' ')} does not say ${says}: ${stdout}`)
  return duration
}

/** Best times of interleaved runs, as many as it takes: other work on the machine only ever adds to them. */
function bestDifference(program: Start, limitMs: number): number {
  let empty = Infinity
  let started = Infinity
  for (let round = 0; round < mostRounds; round += 1) {
    empty = Math.min(empty, milliseconds(EMPTY))
    started = Math.min(started, milliseconds(program))
    if (round >= fewestRounds && started - empty < limitMs) break
  }
  return started - empty
}

describe('start-up', () => {
  afterAll(() => workspace.remove())

  it.each<[string, number, Start]>([
    ['the action refuses a bad input', 150, { args: [bundle], exitCode: 1, says: 'bits' }],
    ['the command line says its version', 60, { args: [cliPath(), '--version'], exitCode: 0, says: 'image-parity ' }],
  ])(
    '%s less than %i ms after an empty script would have ended',
    (_, limitMs, program) => {
      expect(bestDifference(program, limitMs)).toBeLessThan(limitMs)
    },
    120_000,
  )
})
