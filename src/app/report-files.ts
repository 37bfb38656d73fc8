import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { ReportFile } from './merge-reports.js'
import type { Problem } from '../model/report.js'
import { readReport } from '../report/read-report.js'

/** What was found where reports should be. */
export interface FoundReports {
  readonly files: readonly ReportFile[]
  /** Every file that was looked at, whatever it holds. */
  readonly paths: readonly string[]
  readonly problems: readonly Problem[]
}

/** Reads the reports that paths name; in a folder every `report.json`, at any depth. No link is followed below it. */
export async function findReports(paths: readonly string[], workingDirectory: string): Promise<FoundReports> {
  const files: ReportFile[] = []
  const looked: string[] = []
  const problems: Problem[] = []
  const unreadable = (name: string, why: string): void => {
    problems.push({ code: 'merge.unreadable', message: `${name} ${why}.` })
  }
  for (const path of paths) {
    const found = await filesAt(resolve(workingDirectory, path)).catch(() => undefined)
    if (found === undefined) unreadable(path, 'is not there or cannot be read')
    for (const file of found ?? []) {
      const name = relative(workingDirectory, file)
      looked.push(file)
      const text = await readFile(file, 'utf8').catch(() => undefined)
      const read = text === undefined ? undefined : readReport(text)
      if (read?.kind === 'read') files.push({ name, report: read.report })
      else unreadable(name, `holds no whole report of this tool: ${read?.why ?? 'it cannot be read'}`)
    }
  }
  return { files, paths: looked, problems }
}

async function filesAt(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'report.json')
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
