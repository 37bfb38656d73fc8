import { describe, expect, it } from '@jest/globals'
import { HEAVIEST } from '../../src/oci/json-reader.js'
import { parseStrictJson } from '../../src/oci/strict-json.js'
import { cpuMsOf } from '../helpers/cpu-time.js'
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
