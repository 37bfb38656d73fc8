/**
 * The words of jest that the tests use, said by mocha: mocha keeps the tests in one process, where a mutant costs the
 * tests that meet it and nothing else.
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { bind } = require('jest-each')

export const { expect } = require('expect')
export const { after: afterAll, before: beforeAll, afterEach, beforeEach } = globalThis

export const describe = withTables(globalThis.describe, (name, body) => globalThis.describe(name, body))
// A test has a while: what never ends fails, and the next mutant need not wait for Stryker's timeout.
export const it = withTables(globalThis.it, (name, body, timeout = 20_000) =>
  globalThis.it(name, body).timeout(timeout),
)

function withTables(word, say) {
  return Object.assign(say, {
    each: bind(say, false),
    skip: Object.assign(word.skip, { each: bind(word.skip, false) }),
  })
}
