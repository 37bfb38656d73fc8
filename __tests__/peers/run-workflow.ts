import { execFile, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { repositoryRoot } from '../helpers/repository-root.js'
import { findTool, toolPath } from '../e2e/harness/tools.js'
import type { Workspace } from '../e2e/harness/workspace.js'

/** The runner that plays GitHub's: https://github.com/nektos/act. */
export const RUNNER = 'act'

/** One line of what the runner tells, as far as it is looked at. */
interface Told {
  readonly jobID?: string
  readonly matrix?: Readonly<Record<string, unknown>>
  readonly jobResult?: string
  readonly step?: string
  readonly stepResult?: string
  readonly msg?: string
  readonly raw_output?: boolean
  readonly command?: string
  readonly content?: string
  readonly name?: string
  readonly arg?: string
}

export interface WorkflowRun {
  readonly exitCode: number
  /** `success` or `failure` of a job's steps that use this action, leg by leg; none where they did not run. */
  checks(job: string): readonly string[]
  /** How a job without a matrix ended; undefined for one that did not run. */
  ended(job: string): string | undefined
  /** What a job's steps printed. */
  printed(job: string): string
  /** The summaries of a job's steps. */
  summary(job: string): string
  /** The annotations of a job: errors, warnings, notices. */
  annotations(job: string): readonly string[]
  /** All that a reader of the run sees. */
  shown(): string
}

/** As workflows name it. */
const USED = './image-parity'

/** The parts of this project that a workflow uses, in the folder that `uses: ./image-parity` names. */
const ACTION = ['action.yml', 'dist', 'plan/action.yml', 'merge/action.yml', 'snapshot/action.yml']

/**
 * Runs the workflow of a new repository that holds `files` and the action, on this machine itself. Secrets are given to
 * it as a repository's would be.
 */
export async function runWorkflow(
  workspace: Workspace,
  files: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>> = {},
): Promise<WorkflowRun> {
  const folder = workspace.folder('workflow')
  for (const part of ACTION)
    cpSync(join(repositoryRoot(), part), join(folder, 'image-parity', part), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com']
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...identity, 'commit', '-qm', 'A workflow'],
  ]) {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' })
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  }
  const given = Object.entries(secrets).flatMap(([name, value]) => ['--secret', `${name}=${value}`])
  const flags = ['--json', '--no-cache-server', '--action-offline-mode', '-P', 'ubuntu-latest=-self-hosted']
  const { exitCode, log } = await run(['push', ...flags, ...given], folder, workspace.folder('home'))
  const told = log.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Told] : []))
  const of = (job: string): readonly Told[] => told.filter(({ jobID }) => jobID === job)
  return {
    exitCode,
    checks: (job) =>
      of(job).flatMap(({ step, stepResult }) => (stepResult !== undefined && step === USED ? [stepResult] : [])),
    ended: (job) => of(job).findLast(({ jobResult }) => jobResult !== undefined)?.jobResult,
    shown: () => told.map(({ msg = '' }) => msg).join('\n'),
    printed: (job) =>
      of(job)
        .flatMap(({ raw_output: raw, msg = '' }) => (raw === true ? [msg] : []))
        .join(''),
    summary: (job) =>
      of(job)
        .flatMap(({ command, content = '' }) => (command === 'summary' ? [content] : []))
        .join('\n'),
    annotations: (job) =>
      of(job).flatMap(({ command = '', arg = '' }) => (ANNOTATIONS.has(command) ? [`${command}: ${arg}`] : [])),
  }
}

const ANNOTATIONS: ReadonlySet<string> = new Set(['error', 'warning', 'notice'])

function run(
  args: readonly string[],
  cwd: string,
  home: string,
): Promise<{ readonly exitCode: number; readonly log: string }> {
  const { promise, resolve } = Promise.withResolvers<{ readonly exitCode: number; readonly log: string }>()
  // The runner starts what is `node` on PATH, which is the one that runs these tests.
  const path = `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`
  const env = { PATH: path, HOME: home }
  execFile(toolPath(RUNNER), args, { cwd, env, maxBuffer: 64 * 1024 ** 2 }, (error, stdout, stderr) => {
    resolve({ exitCode: error === null ? 0 : Number(error.code), log: `${stdout}\n${stderr}` })
  })
  return promise
}

/** What is missing for `runWorkflow`. */
export function lacking(): readonly string[] {
  return [RUNNER, 'git'].filter((name) => findTool(name) === undefined)
}
