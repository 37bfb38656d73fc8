import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundlePath } from '../../helpers/runner/bundle.js'
import { toolPath } from './find-tool.js'

/** A script that runs the bundle under GNU time, and what time wrote about it. */
export interface TimedEntry {
  readonly path: string
  /** The largest resident set of the last run, in MiB. */
  peakMebibytes(): number
  /** What the last run cost, in seconds of processor time. */
  processorSeconds(): number
}

export function createTimedEntry(folder: string): TimedEntry {
  const path = join(folder, 'timed.mjs')
  const report = join(folder, 'time.txt')
  const command = JSON.stringify([toolPath('time'), '-v', '-o', report])
  writeFileSync(
    path,
    `import { spawnSync } from 'node:child_process'
const [time, ...args] = ${command}
const run = spawnSync(time, [...args, process.execPath, ${JSON.stringify(bundlePath())}], { stdio: 'inherit' })
process.exitCode = run.status ?? 1
`,
  )
  const told = (name: string): number => {
    const line = readFileSync(report, 'utf8')
      .split('\n')
      .find((each) => each.trim().startsWith(`${name}: `))
    if (line === undefined) throw new Error(`This is not GNU time's report: ${readFileSync(report, 'utf8')}`)
    return Number(line.trim().slice(name.length + 2))
  }
  return {
    path,
    peakMebibytes: () => told('Maximum resident set size (kbytes)') / 1024,
    processorSeconds: () => told('User time (seconds)') + told('System time (seconds)'),
  }
}
