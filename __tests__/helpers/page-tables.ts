import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from './repository-root.js'

/** The text of a file of the repository, by its path in it. */
export function pageAt(path: string): string {
  return readFileSync(join(repositoryRoot(), path), 'utf8')
}

/** The rows of all tables whose first cell is code, as their cells; code is told without its backticks. */
export function codeRowsOf(page: string): readonly (readonly string[])[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1')))
}
