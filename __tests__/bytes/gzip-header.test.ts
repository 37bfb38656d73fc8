import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { isGzipHeaderReadable } from '../../src/bytes/gzip-header.js'
import { hashUncompressed } from '../../src/bytes/hash-uncompressed.js'
import { cut, sha256, skippable, zstd } from './packed-layers.js'

const TAR = Buffer.from('the first file of a layer\n'.repeat(40))
const [TEXT, HEADER_CHECK, EXTRA, NAME, COMMENT] = [0x01, 0x02, 0x04, 0x08, 0x10]

interface Fields {
  readonly extra?: number
  readonly name?: number
  readonly comment?: number
  readonly flags?: number
}

/** gzip with header fields of so many bytes, each closed as RFC 1952 says. */
function gzip({ extra, name, comment, flags = 0 }: Fields): Buffer {
  const plain = gzipSync(TAR)
  const [head, rest] = [Buffer.from(plain.subarray(0, 10)), plain.subarray(10)]
  const set = [extra === undefined ? 0 : EXTRA, name === undefined ? 0 : NAME, comment === undefined ? 0 : COMMENT]
  head[3] = set.reduce((all, flag) => all | flag, flags)
  const length = Buffer.alloc(2)
  length.writeUInt16LE(extra ?? 0)
  const text = (size: number | undefined, letter: string): Buffer =>
    size === undefined ? Buffer.alloc(0) : Buffer.concat([Buffer.alloc(size, letter), Buffer.of(0)])
  const extraField = extra === undefined ? Buffer.alloc(0) : Buffer.concat([length, Buffer.alloc(extra, 7)])
  return Buffer.concat([head, extraField, text(name, 'n'), text(comment, 'c'), rest])
}

describe('the header of gzip', () => {
  // As Go's compress/gzip was seen to read and to refuse it.
  it.each<[boolean, Fields]>([
    [true, {}],
    [true, { flags: TEXT }],
    [true, { flags: HEADER_CHECK }],
    [true, { name: 0 }],
    [true, { name: 511 }],
    [false, { name: 512 }],
    [false, { name: 513 }],
    [true, { comment: 0 }],
    [true, { comment: 511 }],
    [false, { comment: 512 }],
    [true, { name: 511, comment: 511 }],
    [false, { name: 511, comment: 512 }],
    [false, { name: 512, comment: 1 }],
    [true, { extra: 0, name: 511 }],
    [true, { extra: 300, name: 511, comment: 511 }],
    [true, { extra: 65_535, name: 511, comment: 511 }],
    [false, { extra: 65_535, name: 512 }],
    [false, { extra: 65_535, comment: 512 }],
    [false, { name: 100_000 }],
  ])('is readable to Go: %s, with %j', (readable, fields) => {
    expect(isGzipHeaderReadable(gzip(fields))).toBe(readable)
  })

  it('is not readable where it does not end', () => {
    expect(isGzipHeaderReadable(gzip({ name: 100 }).subarray(0, 60))).toBe(false)
    expect(isGzipHeaderReadable(gzip({ extra: 100, name: 1 }).subarray(0, 10))).toBe(false)
    expect(isGzipHeaderReadable(Buffer.of(0x1f, 0x8b))).toBe(true)
  })
})

describe('how a layer begins', () => {
  const read = (bytes: Uint8Array, ...sizes: readonly number[]): ReturnType<typeof hashUncompressed> =>
    hashUncompressed(cut(bytes, ...sizes), { algorithm: 'sha256', maxBytes: 1024 ** 2 })

  it.each<[string, Uint8Array, string | undefined]>([
    ['plain bytes', TAR, undefined],
    ['gzip', gzip({ name: 511 }), undefined],
    ['gzip with a long name', gzip({ name: 512 }), 'gzip-header'],
    ['gzip with a long name behind many bytes', gzip({ extra: 65_535, name: 512 }), 'gzip-header'],
    ['zstd', zstd(TAR), undefined],
    ['zstd behind a frame without content', Buffer.concat([skippable(TAR), zstd(TAR)]), 'zstd-skippable'],
    ['a frame without content behind zstd', Buffer.concat([zstd(TAR), skippable(TAR)]), undefined],
  ])('is told beside what it holds: %s', async (_words, bytes, beginning) => {
    for (const sizes of [[], [1], [7, 5000]]) {
      const content = await read(bytes, ...sizes)
      expect(content.digest).toBe(sha256(TAR))
      expect(content.beginning).toBe(beginning)
      expect(Object.hasOwn(content, 'beginning')).toBe(beginning !== undefined)
    }
  })
})
