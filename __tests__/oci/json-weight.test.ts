import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { HEAVIEST } from '../../src/oci/json-reader.js'
import { weigh, WEIGHTS } from '../../src/oci/json-weight.js'
import { parseStrictJson } from '../../src/oci/strict-json.js'
import { cpuMsOf } from '../helpers/cpu-time.js'
import { expectOciError } from './expect-oci-error.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const list = (unit: string, count: number): Uint8Array => bytesOf(`[${Array(count).fill(unit).join(',')}]`)
const keyed = (unit: string, count: number): Uint8Array =>
  bytesOf(`{${Array.from({ length: count }, (_, at) => `"${at}":${unit}`).join(',')}}`)

const UNITS = ['1.5', '{}', '[0]', '{"a":[""]}'] as const

describe.each(UNITS)('a document full of %s', (unit) => {
  it.each([
    ['list', list, WEIGHTS.array, WEIGHTS.element],
    ['object', keyed, WEIGHTS.object, WEIGHTS.member],
  ])('is read as a %s up to the limit, weighs what was counted, and is refused beyond', (_, make, base, each) => {
    const most = Math.floor((HEAVIEST - base) / (each + weigh(parseStrictJson(bytesOf(unit), {}))))
    const read = parseStrictJson(make(unit, most), {})
    expect(weigh(read)).toBeLessThanOrEqual(HEAVIEST)
    expect(weigh(read)).toBeGreaterThan(HEAVIEST - 1000)
    const { message } = expectOciError('limit.document-memory', () => parseStrictJson(make(unit, most + 1), {}))
    expect(message).toContain('too many values: they take more than 16 MiB of memory, the limit for a document.')
  })
})

describe('a document', () => {
  it('of one long text weighs no more than a short one', () => {
    const text = (length: number): number => weigh(parseStrictJson(bytesOf(`["${'x'.repeat(length)}"]`), {}))
    expect(text(4_000_000)).toBe(text(1))
  })

  it('weighs nothing below zero, and more with every value in it', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const alone = weigh(parseStrictJson(bytesOf(json), {}))
        expect(weigh(parseStrictJson(bytesOf(`[${json}]`), {}))).toBe(WEIGHTS.array + WEIGHTS.element + alone)
      }),
    )
  })

  it.each([
    ['escapes', `"${'\\n'.repeat(2_000_000)}"`],
    ['code points', `"${'\\u00e9'.repeat(650_000)}"`],
    ['line ends before a mistake', `${'\n'.repeat(4_000_000)}x`],
    ['opening brackets', '['.repeat(4_000_000)],
    ['numbers', `[${Array(400_000).fill('1').join(',')}]`],
    ['digits', '9'.repeat(4_000_000)],
    ['space', ' '.repeat(4_000_000)],
  ])('of 4 MiB of %s is read or refused at once', (_, text) => {
    const bytes = bytesOf(text)
    const ms = cpuMsOf(() => {
      try {
        parseStrictJson(bytes, {})
      } catch {
        // Refused is as good.
      }
    })
    expect(ms).toBeLessThan(1000)
  })
})
