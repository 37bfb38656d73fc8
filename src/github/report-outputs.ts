import { resolve } from 'node:path'
import { claimOutputs } from '../app/claim-outputs.js'
import { filesBehind, filesMentioned, filesOf } from '../app/files-read.js'
import { DEFAULT_CONFIG_FILE } from '../app/options/config-file-input.js'
import { FILE_INPUTS } from '../app/options/file-inputs.js'
import { createFaults } from '../app/options/input-faults.js'
import type { Inputs } from '../app/options/inputs.js'
import { InputsError } from '../app/options/inputs-error.js'
import { readReportOutputs, type ReportOutput } from '../app/options/report-outputs.js'
import { settingsOf } from '../app/options/settings.js'
import type { Publisher } from '../app/publish.js'
import type { WorldFiles } from '../app/world-files.js'
import type { Runner } from './runner.js'

/** What a step was given, and the files that it writes besides. */
export interface ClaimedReports {
  readonly inputs: Inputs | InputsError
  /** Those that can be written. */
  readonly reports: readonly ReportOutput[]
}

/**
 * Empties the files of the input `reports`, also if another input is wrong, so that no pass of an earlier run stays. One
 * that this run reads is left as it is, and refused.
 */
export async function claimReports(
  inputs: Inputs | InputsError,
  runner: Pick<Runner, 'input'>,
  files: WorldFiles,
): Promise<ClaimedReports> {
  const { text, fault } = createFaults((name) => runner.input(name))
  const reports = readReportOutputs(text, fault)
  const named = [
    DEFAULT_CONFIG_FILE,
    ...FILE_INPUTS.map(text),
    ...[text('source'), text('mirror')].flatMap(filesBehind),
  ].filter((path) => path !== '')
  const listed = inputs instanceof InputsError ? inputs.lists.flatMap(filesMentioned) : filesOf(settingsOf(inputs))
  const read = [...named, ...listed]
  const paths = reports.map(({ path }) => path)
  const faults = await claimOutputs('reports', paths, read, files)
  if (faults.length === 0) return { inputs, reports }
  const known = inputs instanceof InputsError ? inputs.problems : []
  const wrong = faults.map((message) => ({ input: 'reports', message }))
  return { inputs: new InputsError([...known, ...wrong]), reports: [] }
}

/** What writes the report to files, in their order. */
export function publishersFor(
  reports: readonly ReportOutput[],
  title: string,
  { writeFile, workingDirectory }: WorldFiles,
): readonly Publisher[] {
  return reports.map(({ format, path }) => ({
    what: `The file ${path}`,
    where: 'the path',
    replaces: true,
    publish: async (report) => {
      const { renderToFile } = await import('../report/formats.js')
      const text = renderToFile(format, report, { title, flags: false, color: false })
      await writeFile(resolve(workingDirectory, path), text)
    },
  }))
}
