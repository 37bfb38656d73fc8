import { describe, expect, it } from '@jest/globals'
import { headerBytesAfter, parseFrameHeader } from '../../src/bytes/zstd-header.js'

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')

describe('a zstd frame header', () => {
  it.each([
    ['a window only', 0x00, '58', undefined],
    ['one byte of size', 0x20, '07', 7],
    ['two bytes of size, which begin at 256', 0x60, '0000', 256],
    ['four bytes of size', 0xa0, '00000100', 65_536],
    ['eight bytes of size', 0xe0, '0000000400000000', 67_108_864],
    ['a window and two bytes of size', 0x40, '58ff00', 511],
    ['a window, an empty dictionary and four bytes of size', 0x83, '580000000005000000', 5],
  ])('with %s is read', (_name, descriptor, rest, contentSize) => {
    expect(headerBytesAfter(descriptor)).toBe(bytes(rest).byteLength)
    expect(parseFrameHeader(descriptor, bytes(rest))).toMatchObject({ hasChecksum: false, contentSize })
  })

  it.each([
    ['the window', 0x00, '58', 2 ** 21],
    ['a window between two powers of two', 0x00, '5b', 2 ** 21 + 3 * 2 ** 18],
    ['the content where that is smaller', 0x40, '580000', 256],
    ['the content of a single segment', 0x20, '07', 7],
  ])('tells the memory that it takes: %s', (_name, descriptor, rest, windowBytes) => {
    expect(parseFrameHeader(descriptor, bytes(rest))).toMatchObject({ windowBytes })
  })

  it('tells that a checksum follows', () => {
    expect(parseFrameHeader(0x04, bytes('58')).hasChecksum).toBe(true)
  })

  it.each([
    ['a reserved bit', 0x08, '58', 'layer.malformed'],
    ['a dictionary', 0x01, '5807', 'layer.encoding-unsupported'],
    ['a window of 72 MiB', 0x00, '81', 'limit.layer-window'],
    ['one segment of 64 MiB and a byte', 0xa0, '01000004', 'limit.layer-window'],
    ['one segment of more than can be counted', 0xe0, 'ffffffffffffffff', 'limit.layer-window'],
  ])('with %s is refused', (_name, descriptor, rest, code) => {
    expect(() => parseFrameHeader(descriptor, bytes(rest))).toThrow(expect.objectContaining({ code }))
  })
})
