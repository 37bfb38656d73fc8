import { afterAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cliPath } from '../helpers/cli/run-cli.js'
import { repositoryRoot } from '../helpers/repository-root.js'
import { createWorkspace } from './harness/workspace.js'

const bundle = join(repositoryRoot(), 'dist', 'index.js')
const workspace = createWorkspace()
const temporary = workspace.folder('runner')
const fewestRounds = 9
const mostRounds = 60

/** Has a program tell at its end how much processor time it took, in microseconds. */
const meter = join(temporary, 'meter.cjs')
writeFileSync(
  meter,
  `process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    require('node:fs').writeSync(2, '\\nprocessor time: ' + (user + system))
  })`,
)

/** A program and how it ends: its exit code, and what it says. */
interface Start {
  readonly args: readonly string[]
  readonly exitCode: number
  readonly says: string
}

const EMPTY: Start = { args: ['-e', '0'], exitCode: 0, says: '' }

function processorTime({ args, exitCode, says }: Start): number {
  const env = { PATH: process.env['PATH'], RUNNER_TEMP: temporary, INPUT_MATCH: 'bits' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', meter, ...args], {
    env,
    encoding: 'utf8',
  })
  if (status !== exitCode) throw new Error(`node ${args.join(' ')} ends with ${String(status)}: ${stdout}${stderr}`)
  if (!stdout.includes(says)) throw new Error(`node ${args.join(' ')} does not say ${says}: ${stdout}`)
  return Number(/processor time: (\d+)$/.exec(stderr)?.[1])
}

/** The best of interleaved runs, as many as it takes: other work on the machine only ever adds to them. */
function bestRatio(program: Start, limit: number): number {
  let empty = Infinity
  let started = Infinity
  for (let round = 0; round < mostRounds; round += 1) {
    empty = Math.min(empty, processorTime(EMPTY))
    started = Math.min(started, processorTime(program))
    if (round >= fewestRounds && started < limit * empty) break
  }
  return started / empty
}

describe('start-up', () => {
  afterAll(() => workspace.remove())

  it.each<[string, number, Start]>([
    ['the action refuses a bad input', 3.8, { args: [bundle], exitCode: 1, says: 'bits' }],
    ['the command line says its version', 3.2, { args: [cliPath(), '--version'], exitCode: 0, says: 'image-parity ' }],
  ])(
    '%s in less than %d times the processor time of an empty script',
    (_, limit, program) => {
      expect(bestRatio(program, limit)).toBeLessThan(limit)
    },
    120_000,
  )
})
