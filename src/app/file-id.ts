import { stat } from 'node:fs/promises'

/** The same for every path that leads to one file; undefined if there is none, or no plain one. Never throws. */
export async function fileId(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  return found?.isFile() === true ? `${found.dev}:${found.ino}` : undefined
}
