import { describe, expect, it } from '@jest/globals'
import type { Decoder, Sink } from '../../src/bytes/decoder.js'
import { GzipDecoder } from '../../src/bytes/gzip-decoder.js'
import { createWindowTurns } from '../../src/bytes/window-turns.js'
import { ZstdDecoder } from '../../src/bytes/zstd-decoder.js'
import { cut, gzip, noise, rawFrame, runFrame, skippable, zstd } from './packed-layers.js'

const A = Buffer.from('the first file of a layer\n'.repeat(40))
const B = noise(700)

const SIZES = [1, 5, 7, 13, 4096, Infinity]

/** What a decoder makes of blocks of a size. */
async function unpack(create: (sink: Sink) => Decoder, packed: Uint8Array, size: number): Promise<Buffer> {
  const parts: Buffer[] = []
  const decoder = create((bytes) => parts.push(Buffer.from(bytes)))
  try {
    for await (const block of cut(packed, size)) await decoder.write(block)
    await decoder.end()
    return Buffer.concat(parts)
  } finally {
    decoder.close()
  }
}

const createGzipDecoder = (sink: Sink): Decoder => new GzipDecoder(sink)
const createZstdDecoder = (sink: Sink): Decoder => new ZstdDecoder(sink, createWindowTurns())

describe('a zstd decoder', () => {
  const frames = [zstd(A, { hasChecksum: true }), skippable(B), zstd(B), zstd(Buffer.alloc(0)), skippable(A, 9)]
  const packed = Buffer.concat([skippable(A), ...frames, rawFrame(0x58, A, B), runFrame(0x62, 5000)])
  const content = Buffer.concat([A, B, A, B, Buffer.alloc(5000, 'b')])

  it.each(SIZES)('unpacks every frame from blocks of %d bytes', async (size) => {
    const unpacked = await unpack(createZstdDecoder, packed, size)
    expect(unpacked.equals(content)).toBe(true)
  })

  it.each(SIZES)('refuses a frame that is cut, and garbage, in blocks of %d bytes', async (size) => {
    const garbage = Buffer.concat([packed, Buffer.from('garbage')])
    await expect(unpack(createZstdDecoder, packed.subarray(0, -1), size)).rejects.toMatchObject({
      code: 'layer.truncated',
    })
    await expect(unpack(createZstdDecoder, garbage, size)).rejects.toMatchObject({ code: 'layer.malformed' })
  })

  it.each([
    ['one byte', 1],
    ['two bytes', 256],
    ['four bytes', 70_000],
  ])('unpacks a frame whose header tells the size in %s', async (_name, length) => {
    const unpacked = await unpack(createZstdDecoder, zstd(noise(length)), 100)
    expect(unpacked.equals(noise(length))).toBe(true)
  })

  it('unpacks a frame per file, as layers for lazy pulling have', async () => {
    const files = Array.from({ length: 500 }, (_, index) => noise(index, index))
    const unpacked = await unpack(createZstdDecoder, Buffer.concat(files.map((file) => zstd(file))), 4096)
    expect(unpacked.equals(Buffer.concat(files))).toBe(true)
  })
})

describe('a gzip decoder', () => {
  const packed = Buffer.concat([gzip(A), gzip(Buffer.alloc(0)), gzip(B)])

  it.each(SIZES)('unpacks every member from blocks of %d bytes', async (size) => {
    const unpacked = await unpack(createGzipDecoder, packed, size)
    expect(unpacked.equals(Buffer.concat([A, B]))).toBe(true)
  })

  it.each(SIZES)('never drops a member behind zeros in blocks of %d bytes', async (size) => {
    const gap = Buffer.concat([gzip(A), Buffer.alloc(3), gzip(B)])
    await expect(unpack(createGzipDecoder, gap, size)).rejects.toMatchObject({ code: 'layer.trailing-data' })
  })

  it('goes on failing once it has failed', async () => {
    const decoder = new GzipDecoder(() => undefined)
    await expect(decoder.write(Buffer.from('no gzip'))).rejects.toMatchObject({ code: 'layer.malformed' })
    await expect(decoder.write(gzip(A))).rejects.toMatchObject({ code: 'layer.malformed' })
    await expect(decoder.end()).rejects.toMatchObject({ code: 'layer.malformed' })
    decoder.close()
  })

  it('takes nothing any more once it is closed', async () => {
    const decoder = new GzipDecoder(() => undefined)
    decoder.close()
    await expect(decoder.write(gzip(A))).rejects.toThrow('The decoder is closed.')
  })

  it('ends with what its sink throws', async () => {
    const full = new Error('no more room')
    const decoder = new GzipDecoder(() => {
      throw full
    })
    await expect(decoder.write(gzip(A))).rejects.toBe(full)
    decoder.close()
  })
})
