import { expect, it } from '@jest/globals'
import { readInputs } from '../../../src/app/options/inputs.js'
import { InputsError } from '../../../src/app/options/inputs-error.js'

const PAIR = { source: 'a.b/c:1', mirror: 'a.b/d:1' }

function faults(given: Readonly<Record<string, string>>): readonly string[] {
  const inputs: Readonly<Record<string, string>> = { ...PAIR, ...given }
  try {
    readInputs((name) => inputs[name] ?? '')
    return []
  } catch (error) {
    if (!(error instanceof InputsError)) throw error
    return error.problems.map(({ message }) => message)
  }
}

it('asks for one who signed, by a key or without one, and for all that belongs to it', () => {
  const KEY = { 'signature-key': 'cosign.pub' }
  const WHO = { 'signature-identity': 'ann@example.com', 'signature-issuer': 'https://a.b', 'trusted-root': 'r.json' }
  expect([faults({ ...KEY }), faults({ ...WHO })]).toEqual([[], []])
  expect(faults({ ...KEY, ...WHO })).toEqual([
    expect.stringMatching(
      /^Input "signature-identity": it says who signed without a key, and "signature-key" by which/,
    ),
  ])
  expect(faults({ 'trusted-root': 'r.json' })).toHaveLength(2)
  expect(faults({ ...KEY, 'head-first': 'true' })).toEqual([
    expect.stringMatching(
      /^Input "head-first": it asks for nothing but the two digests, and a signature has to be read/,
    ),
  ])
})
