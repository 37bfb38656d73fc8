import { execFile, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { repositoryRoot } from '../helpers/repository-root.js'
import { toolPath } from '../e2e/harness/find-tool.js'
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

/** Runners that recipes ask for; all of them are this machine. */
const LABELS = ['ubuntu-latest', 'self-hosted', 'inside']

type Words = Readonly<Record<string, string>>
type Files = Readonly<Record<string, string | Uint8Array>>

/** What a run has around it on GitHub. */
export interface Surroundings {
  /** Given as a repository's would be. */
  readonly secrets?: Words
  readonly variables?: Words
  readonly environment?: Words
  /** `push` if left out. */
  readonly event?: string
  readonly payload?: unknown
  /** Folders of actions, by what `uses` says of them. */
  readonly actions?: Words
  /** A folder with programs that are found before those of this machine. */
  readonly programs?: string
}

/** Writes files into a folder, by their paths in it. */
export function writeFiles(folder: string, files: Files, mode = 0o644): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text, { mode })
  }
}

/** Copies what a workflow uses of this project into a folder. */
export function copyAction(folder: string): void {
  for (const part of ACTION) cpSync(join(repositoryRoot(), part), join(folder, part), { recursive: true })
}

/** Makes a new repository, acme/ops, with `files` and the action, and gives its folder. */
export function makeRepository(workspace: Workspace, files: Files): string {
  const folder = workspace.folder('workflow')
  copyAction(join(folder, 'image-parity'))
  writeFiles(folder, files)
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com']
  for (const args of [
    ['init', '-q'],
    ['remote', 'add', 'origin', 'https://github.com/acme/ops.git'],
    ['add', '-A'],
    [...identity, 'commit', '-qm', 'A workflow'],
  ]) {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' })
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  }
  return folder
}

/** Each of `words` as a flag of its own. */
function flagsOf(flag: string, words: Words = {}): readonly string[] {
  return Object.entries(words).flatMap(([name, value]) => [flag, `${name}=${value}`])
}

/** Runs the workflows of a repository on this machine itself. */
export async function runWorkflow(
  workspace: Workspace,
  folder: string,
  { event = 'push', payload = {}, ...given }: Surroundings = {},
): Promise<WorkflowRun> {
  const home = workspace.folder('home')
  const eventPath = join(home, 'event.json')
  writeFileSync(eventPath, JSON.stringify(payload))
  const flags = [
    ...['--json', '--no-cache-server', '--action-offline-mode', '--actor', 'acme', '--eventpath', eventPath],
    ...LABELS.flatMap((label) => ['-P', `${label}=-self-hosted`]),
    ...flagsOf('--secret', given.secrets),
    ...flagsOf('--var', given.variables),
    ...flagsOf('--env', given.environment),
    ...flagsOf('--local-repository', given.actions),
  ]
  const { exitCode, log } = await run([event, ...flags], folder, home, given.programs)
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
  programs: string | undefined,
): Promise<{ readonly exitCode: number; readonly log: string }> {
  const { promise, resolve } = Promise.withResolvers<{ readonly exitCode: number; readonly log: string }>()
  // The runner starts what is `node` on PATH, which is the one that runs these tests.
  const folders = [...(programs === undefined ? [] : [programs]), dirname(process.execPath), process.env['PATH'] ?? '']
  const env = { PATH: folders.join(delimiter), HOME: home }
  execFile(toolPath(RUNNER), args, { cwd, env, maxBuffer: 64 * 1024 ** 2 }, (error, stdout, stderr) => {
    resolve({ exitCode: error === null ? 0 : Number(error.code), log: `${stdout}\n${stderr}` })
  })
  return promise
}
