import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ContentError } from '../../src/bytes/error.js'
import { hashUncompressed } from '../../src/bytes/hash-uncompressed.js'
import { cut, gzip, noise, rawFrame, runFrame, sha256, skippable, zstd } from './packed-layers.js'
import { randomRuns } from '../helpers/random-runs.js'

const LIMIT = 4 * 1024 ** 2
const A = Buffer.from('the first file of a layer\n'.repeat(40))
const B = noise(700)
const EMPTY = Buffer.alloc(0)
const ZEROS = Buffer.alloc(7)
const join = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts)

/** The digest, or the code of the error. */
async function outcome(bytes: Uint8Array, sizes: readonly number[] = [], maxBytes = LIMIT): Promise<string> {
  try {
    const { digest } = await hashUncompressed(cut(bytes, ...sizes), { algorithm: 'sha256', maxBytes })
    return digest
  } catch (error) {
    if (error instanceof ContentError) return error.code
    throw error
  }
}

/** What a layer is, packed, and what must come of it: unpacked content or the code of an error. */
const LAYERS: readonly (readonly [string, Uint8Array, Uint8Array | string])[] = [
  ['an empty layer', EMPTY, EMPTY],
  ['a plain layer', A, A],
  ['a plain layer of one byte', Buffer.from([0x1f]), Buffer.from([0x1f])],
  ['a plain layer that almost begins like zstd', Buffer.from([0x28, 0xb5, 0x2f]), Buffer.from([0x28, 0xb5, 0x2f])],
  ['a plain layer of three bytes like zstd', Buffer.from([0x50, 0x2a, 0x4d]), Buffer.from([0x50, 0x2a, 0x4d])],
  ['a plain layer of which one byte is like zstd', Buffer.from('(root)/'), Buffer.from('(root)/')],
  ['a plain layer of which the first name begins with P', Buffer.from('Program Files/'), Buffer.from('Program Files/')],
  ['a plain layer larger than a block', noise(300_000), noise(300_000)],

  ['one gzip member', gzip(A), A],
  ['a gzip member with nothing in it', gzip(EMPTY), EMPTY],
  ['two gzip members', join(gzip(A), gzip(B)), join(A, B)],
  ['gzip members, some empty', join(gzip(EMPTY), gzip(A), gzip(EMPTY), gzip(B), gzip(EMPTY)), join(A, B)],
  ['gzip over several blocks', gzip(noise(700_000)), noise(700_000)],
  ['gzip of exactly one piece of output', gzip(Buffer.alloc(256 * 1024)), Buffer.alloc(256 * 1024)],
  ['gzip of exactly four pieces of output', gzip(Buffer.alloc(1024 ** 2)), Buffer.alloc(1024 ** 2)],
  ['gzip and zeros', join(gzip(A), ZEROS), 'layer.trailing-data'],
  ['gzip and one zero', join(gzip(A), ZEROS.subarray(0, 1)), 'layer.trailing-data'],
  ['a gzip member behind zeros', join(gzip(A), ZEROS, gzip(B)), 'layer.trailing-data'],
  ['gzip and garbage', join(gzip(A), Buffer.from('garbage')), 'layer.malformed'],
  ['gzip and a cut member', join(gzip(A), gzip(B).subarray(0, 30)), 'layer.truncated'],
  ['gzip with a wrong checksum', join(gzip(A).subarray(0, -8), Buffer.alloc(8)), 'layer.malformed'],
  ['a gzip magic number and nothing else', Buffer.from([0x1f, 0x8b]), 'layer.truncated'],
  ['a gzip magic number and garbage', join(Buffer.from([0x1f, 0x8b]), A), 'layer.malformed'],
  ['gzip, then zstd', join(gzip(A), zstd(B)), 'layer.malformed'],

  ['one zstd frame', zstd(A), A],
  ['a zstd frame with a checksum', zstd(A, { hasChecksum: true }), A],
  ['a zstd frame with nothing in it', zstd(EMPTY), EMPTY],
  ['two zstd frames', join(zstd(A), zstd(B)), join(A, B)],
  ['zstd frames, with and without checksum', join(zstd(A, { hasChecksum: true }), zstd(B), zstd(A)), join(A, B, A)],
  ['zstd frames, some empty', join(zstd(EMPTY), zstd(A), zstd(EMPTY), zstd(B), zstd(EMPTY)), join(A, B)],
  ['a skippable frame in front', join(skippable(B), zstd(A)), A],
  ['a skippable frame in the middle', join(zstd(A), skippable(B, 15), zstd(B)), join(A, B)],
  ['a skippable frame at the end', join(zstd(A), skippable(A, 7)), A],
  ['an empty skippable frame', join(zstd(A), skippable(EMPTY, 3), zstd(B)), join(A, B)],
  ['only a skippable frame', skippable(A), EMPTY],
  ['a skippable magic number and nothing else', skippable(A).subarray(0, 4), 'layer.truncated'],
  ['a skippable frame that holds a frame', join(skippable(zstd(B)), zstd(A)), A],
  ['zstd over several blocks', zstd(noise(700_000)), noise(700_000)],
  [
    'zstd frames over several blocks',
    join(zstd(noise(300_000)), zstd(noise(300_000, 2))),
    join(noise(300_000), noise(300_000, 2)),
  ],
  ['zstd of exactly four pieces of output', zstd(Buffer.alloc(1024 ** 2)), Buffer.alloc(1024 ** 2)],
  ['raw zstd blocks', rawFrame(0x58, A, EMPTY, B), join(A, B)],
  ['a zstd run', join(runFrame(0x61, 1000), zstd(B)), join(Buffer.alloc(1000, 'a'), B)],
  ['the largest window', rawFrame(0x80, A), A],
  ['a larger window', rawFrame(0x81, A), 'limit.layer-window'],
  ['a larger window in the second frame', join(zstd(A), rawFrame(0x88, A)), 'limit.layer-window'],
  ['a dictionary', Buffer.from('28b52ffd0158070900004142', 'hex'), 'layer.encoding-unsupported'],
  ['a reserved bit', Buffer.from('28b52ffd0858090000 41'.replace(' ', ''), 'hex'), 'layer.malformed'],
  ['a reserved block type', Buffer.from('28b52ffd00580f000041', 'hex'), 'layer.malformed'],
  ['zstd and garbage', join(zstd(A), Buffer.from('garbage')), 'layer.malformed'],
  ['zstd and zeros', join(zstd(A), ZEROS), 'layer.malformed'],
  ['zstd and one byte of garbage', join(zstd(A), Buffer.from([0])), 'layer.malformed'],
  ['zstd and half a magic number', join(zstd(A), zstd(A).subarray(0, 2)), 'layer.truncated'],
  ['zstd and half a skippable magic number', join(zstd(A), skippable(A).subarray(0, 3)), 'layer.truncated'],
  ['zstd and two kinds of magic number', join(zstd(A), Buffer.from([0x50, 0x2a, 0x2f, 0xfd])), 'layer.malformed'],
  [
    'zstd with a wrong checksum',
    join(zstd(A, { hasChecksum: true }).subarray(0, -4), ZEROS.subarray(3)),
    'layer.malformed',
  ],
  ['zstd without its checksum', zstd(A, { hasChecksum: true }).subarray(0, -4), 'layer.truncated'],
  ['a skippable frame that is cut', join(zstd(A), skippable(A).subarray(0, -1)), 'layer.truncated'],
  [
    'zstd with wrong bytes inside',
    join(zstd(A, { hasChecksum: true }).subarray(0, 20), ZEROS, zstd(A, { hasChecksum: true }).subarray(27)),
    'layer.malformed',
  ],
  ['zstd, then gzip', join(zstd(A), gzip(B)), 'layer.malformed'],

  ['bzip2', Buffer.from('BZh91AY&SY'), 'layer.encoding-unsupported'],
  ['xz', Buffer.from('fd377a585a000004', 'hex'), 'layer.encoding-unsupported'],
]

const SIZES = [1, 5, 7, 13, 4096, Infinity] as const

describe('hashUncompressed', () => {
  it.each(LAYERS)('reads %s in the same way however it is cut', async (_name, packed, expected) => {
    // One byte at a time says nothing more of a large layer, and takes long.
    const sizes = SIZES.filter((size) => packed.byteLength / size < 60_000)
    const outcomes = await Promise.all(sizes.map((size) => outcome(packed, [size])))

    const wanted = typeof expected === 'string' ? expected : sha256(expected)
    expect(outcomes).toEqual(sizes.map(() => wanted))
  })

  it.each([
    ['none', A],
    ['gzip', gzip(A)],
    ['zstd', zstd(A)],
    ['zstd', join(skippable(B), zstd(A))],
  ])('tells how many bytes there are, and that the compression is %s', async (compression, packed) => {
    const hashed = await hashUncompressed(cut(packed, 11), { algorithm: 'sha512', maxBytes: A.byteLength })

    expect(hashed).toMatchObject({ bytes: A.byteLength, compression })
    expect(hashed.digest).toMatch(/^sha512:[0-9a-f]{128}$/)
  })

  it.each([
    ['gzip', gzip(B.subarray(0, 60))],
    ['two gzip members', join(gzip(Buffer.from('a')), gzip(Buffer.from('b')))],
    ['zstd', zstd(B.subarray(0, 60))],
    ['zstd with a checksum', zstd(A, { hasChecksum: true })],
    [
      'frames',
      join(zstd(Buffer.from('a'), { hasChecksum: true }), skippable(Buffer.from('b')), zstd(Buffer.from('c'))),
    ],
  ])('never takes %s for whole when it is cut, wherever that is', async (_name, packed) => {
    const whole = await outcome(packed)
    const lengths = Array.from({ length: packed.byteLength }, (_, length) => length).slice(4)
    const outcomes = await Promise.all(lengths.map((length) => outcome(packed.subarray(0, length), [3])))

    expect(outcomes).not.toContain(whole)
    // Between members and frames a cut cannot be seen here: there the descriptor's size tells.
    const borders = new Set(lengths.filter((length) => isBorder(packed, length)))
    expect(outcomes.filter((_, index) => !borders.has(lengths[index] ?? -1))).toEqual(
      Array.from({ length: lengths.length - borders.size }, () => 'layer.truncated'),
    )
  })

  it('gives the same outcome for any bytes and any two ways of cutting them', async () => {
    const part = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.uint8Array({ maxLength: 200 }).map(gzip),
      fc
        .tuple(fc.uint8Array({ maxLength: 200 }), fc.boolean())
        .map(([content, hasChecksum]) => zstd(content, { hasChecksum })),
      fc.uint8Array({ maxLength: 30 }).map((content) => skippable(content)),
    )
    const damaged = fc.tuple(fc.array(part, { maxLength: 5 }), fc.nat(), fc.integer({ min: 0, max: 255 }), fc.boolean())
    const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(
        damaged,
        sizes,
        fc.integer({ min: 0, max: 500 }),
        async ([parts, at, byte, isHurt], cuts, maxBytes) => {
          const bytes = join(...parts)
          if (isHurt && bytes.byteLength > 0) bytes[at % bytes.byteLength] = byte
          const [whole, inParts] = await Promise.all([outcome(bytes, [], maxBytes), outcome(bytes, cuts, maxBytes)])
          expect(inParts).toBe(whole)
        },
      ),
      { numRuns: randomRuns(300) },
    )
    // Hundreds of decompressors take a while where other tests run beside it.
  })

  it.each([
    ['plain', A],
    ['gzip', gzip(A)],
    ['zstd', zstd(A)],
  ])('takes a %s layer of exactly the limit and refuses one byte more', async (_name, packed) => {
    await expect(outcome(packed, [], A.byteLength)).resolves.toBe(sha256(A))
    await expect(outcome(packed, [], A.byteLength - 1)).resolves.toBe('limit.layer-size')
  })

  it.each([
    ['gzip', gzip(Buffer.alloc(64 * 1024 ** 2))],
    ['zstd', zstd(Buffer.alloc(64 * 1024 ** 2))],
  ])('ends a %s bomb at the limit, even where no further input comes', async (_name, bomb) => {
    async function* stuck(): AsyncGenerator<Uint8Array> {
      yield join(bomb, Buffer.alloc(256 * 1024))
      await new Promise(() => undefined)
    }

    const hashing = hashUncompressed(stuck(), { algorithm: 'sha256', maxBytes: 1000 })

    await expect(hashing).rejects.toThrow('The layer unpacks to more than the limit of 1000 bytes.')
  })

  it('ends a bomb with the limit, even where its input then fails to close', async () => {
    let isClosed = false
    async function* clumsy(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield await Promise.resolve(noise(256 * 1024))
      } finally {
        isClosed = true
        // eslint-disable-next-line no-unsafe-finally -- a clumsy input is what is meant
        throw new Error('already gone')
      }
    }

    const hashing = hashUncompressed(clumsy(), { algorithm: 'sha256', maxBytes: 1000 })

    await expect(hashing).rejects.toMatchObject({ code: 'limit.layer-size' })
    await setImmediate()
    expect(isClosed).toBe(true)
  })

  it('hands on the error of its input as it is', async () => {
    const lost = new Error('connection lost')
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(gzip(A).subarray(0, 20))
      throw lost
    }

    await expect(hashUncompressed(failing(), { algorithm: 'sha256', maxBytes: LIMIT })).rejects.toBe(lost)
  })

  it('leaves no rejection behind where unpacking and then the input fail', async () => {
    const unheard: unknown[] = []
    const hear = (error: unknown): unknown => unheard.push(error)
    process.on('unhandledRejection', hear)
    try {
      const input = Promise.withResolvers<Uint8Array>()
      async function* failing(): AsyncGenerator<Uint8Array> {
        yield await Promise.resolve(join(gzip(A).subarray(0, 10), noise(128 * 1024)))
        yield await input.promise
      }
      const hashing = hashUncompressed(failing(), { algorithm: 'sha256', maxBytes: LIMIT })
      await expect(hashing).rejects.toMatchObject({ code: 'layer.malformed' })
      input.reject(new Error('connection lost'))
      await setImmediate()
      await setImmediate()
      expect(unheard).toEqual([])
    } finally {
      process.off('unhandledRejection', hear)
    }
  })

  it.each([
    ['gzip', gzip(Buffer.alloc(16 * 1024 ** 2))],
    ['zstd', zstd(Buffer.alloc(16 * 1024 ** 2))],
  ])('gives memory back while it reads %s, without waiting for the garbage collector', async (_name, part) => {
    const packed = join(part, part, part, part, part, part, part, part)
    const before = process.memoryUsage().arrayBuffers
    let most = before
    const sampler = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers)
    }, 1)
    const hashed = await hashUncompressed(cut(packed), { algorithm: 'sha256', maxBytes: 128 * 1024 ** 2 })
    clearInterval(sampler)
    expect(hashed.bytes).toBe(128 * 1024 ** 2)
    expect(most - before).toBeLessThan(12 * 1024 ** 2)
  })

  it('asks for no more input than it can use', async () => {
    let asked = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        asked++
        yield await Promise.resolve(noise(64 * 1024))
      }
    }

    const hashing = hashUncompressed(endless(), { algorithm: 'sha256', maxBytes: 1024 ** 2 })

    await expect(hashing).rejects.toMatchObject({ code: 'limit.layer-size' })
    expect(asked).toBeLessThan(24)
  })
})

/** Whether the first `length` bytes are whole members or frames themselves. */
function isBorder(packed: Uint8Array, length: number): boolean {
  const next = Buffer.from(packed).readUInt16LE(Math.min(length, packed.byteLength - 2))
  const isMember = next === 0x8b1f && packed[0] === 0x1f
  return isMember || next === 0xb528 || next === 0x2a50
}
