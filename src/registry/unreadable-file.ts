import { codeOf } from './error-codes.js'

/** What to do about a file that is there and cannot be read, by the system's code. */
const BY_CODE: ReadonlyMap<string, string> = new Map([
  ['EISDIR', 'is a folder. Name a file in it.'],
  ['ELOOP', 'is a link that leads back to itself. Name the file itself.'],
])

/** Why a file cannot be read and what to do, in two sentences; nothing of what is in it. `name` is its path as the user knows it. */
export function unreadableFile(name: string, error: unknown): string {
  const code = codeOf(error)
  return `${name} ${BY_CODE.get(code) ?? `cannot be read${code === '' ? '' : ` (${code})`}. Check its permissions.`}`
}
