import { setImmediate } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Oddity } from '../../src/bytes/decoder.js'
import { GzipDecoder } from '../../src/bytes/gzip-decoder.js'
import { hashUncompressed, type Uncompressed } from '../../src/bytes/hash-uncompressed.js'
import { fullHeader, member } from './compression-fixtures.js'
import { cut, gzip, noise, sha256, skippable, zstd } from './packed-layers.js'
import { randomRuns } from '../helpers/random-runs.js'

const A = Buffer.from('a file of a layer\n'.repeat(12))
const CHECKSUM = 2
const EXTRA = 4
const NAME = 8
const COMMENT = 16
const SIZES = [1, 7, 511, 513, Infinity] as const
const join = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts)
const text = (length: number): Buffer => Buffer.from('é'.repeat(length) + '\0', 'latin1')
const withText = (flag: number, length: number): Buffer => member(A, { flags: flag, fields: text(length) })

/** A member with a checksum of its header. */
function checked(flags: number, fields: Uint8Array = Buffer.alloc(0)): Buffer {
  const header = member(Buffer.alloc(0), { flags: flags | CHECKSUM, fields }).subarray(0, 10 + fields.byteLength)
  const sum = crc32(header) & 0xffff
  return member(A, { flags: flags | CHECKSUM, fields: join(fields, Buffer.from([sum & 255, sum >> 8])) })
}

function hash(packed: Uint8Array, ...sizes: readonly number[]): Promise<Uncompressed> {
  return hashUncompressed(cut(packed, ...sizes), { algorithm: 'sha256', maxBytes: 1024 ** 3 })
}

/** Members, and what is odd about the header of each (compress/gzip of Go 1.26, klauspost/pgzip with buildah 1.28). */
const HEADERS: readonly (readonly [string, Uint8Array, Oddity | undefined])[] = [
  ['no field', gzip(A), undefined],
  ['no content', gzip(Buffer.alloc(0)), undefined],
  ['every field and a checksum', fullHeader(A), 'gzip-checksum'],
  ['a checksum alone', checked(0), undefined],
  ['an extra field and a checksum', checked(EXTRA, Buffer.alloc(2)), 'gzip-checksum'],
  ['a name and a checksum', checked(NAME, text(1)), 'gzip-checksum'],
  ['a comment and a checksum', checked(COMMENT, text(1)), 'gzip-checksum'],
  ['a long name and a checksum', checked(NAME, text(512)), 'gzip-header'],
  ['an empty name', withText(NAME, 0), undefined],
  ['a name of 511 bytes', withText(NAME, 511), undefined],
  ['a name of 512 bytes', withText(NAME, 512), 'gzip-header'],
  ['a name of 20 kB', withText(NAME, 20_000), 'gzip-header'],
  ['a comment of 511 bytes', withText(COMMENT, 511), undefined],
  ['a comment of 512 bytes', withText(COMMENT, 512), 'gzip-header'],
  [
    'a name and a comment of 511 bytes',
    member(A, { flags: NAME | COMMENT, fields: join(text(511), text(511)) }),
    undefined,
  ],
  [
    'a long name and a short comment',
    member(A, { flags: NAME | COMMENT, fields: join(text(512), text(1)) }),
    'gzip-header',
  ],
  [
    'a short name and a long comment',
    member(A, { flags: NAME | COMMENT, fields: join(text(1), text(512)) }),
    'gzip-header',
  ],
  ['an empty extra field', member(A, { flags: EXTRA, fields: Buffer.alloc(2) }), undefined],
  [
    'a long extra field',
    member(A, { flags: EXTRA, fields: join(Buffer.from([0, 3]), Buffer.alloc(768, 1)) }),
    undefined,
  ],
  ['a text flag', member(A, { flags: 1 }), undefined],
]

describe('the header of a gzip member', () => {
  it.each(HEADERS)('is odd where some do not read it, in whichever member: %s', async (_name, odd, oddity) => {
    for (const packed of [odd, join(odd, gzip(A)), join(gzip(A), odd, gzip(A)), join(gzip(A), odd)]) {
      const oddities = await Promise.all(SIZES.map(async (size) => (await hash(packed, size)).oddity))
      expect(oddities).toEqual(SIZES.map(() => oddity))
    }
  })

  it('is not odd any more where the layer cannot be read at all', async () => {
    const wrong = join(withText(NAME, 600), Buffer.from('garbage'))
    await expect(hash(wrong)).rejects.toMatchObject({ code: 'layer.malformed' })
  })

  it('may be cut anywhere, and says so', async () => {
    const packed = join(gzip(A), fullHeader(A))
    const headers = Array.from({ length: 30 }, (_, index) => gzip(A).byteLength + 1 + index)
    for (const length of headers) {
      await expect(hash(packed.subarray(0, length), 5)).rejects.toMatchObject({ code: 'layer.truncated' })
    }
  })

  it('comes to one outcome, however members of any header are cut', async () => {
    const members = fc.array(fc.constantFrom(...HEADERS.filter(([, { byteLength }]) => byteLength < 2000)), {
      minLength: 1,
      maxLength: 6,
    })
    const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(members, sizes, async (headers, cuts) => {
        const packed = join(...headers.map(([, bytes]) => bytes))
        const [whole, inParts] = await Promise.all([hash(packed), hash(packed, ...cuts)])
        expect(inParts).toEqual(whole)
        const found = headers.map(([, , oddity]) => oddity)
        const worst = (['gzip-header', 'gzip-checksum'] as const).find((oddity) => found.includes(oddity))
        expect(whole.oddity).toBe(worst)
      }),
      { numRuns: randomRuns(200) },
    )
  })
})

describe('the first frame of zstd', () => {
  it.each([
    ['has no content', join(skippable(A), zstd(A)), 'zstd-skippable'],
    ['has content', join(zstd(A), skippable(A)), undefined],
  ])('is odd where some do not read it: %s', async (_name, packed, oddity) => {
    expect((await hash(packed, 3)).oddity).toBe(oddity)
  })
})

describe('many gzip members', () => {
  it('are read in a moment, 20 000 of them', async () => {
    const contents = Array.from({ length: 20_000 }, (_, index) => noise(index % 300, index))
    const hashed = await hash(join(...contents.map(gzip)))
    expect(hashed.digest).toBe(sha256(join(...contents)))
    // It takes half a second, and much longer where other tests run beside it.
  })

  it.each([100, 16_000, 40_000, 262_143, 262_144, 300_000])(
    'are read alike at once and in parts: of %d bytes',
    async (length) => {
      const contents = [noise(length), Buffer.alloc(length, 'a'), Buffer.alloc(length, A)]
      const packed = join(...contents.map(gzip))
      const digests = await Promise.all(
        [1000, 100_000, Infinity].map(async (size) => (await hash(packed, size)).digest),
      )
      expect(digests).toEqual([1, 2, 3].map(() => sha256(join(...contents))))
    },
  )

  it('end at the limit, even within one block', async () => {
    const part = gzip(Buffer.alloc(200_000))
    const packed = join(...Array.from({ length: 100 }, () => part))
    const hashing = hashUncompressed(cut(packed), { algorithm: 'sha256', maxBytes: 500_000 })
    await expect(hashing).rejects.toMatchObject({ code: 'limit.layer-size' })
  })

  it('are unpacked no further once the sink has thrown', async () => {
    let pieces = 0
    const decoder = new GzipDecoder(() => {
      pieces += 1
      throw new Error('no more room')
    })
    await expect(decoder.write(join(gzip(A), gzip(A), gzip(A)))).rejects.toThrow('no more room')
    await setImmediate()
    expect(pieces).toBe(1)
    decoder.close()
  })

  it.each([
    ['small once unpacked', 100, 500_000],
    ['small as long as packed', 250_000, 2000],
    ['of more than a piece', 300_000, 1000],
  ])('keep little in memory: %s', async (_name, length, count) => {
    const part = gzip(Buffer.alloc(length))
    const packed = join(...Array.from({ length: count / 10 }, () => part))
    const before = process.memoryUsage().arrayBuffers
    let most = before
    async function* watched(): AsyncGenerator<Uint8Array> {
      for await (const chunk of cut(packed, 16 * 1024)) {
        most = Math.max(most, process.memoryUsage().arrayBuffers)
        yield chunk
      }
    }
    const hashed = await hashUncompressed(watched(), { algorithm: 'sha256', maxBytes: 1024 ** 3 })
    expect(hashed.bytes).toBe((length * count) / 10)
    expect(most - before).toBeLessThan(64 * 1024 ** 2)
  })
})
