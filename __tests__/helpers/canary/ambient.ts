import { cpSync } from 'node:fs'
import { homedir } from 'node:os'
import { literal, type Secret } from './secret.js'

/** What `surround.js` put around the tests; nothing where it did not. */
const NAMES = (process.env['CANARIES'] ?? '').split(',').filter((name) => name !== '')

/** The secrets that are for nobody. */
export function ambientSecrets(): readonly Secret[] {
  return NAMES.flatMap((name) => literal(`the ambient ${name}`, process.env[name] ?? '') ?? [])
}

/** Their variables, for a process that is started without the environment of this one. */
export function ambientVariables(): Readonly<Record<string, string>> {
  return Object.fromEntries(NAMES.map((name) => [name, process.env[name] ?? '']))
}

/** Puts the same logins into another home folder. */
export function furnishHome(folder: string): void {
  if (NAMES.length > 0) cpSync(homedir(), folder, { recursive: true })
}
