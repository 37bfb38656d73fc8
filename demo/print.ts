import type { ActionRun } from '../__tests__/helpers/runner/run-action.js'

/** A line across, the heading, and what it is about. */
export function printHeading(heading: string, about: string): void {
  process.stdout.write(`${'─'.repeat(80)}\n${heading}\n${about}\n\n`)
}

/** The summary as the job's page would show it, and the exit code; the log too where it is needed to understand. */
export function printRun(run: ActionRun, withLog: boolean): void {
  process.stdout.write(
    `${run.summary.trimEnd()}\n\nExit code ${run.exitCode} after ${Math.round(run.durationMs)} ms\n\n`,
  )
  if (withLog || run.summary.trim() === '') process.stderr.write(`${run.stdout}${run.stderr}\n`)
}
