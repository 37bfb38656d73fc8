import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin']

/** Where the program `name` is, or undefined where this machine does not have it. */
export function findTool(name: string): string | undefined {
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable)
}

/** The path of a tool that the surrounding `describeWithTools` asked for. */
export function toolPath(name: string): string {
  const path = findTool(name)
  if (path === undefined) throw new Error(`${name} is not installed; name it in describeWithTools`)
  return path
}

/**
 * A `describe` that needs programs of this machine. Where one is not installed the tests are skipped and the
 * program is named on stderr; with REQUIRE_TOOLS=1 that is a failure, so that no CI skips them in silence.
 * `unmet` names what else is known to be missing.
 */
export function describeWithTools(
  tools: readonly string[],
  title: string,
  body: () => void,
  unmet: readonly string[] = [],
): void {
  const missing = [...tools.filter((name) => findTool(name) === undefined), ...unmet]
  if (missing.length === 0) {
    describe(title, body)
  } else if (process.env['REQUIRE_TOOLS'] === '1') {
    describe(title, () => {
      it(`finds ${missing.join(', ')}`, () => {
        expect(missing).toEqual([])
      })
    })
  } else {
    process.stderr.write(`SKIPPED, not there: ${missing.join(', ')} (${title})\n`)
    describe.skip(title, body)
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
