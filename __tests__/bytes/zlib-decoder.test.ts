import { setTimeout } from 'node:timers/promises'
import { constants, createInflateRaw, deflateRawSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import type { Decoder, Sink } from '../../src/bytes/decoder.js'
import { GzipDecoder } from '../../src/bytes/gzip-decoder.js'
import { createWindowTurns } from '../../src/bytes/window-turns.js'
import { OUTPUT_BYTES, releasePiece, ZlibDecoder } from '../../src/bytes/zlib-decoder.js'
import { ZstdDecoder } from '../../src/bytes/zstd-decoder.js'
import { gzip, noise, zstd } from './packed-layers.js'

const LARGE = Buffer.alloc(4 * OUTPUT_BYTES)
const createGzipDecoder = (sink: Sink): Decoder => new GzipDecoder(sink)
const createZstdDecoder = (sink: Sink): Decoder => new ZstdDecoder(sink, createWindowTurns())
const zstdWithoutSize = (content: Uint8Array): Buffer =>
  zstdCompressSync(content, { params: { [constants.ZSTD_c_contentSizeFlag]: 0 } })

async function piecesOf(create: (sink: Sink) => Decoder, packed: Uint8Array): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = []
  const decoder = create((piece) => pieces.push(piece))
  await decoder.write(packed)
  await decoder.end()
  decoder.close()
  return pieces
}

describe('a decompressor', () => {
  it.each([
    ['gzip', createGzipDecoder, gzip(LARGE)],
    ['zstd that tells its size', createZstdDecoder, zstd(LARGE)],
    ['zstd that does not', createZstdDecoder, zstdWithoutSize(LARGE)],
  ])('hands on large content in few pieces: %s', async (_name, create, packed) => {
    const pieces = await piecesOf(create, packed)
    expect(pieces.map((piece) => piece.byteLength)).toEqual([OUTPUT_BYTES, OUTPUT_BYTES, OUTPUT_BYTES, OUTPUT_BYTES])
  })

  it.each([0, 1, 63, 64, 1000])('takes little memory for a zstd frame of %d bytes, and one piece', async (length) => {
    const pieces = await piecesOf(createZstdDecoder, zstd(noise(length)))
    expect(pieces.map((piece) => piece.byteLength)).toEqual(length === 0 ? [] : [length])
    for (const { buffer } of pieces) expect(buffer.byteLength).toBeLessThan(OUTPUT_BYTES / 2)
  })

  it.each([
    ['gzip', createGzipDecoder, gzip(LARGE)],
    ['zstd', createZstdDecoder, zstd(LARGE)],
  ])('unpacks no further once its sink has thrown, though nobody closes it: %s', async (_name, create, packed) => {
    let pieces = 0
    const decoder = create(() => {
      pieces += 1
      throw new Error('no more room')
    })
    await expect(decoder.write(packed)).rejects.toThrow('no more room')
    await setTimeout(30)
    expect(pieces).toBe(1)
    decoder.close()
  })

  it.each([
    ['in the same block', [Buffer.concat([deflateRawSync(LARGE), Buffer.from('more')])]],
    ['in the next block', [deflateRawSync(LARGE), Buffer.from('more')]],
  ])('tells how much it left of what follows its end: %s', async (_name, blocks) => {
    const pieces: Uint8Array[] = []
    const decoder = new ZlibDecoder(createInflateRaw(), (piece) => pieces.push(piece))
    let left = 0
    for (const block of blocks) left += await decoder.feed(block)
    expect(left).toBe(4)
    expect(Buffer.concat(pieces).equals(LARGE)).toBe(true)
    decoder.close()
  })

  it('refuses to write what it does not take', async () => {
    const decoder = new ZlibDecoder(createInflateRaw(), () => undefined)
    const written = decoder.write(Buffer.concat([deflateRawSync(LARGE), Buffer.from('more')]))
    await expect(written).rejects.toMatchObject({ code: 'layer.malformed' })
    decoder.close()
  })

  it('goes on failing once it has failed', async () => {
    const decoder = new ZlibDecoder(createInflateRaw(), () => undefined)
    await expect(decoder.feed(Buffer.from([7]))).rejects.toMatchObject({ code: 'layer.malformed' })
    await expect(decoder.feed(deflateRawSync(LARGE))).rejects.toMatchObject({ code: 'layer.malformed' })
    await expect(decoder.end()).rejects.toMatchObject({ code: 'layer.malformed' })
    decoder.close()
  })

  it('takes nothing any more once it is closed', async () => {
    const decoder = new ZlibDecoder(createInflateRaw(), () => undefined)
    decoder.close()
    await expect(decoder.feed(deflateRawSync(LARGE))).rejects.toMatchObject({ code: 'ERR_STREAM_DESTROYED' })
  })

  it('tells data that is cut', async () => {
    const decoder = new ZlibDecoder(createInflateRaw(), () => undefined)
    await decoder.write(deflateRawSync(LARGE).subarray(0, -1))
    await expect(decoder.end()).rejects.toMatchObject({ code: 'layer.truncated' })
    decoder.close()
  })

  it('tells the last piece of a member, of which the memory is free then', async () => {
    const told: (readonly [number, boolean | undefined])[] = []
    const decoder = new GzipDecoder((piece, isLast) => told.push([piece.byteLength, isLast]))
    await decoder.write(Buffer.concat([gzip(Buffer.alloc(OUTPUT_BYTES + 1000)), gzip(LARGE)]))
    expect(told.slice(0, 2)).toEqual([
      [OUTPUT_BYTES, false],
      [1000, true],
    ])
    await decoder.end()
    decoder.close()
  })

  it.each([
    ['ZSTD_error_memory_allocation', Object.assign(new Error('no room'), { code: 'ZSTD_error_memory_allocation' })],
    ['Z_MEM_ERROR', Object.assign(new Error('no room'), { code: 'Z_MEM_ERROR' })],
    ['no code', new Error('something else')],
  ])('does not blame the content for an error with %s', async (_name, error) => {
    const stream = createInflateRaw()
    const decoder = new ZlibDecoder(stream, () => undefined)
    const written = decoder.write(deflateRawSync(LARGE))
    stream.destroy(error)
    await expect(written).rejects.toBe(error)
  })
})

describe('releasePiece', () => {
  it.each([
    ['a whole piece', OUTPUT_BYTES, 0, OUTPUT_BYTES],
    ['the end of a piece', OUTPUT_BYTES, 1000, OUTPUT_BYTES - 1000],
  ])('gives the memory back with %s', (_name, length, from, count) => {
    const piece = new Uint8Array(new ArrayBuffer(length), from, count)
    releasePiece(piece)
    expect(piece.buffer.byteLength).toBe(0)
  })

  it('gives the memory back with the front of a piece, where it is the last', () => {
    const piece = new Uint8Array(new ArrayBuffer(OUTPUT_BYTES), 0, 1000)
    releasePiece(piece, true)
    expect(piece.buffer.byteLength).toBe(0)
  })

  it.each([
    ['the front of a piece, which is still written to', OUTPUT_BYTES, 0, OUTPUT_BYTES - 1],
    ['memory that is longer, which others share', OUTPUT_BYTES + 8, 0, OUTPUT_BYTES],
    ['memory that is shorter, which others share', OUTPUT_BYTES / 2, 0, OUTPUT_BYTES / 2],
  ])('keeps %s', (_name, length, from, count) => {
    const piece = new Uint8Array(new ArrayBuffer(length), from, count)
    releasePiece(piece)
    expect(piece.buffer.byteLength).toBe(length)
  })
})
