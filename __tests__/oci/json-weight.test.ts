import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { HEAVIEST, JsonReader } from '../../src/oci/json-reader.js'
import type { JsonValue } from '../../src/oci/json-value.js'
import { weigh, WEIGHTS } from '../../src/oci/json-weight.js'
import { parseStrictJson } from '../../src/oci/strict-json.js'
import { expectOciError } from './expect-oci-error.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const list = (unit: string, count: number): Uint8Array => bytesOf(`[${Array(count).fill(unit).join(',')}]`)
const keyed = (unit: string, count: number): Uint8Array =>
  bytesOf(`{${Array.from({ length: count }, (_, at) => `"${at}":${unit}`).join(',')}}`)

const UNITS = ['1.5', '{}', '[0]', '{"a":[""]}'] as const
/** As for a whole document, and of a size that costs no time. */
const LIMIT = HEAVIEST / 64
const read = (bytes: Uint8Array): JsonValue => new JsonReader(new TextDecoder().decode(bytes), LIMIT).read({})

describe.each(UNITS)('a document full of %s', (unit) => {
  it.each([
    ['list', list, WEIGHTS.array, WEIGHTS.element],
    ['object', keyed, WEIGHTS.object, WEIGHTS.member],
  ])('is read as a %s up to the limit, weighs what was counted, and is refused beyond', (_, make, base, each) => {
    const most = Math.floor((LIMIT - base) / (each + weigh(read(bytesOf(unit)))))
    const weight = weigh(read(make(unit, most)))
    expect(weight).toBeLessThanOrEqual(LIMIT)
    expect(weight).toBeGreaterThan(LIMIT - 1000)
    const { message } = expectOciError('limit.document-memory', () => read(make(unit, most + 1)))
    expect(message).toContain('too many values: they take more than 0.25 MiB of memory, the limit for a document.')
  })
})

describe('a document', () => {
  it('of one long text weighs no more than a short one', () => {
    const text = (length: number): number => weigh(parseStrictJson(bytesOf(`["${'x'.repeat(length)}"]`), {}))
    expect(text(40_000)).toBe(text(1))
  })

  it('weighs nothing below zero, and more with every value in it', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const alone = weigh(parseStrictJson(bytesOf(json), {}))
        expect(weigh(parseStrictJson(bytesOf(`[${json}]`), {}))).toBe(WEIGHTS.array + WEIGHTS.element + alone)
      }),
    )
  })
})
