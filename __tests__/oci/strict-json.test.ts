import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  canonicalJson,
  isJsonArray,
  isJsonObject,
  isSameJson,
  JsonNumber,
  parseStrictJson,
  toPlain,
  type JsonValue,
  type Shape,
} from '../../src/oci/strict-json.js'
import { expectOciError } from './expect-oci-error.js'
import { randomRuns } from '../helpers/random-runs.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const parse = (text: string, shape: Shape = {}): JsonValue => parseStrictJson(bytesOf(text), shape)

describe('parseStrictJson', () => {
  it.each([
    ['null', null],
    ['true', true],
    ['false', false],
    [' \t\r\n1 \t\r\n', 1],
    ['0', 0],
    ['-1', -1],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['-9007199254740991', Number.MIN_SAFE_INTEGER],
    ['""', ''],
    ['"a\\"\\\\\\/\\b\\f\\n\\r\\tb"', 'a"\\/\b\f\n\r\tb'],
    ['"\\u0041\\u00e9\\ud83d\\uDC33"', 'Aé🐳'],
    ['"é🐳\u2028\u007f"', 'é🐳\u2028\u007f'],
    ['[]', []],
    ['[ ]', []],
    ['[1,[2 , "3"],null]', [1, [2, '3'], null]],
    ['{}', new Map()],
    ['{ }', new Map()],
    [
      '{ "a" : 1 , "b":{"c":[]}}',
      new Map<string, unknown>([
        ['a', 1],
        ['b', new Map([['c', []]])],
      ]),
    ],
    [
      '{"__proto__":1,"constructor":2,"":3}',
      new Map([
        ['__proto__', 1],
        ['constructor', 2],
        ['', 3],
      ]),
    ],
  ])('reads %j', (text, value) => {
    expect(parse(text)).toEqual(value)
  })

  it.each([
    '-0',
    '0.5',
    '1.0',
    '1e3',
    '1E+3',
    '1e-3',
    '1e999',
    '-1.5e10',
    '9007199254740992',
    '9007199254740993',
    '-9007199254740992',
    '123456789012345678901234567890',
  ])('keeps the number %s as it is written', (text) => {
    expect(parse(text)).toEqual(new JsonNumber(text))
  })

  it.each([
    ['', 'ends too early'],
    ['   ', 'ends too early'],
    ['{} x', 'more text'],
    ['{}{}', 'more text'],
    ['1 2', 'more text'],
    ['01', 'more text'],
    ['-', 'no value'],
    ['+1', 'no value'],
    ['.5', 'no value'],
    ['1.', 'more text'],
    ['1e', 'more text'],
    ['0x10', 'more text'],
    ['NaN', 'no value'],
    ['Infinity', 'no value'],
    ['True', 'no value'],
    ['nul', 'no value'],
    ['truex', 'more text'],
    ["'a'", 'no value'],
    ['[1,]', 'no value'],
    ['[,1]', 'no value'],
    ['[1 2]', 'array must go on'],
    ['[1', 'array must go on'],
    ['[', 'ends too early'],
    ['{', 'double quotes'],
    ['{"a":1,}', 'double quotes'],
    ['{a:1}', 'double quotes'],
    ['{1:1}', 'double quotes'],
    ['{"a"}', 'colon'],
    ['{"a" 1}', 'colon'],
    ['{"a":}', 'no value'],
    ['{"a":1 "b":2}', 'object must go on'],
    ['{"a":1', 'object must go on'],
    ['// c\n1', 'no value'],
    ['"a', 'does not end'],
    ['"a\\', 'unknown escape'],
    ['"\\x41"', 'unknown escape'],
    ['"\\constructor"', 'unknown escape'],
    ['"\\u12"', 'four hex digits'],
    ['"\\u12g4"', 'four hex digits'],
    ['"\\u+123"', 'four hex digits'],
    ['"a\nb"', 'control character'],
    ['"\u0000"', 'control character'],
    ['"\u001f"', 'control character'],
    ['"\\ud800"', 'surrogate'],
    ['"\\udc00\\ud800"', 'surrogate'],
    ['{"\\ud800":1}', 'surrogate'],
    ['\u00a01', 'no value'],
    ['\u000b1', 'no value'],
    ['\u20281', 'no value'],
    ['🐳', '"🐳" is no value'],
    ['\ufeff{}', 'byte order mark'],
    ['{"a":1,"a":1}', '"a" is there twice'],
    ['{"a":1,"\\u0061":2}', '"a" is there twice'],
    ['{"a":{"b":1,"b":2}}', '"b" is there twice'],
    ['{"__proto__":1,"__proto__":2}', 'twice'],
  ])('refuses %j: %s', (text, reason) => {
    expect(expectOciError('json.invalid', () => parse(text)).message).toContain(reason)
  })

  it.each([
    [[0x22, 0xff, 0x22], 'a byte that is never in UTF-8'],
    [[0x22, 0xc0, 0x80, 0x22], 'an overlong form'],
    [[0x22, 0xed, 0xa0, 0x80, 0x22], 'an encoded surrogate'],
    [[0x22, 0xe2, 0x82, 0x22], 'a cut character'],
    [[0xff, 0xfe, 0x31, 0x00], 'UTF-16'],
  ])('refuses the bytes %j: %s', (bytes) => {
    expect(expectOciError('json.invalid', () => parseStrictJson(Uint8Array.from(bytes), {})).message).toContain('UTF-8')
  })

  it('names line and column', () => {
    const error = expectOciError('json.invalid', () => parse('{\n  "a": 1,\n  "a": 2\n}'))
    expect(error.message).toBe('Invalid JSON at line 3, column 3: the name "a" is there twice.')
  })

  it('reads 32 levels and refuses more, however deep', () => {
    expect(canonicalJson(parse('['.repeat(32) + ']'.repeat(32)))).toBe('['.repeat(32) + ']'.repeat(32))
    for (const depth of [33, 1_000_000]) {
      expect(expectOciError('json.invalid', () => parse('['.repeat(depth) + ']'.repeat(depth))).message).toContain(
        '32 levels',
      )
      expect(expectOciError('json.invalid', () => parse('{"a":'.repeat(depth))).message).toContain('32 levels')
    }
  })

  it('reads what JSON.parse reads, to the same value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        expect(JSON.stringify(withoutPrototypes(toPlain(parse(text))))).toBe(JSON.stringify(withZero(text)))
      }),
    )
  })

  it('accepts nothing that JSON.parse refuses', () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '0',
      '.',
      'e',
      'null',
      ' ',
      '\\',
      '"',
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 9 }), (tokens) => {
        const text = tokens.join('')
        expect(accepts(() => parse(text)) && !accepts(() => JSON.parse(text) as unknown)).toBe(false)
      }),
      { numRuns: randomRuns(2000) },
    )
  })
})

describe('a Shape', () => {
  const shape: Shape = {
    members: {
      layers: { items: { members: { size: {} } } },
      'os.version': {},
      annotations: {},
      mark: { members: { k: {} } },
    },
  }

  it.each([
    '{"LAYERS":[]}',
    '{"layers":[],"Layers":[]}',
    '{"layer\u017f":[]}',
    '{"layer\\u017f":[]}',
    '{"mar\u212a":1}',
    '{"MAR\u212a":1}',
    '{"OS.version":1}',
    '{"layers":[{"Size":1}]}',
    '{"layers":[{"size":1},{"\u017fize":1}]}',
    '{"mark":{"K":1}}',
    '{"mark":{"\u212a":1}}',
  ])('refuses %s, which some read as a known name', (text) => {
    expect(expectOciError('json.invalid', () => parse(text, shape)).message).toContain('unknown to others')
  })

  it.each([
    '{"layers":[{"size":1,"other":1}],"mark":{"k":1}}',
    '{"annotations":{"A":1,"a":1,"LAYERS":1}}',
    '{"unknown":{"LAYERS":1,"layers":2},"Unknown":1}',
    '{"l\u00e4yers":1,"layers ":1,"os_version":1}',
    '{"__proto__":1,"constructor":1,"toString":1}',
    '[{"LAYERS":1}]',
    '{"layers":{"LAYERS":1}}',
  ])('lets %s pass', (text) => {
    expect(canonicalJson(parse(text, shape))).toBe(canonicalJson(parse(text)))
  })
})

describe('isSameJson', () => {
  it('agrees with the canonical text', () => {
    const small = fc.json({ maxDepth: 2, stringUnit: fc.constantFrom('a', 'b') })
    fc.assert(
      fc.property(small, small, (one, other) => {
        expect(isSameJson(parse(one), parse(other))).toBe(canonicalJson(parse(one)) === canonicalJson(parse(other)))
        expect(isSameJson(parse(one), parse(one))).toBe(true)
      }),
    )
  })

  it.each([
    ['{"a":1,"b":[2]}', '{"b":[2],"a":1}', true],
    ['1.0', '1.0', true],
    ['1.0', '1', false],
    ['1', '1.0', false],
    ['1e2', '1e3', false],
    ['[1]', '[1,2]', false],
    ['[1]', '{"0":1}', false],
    ['{}', '[]', false],
    ['{"a":null}', '{"b":null}', false],
    ['{"a":1}', '{"a":1,"b":1}', false],
    ['null', 'false', false],
    ['"1"', '1', false],
  ])('tells %s and %s: %s', (one, other, same) => {
    expect(isSameJson(parse(one), parse(other))).toBe(same)
    expect(isSameJson(parse(other), parse(one))).toBe(same)
  })
})

describe('canonicalJson', () => {
  it.each([
    ['{"b":1,"a":[true,null,"x\\u0041\\n"]}', '{"a":[true,null,"xA\\n"],"b":1}'],
    ['[1.0,1e3,-0,12345678901234567890]', '[1.0,1e3,-0,12345678901234567890]'],
    ['{"__proto__":{"z":1,"y":2}}', '{"__proto__":{"y":2,"z":1}}'],
    ['{"é":1,"z":2,"":3}', '{"":3,"z":2,"é":1}'],
  ])('writes %s as %s', (text, canonical) => {
    expect(canonicalJson(parse(text))).toBe(canonical)
    expect(canonicalJson(parse(canonical))).toBe(canonical)
  })

  it('does not depend on the order of members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (object) => {
        const entries = Object.entries(object)
        expect(canonicalJson(new Map(entries))).toBe(canonicalJson(new Map(entries.reverse())))
      }),
    )
  })
})

describe('toPlain', () => {
  it('gives plain values', () => {
    expect(toPlain(parse('[null,true,"a",1,{"b":{}}]'))).toEqual([null, true, 'a', 1, { b: {} }])
  })

  it('gives a number only where no digit is lost', () => {
    expect(toPlain(parse('[1.5,1.50,1e3,-0,12345678901234567890,1e999]'))).toEqual([
      1.5,
      '1.50',
      '1e3',
      '-0',
      '12345678901234567890',
      '1e999',
    ])
  })

  it('keeps __proto__ as a key like any other', () => {
    const plain = toPlain(parse('{"__proto__":{"polluted":true}}'))
    expect(JSON.stringify(plain)).toBe('{"__proto__":{"polluted":true}}')
    expect(Object.getPrototypeOf(plain)).toBeNull()
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('isJsonObject and isJsonArray', () => {
  it.each([
    ['{}', true, false],
    ['[]', false, true],
    ['"a"', false, false],
    ['1.5', false, false],
    ['null', false, false],
  ])('look at %s', (text, object, array) => {
    expect(isJsonObject(parse(text))).toBe(object)
    expect(isJsonArray(parse(text))).toBe(array)
  })

  it('take nothing for nothing', () => {
    expect([isJsonObject(undefined), isJsonArray(undefined)]).toEqual([false, false])
  })
})

/** What JSON.parse gives, with numbers that are kept as text written that way. */
function withZero(text: string): unknown {
  return JSON.parse(text, (_, value: unknown, context?: { source?: string }) => {
    if (typeof value !== 'number' || context?.source === undefined) return value
    return String(value) === context.source ? value : context.source
  })
}

/** Assigning `__proto__` in a reviver differs from a plain key, so both sides go the same way. */
function withoutPrototypes(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

function accepts(act: () => unknown): boolean {
  try {
    act()
    return true
  } catch {
    return false
  }
}
