import { resolve } from 'node:path'
import type { CliWorld } from './world.js'

type Files = Pick<CliWorld, 'writeFile' | 'fileId' | 'host'>

/** The paths that values of `--output` name, whether or not their formats are known. */
export function pathsOf(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => {
    const path = value.includes('=') ? value.slice(value.indexOf('=') + 1) : ''
    return ['', '-'].includes(path) ? [] : [path]
  })
}

/** The values of `--output` among words that could not be read as a whole. */
export function outputsAmong(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    const [, inline] = /^(?:-o=?|--output=)(.+)$/.exec(word) ?? []
    return inline ?? (['-o', '--output'].includes(word) ? (words[at + 1] ?? []) : [])
  })
}

/**
 * Empties the files that a command will write, so that nothing of an earlier run is taken for its own, whatever becomes of
 * it. A file that it reads is left as it is. Gives what is wrong, a sentence each.
 */
export async function claimOutputs(
  paths: readonly string[],
  read: readonly string[],
  { writeFile, ...files }: Files,
): Promise<readonly string[]> {
  const faults: string[] = []
  const inputs = new Set((await Promise.all(read.map((path) => keysOf(path, files)))).flat())
  const claimed = new Set<string>()
  for (const path of paths) {
    const keys = await keysOf(path, files)
    if (keys.some((key) => inputs.has(key))) {
      faults.push(`--output: ${path} is read by this command, and would be lost; name another path.`)
      continue
    }
    if (keys.some((key) => claimed.has(key))) {
      faults.push(`--output: two things go to ${path}; name another path for one of them, as in json=report.json.`)
    }
    try {
      await writeFile(path, '')
    } catch (error) {
      faults.push(`--output: ${path} cannot be written (${String(error)}).`)
    }
    // What was not there has a name of its own only now.
    for (const key of await keysOf(path, files)) claimed.add(key)
  }
  return faults
}

/** What tells a file from others: its whole path, and what it is, whatever leads to it. */
async function keysOf(path: string, { fileId, host }: Omit<Files, 'writeFile'>): Promise<readonly string[]> {
  const id = await fileId(path)
  return [resolve(host.workingDirectory, path), ...(id === undefined ? [] : [id])]
}
