import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { bytesOfBase64, isBase64 } from '../../../src/compare/clients/base64.js'

describe('base64 as Go reads it', () => {
  it('is whatever a writer makes, with line breaks too', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.integer({ min: 1, max: 9 }), (bytes, width) => {
        const text = Buffer.from(bytes).toString('base64')
        const broken = text.replaceAll(new RegExp(`.{${width}}`, 'g'), (line) => `${line}\r\n`)
        for (const form of [text, broken]) {
          expect(isBase64(form)).toBe(true)
          expect(bytesOfBase64(form)).toEqual(bytes)
        }
      }),
    )
  })

  it.each(['A', 'AA', 'AA=', 'A===', '====', 'AA==AA==', 'A A=', 'A_A=', '%', 'AAAA='])('is not %j', (text) => {
    expect(isBase64(text)).toBe(false)
  })

  it('does not ask for zeros behind the last whole byte', () => {
    expect(bytesOfBase64('AB==')).toEqual(Uint8Array.of(0))
  })
})
