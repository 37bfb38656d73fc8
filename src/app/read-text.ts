import { readFile } from 'node:fs/promises'

/** What a path leads to nothing by. */
const ABSENT: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR'])

/** A file's text; undefined if there is none. Throws if it cannot be read. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && ABSENT.has(error.code)) return undefined
    throw error
  }
}
