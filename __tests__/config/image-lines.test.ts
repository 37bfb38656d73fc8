import { describe, expect, it } from '@jest/globals'
import { parseImageLines } from '../../src/config/image-lines.js'

const read = (text: string): unknown => {
  const { images, faults } = parseImageLines(text)
  return {
    images: images.map(({ at, source, mirrors }) => [at.line, source.text, ...mirrors.map((mirror) => mirror.text)]),
    faults: faults.map(({ at, what }) => `${at.line}:${at.column} ${what}`),
  }
}

describe('parseImageLines', () => {
  it('reads pairs, several mirrors and sources alone, with comments and empty lines between', () => {
    const text = '# ours\n\nredis:7 => a.b/redis:7\r\n  x/y:1=>a.b/y c.d/y # two\nnginx:1\n'
    expect(read(text)).toEqual({
      images: [
        [3, 'redis:7', 'a.b/redis:7'],
        [4, 'x/y:1', 'a.b/y', 'c.d/y'],
        [5, 'nginx:1'],
      ],
      faults: [],
    })
  })

  it('knows where a mirror stands', () => {
    expect(parseImageLines('a => b').images[0]?.mirrors).toEqual([{ text: 'b', at: { line: 1, column: 6 } }])
  })

  it('takes addresses and paths for what they are', () => {
    expect(read('[::1]:5000/a => oci:b,c')).toEqual({ images: [[1, '[::1]:5000/a', 'oci:b,c']], faults: [] })
  })

  it('keeps a hash that stands inside a word', () => {
    expect(read('a#b => c')).toEqual({ images: [[1, 'a#b', 'c']], faults: [] })
  })

  it.each([
    ['=> b', '1:1 there is no source before "=>"'],
    ['a =>', '1:1 there is no mirror behind "=>"'],
    ['a => b => c', '1:8 it holds "=>" twice; one pair a line'],
    ['a b', '1:3 it holds several images without "=>"; write SOURCE => MIRROR'],
    ['a -> b', '1:3 a pair is written with "=>", not with "->"'],
    ['a ⇒ b', '1:3 a pair is written with "=>", not with "⇒"'],
    ['[{"source":"a","mirror":"b"}]', '1:1 it looks like JSON; write SOURCE => MIRROR, one pair a line'],
    ['{"a": "b"}', '1:1 it looks like JSON; write SOURCE => MIRROR, one pair a line'],
    ['- a => b', '1:1 it begins with "- ", as an item of a YAML list; leave that out'],
    [
      'a => b/c:1,d/e:1',
      '1:6 several mirrors are separated by spaces, not by commas, and each pair has a line of its own',
    ],
    [
      'a => b/c:1, d => e',
      '1:6 several mirrors are separated by spaces, not by commas, and each pair has a line of its own',
    ],
    ['a b => c', '1:3 there are several images before "=>"; a line has one source'],
  ])('says of %j: %s', (text, fault) => {
    expect(read(text)).toEqual({ images: [], faults: [fault] })
  })
})
