import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isProblemCode, problemCodes, PROBLEMS, type ProblemCode } from '../../src/model/problem.js'
import { repositoryRoot } from '../helpers/repository-root.js'

/** The contract: what may be gone when the same is looked at again later, without anybody mending it. */
const TRANSIENT: readonly ProblemCode[] = [
  'auth.token',
  'network.unreachable',
  'network.timeout',
  'network.reset',
  'network.failed',
  'proxy.unreachable',
  'proxy.refused',
  'http.status',
  'rate-limited',
  'not-found.unclear',
  'manifest.digest',
  'manifest.header-digest',
  'blob.incomplete',
  'blob.evidence',
  'platform.ambiguous',
  'limit.timeout',
  'tags.missing',
  'referrers.unknown',
  'signature.missing',
  'signature.unknown',
  'engine.unreachable',
  'engine.answer',
]

const SRC = join(repositoryRoot(), 'src')
const WRITTEN = new Set(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/^(?:registry.error|store.store-error|model.problem)\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(join(SRC, file), 'utf8').matchAll(/'([a-z][a-z0-9.-]+)'/g)])
    .map(([, word]) => word),
)

describe('the table of problems', () => {
  it('says of these and no others that they may be gone later', () => {
    expect(problemCodes().filter((code) => PROBLEMS[code].transient)).toEqual(TRANSIENT)
  })

  it('has no row that nothing writes', () => {
    expect(problemCodes().filter((code) => !WRITTEN.has(code))).toEqual([])
  })

  it.each(['ENOENT', 'UND_ERR_SOCKET', 'toString', '__proto__', '', 5, undefined, null])('does not know %p', (code) => {
    expect(isProblemCode(code)).toBe(false)
  })
})
