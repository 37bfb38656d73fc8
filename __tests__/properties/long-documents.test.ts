import { describe, expect, it } from '@jest/globals'
import { HEAVIEST } from '../../src/oci/json-reader.js'
import { parseStrictJson } from '../../src/oci/strict-json.js'
import { growthOf, LINEAR } from '../helpers/cpu-time.js'
import { expectOciError } from '../oci/expect-oci-error.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a document', () => {
  it('of more values than the limit is refused, with the limit', () => {
    const many = bytesOf(
      `[${Array(HEAVIEST / 64)
        .fill('{}')
        .join(',')}]`,
    )
    const { message } = expectOciError('limit.document-memory', () => parseStrictJson(many, {}))
    expect(message).toContain('more than 16 MiB of memory, the limit for a document.')
  })

  it.each<[string, number, (count: number) => string]>([
    ['escapes', 2_000_000, (count) => `"${'\\n'.repeat(count)}"`],
    ['code points', 650_000, (count) => `"${'\\u00e9'.repeat(count)}"`],
    ['line ends before a mistake', 4_000_000, (count) => `${'\n'.repeat(count)}x`],
    ['opening brackets', 4_000_000, (count) => '['.repeat(count)],
    ['numbers', 400_000, (count) => `[${Array(count).fill('1').join(',')}]`],
    ['digits', 4_000_000, (count) => '9'.repeat(count)],
    ['space', 4_000_000, (count) => ' '.repeat(count)],
  ])('of 4 MiB of %s is read or refused in linear time', (_, most, textOf) => {
    const growth = growthOf(most, (count) => {
      const bytes = bytesOf(textOf(count))
      return () => {
        try {
          parseStrictJson(bytes, {})
        } catch {
          // Refused is as good.
        }
      }
    })
    expect(growth).toBeLessThan(LINEAR)
  })
})
