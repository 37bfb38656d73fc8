import { readFile } from 'node:fs/promises'

/** What a path leads to nothing by. */
const ABSENT: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR'])

/** A file's text; undefined if there is none. Throws if it cannot be read. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return textOf(await readFile(path))
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && ABSENT.has(error.code)) return undefined
    throw error
  }
}

/** The text of bytes: UTF-8, or UTF-16 behind its mark, as Windows PowerShell writes what is sent to a file. */
export function textOf(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return bytes.toString('utf8')
}
