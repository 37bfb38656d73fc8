import { describe, expect, it } from '@jest/globals'
import { headerBytesAfter, parseFrameHeader } from '../../src/bytes/zstd-header.js'

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')

describe('a zstd frame header', () => {
  it.each([
    ['a window only', '00', '58', undefined],
    ['one byte of size', '20', '07', 7],
    ['two bytes of size, which begin at 256', '60', '0000', 256],
    ['four bytes of size', 'a0', '00000100', 65_536],
    ['eight bytes of size', 'e0', '0000000400000000', 67_108_864],
    ['a window and two bytes of size', '40', '58ff00', 511],
    ['a window, an empty dictionary and four bytes of size', '83', '580000000005000000', 5],
  ])('with %s is read', (_name, descriptor, rest, contentSize) => {
    expect(headerBytesAfter(bytes(descriptor))).toBe(bytes(rest).byteLength)
    expect(parseFrameHeader(bytes(descriptor), bytes(rest))).toMatchObject({ hasChecksum: false, contentSize })
  })

  it.each([
    ['the window', '00', '58', 2 ** 21],
    ['the content where that is smaller', '40', '580000', 256],
    ['the content of a single segment', '20', '07', 7],
  ])('tells the memory that it takes: %s', (_name, descriptor, rest, windowBytes) => {
    expect(parseFrameHeader(bytes(descriptor), bytes(rest))).toMatchObject({ windowBytes })
  })

  it('tells that a checksum follows', () => {
    expect(parseFrameHeader(bytes('04'), bytes('58')).hasChecksum).toBe(true)
  })

  it.each([
    ['a reserved bit', '08', '58', 'layer.malformed'],
    ['a dictionary', '01', '5807', 'layer.encoding-unsupported'],
    ['a window of 72 MiB', '00', '81', 'limit.layer-window'],
    ['one segment of 64 MiB and a byte', 'a0', '01000004', 'limit.layer-window'],
    ['one segment of more than can be counted', 'e0', 'ffffffffffffffff', 'limit.layer-window'],
  ])('with %s is refused', (_name, descriptor, rest, code) => {
    expect(() => parseFrameHeader(bytes(descriptor), bytes(rest))).toThrow(expect.objectContaining({ code }))
  })
})
