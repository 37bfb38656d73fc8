import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin']

/** Where the program `name` is, or undefined where this machine does not have it. */
export function findTool(name: string): string | undefined {
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable)
}

/** The path of a tool that somebody looked for before. */
export function toolPath(name: string): string {
  const path = findTool(name)
  if (path === undefined) throw new Error(`${name} is not installed; name it in describeWithTools`)
  return path
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
