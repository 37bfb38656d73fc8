import { describe, expect, it } from '@jest/globals'
import { ZstdFrameWalk } from '../../src/bytes/zstd-frames.js'
import { noise, rawFrame, runFrame, skippable, zstd } from './packed-layers.js'

const A = noise(300)
const EMPTY = Buffer.alloc(0)

/** The frames that a walk over blocks of a size finds, as far as they were there. */
function framesOf(packed: Uint8Array, size: number): readonly Buffer[] {
  const walk = new ZstdFrameWalk()
  const frames: Buffer[] = []
  let open: Buffer | undefined
  for (let offset = 0; offset < packed.byteLength; offset += size) {
    for (const part of walk.walk(packed.subarray(offset, offset + size))) {
      expect(open === undefined).toBe(part.kind === 'start')
      if (part.kind === 'start') open = EMPTY
      else if (part.kind === 'bytes') open = Buffer.concat([open ?? EMPTY, part.bytes])
      else {
        frames.push(open ?? EMPTY)
        open = undefined
      }
    }
  }
  return open === undefined ? frames : [...frames, open]
}

describe('a walk over zstd frames', () => {
  const frames = [
    zstd(A, { hasChecksum: true }),
    zstd(EMPTY),
    rawFrame(0x58, A, EMPTY, A),
    runFrame(0x61, 900),
    zstd(A),
  ]
  const packed = Buffer.concat([skippable(A), ...frames.flatMap((frame, kind) => [frame, skippable(A, kind)])])

  it.each([1, 3, 7, 50, 400, 10_000])('gives the bytes of each frame and no others, in blocks of %d bytes', (size) => {
    expect(framesOf(packed, size)).toEqual(frames)
  })

  it.each([1, 7, 10_000])('gives what there is of a frame that is cut, in blocks of %d bytes', (size) => {
    const [whole = EMPTY] = frames
    expect(framesOf(whole.subarray(0, -1), size)).toEqual([whole.subarray(0, -1)])
  })

  it('is between frames in front, behind each frame and at the end, and nowhere else', () => {
    const layer = Buffer.concat([zstd(A), skippable(A), zstd(EMPTY, { hasChecksum: true })])
    const walk = new ZstdFrameWalk()
    const borders: number[] = []
    for (let offset = 0; offset <= layer.byteLength; offset++) {
      if (walk.isBetweenFrames) borders.push(offset)
      for (const part of walk.walk(layer.subarray(offset, offset + 1))) expect(part).toBeDefined()
    }
    const second = zstd(A).byteLength
    expect(borders).toEqual([0, second, second + skippable(A).byteLength, layer.byteLength])
  })
})
