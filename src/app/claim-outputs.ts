import { resolve } from 'node:path'
import type { WorldFiles } from './world-files.js'

/**
 * Empties the files that a run will write, so that nothing of an earlier one is taken for its own, whatever becomes of it. A
 * file that it reads is left as it is. `option` is what names them. Gives what is wrong, a sentence each.
 */
export async function claimOutputs(
  option: string,
  paths: readonly string[],
  read: readonly string[],
  { writeFile, ...files }: WorldFiles,
): Promise<readonly string[]> {
  if (paths.length === 0) return []
  const faults: string[] = []
  const inputs = new Set((await Promise.all(read.map((path) => keysOf(path, files)))).flat())
  const claimed = new Set<string>()
  for (const path of paths) {
    const keys = await keysOf(path, files)
    if (keys.some((key) => inputs.has(key))) {
      faults.push(`${option}: ${path} is read by this run, and would be lost; name another path.`)
      continue
    }
    if (keys.some((key) => claimed.has(key))) {
      faults.push(`${option}: two things go to ${path}; name another path for one of them, as in json=report.json.`)
    }
    try {
      await writeFile(path, '')
    } catch (error) {
      faults.push(`${option}: ${path} cannot be written (${String(error)}).`)
    }
    // What was not there has a name of its own only now.
    for (const key of await keysOf(path, files)) claimed.add(key)
  }
  return faults
}

/** What tells a file from others: its whole path, and what it is, whatever leads to it. */
async function keysOf(
  path: string,
  { fileId, workingDirectory }: Omit<WorldFiles, 'writeFile'>,
): Promise<readonly string[]> {
  const id = await fileId(path)
  return [resolve(workingDirectory, path), ...(id === undefined ? [] : [id])]
}
