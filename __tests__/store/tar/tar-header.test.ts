import { describe, expect, it } from '@jest/globals'
import { parsePax } from '../../../src/store/tar/tar-extension.js'
import { isZeros, parseTarHeader, TarError } from '../../../src/store/tar/tar-header.js'
import { anEntry } from '../oci-builders.js'

type Field = readonly [at: number, text: string]

/** A header whose fields were written over, with the checksum of what it became. */
function header(...fields: readonly Field[]): Buffer {
  const block = Buffer.from(anEntry('name', '0').subarray(0, 512))
  for (const [at, text] of fields) block.write(text, at, 'latin1')
  block.write(' '.repeat(8), 148)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

const USTAR: Field = [257, 'ustar\0']
const GNU: Field = [257, 'ustar  \0']
const OLD: Field = [257, '\0'.repeat(8)]

function failureOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof TarError) return `${error.failure.code} ${error.failure.why}`
    throw error
  }
  return 'none'
}

describe('the prefix of a name', () => {
  const prefix = (text: string): Field => [345, text]

  it.each<[string, readonly Field[], string]>([
    ['stands before it in ustar', [USTAR, prefix('far/away')], 'far/away/name'],
    ['may be left out in ustar', [USTAR, prefix('\0')], 'name'],
    ['may fill its field', [USTAR, prefix('x'.repeat(155))], `${'x'.repeat(155)}/name`],
    ['is none in the form of GNU tar, where times stand there', [GNU, prefix('00000000000')], 'name'],
    ['is none in the old form', [OLD, prefix('far/away')], 'name'],
    ['is none behind another word', [[257, 'other\0'], prefix('far/away')], 'name'],
    ['is none where the word goes on', [[257, 'ustarX'], prefix('far/away')], 'name'],
    ['may be as long as that of star', [USTAR, prefix('x'.repeat(131)), [508, 'tar\0']], `${'x'.repeat(131)}/name`],
    [
      'may be longer where star has not written it',
      [USTAR, prefix('x'.repeat(132)), [508, 'rat\0']],
      `${'x'.repeat(132)}/name`,
    ],
  ])('%s', (_, fields, name) => {
    expect(parseTarHeader(header(...fields)).name).toBe(name)
  })

  it('is refused where it ends elsewhere for star', () => {
    const fields = [USTAR, prefix('x'.repeat(132)), [508, 'tar\0']] as const
    expect(failureOf(() => parseTarHeader(header(...fields)))).toMatch(/^archive\.invalid .*ends elsewhere.*"star"/)
  })
})

describe('a name and a link', () => {
  it('may fill their fields', () => {
    const long = 'x'.repeat(100)
    expect(parseTarHeader(header([0, long], [157, long], [156, '2']))).toMatchObject({
      name: long,
      linkName: long,
      type: '2',
    })
  })
})

describe('a number in a header', () => {
  const size = (text: string): Field => [124, text]

  it.each<[string, number]>([
    ['00000000017\0', 15],
    ['          17', 15],
    ['17 \0        ', 15],
    ['777777777777', 0o777777777777],
    ['\0'.repeat(12), 0],
    [' '.repeat(12), 0],
    [`\x80${'\0'.repeat(9)}\x01\x02`, 258],
    [`\x80${'\0'.repeat(4)}\x1f${'\xff'.repeat(6)}`, Number.MAX_SAFE_INTEGER],
  ])('is read: %j', (text, value) => {
    expect(parseTarHeader(header(size(text))).size).toBe(value)
  })

  it.each([
    '00000000018\0',
    'x0000000017\0',
    '17x\0\0\0\0\0\0\0\0\0',
    '17 17\0\0\0\0\0\0\0',
    '-0000000017\0',
    `\xff${'\xff'.repeat(11)}`,
    `\x81${'\0'.repeat(10)}\x01`,
    `\x80${'\0'.repeat(4)}\x20${'\0'.repeat(6)}`,
  ])('is refused: %j', (text) => {
    expect(failureOf(() => parseTarHeader(header(size(text))))).toMatch(/^archive\.invalid .*(?:bad number|negative)/)
  })
})

describe('isZeros', () => {
  it('sees any other byte', () => {
    expect(isZeros(Buffer.alloc(512))).toBe(true)
    expect(isZeros(Buffer.from([0, 0, 1]))).toBe(false)
  })
})

describe('a record of a pax header', () => {
  it.each([
    ['which says less than it holds', '9 path=ab\n'],
    ['which says more than there is', '99 path=a\n'],
    ['whose length has letters behind it', '10x path=\n'],
    ['whose length has letters before it', 'x10 path=\n'],
    ['whose length ends in the key', '3 path=x\n'],
    ['whose sign of equality is in the next one', '5 ab\n8 a=bc\n'],
    ['without a sign of equality', '8 path=\n'.replace('=', '-')],
    ['of digits alone', '12'],
  ])('%s is refused', (_, text) => {
    expect(failureOf(() => parsePax(Buffer.from(text)))).toMatch(/^archive\.invalid a pax header in it is malformed/)
  })

  it('may hold a line feed and a sign of equality', () => {
    expect(parsePax(Buffer.from('13 path=a=\nb\n'))).toEqual({ path: 'a=\nb' })
  })

  it.each([
    ['10 size=0\n', 0],
    ['10 size=7\n', 7],
    ['13 size=1234\n', 1234],
  ])('gives a size: %j', (text, size) => {
    expect(parsePax(Buffer.from(text))).toEqual({ size })
  })
})
