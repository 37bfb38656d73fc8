import { randomUUID } from 'node:crypto'

/** What is used of a process that may be too old for anything else. */
export interface BareProcess {
  /** As `process.versions.node` has it. */
  readonly version: string
  /** The file that outputs go to; undefined or '' where there is none. */
  readonly outputFile: string | undefined
  readonly print: (line: string) => void
  readonly append: (file: string, text: string) => void
  readonly exit: (exitCode: number) => void
}

const WANTED = 24

/**
 * Ends a run on another Node than the action was made for, before anything is loaded that breaks there. Imitations of
 * the runner take the Node that they find, whatever `using` says.
 */
export function refuseOtherNode({ version, outputFile = '', print, append, exit }: BareProcess): void {
  if (Number.parseInt(version, 10) === WANTED) return
  const outputs = [
    ['result', 'inconclusive'],
    ['passed', 'false'],
  ].map(([name = '', value = '']) => block(name, value))
  try {
    if (outputFile !== '') append(outputFile, outputs.join(''))
  } catch {
    // The exit code says it.
  }
  const advice = 'Give the job an image or a runner with Node 24'
  print(`::error title=Image Parity::Image Parity needs Node ${WANTED}, and this is Node ${version}. ${advice}.`)
  exit(1)
}

/** One output, as the runner reads it from its file. */
function block(name: string, value: string): string {
  const delimiter = `ghadelimiter_${randomUUID()}`
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
}
