import { describe, expect, it } from '@jest/globals'
import { unreadableMembers, type GoStruct, type GoType } from '../../../src/compare/clients/go-reader.js'
import { json } from '../builders.js'

function isRead(text: string, type: GoType): boolean {
  return unreadableMembers(json(text), type, ['docker']).length === 0
}

/** What Go 1.26 was seen to read and to refuse, by encoding/json into a variable of the type. */
const SEEN: readonly (readonly [GoType, readonly string[], readonly string[]])[] = [
  ['string', ['""', '"a"'], ['1', 'true', '[]', '{}', '["a"]']],
  ['bool', ['true', 'false'], ['"true"', '1', '0', '[]', '{}']],
  [
    'integer',
    ['0', '-0', '-1', '9007199254740993', '9223372036854775807', '-9223372036854775808'],
    ['1.0', '0.5', '1e3', '1e0', '"1"', 'true', '[]', '{}'].concat(
      '9223372036854775808',
      '-9223372036854775809',
      '99999999999999999999',
    ),
  ],
  [
    'time',
    [
      '"2024-01-01T00:00:00Z"',
      '"2024-02-29T00:00:00Z"',
      '"2000-02-29T00:00:00Z"',
      '"0000-02-29T00:00:00Z"',
      '"2024-04-30T23:59:59Z"',
      '"2024-12-31T23:59:59.123456789123Z"',
      '"2024-01-01T00:00:00,5Z"',
      '"2024-01-01T5:00:00Z"',
      '"2024-01-01T00:00:00+23:59"',
      '"2024-01-01T00:00:00-00:00"',
      '"2024-01-01T00:00:00+24:60"',
    ],
    [
      '""',
      '5',
      '{}',
      '"yesterday"',
      '"2023-02-29T00:00:00Z"',
      '"1900-02-29T00:00:00Z"',
      '"2024-02-30T00:00:00Z"',
      '"2024-04-31T00:00:00Z"',
      '"2024-06-31T00:00:00Z"',
      '"2024-09-31T00:00:00Z"',
      '"2024-11-31T00:00:00Z"',
      '"2024-00-01T00:00:00Z"',
      '"2024-13-01T00:00:00Z"',
      '"2024-01-00T00:00:00Z"',
      '"2024-01-32T00:00:00Z"',
      '"2024-01-01T24:00:00Z"',
      '"2024-01-01T00:60:00Z"',
      '"2024-12-31T23:59:60Z"',
      '"2024-01-01T00:0:00Z"',
      '"2024-01-01T00:00:0Z"',
      '"2024-01-1T00:00:00Z"',
      '"2024-1-01T00:00:00Z"',
      '"2024-01-01t00:00:00Z"',
      '"2024-01-01T00:00:00z"',
      '"2024-01-01 00:00:00Z"',
      '"2024-01-01T00:00:00"',
      '"2024-01-01T00:00Z"',
      '"2024-01-01T00:00:00.Z"',
      '"2024-01-01T00:00:00.1Z "',
      '"2024-01-01T00:00:00+25:00"',
      '"2024-01-01T00:00:00+00:61"',
      '"2024-01-01T00:00:00+0:00"',
      '"2024-01-01T00:00:00+0000"',
      '"-001-01-01T00:00:00Z"',
      '"10000-01-01T00:00:00Z"',
    ],
  ],
  [
    'bytes',
    ['""', '"AA=="', '"AAA="', '"AAAA"', '"AB=="', String.raw`"AA\n=\r\n="`, String.raw`"\nAA==\n"`].concat(
      '[]',
      '[1,2]',
      '[0,255]',
      '[null]',
    ),
    ['"A"', '"AA"', '"AAA"', '"AA="', '"AAAA="', '"===="', '"A==="', '"="', '"AA==AA=="', '"AA=A"', '"AA =="'].concat(
      '"A-A_"',
      String.raw`"AA==\nA"`,
      '5',
      '{}',
      '[256]',
      '[-1]',
      '[1.0]',
      '["a"]',
    ),
  ],
  [
    'set',
    ['{}', '{"80/tcp":{}}', '{"80/tcp":null}', '{"80/tcp":{"a":1}}'],
    ['{"80/tcp":1}', '{"80/tcp":[]}', '[]', '"x"'],
  ],
  [{ list: 'string' }, ['[]', '["a"]', '[null]', '["a",null]'], ['"a"', '{}', '[1]', '["a",1]']],
  [{ map: 'string' }, ['{}', '{"a":"b"}', '{"a":null}'], ['{"a":1}', '[]', '"a"']],
  [{ members: {} }, ['{}', '{"a":1}'], ['[]', '"a"', '1']],
]

describe('the types of Go', () => {
  const rows = SEEN.map(([type, read, refused]) => [JSON.stringify(type), type, read, refused] as const)

  it.each(rows)('read as %s what Go reads, and nothing else', (_, type, read, refused) => {
    expect(read.filter((text) => !isRead(text, type))).toEqual([])
    expect(refused.filter((text) => isRead(text, type))).toEqual([])
  })

  it.each(rows)('take null for nothing: %s', (_, type) => {
    expect(isRead('null', type)).toBe(true)
  })

  it('tell data apart from other members', () => {
    expect(unreadableMembers(json('"%"'), 'bytes', ['docker'])).toEqual([
      { at: [], why: 'data-encoding', clients: ['docker'] },
    ])
    expect(unreadableMembers(json('5'), 'string', ['docker'])).toMatchObject([{ why: 'member-type' }])
  })
})

describe('members that Go does not read', () => {
  const inner: GoStruct = {
    members: {
      size: { type: 'integer', clients: ['containerd', 'docker'] },
      tags: { type: { list: 'string' }, clients: ['docker'] },
    },
  }
  const outer: GoStruct = {
    members: {
      name: { type: 'string', clients: ['containerd'] },
      entries: { type: { list: inner }, clients: ['docker'] },
      texts: { type: { map: { list: 'string' } }, clients: ['docker'] },
    },
  }
  const found = (text: string): readonly string[] =>
    unreadableMembers(json(text), outer, ['containerd', 'docker']).map(
      ({ at, clients }) => `${at.join('/')} ${clients.join()}`,
    )

  it.each([
    ['{}', []],
    ['{"other":5}', []],
    ['5', [' containerd,docker']],
    ['{"name":5}', ['name containerd']],
    ['{"entries":5}', ['entries docker']],
    ['{"entries":[{},null,5]}', ['entries/3 docker']],
    [
      '{"entries":[{"size":"1"},{"size":1,"tags":[1,"a",2]}]}',
      ['entries/1/size docker', 'entries/2/tags/1 docker', 'entries/2/tags/3 docker'],
    ],
    ['{"texts":{"a/b":["x",1],"c":null}}', ['texts/a/b/2 docker']],
    ['{"Name":5,"ENTRIES":[{"Size":"1"}]}', ['Name containerd', 'ENTRIES/1/Size docker']],
    ['{"entrie\u017f":5}', ['entrie\u017f docker']],
    ['{"texts":{"NAME":5}}', ['texts/NAME docker']],
  ])('are named by their place and their readers: %s', (text, names) => {
    expect(found(text)).toEqual(names)
  })
})
