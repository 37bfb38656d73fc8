import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cliPath } from '../__tests__/helpers/cli/run-cli.js'
import type { Report } from '../src/model/report.js'
import { run, runNode, type NodeRun, type Run } from './program.js'
import type { Scene } from './served/scene.js'
import { checked, type Expected } from './verdict.js'

/** Where the shipped command line is to be tried, and how it has to end. */
export interface Trial {
  readonly scene: Scene
  /** For its files. */
  readonly folder: string
  readonly words: readonly string[]
  readonly expected: Expected
}

/** A run whose verdict is the right one. */
export type Judged<R extends Run> = R & { readonly report: Report }

/** Runs the shipped command line as users do. Throws a `WrongVerdict`. */
export async function measure(trial: Trial): Promise<Judged<Run>> {
  return judged(trial, (words) => run(process.execPath, words))
}

/** The same, and tells what it took of the machine. */
export async function measureUsage(trial: Trial): Promise<Judged<NodeRun>> {
  return judged(trial, (words) => runNode(words))
}

async function judged<R extends Run>(
  { scene, folder, words, expected }: Trial,
  start: (words: readonly string[]) => Promise<R>,
): Promise<Judged<R>> {
  const ca = join(folder, 'ca.pem')
  const path = join(folder, 'report.json')
  await writeFile(ca, scene.ca)
  await writeFile(path, '')
  const done = await start([cliPath(), ...words, '--ca-file', ca, '-o', `json=${path}`])
  return { ...done, report: checked(done, await readFile(path, 'utf8'), expected) }
}
