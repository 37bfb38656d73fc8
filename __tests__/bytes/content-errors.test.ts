import { describe, expect, it } from '@jest/globals'
import { hashUncompressed } from '../../src/bytes/hash-uncompressed.js'
import { cut, gzip, noise, rawFrame, zstd } from './packed-layers.js'

const A = noise(200)
const join = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts)
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')

/** What is wrong with a layer, and what people are told of it. */
const TOLD: readonly (readonly [string, Uint8Array, string])[] = [
  ['bzip2', Buffer.from('BZh91AY&SY'), 'The layer is packed with bzip2, which cannot be unpacked here'],
  ['xz', bytes('fd377a585a000004'), 'The layer is packed with xz, which cannot be unpacked here'],
  ['gzip that is cut', gzip(A).subarray(0, -1), 'The compressed layer ends too early.'],
  ['gzip with a wrong checksum', join(gzip(A).subarray(0, -8), Buffer.alloc(8)), 'is broken: incorrect data check.'],
  ['gzip with a wrong length', join(gzip(A).subarray(0, -4), bytes('01000000')), 'is broken: incorrect length check.'],
  ['no gzip behind gzip', join(gzip(A), Buffer.from('garbage')), 'is broken: incorrect header check.'],
  ['an unknown gzip method', bytes('1f8b0700'), 'is broken: unknown compression method.'],
  ['an unknown gzip flag', bytes('1f8b0820'), 'is broken: unknown header flags set.'],
  [
    'a wrong gzip header checksum',
    bytes('1f8b080200000000000000 00'.replace(' ', '')),
    'is broken: header crc mismatch.',
  ],
  ['a gzip block that does not exist', join(gzip(A).subarray(0, 10), bytes('07')), 'is broken: invalid block type.'],
  ['zeros behind gzip', join(gzip(A), Buffer.alloc(9)), 'is complete, but more bytes follow that unpack to nothing'],
  ['what to do about zeros', join(gzip(A), Buffer.alloc(9)), 'push it again'],
  ['zstd that is cut', zstd(A).subarray(0, -1), 'breaks off in the middle of a frame'],
  ['garbage behind zstd', join(zstd(A), Buffer.from('garbage')), 'Foreign bytes follow its zstd data.'],
  ['a reserved bit', bytes('28b52ffd085809000041'), 'reserved bit'],
  ['a dictionary', bytes('28b52ffd015807090000'), 'needs a dictionary'],
  ['a large window', rawFrame(0x81, A), 'needs a window of 75497472 bytes; the limit is 67108864'],
]

describe('a layer that cannot be read', () => {
  it.each(TOLD)('is told apart for people: %s', async (_name, packed, told) => {
    const hashing = hashUncompressed(cut(packed), { algorithm: 'sha256', maxBytes: 1000 })
    await expect(hashing).rejects.toThrow(told)
    await expect(hashing).rejects.toMatchObject({ name: 'ContentError' })
  })

  it.each([
    ['a gzip block that does not exist', join(gzip(A).subarray(0, 10), bytes('07')), 'Z_DATA_ERROR'],
    ['a zstd block that does not exist', bytes('28b52ffd00580f0000'), 'ZSTD_error_corruption_detected'],
  ])('keeps what the decompressor said: %s', async (_name, packed, code) => {
    const hashing = hashUncompressed(cut(packed), { algorithm: 'sha256', maxBytes: 1000 })
    await expect(hashing).rejects.toMatchObject({ cause: { code } })
  })
})
