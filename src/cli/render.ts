import type { Report } from '../model/report.js'
import { FORMATS, type Format } from '../report/format-names.js'
import { readReport } from '../report/read-report.js'
import type { Arguments } from './arguments.js'
import { readOutputs } from './asked.js'
import { claimOutputs } from '../app/claim-outputs.js'
import { OUTPUT, pathsOf } from './output-paths.js'
import { filesNamed } from './files-read.js'
import { writeAll } from './output.js'
import { filesIn, UNDECIDED, type CliWorld } from './world.js'

/** `image-parity render`: a report that was written before, in other formats. Gives the exit code. */
export async function render(given: Arguments, world: CliWorld): Promise<number> {
  const faults: string[] = []
  const { outputs, color } = readOutputs(given, FORMATS, faults)
  faults.push(
    ...(await claimOutputs(OUTPUT, pathsOf(given.flags.get('output') ?? []), filesNamed(given), filesIn(world))),
  )
  const report = await reportAt(given.operands.join(), world, faults)
  if (report !== undefined && faults.length === 0) {
    const { RENDERERS } = await import('../report/formats.js')
    const title = given.flags.get('title')?.[0] ?? 'Image parity'
    const write = (format: Format, isColored: boolean): string =>
      RENDERERS[format](report, { title, color: isColored, flags: true })
    faults.push(...(await writeAll(outputs, write, color, world)))
  }
  for (const fault of faults) world.terminal.say(`image-parity render: ${fault}`)
  return faults.length === 0 ? 0 : UNDECIDED
}

/** The report in a file, or in standard input if the path is `-`; what is wrong with it is added to `faults`. */
async function reportAt(
  path: string,
  { readStdin, readText }: CliWorld,
  faults: string[],
): Promise<Report | undefined> {
  const [name, text] =
    path === '-'
      ? ['Standard input', await readStdin()]
      : [
          path,
          await readText(path).catch(
            (error: unknown) => void faults.push(`${path} cannot be read (${String(error)}).`),
          ),
        ]
  if (text === undefined) {
    if (faults.length === 0) faults.push(`There is no file ${path}.`)
    return undefined
  }
  const read = readReport(text)
  if (read.kind === 'read') return read.report
  faults.push(`${name} is no report: ${read.why}.`)
  return undefined
}
