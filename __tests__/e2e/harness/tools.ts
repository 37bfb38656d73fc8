import { describe, expect, it } from '@jest/globals'
import { findTool } from './find-tool.js'

/**
 * A `describe` that needs programs of this machine. Where one is not installed the tests are skipped and the
 * program is named on stderr; with REQUIRE_TOOLS=1 that is a failure, so that no CI skips them in silence.
 * `unmet` names what else is known to be missing, `variable` what requires it.
 */
export function describeWithTools(
  tools: readonly string[],
  title: string,
  body: () => void,
  unmet: readonly string[] = [],
  variable: 'REQUIRE_TOOLS' | 'REQUIRE_PEERS' = 'REQUIRE_TOOLS',
): void {
  const missing = [...tools.filter((name) => findTool(name) === undefined), ...unmet]
  if (missing.length === 0) {
    describe(title, body)
  } else if (process.env[variable] === '1') {
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
