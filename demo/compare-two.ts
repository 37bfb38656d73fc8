import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cliPath } from '../__tests__/helpers/cli/run-cli.js'

/** Runs the shipped command line on two references, as its caller would, and gives its exit code. */
export async function compareTwo(words: readonly string[]): Promise<number> {
  // npm changes to the project's folder and keeps the caller's one here; local paths are relative to that.
  const cwd = process.env['INIT_CWD'] ?? process.cwd()
  const child = spawn(process.execPath, [cliPath(), 'compare', ...words], { cwd, stdio: 'inherit' })
  await once(child, 'close')
  return child.exitCode ?? 1
}
