import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { machineTime } from './served/registry.js'

/** What a run of a program took. */
export interface Run {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly wallMs: number
  /** When it began, by the clock of the machine. */
  readonly startedAt: number
}

/** What a run of Node took besides. */
export interface NodeRun extends Run {
  readonly processorMs: number
  readonly peakMebibytes: number
}

const LIMIT_MS = 900_000

/** Runs a program to its end, with `env` and the caller's PATH as all that it knows. */
export async function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const startedAt = machineTime()
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'], HOME: '/nowhere', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
  })
  const closed = once(child, 'close')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return { exitCode: child.exitCode, stdout, stderr, startedAt, wallMs: machineTime() - startedAt }
}

const TOOK = '\ntook '

/** Says at the end of the process what it took. */
const WATCH = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    process.stderr.write(${JSON.stringify(TOOK)} + JSON.stringify([userCPUTime + systemCPUTime, maxRSS]) + '\\n')
  })`,
)}`

/** Runs a program of Node's and tells what it took. */
export async function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<NodeRun> {
  const done = await run(process.execPath, ['--import', WATCH, ...args], env)
  const told = done.stderr.slice(done.stderr.lastIndexOf(TOOK) + TOOK.length)
  const [microseconds = NaN, kibibytes = NaN] = JSON.parse(told) as readonly number[]
  return { ...done, processorMs: microseconds / 1000, peakMebibytes: kibibytes / 1024 }
}

/** Those of the tools that are on PATH. */
export async function onPath<T extends string>(tools: readonly T[]): Promise<readonly T[]> {
  const found = await Promise.all(
    tools.map(async (tool) => ((await run('sh', ['-c', `command -v ${tool}`])).exitCode === 0 ? [tool] : [])),
  )
  return found.flat()
}
