import { constants } from 'node:fs'
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { randomUUID } from 'node:crypto'

/**
 * Where a file can be put in the place of another: links are followed. Throws where that is not a plain file, or its folder
 * takes no new one, so that this is known before the work.
 */
export async function replaceable(path: string): Promise<string> {
  const target = await realpath(path).catch(() => path)
  const facts = await stat(target).catch(() => undefined)
  if (facts?.isFile() === false) throw new Error(`${path} is there and is no plain file`)
  // With the dot it has to be a folder.
  await access(`${dirname(target)}/.`, constants.W_OK)
  return target
}

/**
 * Writes a file beside `target`, has `check` look at it, and only then puts it in the place of what is there: nobody sees a
 * half of it. Gives what `check` gives; where anything fails, what was there stays.
 */
export async function replaceFile<T>(
  target: string,
  chunks: Iterable<Uint8Array>,
  check: (path: string) => Promise<T>,
): Promise<T> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}`)
  try {
    const file = await open(temporary, 'wx')
    try {
      for (const chunk of chunks) await file.writeFile(chunk)
      await file.sync()
    } finally {
      await file.close()
    }
    const checked = await check(temporary)
    await rename(temporary, target)
    return checked
  } finally {
    await rm(temporary, { force: true })
  }
}
