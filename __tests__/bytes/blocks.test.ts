import { describe, expect, it } from '@jest/globals'
import { inBlocks } from '../../src/bytes/blocks.js'
import { cut, noise } from './packed-layers.js'

async function blocksOf(bytes: Uint8Array, sizes: readonly number[], blockBytes: number): Promise<Buffer[]> {
  const blocks: Buffer[] = []
  for await (const block of inBlocks(cut(bytes, ...sizes), blockBytes)) blocks.push(Buffer.from(block))
  return blocks
}

describe('inBlocks', () => {
  it.each([[[1]], [[3, 1, 20, 2]], [[10]], [[1000]], [[7, 13]]])('cuts chunks of %j bytes anew', async (sizes) => {
    const blocks = await blocksOf(noise(95), sizes, 10)

    expect(blocks.map((block) => block.byteLength)).toEqual([10, 10, 10, 10, 10, 10, 10, 10, 10, 5])
    expect(Buffer.concat(blocks).equals(noise(95))).toBe(true)
  })

  it.each([
    ['nothing', 0, 0],
    ['exactly two blocks', 20, 2],
  ])('gives no empty block for %s', async (_name, length, count) => {
    await expect(blocksOf(noise(length), [6], 10)).resolves.toHaveLength(count)
  })

  it('keeps a block while the next one is made', async () => {
    const blocks = inBlocks(cut(noise(30), 4), 10)
    const first = await blocks.next()
    await blocks.next()

    expect(Buffer.from(first.value ?? []).equals(noise(30).subarray(0, 10))).toBe(true)
  })

  it('lets go of its input when it is ended early', async () => {
    let isReleased = false
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield await Promise.resolve(noise(8))
      } finally {
        isReleased = true
      }
    }
    const blocks = inBlocks(endless(), 10)
    await blocks.next()
    await blocks.return(undefined)

    expect(isReleased).toBe(true)
  })
})
