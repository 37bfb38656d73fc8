import { commandLine, fileCommand } from './workflow-commands.js'

/** What is used of a process that may be too old for anything else. */
export interface BareProcess {
  /** As `process.versions.node` has it. */
  readonly version: string
  /** The file that outputs go to; undefined or '' where there is none. */
  readonly outputFile: string | undefined
  /** Takes a whole line with its end. */
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
  ].map(([name = '', value = '']) => fileCommand(name, value))
  try {
    if (outputFile !== '') append(outputFile, outputs.join(''))
  } catch {
    // The exit code says it.
  }
  const advice = 'Give the job an image or a runner with Node 24'
  const message = `Image Parity needs Node ${WANTED}, and this is Node ${version}. ${advice}.`
  print(commandLine('error', message, [['title', 'Image Parity']]))
  exit(1)
}
