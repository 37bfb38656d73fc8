import { join } from 'node:path'
import type { Report } from '../../../src/model/report.js'
import { runAction } from '../../helpers/runner/run-action.js'
import { repositoryRoot } from '../../helpers/repository-root.js'
import type { Inputs } from '../row.js'

/** What the gate said. */
export interface Judged {
  readonly passed: boolean
  /** The result and the names of what was seen. */
  readonly said: string
}

/** The action as it stands in `src`, or the file that ACTION_ENTRY names. */
const ENTRY = process.env['ACTION_ENTRY'] ?? join(repositoryRoot(), 'build', 'node', 'src', 'index.js')

/** Runs the action in a process of its own, as a runner does. */
export async function judge(source: string, mirror: string, inputs: Inputs = {}): Promise<Judged> {
  const run = await runAction({ source, mirror, retries: '0', ...inputs }, {}, { entry: ENTRY })
  const report = run.outputs.get('report') ?? ''
  if (report === '') throw new Error(`The action wrote no report (exit ${run.exitCode}):\n${run.stdout}${run.stderr}`)
  const { result, problems, pairs } = JSON.parse(report) as Report
  const platforms = pairs.flatMap((pair) => pair.platforms)
  const kinds = [...pairs, ...platforms].flatMap(({ differences }) => differences.map(({ kind }) => kind))
  const errors = [...pairs, ...platforms].flatMap(({ error }) => (error === undefined ? [] : [error.code]))
  const said = new Set<string>([...kinds, ...errors, ...problems.map(({ code }) => code)])
  return { passed: run.exitCode === 0, said: [result, ...said].join(' ') }
}
