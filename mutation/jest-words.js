/**
 * The words of jest that the tests use, said by mocha: mocha keeps the tests in one process, where a mutant costs the
 * tests that meet it and nothing else.
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { bind } = require('jest-each')

export const { expect } = require('expect')
export const { after: afterAll, before: beforeAll, afterEach, beforeEach } = globalThis

export const describe = withTables(globalThis.describe)
export const it = withTables(globalThis.it)

function withTables(word) {
  const say = (name, body) => word(name, body)
  return Object.assign(say, {
    each: bind(say, false),
    skip: Object.assign(word.skip, { each: bind(word.skip, false) }),
  })
}
