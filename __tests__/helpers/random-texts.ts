import fc from 'fast-check'

const SURROGATES = { first: 0xd800, count: 0x800 }

/**
 * Any character that a text may hold, as fast-check's unit `binary`, which first makes a table of the million that there
 * are: that takes longer than most tests.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATES.count })
  .map(characterAt, (character) => {
    const code = typeof character === 'string' ? (character.codePointAt(0) ?? -1) : -1
    const at = code < SURROGATES.first ? code : code - SURROGATES.count
    if (at < 0 || characterAt(at) !== character) throw new Error('This is not one character.')
    return at
  })

function characterAt(at: number): string {
  return String.fromCodePoint(at < SURROGATES.first ? at : at + SURROGATES.count)
}
